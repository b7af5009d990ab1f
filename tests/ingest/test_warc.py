"""Web archives, as warcio writes them."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from tests.ingest.conftest import ENGLISH, PAGE, of, problem
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


class Writer(WARCWriter):  # type: ignore[misc]
    """warcio's writer, but for temporary files that it leaves open."""

    @classmethod
    def _create_temp_file(cls) -> io.BytesIO:
        return io.BytesIO()


def archive(path: Path, *, packed: bool) -> Path:
    """An archive with a description, four answers that are documents or not, and one sent packed and in chunks."""
    body = gzip.compress(PAGE.replace("two of", "six of").encode())
    answers = [
        ("200 OK", {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
        ("404 Not Found", {"Content-Type": "text/html"}, PAGE.encode()),
        ("200 OK", {"Content-Type": "image/png"}, b"\x89PNG"),
        ("200 OK", {"Content-Type": "text/plain"}, ENGLISH.encode()),
        (
            "200 OK",
            {"Content-Type": "text/html", "Content-Encoding": "gzip", "Transfer-Encoding": "chunked"},
            b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body),
        ),
    ]
    with path.open("wb") as file:
        writer = Writer(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "a test"}))
        for number, (status, headers, data) in enumerate(answers):
            http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"http://example.org/{number}", "response", payload=io.BytesIO(data), http_headers=http,
                warc_headers_dict={"WARC-Date": "2012-05-06T01:02:03Z"},
            )  # fmt: skip
            writer.write_record(record)
    return path


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_pages_that_were_answered_are_documents(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / name, packed=name.endswith("gz"))
    page, text, packed = of(path)
    assert page.report is not None
    assert page.name == f"{path}#2"
    assert (page.report.title, page.report.url) == ("Clash at the river", "http://example.org/0")
    assert (page.report.published, page.report.dated_by) == ("2012-05-06", "capture")
    assert text.report is not None
    assert text.report.text == ENGLISH
    assert packed.report is not None
    assert "six of its soldiers" in packed.report.text


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.8, 0.95, 0.98])
def test_a_truncated_archive_gives_what_is_whole_and_says_so(
    tmp_path: Path, packed: bool, share: float
) -> None:
    path = archive(tmp_path / "a.warc.gz", packed=packed)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    *whole, end = of(path)
    assert "breaks off" in problem(end)
    assert sum(found.problem is not None for found in whole) <= 1  # the record in which it breaks off
    assert end.name == str(path)


def test_a_damaged_member_does_not_stop_the_program(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.warc.gz", packed=True)
    data = bytearray(path.read_bytes())
    data[900:920] = b"\xff" * 20
    path.write_bytes(bytes(data))
    assert any(found.problem for found in of(path))


@pytest.mark.parametrize(
    "data", [b"", b"WARC/", b"WARC/1.0\r\n\r\n", b"WARC/1.1\r\nContent-Length: -5\r\n\r\n"]
)
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(data)
    (found,) = of(path)
    assert problem(found)


def test_wacz(tmp_path: Path) -> None:
    inside = archive(tmp_path / "data.warc.gz", packed=True)
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("datapackage.json", "{}")
        out.write(inside, "archive/data.warc.gz")
    assert [f.name for f in of(path)] == [f"{path}!archive/data.warc.gz#{n}" for n in (2, 5, 6)]
    renamed = path.rename(tmp_path / "a.zip")
    assert len(of(renamed)) == 3
