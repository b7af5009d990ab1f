"""The command line, as people and programs use it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main

TEXT = """date 1999-06-01 Two accounts of the raid on the depot

The army said on Monday that it had killed 30 rebels in the hills. The rebels denied it.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "raid.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], input=text)


def test_the_table_names_losses_claims_and_denials(report: Path) -> None:
    result = run("read", report)
    assert result.exit_code == 0
    for words in ("Losses, by who says so", "30", "killed, militant", "deny", "Timeline"):
        assert words in result.output


def test_json_of_one_is_an_object_and_of_several_an_array(report: Path) -> None:
    one = json.loads(run("read", report, "--format", "json").stdout)
    assert one["report"]["published"] == "1999-06-01"
    several = json.loads(run("read", report, report, "--format", "json").stdout)
    assert [r["schema"] for r in several] == ["counterclaim/reading/1"] * 2


def test_jsonl_is_a_line_a_report(report: Path) -> None:
    lines = run("read", report, report, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["report"]["text"] for line in lines] == [TEXT, TEXT]


def test_standard_input() -> None:
    result = run("read", "-", "--format", "json", text=TEXT)
    assert json.loads(result.stdout)["report"]["origin"] == "-"


def test_a_bad_file_is_named_and_the_others_are_read(report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("read", empty, report, tmp_path / "none.txt", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert f"{empty}: the file is empty" in result.stderr
    assert "none.txt: there is no such file" in result.stderr
    assert "2 of 3 reports" in result.stderr
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["raid.json"]


def test_equal_stems_do_not_overwrite_each_other(report: Path, tmp_path: Path) -> None:
    run("read", report, report, "--out", tmp_path / "out")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["raid-2.json", "raid.json"]


def test_several_processes_read_the_same(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("30", "45"), encoding="utf-8")
    alone = run("read", report, other, "--format", "json").stdout
    assert run("read", report, other, "--format", "json", "--jobs", "2").stdout == alone


def test_the_given_day_wins_and_a_wrong_one_is_refused(report: Path) -> None:
    given = json.loads(run("read", report, "--published", "1999-06-08", "--format", "json").stdout)
    assert given["dates"][0]["from"] == "1999-06-07"
    wrong = run("read", report, "--published", "8 June")
    assert wrong.exit_code == 2
    assert "YYYY-MM-DD" in wrong.output


def test_an_unknown_day_is_said(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text(TEXT.partition(" Two")[2], encoding="utf-8")
    result = run("read", path, "--format", "json")
    reading = json.loads(result.stdout)
    assert "date of publication is unknown" in reading["notes"][0]
    assert reading["dates"][0]["from"] is None


def test_an_own_lexicon_is_used_and_a_foreign_one_refused(report: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "verbs.csv").write_text("word\nfoo\n", encoding="utf-8")
    refused = run("read", report, "--lexicon", own)
    assert refused.exit_code == 1
    assert "no such word list" in refused.stderr


def test_pages_of_several_need_a_folder(report: Path) -> None:
    assert "--out DIR" in run("read", report, report, "--format", "html").output


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[31mred\x1b[0m said two men died.",
        "\u202eright to left\u202c, he said.",
        '“” ‘’ "\'" said.',
        "x" * 30_000,
    ],
)
def test_hostile_text_reaches_no_terminal(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(text, encoding="utf-8")
    result = run("read", path)
    assert result.exit_code == 0
    assert not {"\x1b", "\u202e"} & set(result.output)


def test_every_command_has_help_with_an_example() -> None:
    for name, command in main.commands.items():
        result = run(name, "--help")
        assert result.exit_code == 0
        assert "counterclaim " + name in result.output.replace("Usage: main", "")
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{name} {parameter.name}"


def test_the_schema_in_the_docs_is_the_schema() -> None:
    kept = Path(__file__).parent.parent / "docs" / "reading.schema.json"
    assert json.loads(kept.read_text(encoding="utf-8")) == json.loads(run("schema").stdout)


def test_it_runs_as_a_module(report: Path) -> None:
    command = [sys.executable, "-m", "counterclaim", "read", str(report), "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert json.loads(done.stdout)["claims"]


SECOND = """date 1999-06-03 Raid on the depot

The army said on Thursday that 4 soldiers had died in the raid on the depot. The rebels claimed that they had killed 25 soldiers.
"""


def test_a_dossier_takes_reports_and_stored_readings_together(report: Path, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    run("read", tmp_path / "second.txt", "--out", tmp_path)
    result = run("dossier", report, tmp_path / "second.json", "--format", "json")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["schema"] == "counterclaim/dossier/1"
    assert len(data["sources"]) == 2
    assert {c["n"] for t in data["tallies"] for c in t["by_claimant"]} == {30, 4, 25}
    assert data["denials"]


def test_a_dossier_is_a_table_with_a_rule_at_its_head(report: Path) -> None:
    result = run("dossier", report, "--rule", "own-admissions")
    assert result.exit_code == 0
    for words in ("Losses: whose, and who says so", "Denied, contested, admitted", "Rule own-admissions"):
        assert words in result.output


def test_a_dossier_names_what_it_could_not_read_and_is_made_of_the_rest(report: Path, tmp_path: Path) -> None:
    result = run("dossier", report, tmp_path / "none.txt", "--format", "json", "--out", tmp_path / "d.json")
    assert result.exit_code == 1
    assert f"{tmp_path / 'none.txt'}: there is no such file" in result.stderr
    assert json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))["sources"]


def test_a_dossier_without_any_report_is_an_error(tmp_path: Path) -> None:
    result = run("dossier", tmp_path / "none.txt")
    assert result.exit_code == 1
    assert "none of the reports could be read" in result.stderr


def test_a_sheet_that_is_none_is_an_error_that_names_it(report: Path, tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    result = run("dossier", report, "--compare", tmp_path / "sheet.csv")
    assert result.exit_code == 1
    assert "sheet.csv" in result.stderr


def test_a_dossier_stands_beside_a_coding_sheet_and_as_an_event_report_table(
    report: Path, tmp_path: Path
) -> None:
    (tmp_path / "sheet.csv").write_text("date,place,killed\n1999-05-31,Nowhere,12\n", encoding="utf-8")
    beside = run("dossier", report, "--compare", tmp_path / "sheet.csv")
    assert "missing here" in beside.output
    table = run("dossier", report, "--format", "eventreport")
    assert table.stdout.startswith("id,event_id,country,")


def test_a_dossier_that_cannot_be_written_is_an_error_that_names_the_file(
    report: Path, tmp_path: Path
) -> None:
    result = run("dossier", report, "--format", "json", "--out", tmp_path / "none" / "d.json")
    assert result.exit_code == 1
    assert f"{tmp_path / 'none' / 'd.json'}: No such file or directory" in result.stderr
