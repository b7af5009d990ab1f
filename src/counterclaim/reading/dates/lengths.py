"""Lengths, times of the clock, repetitions, and "now": what names no day of its own."""

from __future__ import annotations

from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.vocabulary import vocabulary


def daypart_suffix(word: str | None) -> str:
    if not word:
        return ""
    code = vocabulary().dayparts[word]
    return code if code.startswith("T") else f"T{code}"


def count_of(text: str | None) -> int:
    if not text:
        return 1
    if text.isdigit():
        return int(text)
    words = text.split()
    if "couple" in words:
        return 2
    if words[-1] in ("few", "several", "some", "many"):
        return 3
    return vocabulary().numbers.get(text, 1)


def duration_value(count: int | None, code: str) -> str:
    number = "X" if count is None else str(count)
    if code == "F":
        return f"P{2 * count if count else 'X'}W"
    unit = {"N": "D", "WE": "WE", "E": "DE", "C": "CE"}.get(code, code)
    return f"PT{number}{unit}" if code in ("H", "S") else f"P{number}{unit}"


def unit_code(text: str) -> str:
    units = vocabulary().units
    return units.get(text) or units.get(text.removesuffix("s")) or "C"


def is_vague(text: str) -> bool:
    return any(w in text.split() for w in ("few", "several", "some", "many"))


def clock(p: dict[str, str], anchor: Anchor, _future: bool) -> Resolved:
    hour = int(p.get("hour") or p.get("hour2") or p.get("hour3") or p["hour4"])
    minute = p.get("minute") or p.get("minute3") or p.get("minute4") or "00"
    half = (p.get("half") or p.get("half2") or p.get("half4") or "").replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    time = f"T{hour:02d}:{minute}"
    if anchor.published is None:
        return Resolved("TIME", f"XXXX-XX-XX{time}")
    return Resolved("TIME", anchor.published.isoformat() + time, anchor.published, anchor.published)


def duration(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    if "vague" in p:
        return Resolved("DURATION", duration_value(None, unit_code(p["vague"])))
    unit = p["unit"]
    count = None if is_vague(p["count"]) else count_of(p["count"])
    if unit.startswith(("minute", "second", "hour")):
        return Resolved("DURATION", f"PT{count if count is not None else 'X'}{unit[0].upper()}")
    return Resolved("DURATION", duration_value(count, unit_code(unit)))


def set(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    unit = p.get("unit") or {"daily": "day", "weekly": "week", "monthly": "month"}.get(p["adverb"], "year")
    if unit in vocabulary().weekdays:
        return Resolved("SET", f"XXXX-WXX-{vocabulary().weekdays[unit] + 1}")
    return Resolved("SET", {"week": "P1W", "month": "P1M", "year": "P1Y"}.get(unit, "P1D"))


def present(_p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    return Resolved("DATE", "PRESENT_REF")


def recent(_p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    return Resolved("DATE", "PAST_REF")
