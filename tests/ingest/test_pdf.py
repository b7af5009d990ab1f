"""PDF files, as a browser prints them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from tests.ingest.conftest import ENGLISH, of, problem

from counterclaim.ingest.pdf import join_pages

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


PLACES = ("river", "old bridge", "northern pass", "market of the town")


def text(number: int) -> str:
    """A paragraph of several lines, another on each page."""
    place = PLACES[number - 1]
    return f"At the {place}, on day {number} of the clash, this is what was told: {ENGLISH} Nobody at the {place} could say more."


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if CHROMIUM is None:
        pytest.skip("needs a browser that prints")
    folder = tmp_path_factory.mktemp("pdf")
    pages = "".join(
        f"<div style='page-break-after: always'><h2>About the {PLACES[n - 1]}</h2><p>{text(n)}</p></div>"
        for n in range(1, 5)
    )
    (folder / "a.html").write_text(
        f"<html><head><title>Brief on the clash</title></head><body>{pages}</body></html>"
    )
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", f"--user-data-dir={folder / 'profile'}", "--no-pdf-header-footer",
         f"--print-to-pdf={folder / 'a.pdf'}", str(folder / "a.html")],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return folder / "a.pdf"


def test_paragraphs_are_whole_and_pages_are_known(printed: Path) -> None:
    (found,) = of(printed)
    report = found.report
    assert report is not None
    assert report.title == "Brief on the clash"
    assert all(text(number) in report.text for number in range(1, 5))
    assert len(report.pages) == 4
    for number, start in enumerate(report.pages, 1):
        assert report.text[start:].startswith(f"About the {PLACES[number - 1]}")


def test_an_encrypted_file_is_refused_unless_it_opens_without_a_password(
    printed: Path, tmp_path: Path
) -> None:
    for name, password in (("a.pdf", "secret"), ("b.pdf", "")):
        writer = PdfWriter(clone_from=PdfReader(printed))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        writer.write(tmp_path / name)
    closed, opened = of(tmp_path)
    assert "encrypted" in problem(closed)
    assert opened.report is not None


def test_damaged_files_and_pictures_are_refused(printed: Path, tmp_path: Path) -> None:
    data = printed.read_bytes()
    (tmp_path / "a.pdf").write_bytes(data[: len(data) // 2])
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7\n")
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "c.pdf")
    *_, broken, picture = found = of(tmp_path)
    assert all(f.problem for f in found)
    assert "damaged" in problem(broken)
    assert "OCR" in problem(picture)


def test_lines_become_paragraphs() -> None:
    pages = [
        ["DAILY BRIEF 7", "The army said that two of its sol-", "diers were killed near the river on Monday.",
         "The rebels denied it and spoke of a", "1"],
        ["DAILY BRIEF 7", "long night.", "", "- a list", "- of two", "2"],
        ["DAILY BRIEF 7", "A new page begins here.", "3"],
    ]  # fmt: skip
    text, starts = join_pages(pages)
    assert text == (
        "The army said that two of its soldiers were killed near the river on Monday. The rebels denied it and spoke of"
        " a long night.\n\n- a list\n\n- of two\n\nA new page begins here."
    )
    assert [text[s : s + 5] for s in starts] == ["The a", "long ", "A new"]


def test_offsets_of_pages_hold_where_a_word_is_parted_between_them() -> None:
    text, starts = join_pages([["They denied the ac-"], ["cusation."], [""], ["Next."]])
    assert text == "They denied the accusation.\n\nNext."
    assert starts == (0, 18, 27, 29)
