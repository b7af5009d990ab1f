"""Small things that the stages share: how a report is called in a note, words in an id, days as numbers."""

from __future__ import annotations

import functools
import re
from datetime import date

from counterclaim.knowledge.spelling import plain_key
from counterclaim.record import Report


def label(report: Report) -> str:
    """What a note calls ``report``: its title, else its publisher and day, with the beginning of its id."""
    name = (
        f"“{report.title}”" if report.title else " ".join(filter(None, (report.publisher, report.published)))
    )
    return f"{name} ({report.id[:8]})" if name else f"report {report.id[:8]}"


@functools.lru_cache(1 << 16)
def name_key(name: str) -> str:
    """One key for all spellings of ``name`` that differ in accents, case, marks or hyphens only; names repeat."""
    return plain_key(name)


@functools.lru_cache(1 << 16)
def slug(name: str) -> str:
    """``name`` as part of an id: small letters, accents left out, hyphens for all else."""
    return re.sub(r"\W+", "-", name_key(name)).strip("-")


def day_number(day: str | None) -> int | None:
    """The number of the ISO day ``day``, one more for each later day; None for what is no day."""
    try:
        return date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None
