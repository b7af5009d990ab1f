"""PDF files: their text, page by page (pypdf), with the lines of a paragraph put together again.

A PDF file knows glyphs on pages, no paragraphs. Lines that a sentence runs across are joined, words parted at the end
of a line are made whole, and what stands at the edge of most pages (running heads, page numbers) is left out.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from counterclaim.ingest.days import day_of
from counterclaim.ingest.decode import LONGEST
from counterclaim.ingest.found import Piece
from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Report

_MOST_PAGES = 2000
_FEWEST_FOR_EDGES = 3  # pages; what stands at the edge of fewer is told from text by nothing
_LONGEST_EDGE = 100  # code points
_ENDS = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_NEW = re.compile(r"[-*•‣◦▪–—·]\s|\(?\d{1,2}[.)]\s|[A-Z]{2,}[A-Z ]*:")
_PARTED = re.compile(r"[^\W\d_]{2,}-$")
_FULL = 0.75  # of the longest line: a shorter one ends its paragraph


def read_pdf(piece: Piece) -> Report:
    """The report in a PDF file; ``pages`` are the offsets in its text at which each page begins.

    :raises RefusedError: when it is encrypted, damaged, overlong, or holds pictures of text only.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints come back in the reason
    try:
        reader = PdfReader(io.BytesIO(piece.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError(piece.name, "this PDF file is encrypted; save it without a password")
        if len(reader.pages) > _MOST_PAGES:
            raise RefusedError(piece.name, f"{len(reader.pages):,} pages are too many for one report")
        pages = _pages(reader, piece.name)
        told = reader.metadata
        title, created = (told.title, told.get("/CreationDate")) if told else (None, None)
    except DependencyError:
        raise RefusedError(piece.name, "this PDF file is encrypted; save it without a password") from None
    except (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise RefusedError(
            piece.name, f"this PDF file is damaged ({error or type(error).__name__})"
        ) from None
    text, starts = join_pages(pages)
    if not text.strip():
        raise RefusedError(
            piece.name, "no text is in this PDF file, only pictures of it; read it by OCR first"
        )
    day = day_of(str(created).removeprefix("D:")[:8]) if created else None
    title = str(title).strip() if title else None
    return Report(
        text, title=title or None, published=day, dated_by="metadata" if day else None, pages=starts
    )


def _pages(reader: Any, name: str) -> list[list[str]]:
    """The lines of each page."""
    pages, size = [], 0
    for page in reader.pages:
        lines = [" ".join(line.split()) for line in page.extract_text().splitlines()]
        size += sum(map(len, lines))
        if size > LONGEST:
            raise RefusedError(name, f"it holds more than the {LONGEST:,} characters of the longest report")
        pages.append(lines)
    return pages


def join_pages(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[int, ...]]:
    """The text of pages of lines, and the offset at which each page begins."""
    running = _running(pages)
    parts: list[str] = []
    starts: list[int] = []
    size, before = 0, ""  # the line before, "" where a paragraph ended
    for page in pages:
        lines = [line for line in page if _masked(line) not in running]
        width = max(map(len, lines), default=0)
        fresh = True
        for line in lines:
            if not line:
                before = before if fresh else ""
                continue
            glue = _glue(before, line, width, across=fresh) if parts else ""
            if glue is None:
                parts[-1] = parts[-1][:-1]
                size, glue = size - 1, ""
            if fresh:
                starts.append(size + len(glue))
                fresh = False
            parts.append(glue + line)
            size += len(glue) + len(line)
            before = line
        if fresh:
            starts.append(size)
    return "".join(parts), tuple(starts)


def _glue(before: str, line: str, width: int, *, across: bool) -> str | None:
    """What stands between two lines; None where the first ends with the hyphen of a parted word."""
    if not before or _NEW.match(line):
        return "\n\n"
    if _PARTED.search(before) and line[:1].islower():
        return None
    if line[:1].islower():
        return " "
    ended = bool(_ENDS.search(before))
    if across:
        return "\n\n" if ended or len(before) < _FULL * width else " "
    return "\n\n" if len(before) < _FULL * width else " "


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The lines at the upper and lower edge of most pages, their numbers masked."""
    if len(pages) < _FEWEST_FOR_EDGES:
        return frozenset()
    seen: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page if 0 < len(line) <= _LONGEST_EDGE]
        seen.update({_masked(line) for line in (*lines[:2], *lines[-2:])})
    return frozenset(line for line, times in seen.items() if times > len(pages) / 2)


def _masked(line: str) -> str:
    return re.sub(r"\d+", "#", line)
