"""The blocks of a report: headline, headings, paragraphs, bullets, live-blog entries, datelines.

A block is a run of text that a sentence never crosses. Blocks keep the offsets of the report; the
white space between them belongs to none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

BlockKind = Literal["headline", "heading", "paragraph", "bullet", "entry"]

_PREFIX = re.compile(r"\s*date\s+(\d{4}-\d\d-\d\d)\b[ \t]*")
_LEADS = re.compile(
    r"(:|\b(the following|as follows|below)\b[^.:]{0,40}\.)\s*$", re.IGNORECASE
)  # brings in a list
_BULLET = re.compile(r"[ \t]*(?:[-*•‣◦▪–—·]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]+")
_NUMBERED = re.compile(r"[ \t]*\(?(?:\d{1,2}|[IVX]{1,4})[.)][ \t]+")
_STAMP = re.compile(
    r"[ \t]*\[?(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?\]?"
    r"(?:[ \t]*(?:GMT|UTC|BST|CET|CEST|EST|EDT|local(?: time)?|(?P<half>[ap])\.?m\.?))*"
    r"[ \t]*(?:[|:–—-]|(?=\n)|$|(?=[ \t](?-i:[^\W\d_a-z])|[ \t][\"“‘']))[ \t]*",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z’'./, -]*[A-Z](?:, [A-Z][a-z]+)?)"  # YEREVAN/BAKU, SAN SALVADOR; KYIV, Ukraine
    r"(?P<rest>,? \(?[^.–—\n]{0,40}?)?"
    r"(?P<sign> ?[–—]+ | --? |\. |: )"
)
_LABELS = frozenset(
    {"ANALYSIS", "BREAKING", "CORRECTED", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "EXPLAINER", "FACTBOX",
     "LIVE", "NOTE", "OPINION", "SUMMARY", "UPDATE", "URGENT", "WRAPUP"}
)  # fmt: skip
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_MAX_HEADING_WORDS = 14


@dataclass(frozen=True, slots=True)
class Block:
    """One block: ``start``/``end`` code points of its words (bullet signs and stamps excluded).

    ``dateline`` is the span of a dateline at its beginning; ``time`` the "HH:MM" stamp that an entry
    of a live blog stands under; ``lead`` the index of the block whose colon introduces this bullet.
    """

    kind: BlockKind
    start: int
    end: int
    dateline: tuple[int, int] | None = None
    time: str | None = None
    lead: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The publication date in the text itself, if it begins with one, and the blocks in order."""

    published: str | None
    blocks: tuple[Block, ...]


def leading_day(text: str) -> str | None:
    """The day of a leading ``date YYYY-MM-DD``; None where the text begins otherwise, or that is no day."""
    prefix = _PREFIX.match(text)
    return prefix.group(1) if prefix and _is_day(prefix.group(1)) else None


def lay_out(text: str) -> Layout:
    """Cut ``text`` into blocks. Never fails: text without any structure is one paragraph."""
    prefix = _PREFIX.match(text)
    published = leading_day(text)
    blocks: list[Block] = []
    time: str | None = None
    lead: int | None = None
    for number, (start, end) in enumerate(_lines(text, prefix.end() if prefix else 0)):
        line = text[start:end]
        stamp = _STAMP.match(line)
        if stamp and (stamp.end() < len(line) or len(line) <= 12):
            time = _clock(stamp)
            start += stamp.end()
            if start >= end:
                continue
            kind: BlockKind = "entry" if _is_heading(text[start:end]) else "paragraph"
            blocks.append(Block(kind, start, end, time=time))
            lead = None
            continue
        bullet = _BULLET.match(line)
        body = text[start + bullet.end() : end] if bullet else line
        if number == 0 and not _is_prose(line):
            kind = "headline"
        elif bullet and bullet.end() < len(line):
            kind = "heading" if _NUMBERED.match(line) and _is_heading(body) else "bullet"
            start += bullet.end()
        elif _is_heading(line):
            kind = "heading"
        else:
            kind = "paragraph"
        dateline = _dateline(text, start, end) if kind in ("paragraph", "headline") else None
        if kind != "bullet":
            lead = len(blocks) if _LEADS.search(line) else None
        blocks.append(Block(kind, start, end, dateline, time, lead if kind == "bullet" else None))
    return Layout(published, tuple(blocks))


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _clock(stamp: re.Match[str]) -> str:
    """The "HH:MM" of a stamp."""
    hour, half = int(stamp["hour"]), (stamp["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{stamp['minute']}"


def _lines(text: str, begin: int) -> list[tuple[int, int]]:
    """The lines of ``text`` without outer white space, hard-wrapped lines joined to paragraphs."""
    lines = [
        (m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip()))
        for m in re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+").finditer(text, begin)
        if m[0].strip()
    ]
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        if joined and _wrapped(text, joined[-1], (start, end)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _wrapped(text: str, above: tuple[int, int], below: tuple[int, int]) -> bool:
    """Whether ``below`` goes on with the sentence of ``above``: a hard line break, no paragraph."""
    gap = text[above[1] : below[0]]
    if gap.count("\n") > 1:
        return False
    last_line = text[text.rfind("\n", 0, above[1]) + 1 : above[1]]
    first = text[below[0]]
    if _BULLET.match(text[below[0] : below[1]]) or _STAMP.match(text[below[0] : below[1]]):
        return False
    if len(last_line) < 50:
        return first.islower() and len(last_line) > 25
    return len(last_line) <= 100 and not (_SENTENCE_END.search(last_line) and len(last_line) < 60)


def _is_prose(line: str) -> bool:
    """Whether the line reads as running sentences rather than as a headline."""
    return bool(_SENTENCE_END.search(line.rstrip())) and len(line.split()) > 3


def _is_heading(line: str) -> bool:
    words = line.split()
    return (
        len(words) <= _MAX_HEADING_WORDS
        and not _SENTENCE_END.search(line.rstrip())
        and not line.lstrip()[:1].islower()
    )


def _dateline(text: str, start: int, end: int) -> tuple[int, int] | None:
    found = _DATELINE.match(text, start, min(end, start + 120))
    if not found or found.end() >= end or found["place"].split()[0].strip(".,:") in _LABELS:
        return None
    dashed = found["sign"].strip() not in (".", ":")
    capitals = text[found.end() : end].isupper()  # in wire copy any first sentence is in capitals
    if not dashed and (capitals or len(found["place"].split()) > 3):
        return None
    return (start, found.end())
