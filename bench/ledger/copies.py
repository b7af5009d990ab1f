"""Many readings out of few: each copy on other days and in other words of the same length, so that all spans hold."""

from __future__ import annotations

import dataclasses
import datetime
import random
import re
from collections.abc import Iterator, Sequence
from typing import Any

from counterclaim.reading.anchors import anchored
from counterclaim.record import Reading, report_id

_CHANGED = 0.4  # share of the plain words of a text that are others in its copy: no longer the same wording
_WORD = re.compile(r"\b[a-z]{3,}\b")
_DAYS = ("published", "said", "start", "until", "first", "last")


def copies(readings: Sequence[Reading], count: int, step: int = 7) -> Iterator[Reading]:
    """``count`` readings: ``readings`` themselves, then copies of them, each round ``step`` days later."""
    words: dict[int, list[str]] = {}
    for reading in readings:
        for word in _WORD.findall(reading.report.text):
            words.setdefault(len(word), []).append(word)
    for n in range(count):
        turn, which = divmod(n, len(readings))
        yield _copied(readings[which], turn, step, words) if turn else readings[which]


def _copied(reading: Reading, turn: int, step: int, words: dict[int, list[str]]) -> Reading:
    chance = random.Random(f"{reading.report.id}{turn}")

    def other(found: re.Match[str]) -> str:
        return chance.choice(words[len(found[0])]) if chance.random() < _CHANGED else found[0]

    text = _WORD.sub(other, reading.report.text) + f"\n\n{turn}"
    days = datetime.timedelta(turn * step)
    report = _moved(dataclasses.replace(reading.report, text=text, id=report_id(text)), days)
    rows: dict[str, Any] = {
        kind: tuple(_moved(row, days) for row in getattr(reading, kind))
        for kind in ("claims", "figures", "events", "dates")
    }
    return anchored(dataclasses.replace(reading, report=report, **rows))


def _moved(row: Any, days: datetime.timedelta) -> Any:
    """``row`` with all its ISO days ``days`` later."""
    later = {}
    for name in _DAYS:
        day = getattr(row, name, None)
        if isinstance(day, str):
            try:
                later[name] = (datetime.date.fromisoformat(day) + days).isoformat()
            except (ValueError, OverflowError):
                continue
    return dataclasses.replace(row, **later) if later else row
