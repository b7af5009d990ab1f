"""Days as documents write them in their metadata, made ISO days."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate

_ISO = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d{1,5}(?!\d))")
_EARLIEST, _LATEST = 1400, 2200  # years; what lies outside is no date of publication
_EPOCH = range(100_000_000, 10_000_000_000)  # seconds, 1973 to 2286; thousandfold where they are milliseconds


def day_of(value: object) -> str | None:
    """The ISO day of a date, moment, ISO 8601 or RFC 5322 text, ``YYYYMMDD[hhmmss]`` or Unix time; None for all else.

    The day is the one that is written: no time zone moves it.
    """
    if value is None:
        return None
    if isinstance(value, datetime.date):
        return _day(value.year, value.month, value.day)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _unix(value) if value == value and abs(value) != float("inf") else None
    if not isinstance(value, str) or len(value) > 100:
        return None
    if (found := _ISO.match(value)) and (day := _day(*map(int, found.group(1, 3, 4)))):
        return day
    if value.strip().isascii() and value.strip().isdigit():
        return _unix(int(value))
    try:
        told = parsedate(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _day(*told[:3]) if told else None


def _unix(number: float) -> str | None:
    compact = str(int(number))
    if len(compact) in (8, 14) and (day := _day(int(compact[:4]), int(compact[4:6]), int(compact[6:8]))):
        return day
    seconds = int(number) if int(number) in _EPOCH else int(number) // 1000
    if seconds not in _EPOCH:
        return None
    return day_of(datetime.datetime.fromtimestamp(seconds, datetime.UTC).date())


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat() if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
