"""Numbers: every numeral of a report that could count something, with its value.

Digits with separators, words, "two dozen", "5.9 million", ranges, and the vague plurals ("dozens" stands for
24 by the annotation guide). What a number counts, and whether that is a loss, is decided later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.reading.figures.labels import is_label
from counterclaim.syntax import Document

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d+)(?:\.\d{1,2})?$")
_PLAIN = re.compile(r"\d{1,15}$")
_SUFFIXED = re.compile(r"(\d+(?:\.\d+)?)(k|m|mn|bn)$")
_DASHES = frozenset("-–—")
_ARTICLES = frozenset({"a", "an"})
_LARGEST = 10**10
_LONGEST = 15  # characters of a number in digits


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens ``first`` .. ``last`` spell ``low``, or the range ``low`` .. ``high``; ``vague`` for "dozens",
    ``digits`` when written in figures, ``repeats`` for "as many" (as the number before)."""

    first: int
    last: int
    low: int
    high: int | None = None
    vague: bool = False
    digits: bool = False
    repeats: bool = False


@lexicon.compiled
def _words() -> dict[str, tuple[str, int]]:
    return {r["word"]: (r["kind"], int(r["value"])) for r in lexicon.rows("numerals")}


def find_numbers(doc: Document) -> list[Number]:
    """The numbers of the report in text order; none overlaps another. Labels ("Article 5", "152 mm", "T-72",
    dates, ages, percentages, money) are left out."""
    found: list[Number] = []
    words = _words()
    i, end = 0, len(doc.tokens)
    while i < end:
        token = doc.tokens[i]
        number = None
        if token.text[0].isdigit() or token.lower in words or token.lower in ("a", "an", "half", "as"):
            number = None if _nobody(doc, i) else _number_at(doc, i)
        if number is None:
            i += 1
            continue
        if not is_label(doc, number.first, number.last, number.low):
            number = _range_from(doc, number)
            if number.high is None or not is_label(doc, number.last, number.last, number.high):
                found.append(number)
        i = number.last + 1
    return found


def _number_at(doc: Document, i: int) -> Number | None:
    """The number whose first token is ``i``."""
    tokens, words = doc.tokens, _words()
    lower = tokens[i].lower
    if lower == "as":
        many = _lower(doc, i + 1) == "many" and _lower(doc, i + 2) != "as"
        return Number(i, i + 1, 0, repeats=True) if many and i + 2 < len(tokens) else None
    if lower == "half":
        if _lower(doc, i + 1) in _ARTICLES and words.get(_lower(doc, i + 2), ("", 0))[0] == "scale":
            return Number(i, i + 2, words[_lower(doc, i + 2)][1] // 2)
        return None
    if lower in _ARTICLES:
        kind, value = words.get(_lower(doc, i + 1), ("", 0))
        if kind in ("hundred", "scale"):
            return _spelled(doc, i, i + 1)
        if kind == "pair" and _lower(doc, i + 2) == "of":
            return Number(i, i + 2, value)
        return None
    if lower[0].isdigit():
        return _in_digits(doc, i)
    kind, value = words[lower]
    if kind == "vague":
        return _vague(doc, i, value)
    if kind == "pair":
        return Number(i, i, value) if lower == "both" and _lower(doc, i + 1) != "sides" else None
    if kind in ("unit", "tens", "hundred", "scale"):
        return _spelled(doc, i, i)
    return None


def _nobody(doc: Document, i: int) -> bool:
    """Whether token ``i`` is the "one" of "no one" or "every one"."""
    return doc.tokens[i].lower == "one" and _lower(doc, i - 1) in ("no", "every", "each")


def _in_digits(doc: Document, i: int) -> Number | None:
    text = doc.tokens[i].lower
    if len(text) > _LONGEST:
        return None
    suffixed = _SUFFIXED.match(text)
    if suffixed:
        scale = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 10**9}[suffixed[2]]
        return _number(i, i, float(suffixed[1]) * scale)
    if not _DIGITS.match(text):
        return None
    last = i
    scale = _scale(doc, i + 1)
    if "," not in text and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text) and not scale:
        value = float(text.replace(".", ""))  # 1.280 soldiers: nobody counts thousandths of a soldier
    else:
        value = float(text.replace(",", ""))
    while _thin_group(doc, last):
        last += 1
        value = value * 1000 + int(doc.tokens[last].text)
    if scale:
        return _number(i, last + 1, value * scale)
    return _number(i, last, value) if value == int(value) else None


def _thin_group(doc: Document, i: int) -> bool:
    """Whether the token after ``i`` is the next group of three digits, set off by a (thin) space."""
    if i + 1 >= len(doc.tokens):
        return False
    a, b = doc.tokens[i], doc.tokens[i + 1]
    gap = doc.text[a.end : b.start]
    if len(b.text) != 3 or not b.text.isdigit() or len(a.text) > 3 or not _PLAIN.match(a.text):
        return False
    return gap in ("\u2009", "\u202f", "\u00a0") or (gap == " " and b.text == "000")


def _scale(doc: Document, i: int) -> int:
    kind, value = _words().get(_lower(doc, i), ("", 0))
    return value if kind in ("hundred", "scale") else 0


def _spelled(doc: Document, first: int, i: int) -> Number | None:
    """A number in words: units, tens and scales in descending order, hyphens and "and" between them."""
    words = _words()
    total = part = 0
    last, smallest = first, 10**12  # the next word must be smaller than the one before it, or multiply it
    if first != i:
        part = 1
    while i < len(doc.tokens):
        kind, value = words.get(doc.tokens[i].lower, ("", 0))
        if kind in ("unit", "tens") and value < smallest and (value or i == first):
            part += value
            smallest = 10 if kind == "tens" else 1
        elif kind == "hundred" and part < 100:
            part, smallest = (part or 1) * 100, 100
        elif kind == "scale" and (part or i == first):
            total, part, smallest = total + (part or 1) * value, 0, 1000
        else:
            break
        last = i
        i += 1
        joint = _lower(doc, i)
        if (joint == "-" and words.get(_lower(doc, i + 1), ("", 0))[0] in ("unit", "hundred", "scale")) or (
            joint == "and" and smallest >= 100 and total + part >= 100 and _below_hundred(doc, i + 1)
        ):
            i += 1
    value = total + part
    return _number(first, last, value, digits=False)


def _below_hundred(doc: Document, i: int) -> bool:
    return _words().get(_lower(doc, i), ("", 0))[0] in ("unit", "tens")


def _vague(doc: Document, i: int, value: int) -> Number | None:
    """ "dozens", "tens of thousands", "hundreds of thousands"."""
    kind, scale = _words().get(_lower(doc, i + 2), ("", 0))
    if _lower(doc, i + 1) == "of" and kind == "vague" and scale >= 1000:
        factor = {20: 10, 24: 12, 200: 100}.get(value, 1)
        return Number(i, i + 2, factor * scale, vague=True)
    return Number(i, i, value, vague=True)


def _number(first: int, last: int, value: float, digits: bool = True) -> Number | None:
    return Number(first, last, round(value), digits=digits) if value < _LARGEST else None


def _range_from(doc: Document, low: Number) -> Number:
    """``low`` extended to the range that it opens: "between A and B", "A to B", "A-B", "A or B"."""
    joint = _lower(doc, low.last + 1)
    before = _lower(doc, low.first - 1) if low.first else ""
    opens = joint in _DASHES or joint in ("to", "or") or (joint == "and" and before in ("between", "of"))
    if not opens or low.vague or low.repeats or low.last + 2 >= len(doc.tokens):
        return low
    if joint == "to" and before == "from" and _changes(doc, low.first):
        return low
    text = doc.tokens[low.last + 2].lower
    if not (text[0].isdigit() or text in _words()):
        return low
    high = _number_at(doc, low.last + 2)
    if high is None or high.vague or high.repeats or doc.tokens[low.first].sent != doc.tokens[high.last].sent:
        return low
    bottom = low.low
    if bottom < (1000 if high.low >= 10**5 else 100) and bottom < high.low and high.last > low.last + 2:
        bottom *= _scale(doc, high.last) or 1  # "2 to 3 million", "two to three dozen"
    if bottom >= high.low or (joint == "or" and high.low - bottom > max(2, bottom // 4)):
        return low  # "203 or 300" are two accounts
    first = low.first - 1 if before in ("between", "from") else low.first
    return Number(first, high.last, bottom, high.low, digits=low.digits)


_CHANGES = frozenset(
    {"rise", "raise", "increase", "grow", "jump", "climb", "drop", "fall", "up", "revise", "go", "update"}
)


def _changes(doc: Document, i: int) -> bool:
    """Whether "from" before token ``i`` tells what a toll was, and not where a range begins."""
    first = doc.sentence_of(i).first
    nearby = doc.tokens[max(first, i - 6) : i]
    return any(
        t.lemma in _CHANGES and t.tag in ("VBD", "VBZ", "VBP", "VBN", "VB", "RB", "RP") for t in nearby
    )


def _lower(doc: Document, i: int) -> str:
    return doc.tokens[i].lower if 0 <= i < len(doc.tokens) else ""
