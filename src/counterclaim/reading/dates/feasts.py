"""When the feasts of the churches and of Islam fall: reckonings by rule, with no table of years."""

from __future__ import annotations

from datetime import date, timedelta

_HIJRA = 1_948_439  # Julian day before the first of the Muslim calendar, of 16 July 622 in the Julian one
_ORDINAL = 1_721_425  # Julian day before day 1 of ``date.toordinal``, counted from noon
_JULIAN_LAG = 13  # days by which the Julian calendar is behind, from March 1900 to February 2100


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, g = b // 4, b % 4, (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    n = h + ell - 7 * m + 114
    return date(year, n // 31, n % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, as a day of our calendar; for the years 1900 to 2099 (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    n = d + e + 114
    return date(year, n // 31, n % 31 + 1) + timedelta(days=_JULIAN_LAG)


def islamic(year: int, month: int, day: int) -> date:
    """A day of the Muslim calendar by the arithmetical rule; sightings of the moon may differ by a day or two.

    :param year: counted from the hijra.
    """
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(days + _HIJRA - _ORDINAL)


def islamic_in(year: int, month: int, day: int) -> date:
    """The last such day that begins in the year ``year`` of our calendar, else the first after it."""
    guess = round((year - 622) * 33 / 32)
    days = [islamic(guess + step, month, day) for step in (-1, 0, 1, 2)]
    return max((d for d in days if d.year <= year), default=days[0])
