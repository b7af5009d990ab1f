"""Documents per second of each reader, beside the bare library call on the same documents in the same run.

``whole`` goes all the way from a place to reports: their language checked, their day found. ``read`` is the reader
alone: opened, told by its bytes, decoded, its metadata found. ``bare`` is the library alone, a report made of each
text that it gives. The documents are the shipped examples, over and over with other endings.
"""

from __future__ import annotations

import csv
import email
import email.policy
import gzip
import io
import json
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from xml.sax.saxutils import escape

import feedparser
import pyarrow as pa
import pyarrow.parquet as pq
from fastwarc.warc import ArchiveIterator, WarcRecordType
from lxml import etree
from NewsMLG2 import NewsMLG2Document
from pypdf import PdfReader
from trafilatura import bare_extraction

from counterclaim.ingest import Piece, documents, pieces
from counterclaim.ingest.formats import FORMATS
from counterclaim.record import Report

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
_TIMES = 3


@dataclass(frozen=True, slots=True)
class Speed:
    """Documents per second of one format."""

    documents: int
    whole: float
    read: float
    bare: float


def speeds(number: int) -> dict[str, Speed]:
    """The speed of each reader on ``number`` documents; of PDF files on a tenth."""
    texts = list(_texts(number))
    with tempfile.TemporaryDirectory() as folder:
        return {form: _speed(form, texts, Path(folder) / form) for form in _MAKERS}


def _texts(number: int) -> Iterator[str]:
    examples = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    for n in range(number):
        yield f"{examples[n % len(examples)]}\nReport number {n}.\n"


def _speed(form: str, texts: list[str], place: Path) -> Speed:
    texts = texts[: max(1, len(texts) // 10)] if form == "pdf" else texts
    place = place.with_suffix(_SUFFIXES.get(form, ""))
    _MAKERS[form](texts, place)
    found = sum(f.report is not None for f in documents([str(place)]))
    bare = [Report(text) for text in _BARE[form](place)]
    assert found == len(bare) == len(texts), f"{form}: {found} and {len(bare)} documents of {len(texts)}"
    runs: tuple[Callable[[], object], ...] = (
        lambda: [*documents([str(place)])],
        lambda: [
            read(p) for p in pieces([str(place)]) if isinstance(p, Piece) and (read := FORMATS[p.form].read)
        ],
        lambda: [Report(text) for text in _BARE[form](place)],
    )
    return Speed(found, *(found / _seconds(run) for run in runs))


def _seconds(run: Callable[[], object]) -> float:
    """The shortest of some runs, in seconds of the processor: others work on the same machine."""
    found = []
    for _ in range(_TIMES):
        start = time.process_time()
        run()
        found.append(time.process_time() - start)
    return min(found)


def _page(text: str) -> str:
    words = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    links = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(20))
    return (
        f"<!doctype html><html><head><title>A report</title></head><body><nav><ul>{links}</ul></nav>"
        f"<article><h1>A report</h1>{words}</article><footer>Terms</footer></body></html>"
    )


def _folder(suffix: str, of: Callable[[str], bytes]) -> Callable[[list[str], Path], None]:
    def make(texts: list[str], place: Path) -> None:
        place.mkdir()
        for n, text in enumerate(texts):
            (place / f"{n:06}{suffix}").write_bytes(of(text))

    return make


def _jsonl(texts: list[str], place: Path) -> None:
    place.write_text("".join(json.dumps({"text": t, "date": "2011-02-03"}) + "\n" for t in texts))


def _csv(texts: list[str], place: Path) -> None:
    with place.open("w", newline="") as out:
        csv.writer(out).writerows([["text", "date"], *([t, "2011-02-03"] for t in texts)])


def _parquet(texts: list[str], place: Path) -> None:
    pq.write_table(pa.table({"text": texts, "date": ["2011-02-03"] * len(texts)}), place)


def _zip(texts: list[str], place: Path) -> None:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as out:
        for n, text in enumerate(texts):
            out.writestr(f"{n}.txt", text)


def _warc(texts: list[str], place: Path) -> None:
    with place.open("wb") as out:
        for n, text in enumerate(texts):
            body = _page(text).encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            head = (
                f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{n}>\r\n"
                "WARC-Date: 2011-02-03T00:00:00Z\r\n"
                f"WARC-Target-URI: http://x.example/{n}\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(http)}\r\n\r\n"
            )
            out.write(gzip.compress(head.encode() + http + b"\r\n\r\n"))


def _eml(text: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = "A report", "a@x.example", "Thu, 03 Feb 2011 10:00:00 +0000"
    mail.set_content(text)
    return mail.as_bytes()


def _feed(texts: list[str], place: Path) -> None:
    items = "".join(
        f"<item><title>Report {n}</title><guid>{n}</guid>"
        f"<content:encoded>{escape(_paragraphs(t))}</content:encoded></item>"
        for n, t in enumerate(texts)
    )
    place.write_text(
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>F</title>'
        f"{items}</channel></rss>"
    )


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def _newsml(text: str) -> bytes:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1" standard="NewsML-G2"'
        ' standardversion="2.34" conformance="power"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>'
        "<contentCreated>2011-02-03T00:00:00Z</contentCreated><headline>A report</headline></contentMeta><contentSet>"
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"{_paragraphs(text)}</body></html></inlineXML></contentSet></newsItem>"
    ).encode()


def _ninjs(text: str) -> bytes:
    item = {"uri": "urn:x", "headline": "A report", "body_text": text, "versioncreated": "2011-02-03"}
    return json.dumps(item).encode()


def _pdf(text: str) -> bytes:
    """A PDF file with the lines of ``text`` set in one column."""
    lines = [line[n : n + 90] for line in text.splitlines() for n in range(0, len(line) or 1, 90)]
    told = "".join(
        f"({''.join(c if ' ' <= c <= '~' and c not in '()' and c != chr(92) else ' ' for c in line)}) Tj T*\n"
        for line in lines
    )
    stream = f"BT /F1 9 Tf 11 TL 40 800 Td\n{told}ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    out, at = bytearray(b"%PDF-1.4\n"), []
    for n, body in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (n, body)
    begins = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % a for a in at)
    return bytes(out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % begins)


_MAKERS: dict[str, Callable[[list[str], Path], None]] = {
    "text": _folder(".txt", str.encode),
    "html": _folder(".html", lambda t: _page(t).encode()),
    "pdf": _folder(".pdf", _pdf),
    "jsonl": _jsonl,
    "csv": _csv,
    "parquet": _parquet,
    "zip": _zip,
    "warc": _warc,
    "eml": _folder(".eml", _eml),
    "ninjs": _folder(".json", _ninjs),
    "newsml": _folder(".xml", _newsml),
    "feed": _feed,
}
_SUFFIXES = {
    "jsonl": ".jsonl",
    "csv": ".csv",
    "parquet": ".parquet",
    "zip": ".zip",
    "warc": ".warc.gz",
    "feed": ".rss",
}


def _each(of: Callable[[bytes], str]) -> Callable[[Path], Iterator[str]]:
    return lambda place: (of(path.read_bytes()) for path in sorted(place.iterdir()))


def _extracted(page: str) -> str:
    found = bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    return str(getattr(found, "text", ""))


def _bare_zip(place: Path) -> Iterator[str]:
    with zipfile.ZipFile(place) as archive:
        for entry in archive.infolist():
            yield archive.read(entry).decode()


def _bare_warc(place: Path) -> Iterator[str]:
    with place.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response):
            yield _extracted(record.reader.read().decode())


def _bare_csv(place: Path) -> Iterator[str]:
    with place.open(newline="") as file:
        for row in csv.DictReader(file):
            yield row["text"]


def _bare_mail(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain", "html"))
    assert body is not None
    return str((body.get_content(), message["Subject"], message["Date"])[0])


def _bare_newsml(data: bytes) -> str:
    item = NewsMLG2Document(data).get_item()
    return "".join(etree.fromstring(data).itertext()) + str(item.contentmeta.contentcreated)


_BARE: dict[str, Callable[[Path], Iterator[str]]] = {
    "text": _each(bytes.decode),
    "html": _each(lambda data: _extracted(data.decode())),
    "pdf": _each(lambda data: "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)),
    "jsonl": lambda place: (json.loads(line)["text"] for line in place.read_text().splitlines()),
    "csv": _bare_csv,
    "parquet": lambda place: (row["text"] for row in pq.read_table(place).to_pylist()),
    "zip": _bare_zip,
    "warc": _bare_warc,
    "eml": _each(_bare_mail),
    "ninjs": _each(lambda data: str(json.loads(data)["body_text"])),
    "newsml": _each(_bare_newsml),
    "feed": lambda place: (e.content[0].value for e in feedparser.parse(place.read_bytes()).entries),
}
