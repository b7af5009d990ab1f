"""Lengths, times of the clock, repetitions, and "now": what names no day of its own."""

from __future__ import annotations

from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.tense import Direction
from counterclaim.reading.dates.vocabulary import vocabulary


def daypart_suffix(word: str | None) -> str:
    if not word:
        return ""
    code = vocabulary().dayparts[word]
    return code if code.startswith("T") else f"T{code}"


def count_of(text: str | None) -> int:
    """The number that "three", "24", "twenty-four", "a couple of", "two hundred" says; of "two to three" the
    lower one, of a vague word three."""
    if not text:
        return 1
    text = text.replace(" 1/2", "").partition(".")[0]
    words = text.replace("-", " ").replace("–", " ").split()
    if "couple" in words:
        return 2
    if "dozen" in words:
        return 12
    if words[-1] in ("few", "several", "some", "many"):
        return 3
    numbers = vocabulary().numbers
    total = 0
    for word in words:
        if word in ("hundred", "thousand"):
            total = max(total, 1) * (100 if word == "hundred" else 1000)
            continue
        value = int(word) if word.isdigit() else numbers.get(word)
        if value is None or (total and (value >= 10 or total < 20)):
            break
        total += value
    return total or 1


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


_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def clock(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    day = anchor.published
    time = _time(p)
    if day is None:
        return Resolved("TIME", f"XXXX-XX-XX{time}")
    return Resolved("TIME", day.isoformat() + time, day, day)


def on_day(p: dict[str, str], day: Resolved) -> Resolved:
    """A time of the clock on a day that is told beside it."""
    return Resolved("TIME", day.value.partition("T")[0] + _time(p), day.first, day.first)


def _time(p: dict[str, str]) -> str:
    if "word" in p:
        return f"T{_HOURS[p['word']]}"
    said = p.get("hour") or p.get("hour2") or p.get("hour3") or p.get("hour4") or p["hour5"]
    hour = int(said) if said.isdigit() else vocabulary().numbers[said]
    minute = p.get("minute") or p.get("minute3") or p.get("minute4") or "00"
    half = (p.get("half") or p.get("half2") or p.get("half4") or "").replace(".", "")
    part = p.get("half5") or p.get("half6")
    if part:
        late = part in ("afternoon", "evening") or (part == "night" and 6 <= hour < 12)
        half = "pm" if late else "am"
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minute}"


def duration(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    if "vague" in p:
        return Resolved("DURATION", duration_value(None, unit_code(p["vague"])))
    unit = p["unit"]
    timed = unit.startswith(("minute", "second", "hour"))
    code = unit[0].upper() if timed else unit_code(unit)
    if "halved" in p:
        halves = {"H": "PT30M", "D": "PT12H", "Y": "P6M", "C": "P50Y"}
        return Resolved("DURATION", halves.get(code, duration_value(None, code)))
    if "count" not in p:  # "the year-long siege", "months-long"
        return Resolved("DURATION", duration_value(1, code))
    count = None if is_vague(p["count"]) else count_of(p["count"])
    half = "half" in p or "mid" in p or "1/2" in p["count"]
    number = "X" if count is None else f"{count}.5" if half else str(count)
    if timed:
        return Resolved("DURATION", f"PT{number}{code}")
    if half:
        return Resolved("DURATION", f"P{number}{code}")
    return Resolved("DURATION", duration_value(count, code))


def set(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    unit = p.get("unit") or _ADVERBS[p["adverb"]]
    if "count" in p or "other" in p:
        count = None if is_vague(p.get("count", "")) else count_of(p["count"]) if "count" in p else 2
        return Resolved("SET", duration_value(count, _timed_code(unit)))
    if unit in vocabulary().weekdays:
        return Resolved("SET", f"XXXX-WXX-{vocabulary().weekdays[unit] + 1}")
    if unit == "weekend":
        return Resolved("SET", "XXXX-WXX-WE")
    if unit in vocabulary().dayparts:
        return Resolved("SET", f"XXXX-XX-XX{daypart_suffix(unit)}")
    return Resolved("SET", duration_value(1, unit_code(unit)))


_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month",
    "annually": "year", "yearly": "year",
}  # fmt: skip


def _timed_code(unit: str) -> str:
    return "H" if unit.startswith("hour") else unit_code(unit)


def night(_p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return Resolved("SET", "XXXX-XX-XXTNI")


def present(_p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return Resolved("DATE", "PRESENT_REF")


def recent(_p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return Resolved("DATE", "PAST_REF")


def coming(_p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return Resolved("DATE", "FUTURE_REF")
