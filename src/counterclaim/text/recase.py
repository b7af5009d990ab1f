"""Case restored: a text that the parser can read, of the same length as the report's own.

Wire copy and headlines come in capitals throughout; parsers trained on ordinary case take every word of it
for a name. What is an ordinary word goes to lower case, what is a name keeps its capital.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.text.layout import Block

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?:\]\n]|--|—|\u2022")
_BRACKETED = re.compile(r"\(([^\W\d_]{2,12})\)")  # an acronym, where it is introduced
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_FUNCTION_WORDS = frozenset(
    {"of", "and", "the", "for", "in", "on", "to", "de", "del", "la", "las", "los", "y", "el"}
)
_FEWEST_WORDS = 3  # a shorter run of capitals is an acronym or two, not shouting
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "´": "'", "\u00a0": " ",
     "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u200b": " ", "\u2060": " ", "\ufeff": " ",
     "\u061c": " ", "\u200e": " ", "\u200f": " ", "\u202a": " ", "\u202b": " ", "\u202c": " ", "\u202d": " ",
     "\u202e": " ", "\u2066": " ", "\u2067": " ", "\u2068": " ", "\u2069": " ", "\u2010": "-", "\u2011": "-"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Casing:
    """What is known of case.

    ``names`` gives the cased form of a single word that is a name by its lower form, ``given`` that of a word
    that is part of people's names; ``phrases`` names of several words by their first one (lower-case words,
    cased words), the longest first; ``dates`` months and weekdays; ``ordinary`` tells of a lower-case word
    whether it is an ordinary English one, ``noun`` whether it is one that is a noun only.
    """

    names: Mapping[str, str]
    given: Mapping[str, str]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]
    dates: frozenset[str]
    ordinary: Callable[[str], bool]
    noun: Callable[[str], bool]


def shouts(text: str, blocks: Sequence[Block]) -> bool:
    """Whether any block of ``text`` holds a run of capitals that :func:`recased` would change."""
    return any(next(_runs(text, block.start, block.end), None) for block in blocks)


def plain(text: str) -> str:
    """``text`` with typographic quotation marks, hyphens and odd or invisible spaces made plain."""
    return text.translate(_PLAIN)


def recased(text: str, blocks: Sequence[Block], casing: Casing) -> str:
    """``text`` with its runs of capitals in ordinary case; as many code points as before."""
    letters = list(text)
    acronyms = set(_BRACKETED.findall(text))
    for block in blocks:
        for run in _runs(text, block.start, block.end):
            for match, word in zip(run, _cased(text, run, casing, acronyms), strict=True):
                if len(word) == match.end() - match.start():
                    letters[match.start() : match.end()] = word
    return "".join(letters)


def _runs(text: str, start: int, end: int) -> Iterator[list[re.Match[str]]]:
    """The runs of words in capitals, long enough to be shouting."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, end):
        if match[0] == match[0].upper() and match[0] != match[0].lower():
            run.append(match)
            continue
        if _is_shouting(run):
            yield run
        run = []
    if _is_shouting(run):
        yield run


def _is_shouting(run: list[re.Match[str]]) -> bool:
    return sum(len(m[0]) > 2 for m in run) >= _FEWEST_WORDS and any(
        m[0].isalpha() and len(m[0]) > 4 for m in run
    )


def _cased(text: str, run: list[re.Match[str]], casing: Casing, acronyms: set[str]) -> list[str]:
    """The words of ``run`` in ordinary case; ``acronyms`` keep their capitals wherever they recur."""
    words: list[str | None] = [None] * len(run)
    for i in range(len(run)):
        if words[i] is None:
            phrase = _phrase(run, i, casing)
            if phrase:
                words[i : i + len(phrase)] = phrase
    named = _spelled_out(text, run, acronyms)
    found = []
    for i in range(len(run)):
        word = words[i] or _one(text, run, i, casing, acronyms)
        if i in named and word.lower() not in _FUNCTION_WORDS:
            word = _capital(word)
        found.append(_capital(word) if _begins(text, run, i) else word)
    return found


def _one(text: str, run: list[re.Match[str]], i: int, casing: Casing, acronyms: set[str]) -> str:
    match = run[i]
    word, lower = match[0], match[0].lower()
    if (
        word in acronyms
        or _INITIALS.match(text, match.start())
        or text[match.end() : match.end() + 1].isdigit()
    ):
        return word
    if len(word) == 1 and lower not in ("a", "i"):
        return word
    stem = lower.removesuffix("'s").removesuffix("’s")
    if stem in casing.dates:
        around = text[max(0, match.start() - 3) : match.end() + 3]
        doubtful = lower in ("may", "march") and not any(c.isdigit() for c in around)
        return lower if doubtful else _capital(lower)
    beside = _is_name(run, i - 1, casing) or _is_name(run, i + 1, casing)
    known = casing.names.get(stem) or (casing.given.get(stem) if beside else None)
    if casing.ordinary(stem) and not (known and casing.noun(stem)):
        return lower
    if known:
        return known + word[len(stem) :].lower()
    return "-".join(p.capitalize() for p in word.split("-"))


def _is_name(run: list[re.Match[str]], i: int, casing: Casing) -> bool:
    """Whether the word ``i`` of the run is surely a name: no ordinary word."""
    return 0 <= i < len(run) and not casing.ordinary(run[i][0].lower())


def _begins(text: str, run: list[re.Match[str]], i: int) -> bool:
    """Whether a sentence begins with the word ``i``."""
    if i == 0:
        return True
    gap = text[run[i - 1].end() : run[i].start()]
    return bool(_ENDS_SENTENCE.search(gap)) and len(run[i - 1][0]) > 1


def _phrase(run: list[re.Match[str]], i: int, casing: Casing) -> list[str] | None:
    for lower, cased in casing.phrases.get(run[i][0].lower(), ()):
        here = run[i : i + len(lower)]
        if len(here) == len(lower) and all(m[0].lower() == w for m, w in zip(here, lower, strict=True)):
            return list(cased)
    return None


def _spelled_out(text: str, run: list[re.Match[str]], acronyms: set[str]) -> set[int]:
    """The words before a bracketed acronym that it stands for: back to the article before them."""
    named: set[int] = set()
    for i, match in enumerate(run):
        if match[0] in acronyms and text[match.start() - 1] == "(":
            for j in range(i - 1, max(-1, i - 10), -1):
                if run[j][0] in ("THE", "A", "AN") or _begins(text, run, j + 1):
                    break
                named.add(j)
    return named


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
