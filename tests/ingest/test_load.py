"""Files in: what is read, what is refused and why."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from counterclaim.ingest import RefusedError, load

ENGLISH = "The army said that two of its soldiers were killed near the river on Monday."


def written(folder: Path, data: bytes, name: str = "report.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_a_text_is_kept_as_it_stands(tmp_path: Path) -> None:
    text = f"date 2001-02-03 A headline\r\n\r\n“{ENGLISH}” \U0001f600\n"
    report = load(written(tmp_path, text.encode()))
    assert report.text == text
    assert report.published == "2001-02-03"


def test_what_the_caller_says_wins(tmp_path: Path) -> None:
    path = written(tmp_path, b"date 2001-02-03 " + ENGLISH.encode())
    report = load(path, published="2001-02-04", title="T", publisher="P")
    assert (report.published, report.title, report.publisher) == ("2001-02-04", "T", "P")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_byte_order_marks_are_obeyed(tmp_path: Path, encoding: str) -> None:
    assert load(written(tmp_path, ENGLISH.encode(encoding))).text == ENGLISH


def test_an_old_encoding_is_told_by_its_bytes(tmp_path: Path) -> None:
    text = f"{ENGLISH} “Señor Álvarez” denied it – again, the café’s owner said in Bogotá and Medellín."
    assert "Álvarez" in load(written(tmp_path, text.encode("cp1252"))).text


def test_a_web_page_is_stripped_to_its_article(tmp_path: Path) -> None:
    page = f"""<!doctype html><html><head><title>Clash at the river</title>
    <meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2011-05-06T10:00:00Z">
    </head><body><nav><a href="/">Home</a> <a href="/s">Subscribe</a></nav><article><h1>Clash at the river</h1>
    <p>{ENGLISH} {ENGLISH}</p><p>The rebels denied it and said that they had left the valley days before.</p></article>
    <footer>Cookies and terms</footer></body></html>"""
    report = load(written(tmp_path, page.encode(), "page.html"))
    assert "Cookies" not in report.text
    assert "The rebels denied it" in report.text
    assert (report.published, report.publisher, report.title) == (
        "2011-05-06",
        "The Courier",
        "Clash at the river",
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"some\0thing\0binary", "binary"),
        (bytes(range(128, 256)) * 40 + b"\0", "binary"),
        (b"\xff\xfe\x00\xd8\x00", "byte-order mark"),
        (b"word " * 400_000, "more than the"),
        (
            b"Der Verteidigungsminister sagte am Montag, dass zwei Soldaten im Norden gefallen seien.",
            "German",
        ),
        ("Министерство обороны сообщило в понедельник, что двое военнослужащих погибли.".encode(), "Russian"),
    ],
)
def test_what_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    path = written(tmp_path, data)
    with pytest.raises(RefusedError, match=reason) as refusal:
        load(path)
    assert refusal.value.origin == path


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no such file"):
        load(str(tmp_path / "none.txt"))
    with pytest.raises(RefusedError, match="folder"):
        load(str(tmp_path))


def test_a_page_without_an_article(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no article"):
        load(written(tmp_path, b"<html><body></body></html>", "x.html"))


def test_capitals_do_not_hide_english(tmp_path: Path) -> None:
    assert load(written(tmp_path, ENGLISH.upper().encode())).text == ENGLISH.upper()


def test_a_refusal_crosses_processes() -> None:
    refusal = pickle.loads(pickle.dumps(RefusedError("a.txt", "it is empty")))
    assert (refusal.origin, refusal.reason) == ("a.txt", "it is empty")
