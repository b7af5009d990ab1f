"""How things read in words, for terminal, files and pages alike: numbers with their bounds, spans of days, one line."""

from __future__ import annotations

import re

_BOUND_SIGNS = {"exact": "", "at_least": "≥ ", "at_most": "≤ ", "about": "~ "}
# controls that speak to a terminal, and bidi controls, which make a text show other words than it holds; ends of
# lines are left to whoever shows them
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DATE_PREFIX = re.compile(r"^date \d{4}-\d\d-\d\d\s*")


def safe(text: str) -> str:
    """``text`` on one line, with control and bidi characters shown as ``␦``."""
    if text.isprintable() and "  " not in text:
        return text.strip()  # what most rows are: nothing in it has to be written otherwise
    return visible(re.sub(r"\s+", " ", text)).strip()


def visible(text: str) -> str:
    """``text`` of the same length, with control and bidi characters shown as ``␦``."""
    return _UNSAFE.sub("␦", text)


def shortened(words: str, limit: int) -> str:
    """``words``, cut at a space where they are longer than ``limit`` characters."""
    return words if len(words) <= limit else words[: limit - 1].rsplit(" ", 1)[0] + "…"


def heading(title: str | None, text: str, limit: int = 160) -> str:
    """A report's title, or the first line of its text that is more than a leading date; cut at ``limit`` characters."""
    lines = (_DATE_PREFIX.sub("", line.strip()) for line in text.splitlines())
    words = safe(title or next(filter(None, lines), "")) or "A report without words"
    return shortened(words, limit)


def amount(low: int | None, high: int | None, bound: str) -> str:
    """A count as it was stated: ``≥ 550``, ``10,000–40,000``, ``none``, ``withheld``."""
    if low is None:
        return "withheld"
    if low == 0 and not high:
        return "none"
    to = f"–{high:,}" if high is not None and high != low else ""
    return f"{_BOUND_SIGNS.get(bound, '')}{low:,}{to}"


def days(first: str | None, last: str | None) -> str:
    """A span of ISO days in words; empty when neither end is known."""
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"to {last}" if last else f"from {first}" if first else ""


def loss(outcome: str, category: str, item: str | None = None) -> str:
    """What was lost: ``killed, civilian``; ``destroyed, air defence (S-300)`` where one item is meant."""
    what = "unspecified" if category == "unknown" else category.replace("_", " ")
    return f"{outcome}, {what}{f' ({safe(item)})' if item else ''}"
