"""``counterclaim add`` with many documents in one place: the list of what was refused, originals, copies."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from pathlib import Path

from click.testing import CliRunner, Result

from counterclaim.cli import main
from counterclaim.ledger import LedgerView

TEXT = "Rebels in Misrata said on Sunday that {} civilians had been killed by shelling near the port of the town."


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def listed(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def archive(path: Path, **files: str) -> Path:
    with zipfile.ZipFile(path, "w") as out:
        for name, text in files.items():
            out.writestr(name, text)
    return path


def test_what_is_refused_is_listed_and_can_be_tried_again(tmp_path: Path) -> None:
    ledger, quarantine = tmp_path / "l.db", tmp_path / "l.quarantine.jsonl"
    news = archive(tmp_path / "news.zip", **{"a.txt": TEXT.format(14), "b.txt": "", "c.txt": TEXT.format(15)})
    absent = tmp_path / "late.txt"
    first = run("add", os.path.relpath(news), absent, "--publisher", "A paper", "--ledger", ledger)
    assert first.exit_code == 1
    assert "2 new, 2 refused." in first.stderr
    assert f"--retry {quarantine}" in first.stderr
    empty, missing = listed(quarantine)
    assert (empty["name"], empty["place"]) == (f"{news}!b.txt", str(news))
    assert (empty["reason"], missing["reason"]) == ("the file is empty", "there is no such file")
    assert empty["moment"] > "2020"

    again = run("add", "--retry", quarantine, "--ledger", ledger)
    assert "2 refused." in again.stderr
    assert [row["name"] for row in listed(quarantine)] == [empty["name"], missing["name"]]

    archive(news, **{"a.txt": TEXT.format(99), "b.txt": TEXT.format(16)})
    absent.write_text(TEXT.format(17))
    last = run("add", "--retry", quarantine, "--ledger", ledger)
    assert last.exit_code == 0
    assert "2 new." in last.stderr, "only what was listed is tried"
    assert quarantine.read_text() == ""
    with LedgerView(str(ledger)) as view:
        assert {r.report.publisher for r in view.readings()} == {"A paper"}
        assert view.sizes()["report"] == 4


def test_another_list_and_a_broken_one(tmp_path: Path) -> None:
    run("add", tmp_path / "none.txt", "--ledger", tmp_path / "l.db", "--quarantine", tmp_path / "q.jsonl")
    assert len(listed(tmp_path / "q.jsonl")) == 1
    assert not (tmp_path / "l.quarantine.jsonl").exists()
    (tmp_path / "q.jsonl").write_text("{}\n")
    result = run("add", "--retry", tmp_path / "q.jsonl", "--ledger", tmp_path / "l.db")
    assert result.exit_code == 1
    assert "line 1 is no refused document" in result.stderr
    assert run("add", "--ledger", tmp_path / "l.db").exit_code == 2


def test_originals_are_kept_once_by_their_hash(tmp_path: Path) -> None:
    text = TEXT.format(14)
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(text)
    (tmp_path / "c.html").write_text(f"<html><body><article><p>{TEXT.format(18)}</p></article></body></html>")
    kept = tmp_path / "originals"
    for _ in range(2):
        run("add", *sorted(tmp_path.glob("?.*")), "--ledger", tmp_path / "l.db", "--keep-originals", kept)
    rows = listed(kept / "originals.jsonl")
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert [Path(row["name"]).name for row in rows] == ["a.txt", "c.html"]
    assert (kept / digest[:2] / f"{digest}.txt").read_text() == text
    for row in rows:
        (file,) = kept.glob(f"{row['sha256'][:2]}/{row['sha256']}.*")
        assert hashlib.sha256(file.read_bytes()).hexdigest() == row["sha256"]
    with LedgerView(str(tmp_path / "l.db")) as view:
        assert {row["report"] for row in rows} == set(view.reports())


def test_the_ledger_says_who_told_the_day(place: str, tmp_path: Path) -> None:
    rows = [{"text": TEXT.format(n), "date": f"2011-03-2{n}"} for n in range(3)]
    (tmp_path / "l.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "t.txt").write_text(f"date 2011-03-30 {TEXT.format(30)}")
    result = run("add", tmp_path / "l.jsonl", tmp_path / "t.txt", "--ledger", place, "--jobs", 2)
    assert "columns taken: text=text, published=date" in result.stderr
    assert "4 new." in result.stderr
    with LedgerView(place) as view:
        told = sorted((r.report.published or "", r.report.dated_by or "") for r in view.readings())
    assert told == [(f"2011-03-2{n}", "metadata") for n in range(3)] + [("2011-03-30", "text")]


def test_equal_texts_are_one_report_and_near_ones_are_copies(place: str, tmp_path: Path) -> None:
    long = " ".join(
        TEXT.format(n) + f" Doctors of ward {n} confirmed it, and named the streets." for n in range(12)
    )
    rows = [
        {"text": long, "source": "An agency", "date": "2011-03-20"},
        {"text": long, "source": "A paper", "date": "2011-03-21"},
        {"text": f"{long} This paper could not verify it.", "source": "Another paper", "date": "2011-03-22"},
    ]
    (tmp_path / "l.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = run("add", tmp_path / "l.jsonl", "--ledger", place)
    assert "2 new, 1 further appearance." in result.stderr
    dossier = run("dossier", tmp_path / "l.jsonl", "--format", "json")
    copies = [s for s in json.loads(dossier.stdout)["sources"] if s["copy_of"]]
    assert [s["publisher"] for s in copies] == ["Another paper"]
