"""Web pages: the article without its boilerplate, and what the page says of itself (trafilatura)."""

from __future__ import annotations

import contextlib
import re

from counterclaim.ingest.days import day_of
from counterclaim.ingest.decode import LONGEST, decode
from counterclaim.ingest.found import Piece
from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Report

_LOOKS_LIKE_HTML = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}"
                              rb"<(?:!doctype\s+html|html|head|body|article|div)\b", re.I)  # fmt: skip
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_DECLARED_WITHIN = 4096  # bytes; browsers look no further than 1,024
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
     "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
     "table", "td", "th", "tr", "ul"}
)  # fmt: skip
_UNSEEN = frozenset({"script", "style", "noscript", "template", "iframe", "object", "svg", "head"})
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")


def looks_like_html(head: bytes) -> bool:
    """Whether a document begins like a web page."""
    return bool(_LOOKS_LIKE_HTML.match(head[:4000]))


def read_page(piece: Piece) -> Report:
    """The report that a web page carries; title, publisher, date and address from its metadata.

    The encoding is what the bytes are, whatever the page says of it; see :func:`counterclaim.ingest.decode.decode`.

    :raises RefusedError: when no article text is found in the page.
    """
    page = decode(piece.data, piece.name, declared_charset(piece), longest=4 * LONGEST)
    from trafilatura import bare_extraction  # slow to import: only for web pages
    from trafilatura.settings import Document

    found = bare_extraction(
        page, url=piece.facts.url, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )  # fmt: skip
    text = (found.text or "").strip() if isinstance(found, Document) else ""
    if not isinstance(found, Document) or not text:
        raise RefusedError(piece.name, "no article was found in this web page")
    title = found.title or None
    day = day_of(found.date)
    return Report(
        headed(title, text), title=title, publisher=found.sitename or None, url=found.url or None, published=day,
        dated_by="metadata" if day else None,
    )  # fmt: skip


def read_fragment(piece: Piece) -> Report:
    """The report that a piece of HTML without boilerplate is, such as the content of a feed's entry."""
    text = text_of(decode(piece.data, piece.name, piece.facts.charset, longest=4 * LONGEST))
    if not text:
        raise RefusedError(piece.name, "it holds no text")
    return Report(headed(piece.facts.title, text))


def declared_charset(piece: Piece) -> str | None:
    """The encoding that the server or the page itself names."""
    found = _DECLARED.search(piece.data[:_DECLARED_WITHIN])
    return piece.facts.charset or (found[1].decode("ascii") if found else None)


def headed(title: str | None, text: str) -> str:
    """``text`` under its ``title``, where it does not begin with it."""
    return f"{title}\n\n{text}" if title and not text.startswith(title) else text


def text_of(markup: str) -> str:
    """The words of a piece of HTML: a paragraph for each block, an end of line for each break, no markup."""
    from lxml import etree

    words = _Words()
    parser = etree.HTMLParser(target=words, encoding="utf-8")
    with contextlib.suppress(etree.LxmlError):  # what was read before it counts
        etree.fromstring(f"<div>{markup}".encode("utf-8", "replace"), parser)
    return words.text()


class _Words:
    """Collects the words of a page; tags only part blocks. The methods are those that lxml's parser calls."""

    def __init__(self) -> None:
        self._blocks: list[list[str]] = [[]]
        self._unseen = 0

    def start(self, tag: str, _attributes: object) -> None:
        """A tag opens."""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._blocks[-1].append("\n")
        elif tag in _BLOCKS:
            self._blocks.append(["- "] if tag == "li" else [])

    def end(self, tag: str) -> None:
        """A tag closes."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._blocks.append([])

    def data(self, words: str) -> None:
        """Words between tags."""
        if not self._unseen:
            self._blocks[-1].append(_SPACES.sub(" ", words))

    def close(self) -> None:
        """The end."""

    def text(self) -> str:
        """All words so far."""
        written = ("\n".join(map(_line, "".join(block).split("\n"))).strip() for block in self._blocks)
        return "\n\n".join(block for block in written if block and block != "-")


def _line(words: str) -> str:
    return _SPACES.sub(" ", words).strip()
