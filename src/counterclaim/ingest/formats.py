"""The formats that are read, in one table: their names, suffixes and magic bytes, and who reads them.

A format either *reads* one document to its report, or *opens* a container to the documents in it. A new format is a
module of its own and a row of :data:`FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from counterclaim.ingest import (
    archives,
    feeds,
    gdelt,
    html,
    jsons,
    mail,
    markdown,
    newsml,
    pdf,
    plain,
    tables,
    warc,
)
from counterclaim.ingest.found import Hints, Item, Piece, Source
from counterclaim.record import Report

Reads = Callable[[Piece], Report]
Opens = Callable[[Source, Hints], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``suffixes`` and ``media`` (types) hint at it, ``magic`` bytes and ``looks`` (asked of the first
    bytes) prove it; ``random`` is true where the container must be read at random."""

    title: str
    suffixes: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()
    looks: Callable[[bytes], bool] | None = None
    read: Reads | None = None
    open: Opens | None = None
    random: bool = False


FORMATS: dict[str, Format] = {
    "text": Format("plain text", (".txt", ".text", ".xml"), ("text/plain",), read=plain.read_text),
    "markdown": Format("Markdown", (".md", ".markdown"), ("text/markdown",), read=markdown.read_markdown),
    "html": Format(
        "a web page", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"),
        looks=html.looks_like_html, read=html.read_page,
    ),
    "fragment": Format("a piece of HTML", read=html.read_fragment),
    "pdf": Format("PDF", (".pdf",), ("application/pdf",), (b"%PDF-",), read=pdf.read_pdf),
    "json": Format(
        "JSON: readings, ninjs, or objects with a text", (".json",), ("application/json",), looks=jsons.looks_like_json,
        open=jsons.open_json,
    ),
    "jsonl": Format(
        "JSON Lines: readings, ninjs, or objects with a text", (".jsonl", ".ndjson"),
        ("application/x-ndjson", "application/jsonl"), looks=jsons.looks_like_lines, open=jsons.open_lines,
    ),
    "ninjs": Format("ninjs (IPTC, 1.x, 2.x and 3.x)", (".ninjs",), open=jsons.open_json),
    "csv": Format("a table with a text column", (".csv",), ("text/csv",), open=tables.open_delimited),
    "tsv": Format(
        "a tab-separated table with a text column", (".tsv", ".tab"), ("text/tab-separated-values",),
        open=tables.open_delimited,
    ),
    "parquet": Format(
        "Parquet with a text column", (".parquet", ".pq"), ("application/vnd.apache.parquet",), (b"PAR1",),
        open=tables.open_parquet, random=True,
    ),
    "warc": Format("WARC", (".warc", ".warc.gz"), ("application/warc",), (b"WARC/",), open=warc.open_warc),
    "wacz": Format("WACZ", (".wacz",), ("application/wacz",), looks=archives.looks_like_wacz, open=archives.open_wacz,
                   random=True),
    "zip": Format("a ZIP archive of any of these", (".zip",), ("application/zip",), (b"PK\x03\x04", b"PK\x05\x06"),
                  open=archives.open_zip, random=True),
    "gzip": Format("any of these, compressed by gzip", (".gz",), ("application/gzip",), (b"\x1f\x8b",),
                   open=archives.open_gzip),
    "eml": Format("an e-mail", (".eml",), ("message/rfc822",), looks=mail.looks_like_mail, open=mail.open_mail),
    "newsml": Format(
        "NewsML-G2", (".newsml", ".nml"), ("application/vnd.iptc.g2.newsitem+xml",),
        looks=newsml.looks_like_newsml, open=newsml.open_newsml,
    ),
    "feed": Format(
        "an RSS or Atom feed", (".rss", ".atom", ".rdf"), ("application/rss+xml", "application/atom+xml"),
        looks=feeds.looks_like_feed, open=feeds.open_feed,
    ),
    "gdelt": Format("GDELT's list of mentions", (".mentions.csv",), looks=gdelt.looks_like_mentions,
                    open=gdelt.open_mentions),
    "urls": Format("a list of addresses, one a line", (".urls",), ("text/uri-list",), looks=gdelt.looks_like_addresses,
                   open=gdelt.open_addresses),
}  # fmt: skip
"""All formats by the name that ``--from`` takes."""

FORCED = tuple(name for name in FORMATS if name != "fragment")
"""The formats that somebody may ask for."""

_BY_LOOKS = ("gdelt", "urls", "feed", "newsml", "html", "jsonl", "json", "eml")
_UNTELLING = frozenset({"text", "csv", "tsv", "json", "zip"})  # suffixes that many things bear
_FIRST_LOOK = frozenset({"gdelt", "urls", "feed", "newsml", "html"})


_LONGEST_NAME = 60  # code points in which an ending is looked for
_MAGICS = tuple(magic for form in FORMATS.values() for magic in form.magic)
_SUFFIXES = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}


def tell_format(name: str, head: bytes, media: str | None = None) -> str:
    """The format of a document, by its first bytes, its name and its media type; text where nothing else is seen."""
    if head.startswith(FORMATS["zip"].magic):
        return "wacz" if name.lower().endswith(".wacz") or archives.looks_like_wacz(head) else "zip"
    if head.startswith(FORMATS["gzip"].magic):
        return "gzip"
    if head.startswith(_MAGICS):
        return next(key for key, form in FORMATS.items() if form.magic and head.startswith(form.magic))
    named = by_suffix(name)
    if named is not None and named not in _UNTELLING:
        return named
    text = without_mark(head)
    for key in _BY_LOOKS:
        looks = FORMATS[key].looks
        if (named not in _UNTELLING or key in _FIRST_LOOK) and looks is not None and looks(text):
            return key
    by_media = next((key for key, form in FORMATS.items() if media in form.media), None) if media else None
    return named or by_media or "text"


def by_suffix(name: str) -> str | None:
    """The format that a name's ending tells; None where it tells none."""
    parts = name[-_LONGEST_NAME:].lower().rsplit(".", 2)
    told = (_SUFFIXES.get(f".{'.'.join(parts[n:])}") for n in range(1, len(parts)))
    return next(filter(None, told), None)


def without_mark(head: bytes) -> bytes:
    """``head`` in an encoding that begins like ASCII, without a byte-order mark, so that it can be looked at."""
    for mark, encoding in ((b"\xef\xbb\xbf", ""), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            rest = head[len(mark) :]
            return rest.decode(encoding, "ignore").encode("utf-8", "ignore") if encoding else rest
    return head
