"""Quotations: which stretches of a text stand in quotation marks, whatever the marks."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.text.layout import Block


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``start``/``end`` with its marks, ``inner_start``/``inner_end`` without; ``closed``
    is False where its closing mark is missing and the end of the block stands in for it."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True


def find_quotes(text: str, blocks: tuple[Block, ...]) -> tuple[Quote, ...]:
    """The quotations of ``text`` in order; nested ones come after the one around them."""
    return ()
