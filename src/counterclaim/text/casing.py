"""The case of one word out of a run of capitals: what is known of words and names decides it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Run = Sequence[re.Match[str]]
"""Words in capitals that follow each other."""

_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_ROMAN = re.compile(r"[IVX]{2,}")
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_SHORT_TITLES = frozenset(
    ("mr", "mrs", "ms", "dr", "jr", "sr", "st", "mt", "ft", "lt", "sgt", "cpl", "pvt", "cpt", "msgr")
)
_SAINTS = frozenset(("san", "santa", "santo", "st", "saint"))
_ORDINALS = frozenset(("st", "nd", "rd", "th", "d"))


@dataclass(frozen=True, slots=True)
class Casing:
    """What is known of case. All words that are asked for are in lower case.

    ``names`` gives the cased form of a single word that is a name, ``given`` that of a word that is part of
    people's names; ``phrases`` names of several words by their first one (lower-case words, cased words), the
    longest first; ``dates`` months and weekdays; ``first`` tells whether a word is a given name, ``title`` whether
    it is an office or rank that stands before a name; ``cities`` picks the names of well-known cities out of
    words; ``ordinary`` tells whether a word is an ordinary English one, ``noun`` whether it is one that is a noun
    only, as most names in word lists are.
    """

    names: Mapping[str, str]
    given: Mapping[str, str]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]
    dates: frozenset[str]
    first: Callable[[str], bool]
    title: Callable[[str], bool]
    cities: Callable[[Iterable[str]], frozenset[str]]
    ordinary: Callable[[str], bool]
    noun: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Told:
    """What the report itself tells: ``acronyms`` that it introduces in brackets, in capitals, and ordinary nouns that
    are ``names`` in it, in lower case."""

    acronyms: frozenset[str]
    names: frozenset[str]


def told_names(text: str, runs: Sequence[Run], casing: Casing) -> frozenset[str]:
    """The ordinary nouns of ``runs`` that name cities, or persons whose given name or office stands before them."""
    stems = dict.fromkeys(_stem(m[0].lower()) for run in runs for m in run)
    cities = casing.cities(w for w in stems if casing.noun(w) and w not in casing.names)
    return cities | frozenset(w for run in runs for w in _surnames(text, run, casing))


def cased(text: str, run: Run, i: int, casing: Casing, told: Told) -> str:
    """The word ``i`` of ``run`` in ordinary case, as it stands inside a sentence."""
    match = run[i]
    word, lower = match[0], match[0].lower()
    if word in told.acronyms or _INITIALS.match(text, match.start()) or _is_code(text, match, casing):
        return word
    if (len(word) == 1 and lower != "a") or _ROMAN.fullmatch(word):
        return word
    if lower in _ORDINALS and text[match.start() - 1 : match.start()].isdigit():
        return lower
    stem = _stem(lower)
    if stem in casing.dates:
        around = text[max(0, match.start() - 3) : match.end() + 3]
        doubtful = lower in ("may", "march") and not any(c.isdigit() for c in around)
        return lower if doubtful else capital(lower)
    if stem in told.names:
        return capital(lower)
    beside = _is_name(run, i - 1, casing) or _is_name(run, i + 1, casing)
    known = casing.names.get(stem) or (casing.given.get(stem) if beside else None)
    if casing.ordinary(stem) and not (known and casing.noun(stem)):
        return lower
    if known:
        return known + word[len(stem) :].lower()
    if lower in _SHORT_TITLES:
        return capital(lower)
    if not _VOWEL.search(word):
        return word  # an acronym: no other word can do without a vowel
    return "-".join(p if casing.ordinary(p) else capital(p) for p in lower.split("-"))


def capital(word: str) -> str:
    """``word`` with its first letter in capital."""
    return word[:1].upper() + word[1:]


def _stem(lower: str) -> str:
    return lower.removesuffix("'s").removesuffix("’s")


def _is_code(text: str, match: re.Match[str], casing: Casing) -> bool:
    """Whether the word is the letters of a designation: SU25, A-37, HK-1803, the A of F-16A."""
    word, after = match[0], text[match.end() : match.end() + 2]
    if after[:1].isdigit():
        return True
    if len(word) == 1 and word != "D" and text[match.start() - 1 : match.start()].isdigit():
        return True
    short = len(word) < 3 or (len(word) == 3 and not casing.ordinary(word.lower()))
    return short and after[:1] == "-" and after[1:].isdigit()


def _surnames(text: str, run: Run, casing: Casing) -> Iterator[str]:
    """The nouns of ``run`` that stand right after a given name, after an office where they are known as a name,
    or between two names."""
    for i in range(1, len(run)):
        word, before = _stem(run[i][0].lower()), run[i - 1][0].lower()
        if not (casing.noun(word) and _adjoins(text, run, i)):
            continue
        if casing.first(before) and (casing.noun(before) or not casing.ordinary(before)):
            if i == 1 or run[i - 2][0].lower() not in _SAINTS:
                yield word
        elif casing.title(before):
            known = word in casing.given or casing.first(word)
            known = known or (_is_name(run, i + 1, casing) and _adjoins(text, run, i + 1))
            if known and not casing.title(word):
                yield word
        elif _is_name(run, i - 1, casing) and _is_name(run, i + 1, casing) and _adjoins(text, run, i + 1):
            yield word


def _adjoins(text: str, run: Run, i: int) -> bool:
    """Whether only white space stands between the word ``i`` and the one before it."""
    return text[run[i - 1].end() : run[i].start()].isspace()


def _is_name(run: Run, i: int, casing: Casing) -> bool:
    """Whether the word ``i`` of the run is surely a name: no ordinary word."""
    return 0 <= i < len(run) and not casing.ordinary(run[i][0].lower())
