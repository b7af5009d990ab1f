"""Today's heads of state and of government."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.knowledge.build.pages import Page

COLUMNS = ("name", "aliases", "gender", "offices", "side", "source")
HEAD = """\
# Today's heads of state and of government as the CIA World Factbook (public domain) has them; BUILT by
# counterclaim.knowledge.build, do not edit. Columns as in people.csv; gender is empty where the title does not tell it.
# name, aliases, gender, offices, side; source: package, version and page
# Where people.csv knows who holds an office today, or knows the person, its row stands alone.
"""

_ASIDE = re.compile(r"\([^)]*\)")
_SINCE = re.compile(r"\s*\((?:since )?(?:(?:(\d{1,2}) )?(\w+) )?(\d{4})\)")
_MONTHS = {
    month: number
    for number, month in enumerate(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
         "November", "December"), 1,
    )
}  # fmt: skip
# Titles and ranks that stand before a name, in lower case and without full stops.
_TITLE = frozenset(
    ("president", "prime", "minister", "king", "queen", "emir", "amir", "sultan", "emperor", "grand", "duke",
     "prince", "chancellor", "premier", "taoiseach", "interim", "acting", "transition", "transitional", "vice",
     "first", "deputy", "state", "affairs", "commission", "chairman", "general", "gen", "sr", "col", "lt",
     "maj", "brig", "field", "marshal", "sheikh", "of", "the", "republic", "council", "federal", "co-prince", "co-vice",
     "sovereign", "party", "secretary", "supreme", "leader", "taliban", "cnsp", "gnu", "government", "and",
     "swiss", "confederation", "national", "for", "safeguard", "homeland", "(cnsp)", "pope", "captain",
     "capt", "sir", "lord", "dr", "presidential", "executive", "yang", "di-pertuan", "agong", "crown",
     "caretaker", "also", "his",
     "majesty", "holiness", "spain", "prime-minister", "head", "captains", "regent")
)  # fmt: skip
_NO_NAME = frozenset(("ministers", "affairs", "assembly", "yuan", "cabinet"))
_MONARCHS = frozenset(("king", "queen", "emir", "amir", "sultan", "emperor", "duke"))
_WOMEN = frozenset(("queen",))
_MEN = frozenset(("king", "emir", "amir", "sultan", "emperor", "duke", "pope"))


def rows(page: Page) -> Iterator[dict[str, str]]:
    """A row for each head of state or government of ``page`` whose name can be told from the titles."""
    held: dict[str, list[str]] = {}
    genders: dict[str, str] = {}
    for role in ("chief of state", "head of government"):
        words = page.text("Government", "Executive branch", role)
        since = _SINCE.search(words)
        if since is None or "represented by" in words or ";" in words[: since.start()]:
            continue
        before = _ASIDE.sub("", words[: since.start()].split("\n")[-1])
        title, name = _parted(before.replace(",", ""))
        if not _is_name(name, title):
            continue
        if len(name) == 1:  # "Philippe" alone is many a man
            name = [
                *(t.capitalize() for t in ("grand", "duke", "king", "queen", "emperor") if t in title),
                *name,
            ]
        spelled = " ".join(_cased(word, n == 0) for n, word in enumerate(name))
        office = f"{_office(role, title)}@{page.code}@{_day(since)}@"
        offices = held.setdefault(spelled, [])
        if office.rsplit("@", 2)[0] not in {o.rsplit("@", 2)[0] for o in offices}:
            offices.append(office)
        genders[spelled] = "f" if title & _WOMEN else "m" if title & _MEN else ""
    for name_, offices in held.items():
        yield {
            "name": name_,
            "aliases": "",
            "gender": genders[name_],
            "offices": "|".join(offices),
            "side": page.code,
            "source": page.source,
        }


def _parted(words: str) -> tuple[set[str], list[str]]:
    """The words of the titles, in lower case, and those of the name behind them."""
    parts = words.split()
    begin = 0
    while begin < len(parts) and _plain(parts[begin]) in _TITLE and not _is_surname(parts[begin]):
        begin += 1
    return {_plain(part) for part in parts[:begin]}, parts[begin:]


def _is_name(words: list[str], title: set[str]) -> bool:
    """Whether ``words`` are the whole name of one person: two words, but of a monarch one, and no more title."""
    if not words or any(_plain(word) in _NO_NAME for word in words):
        return False
    return 2 <= len(words) <= 7 or bool(title & _MONARCHS)


def _plain(word: str) -> str:
    return word.lower().strip(".")


def _is_surname(word: str) -> bool:
    """Whether ``word`` is printed as a surname, in capitals."""
    return len(word) > 3 and word.isupper() and _plain(word) not in ("cnsp", "(cnsp)")


def _cased(word: str, first: bool) -> str:
    """ "EL-SISI" as "el-Sisi", "TEBBOUNE" as "Tebboune", "III" after a name and "J." as they are."""
    if re.fullmatch(r"[A-Z]\.", word) or (not first and re.fullmatch("[IVX]+", word)):
        return word
    parts = word.split("-")
    if any(part.isupper() and len(part) > 1 for part in parts):
        parts = [
            part.lower()
            if part.lower() in ("el", "al", "ad", "as", "ar") and len(parts) > 1
            else part.capitalize()
            if part.isupper()
            else part
            for part in parts
        ]
    return re.sub(r"(['’])(\w)", lambda m: m[1] + m[2].upper(), "-".join(parts))


def _office(role: str, title: set[str]) -> str:
    if role == "chief of state":
        if title & _MONARCHS:
            return "monarch"
        return "president" if title >= {"president"} and "council" not in title else "head_of_state"
    if title >= {"prime", "minister"} or title & {"premier", "taoiseach", "chancellor", "government"}:
        return "prime_minister"
    return "president" if "president" in title and not title & {"vice", "council"} else "head_of_government"


def _day(since: re.Match[str]) -> str:
    """The ISO date of "12 December 2019", "April 2018" or "1997", as far as it goes."""
    day, month, year = since.groups()
    if month not in _MONTHS:
        return year
    return f"{year}-{_MONTHS[month]:02}" + (f"-{int(day):02}" if day else "")
