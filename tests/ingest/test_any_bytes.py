"""Whatever the bytes: a reader gives reports or refuses, and nothing else comes out of it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ingest.conftest import ENGLISH
from tests.ingest.test_documents import NEWS_ITEM, zipped

from counterclaim.ingest import Found, Hints, RefusedError, documents, parse
from counterclaim.ingest.days import day_of
from counterclaim.ingest.formats import FORCED, FORMATS, tell_format
from counterclaim.ingest.found import Piece
from counterclaim.ingest.html import text_of
from counterclaim.ingest.markdown import strip_markup

SEEDS = (
    ENGLISH.encode(), zipped({"a.txt": ENGLISH, "b.jsonl": '{"text": "x"}'}), NEWS_ITEM.encode(),
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x/\r\nContent-Length: 46\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n\r\n",
    b"From: a@b.c\r\nSubject: =?utf-8?q?x?=\r\nDate: x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\ntext\r\n--x--",
    b'{"uri": "x", "headlines": [{"value": 1}], "bodies": [{"value": "x"}]}', b'text,date\n"a\nb",1\n"\n',
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
    b"trailer<</Root 1 0 R>>", b"<rss version='2.0'><channel><item><title>x</title></item></channel></rss>",
    b"---\ntitle: x\n---\n# *x* [a](b) `c`", b"<html><body><article><p>" + ENGLISH.encode(), b"PAR1\0\0\0\0PAR1",
)  # fmt: skip


@st.composite
def garbled(draw: st.DrawFn) -> bytes:
    """A document with bytes taken away, put in, or doubled; or no document at all."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(data)))
        match draw(st.integers(0, 2)):
            case 0:
                del data[at : at + draw(st.integers(0, 40))]
            case 1:
                data[at:at] = draw(st.binary(max_size=20))
            case _:
                data[at:at] = data[: draw(st.integers(0, 60))]
    return bytes(data) if draw(st.booleans()) else draw(st.binary(max_size=200))


@pytest.mark.parametrize("form", FORCED)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=garbled())
def test_a_container_gives_or_refuses(tmp_path: Path, form: str, data: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    for found in documents([str(path)], Hints(form=form)):
        assert isinstance(found, Found)
        assert sum(x is not None for x in (found.report, found.reading, found.problem, found.note)) == 1


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.read])
@settings(max_examples=40, deadline=None)
@given(data=garbled())
def test_a_reader_reads_or_refuses(form: str, data: bytes) -> None:
    try:
        report = parse(Piece("x", data, form))
    except RefusedError:
        return
    assert report.text.strip()
    assert all(0 <= start <= len(report.text) for start in report.pages)


@given(data=st.binary(max_size=400), name=st.text(max_size=20))
def test_a_format_is_always_told(data: bytes, name: str) -> None:
    assert tell_format(name, data) in FORMATS


@given(
    value=st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.dates(), st.none(), st.booleans())
)
def test_a_day_is_a_day_or_nothing(value: object) -> None:
    day = day_of(value)
    assert day is None or day_of(day) == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2011-02-03T23:00:00-05:00", "2011-02-03"), ("20110203", "2011-02-03"), ("20110203123456", "2011-02-03"),
        ("Thu, 03 Feb 2011 10:00:00 GMT", "2011-02-03"), ("2011/02/03", "2011-02-03"), (1296691200, "2011-02-03"),
        (1296691200000, "2011-02-03"), ("2011-02-31", None), ("03/04/2011", None), ("0000-00-00", None), ("", None),
        ("soon", None), (True, None),
    ],
)  # fmt: skip
def test_how_days_are_written(written: object, day: str | None) -> None:
    assert day_of(written) == day


@pytest.mark.parametrize("unit", ["*", "_", "[", "](", "`", "<", "![", "\\", "~~", "<!--", "|", "a*b_"])
def test_markup_without_end_stays_linear(unit: str) -> None:
    strip_markup(unit * (90_000 // len(unit)))
    strip_markup((unit * 40 + "\n") * 1000)


@pytest.mark.parametrize("unit", ["<p>", "<", "<!--", "&", "<script>", "<br>", "<a href='", "<div>"])
def test_html_without_end_stays_linear(unit: str) -> None:
    text_of(unit * 20_000)


def test_a_stream_of_nothing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"\0" * 1_000_000)

    monkeypatch.setattr("sys.stdin", Stdin)
    (found,) = documents(["-"])
    assert found.problem
