"""Case restored: a text that the parser can read, of the same length as the report's own.

Wire copy and headlines come in capitals throughout; parsers trained on ordinary case take every word of it
for a name. What is an ordinary word goes to lower case, what is a name keeps its capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.text.casing import Casing, Run, Told, capital, cased, told_names
from counterclaim.text.layout import Block

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?:\u2022](?!\d)")  # the end of a line does not: it is wrapped
_DASH = re.compile(r"--|—|–")
_DATELINE = 120  # code points from the beginning in which a dash ends the dateline
_PLACE = 3  # words before the dash of a dateline without a date
_DATED = re.compile(r"[\d(\]]")
_BRACKET = 200  # code points that a remark in brackets may have
_BRACKETED = re.compile(r"\(([^\W\d_]{2,12})\)")  # an acronym, where it is introduced
_FUNCTION_WORDS = frozenset(
    {"of", "and", "the", "for", "in", "on", "to", "de", "del", "la", "las", "los", "y", "el"}
)
_FEWEST_LETTERS = 4  # a shorter word in brackets is an acronym even where it is known as a name
_FEWEST_WORDS = 3  # a shorter run of capitals is an acronym or two, not shouting
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "´": "'", "\u00a0": " ",
     "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u200b": " ", "\u2060": " ", "\ufeff": " ",
     "\u061c": " ", "\u200e": " ", "\u200f": " ", "\u202a": " ", "\u202b": " ", "\u202c": " ", "\u202d": " ",
     "\u202e": " ", "\u2066": " ", "\u2067": " ", "\u2068": " ", "\u2069": " ", "\u2010": "-", "\u2011": "-"}
)  # fmt: skip


def shouts(text: str, blocks: Sequence[Block]) -> bool:
    """Whether any block of ``text`` holds a run of capitals that :func:`recased` would change."""
    return any(next(_runs(text, block.start, block.end), None) for block in blocks)


def plain(text: str) -> str:
    """``text`` with typographic quotation marks, hyphens and odd or invisible spaces made plain."""
    return text.translate(_PLAIN)


def recased(text: str, blocks: Sequence[Block], casing: Casing) -> str:
    """``text`` with its runs of capitals in ordinary case; as many code points as before."""
    letters = list(text)
    runs = [run for block in blocks for run in _runs(text, block.start, block.end)]
    known = ((w, casing.names.get(w.lower(), w)) for w in _BRACKETED.findall(text))
    acronyms = frozenset(w for w, name in known if w == name or len(w) < _FEWEST_LETTERS)
    told = Told(acronyms, told_names(text, runs, casing))
    for run in runs:
        for match, word in zip(run, _cased(text, run, casing, told), strict=True):
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


def _is_shouting(run: Run) -> bool:
    return sum(len(m[0]) > 2 for m in run) >= _FEWEST_WORDS and any(
        m[0].isalpha() and len(m[0]) > 4 for m in run
    )


def _cased(text: str, run: Run, casing: Casing, told: Told) -> list[str]:
    """The words of ``run`` in ordinary case."""
    words: list[str | None] = [None] * len(run)
    for i in range(len(run)):
        if words[i] is None:
            phrase = _phrase(run, i, casing)
            if phrase:
                words[i : i + len(phrase)] = phrase
    named = _spelled_out(text, run, told.acronyms)
    found = []
    for i in range(len(run)):
        word = words[i] or cased(text, run, i, casing, told)
        if i in named and word.lower() not in _FUNCTION_WORDS:
            word = capital(word)
        found.append(capital(word) if _begins(text, run, i) else word)
    return found


def _begins(text: str, run: Run, i: int) -> bool:
    """Whether a sentence begins with the word ``i``."""
    if i == 0:
        return True
    start, end = run[i - 1].end(), run[i].start()
    gap = text[start:end]
    if "]" in gap and not _ENDS_SENTENCE.search(gap):
        # a remark changes nothing: "after 6 [number as heard] days"
        opened = text.rfind("[", max(0, start - _BRACKET), start)
        before = text[max(0, opened - 3) : max(0, opened)].rstrip()
        return opened < 0 or not before or before[-1] in ".!?:]-—–"
    if _DASH.search(gap):
        return _ends_dateline(text, run, i)
    return bool(_ENDS_SENTENCE.search(gap)) and len(run[i - 1][0]) > 1


def _ends_dateline(text: str, run: Run, i: int) -> bool:
    """Whether the dash before the word ``i`` is the one after a dateline."""
    first, last = run[0].start(), run[i - 1].end()
    return (
        last - first <= _DATELINE
        and not _DASH.search(text, first, last)
        and (i <= _PLACE or bool(_DATED.search(text, first, last)))
    )


def _phrase(run: Run, i: int, casing: Casing) -> list[str] | None:
    for lower, written in casing.phrases.get(run[i][0].lower(), ()):
        here = run[i : i + len(lower)]
        if len(here) == len(lower) and all(m[0].lower() == w for m, w in zip(here, lower, strict=True)):
            return list(written)
    return None


def _spelled_out(text: str, run: Run, acronyms: frozenset[str]) -> set[int]:
    """The words before a bracketed acronym that it stands for: back to the article before them."""
    named: set[int] = set()
    for i, match in enumerate(run):
        if match[0] in acronyms and text[match.start() - 1] == "(":
            for j in range(i - 1, max(-1, i - 10), -1):
                if run[j][0] in ("THE", "A", "AN") or _begins(text, run, j + 1):
                    break
                named.add(j)
    return named
