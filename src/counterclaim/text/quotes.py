"""Quotations: which stretches of a text stand in quotation marks, whatever the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from counterclaim.text.layout import Block

Family = Literal["double", "angle", "single", "corner"]

_MARK = re.compile("``|''|[\"“”„‟«»‹›‘’‚‛'`「」『』]")
_FAMILY: dict[str, Family] = {
    **dict.fromkeys(("``", "''", '"', "“", "”", "„", "‟"), "double"),
    **dict.fromkeys("«»‹›", "angle"),
    **dict.fromkeys("‘’‚‛'`", "single"),
    **dict.fromkeys("「」『』", "corner"),
}
_PARTNER = {"«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』"}
_OPENERS = frozenset({"``", "“", "„", "‟", "‘", "‚", "‛", "`", "「", "『"})
_CLOSERS = frozenset({"''", "”", "」", "』"})
_BEFORE_OPENING = frozenset("([{<—–-/:;,…=>|*\"“”„«»‹›‘’'")
_AFTER_OPENING = frozenset("([{…$£€#@¿¡\"“„«‹‘'`")
_ELISION = re.compile(r"(?:\d0s|\d\ds?|em|tis|twas|til|till|cause|cos|n|round|bout)\b", re.IGNORECASE)
_DEEPEST = 8  # marks nested deeper than this are noise


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``start``/``end`` with its marks, ``inner_start``/``inner_end`` without; ``closed``
    is False where its closing mark is missing and the end of the block stands in for it;
    ``continues`` where it goes on with the quotation that the block before left open."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    continues: bool = False


@dataclass(slots=True)
class _Mark:
    """A quotation mark and what its neighbours allow it to be."""

    start: int
    end: int
    text: str
    family: Family
    can_open: bool
    can_close: bool
    weak: bool  # looks like an apostrophe too
    possessive: bool = False  # a plural's apostrophe ("soldiers' families"), if another mark can close
    closer_follows: bool = False  # before the next mark that can only open


@dataclass(slots=True)
class _Open:
    mark: _Mark
    continues: bool = False


def find_quotes(text: str, blocks: tuple[Block, ...]) -> tuple[Quote, ...]:
    """The quotations of ``text`` in order; nested ones come after the one around them.

    A quotation never crosses a block: one that a paragraph leaves open ends with it, and the next paragraph
    goes on with it only by an opening mark of its own.
    """
    quotes: list[Quote] = []
    carried: Family | None = None
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        marks = _marks(text, block)
        reopened = text[following.start] if following else ""
        found, carried = _pair(marks, text, block, carried, reopened) if marks else ([], None)
        quotes.extend(found)
    quotes.sort(key=lambda q: (q.start, -q.end))
    return tuple(quotes)


def _marks(text: str, block: Block) -> list[_Mark]:
    marks = [_mark(text, block, m.start(), m.end()) for m in _MARK.finditer(text, block.start, block.end)]
    closer = False
    for mark in reversed(marks):
        if mark.family == "single":
            mark.closer_follows = closer
            if mark.can_close:
                closer = True
            elif mark.can_open:
                closer = False
    return marks


def _mark(text: str, block: Block, start: int, end: int) -> _Mark:
    mark = text[start:end]
    family = _FAMILY[mark]
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    can_open = (before.isspace() or before in _BEFORE_OPENING) and (
        after.isalnum() or after in _AFTER_OPENING or (family == "angle" and after.isspace())
    )
    can_close = not before.isspace() and before not in "([{"
    weak = possessive = False
    if family == "single":
        weak = mark in "'’"
        can_open = can_open and before != "-" and not (weak and _ELISION.match(text, end))
        can_close = can_close and not after.isalnum() and mark not in "`‚"
        possessive = weak and before in "sS" and after == " " and text[end + 1 : end + 2].islower()
    elif mark == '"' and before.isdigit() and "°" in text[max(block.start, start - 9) : start]:
        can_open = can_close = False  # seconds of arc
    return _Mark(start, end, mark, family, can_open, can_close, weak, possessive)


def _pair(
    marks: list[_Mark], text: str, block: Block, carried: Family | None, reopened: str
) -> tuple[list[Quote], Family | None]:
    """The quotations of one block, and the family of the mark that it leaves open.

    ``carried`` is what the block before left open, ``reopened`` the sign that the next one begins with.
    """
    found: list[Quote] = []
    stack: list[_Open] = []
    nests = {sign for sign in "“«" if _balanced(marks, sign)}
    for mark in marks:
        top = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].mark.family == mark.family), None)
        goes_on = mark.family == carried and mark.start == block.start
        runs_on = mark.start == block.start and (goes_on or mark.text == reopened)
        role = _role(mark, None if top is None else stack[top].mark, runs_on)
        if role == "close" and top is not None:
            found.extend(_unclosed(stack[top + 1 :], mark.start, text))
            opened = stack[top]
            found.append(
                Quote(opened.mark.start, mark.end, opened.mark.end, mark.start, True, opened.continues)
            )
            del stack[top:]
        elif role == "open":
            if top is not None and stack[top].mark.text == mark.text and mark.text not in nests:
                found.extend(_unclosed(stack[top:], mark.start, text))  # its closing mark was forgotten
                del stack[top:]
            if len(stack) < _DEEPEST:
                stack.append(_Open(mark, goes_on))
    found.extend(_unclosed(stack, block.end, text, block.start))
    kept = [o.mark.family for o in stack if not o.mark.weak or o.mark.start == block.start]
    return found, kept[0] if kept else None


def _role(mark: _Mark, opened: _Mark | None, runs_on: bool) -> Literal["open", "close", "none"]:
    if mark.family == "single":
        return _single_role(mark, opened, runs_on)
    if opened is None:
        return "open" if mark.can_open or (mark.text in _OPENERS and not mark.can_close) else "none"
    if mark.family == "angle":
        if mark.text == _PARTNER[opened.text]:
            return "close"
        return "close" if mark.can_close and not mark.can_open else "open"  # Swedish »...», or nested
    if mark.text in _CLOSERS:
        return "close"
    if opened.text == "„" and mark.text == "“":
        return "close"
    if mark.text in _OPENERS:
        return "open" if mark.can_open or not mark.can_close else "close"
    return "open" if mark.can_open and not mark.can_close else "close"


def _single_role(mark: _Mark, opened: _Mark | None, runs_on: bool) -> Literal["open", "close", "none"]:
    if opened is not None and mark.can_close and not (mark.possessive and mark.closer_follows):
        return "close"
    if mark.text == "‘" and opened is not None and opened.text == "‚":
        return "close"
    if not mark.can_open:
        return "none"
    return "open" if not mark.weak or mark.closer_follows or runs_on else "none"


def _balanced(marks: list[_Mark], opener: str) -> bool:
    closer = "”" if opener == "“" else "»"
    return sum(m.text == closer for m in marks) >= sum(m.text == opener for m in marks)


def _unclosed(left: list[_Open], end: int, text: str, first: int = -1) -> Iterator[Quote]:
    """Quotations that something else ended than their own mark; what may be an apostrophe is none, unless it
    stands at ``first``, where only a quotation that runs over several blocks was let in."""
    for o in left:
        last = end
        while last > o.mark.end and text[last - 1].isspace():
            last -= 1
        if last > o.mark.end and (not o.mark.weak or o.mark.start == first):
            yield Quote(o.mark.start, last, o.mark.end, last, False, o.continues)
