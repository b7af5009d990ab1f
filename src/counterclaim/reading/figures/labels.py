"""Numbers that count nothing: ages, dates, distances, calibres, money, percentages, article and
brigade numbers."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.dates.vocabulary import vocabulary
from counterclaim.syntax import Document, Token

_CURRENCY = frozenset("$€£¥₹₽₪₴")
_STRENGTHS = frozenset({"crew", "population", "force", "complement", "garrison", "company", "strength"})
_YEARS = range(1900, 2100)


@lexicon.compiled
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"unit": set(), "label": set(), "aged": set()}
    for row in lexicon.rows("number_labels"):
        found[row["kind"]].add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


def is_label(doc: Document, first: int, last: int, value: int) -> bool:
    """Whether the number of tokens ``first`` .. ``last`` measures or names something instead of
    counting it."""
    tokens, units, labels = doc.tokens, _words()["unit"], _words()["label"]
    before = tokens[first - 1] if first and tokens[first - 1].sent == tokens[first].sent else None
    after = (
        tokens[last + 1] if last + 1 < len(tokens) and tokens[last + 1].sent == tokens[last].sent else None
    )
    if after is not None:
        if after.lower in units and not (after.lower in ("may", "second", "m") and after.tag == "MD"):
            return True
        touching = after.start == tokens[last].end
        if touching and (after.text[0] in "/:%°" or after.lower in ("th", "st", "nd", "rd")):
            return True
        if touching and after.text == "-" and last + 2 < len(tokens):  # 152-mm, 25-year-old, 40-strong
            next_one = tokens[last + 2]
            if next_one.text[0].isalpha() and next_one.start == after.end:
                return True
        if after.text == "-" and last + 2 < len(tokens) and tokens[last + 2].lower in units:
            return True
        if after.lower == "more" and last + 2 < len(tokens) and tokens[last + 2].lower in units:
            return True
    if before is not None:
        if before.text[-1] in _CURRENCY or before.lower in ("us$", "rs", "rs.", "#"):
            return True
        if (
            before.start != before.end
            and before.end == tokens[first].start
            and before.text[-1] in "/:-–"
            and first > 1
        ):
            joined = tokens[first - 2]
            if joined.end == before.start and joined.text[0].isalnum():  # T - 72, 12/03, 10:30
                return True
        named = before.lower not in ("group", "class", "no", "number") or value <= 9999
        if before.lower in labels and named and before.text != "no":
            return True
        if _is_month(before) and value <= 31:
            return True
        if before.lower in ("jr", "jr.", "sr", "sr."):
            return True
        if before.text == "," and first > 1 and _is_age(doc, first, last, value):
            return True
        if (
            before.lower in ("to", "and", "-")
            and first > 2
            and tokens[first - 3].lower in ("age", "ages", "aged")
        ):
            return True  # "ages 18 to 38"
        if before.lower == "of" and first > 1 and tokens[first - 2].lower in _words()["aged"]:
            return True
        strength = before.lower == "of" and first > 1 and tokens[first - 2].lower in _STRENGTHS
        lost = any(
            t.lower == "loss" for t in tokens[max(0, first - 6) : first]
        )  # "the loss of its crew of four"
        if strength and not lost and (after is None or after.pos not in ("NOUN", "ADJ", "PROPN")):
            return True  # "321 of the crew of 1,093"
    if after is not None and _is_month(after) and after.tag != "MD" and value <= 31:
        return True
    return value in _YEARS and tokens[first].text.isdigit() and not _counts_despite_year(doc, first, last)


def _counts_despite_year(doc: Document, first: int, last: int) -> bool:
    """Whether a number between 1900 and 2099 stands right before what it counts ("2011 people")."""
    if not first or doc.tokens[first - 1].pos == "ADP" or _is_month(doc.tokens[first - 1]):
        return False
    t = doc.tokens[last]
    return t.dep == "nummod" and t.head == last + 1 and doc.tokens[t.head].tag == "NNS"


_OLDEST = 110


def _is_age(doc: Document, first: int, last: int, value: int) -> bool:
    """Whether a number between commas after a name is the age of its bearer ("Asad Khan, 34, was ...")."""
    tokens = doc.tokens
    name = tokens[first - 2]
    if (
        (
            not (name.tag in ("NNP", "NNPS", "NNS") and name.text[0].isupper())
            and name.lemma not in _words()["aged"]
        )
        or value > _OLDEST
        or not tokens[first].text.isdigit()
    ):
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is None or after.text in (",", ".", ")", ";") or after.sent != tokens[last].sent


def _is_month(token: Token) -> bool:
    return token.lower.rstrip(".") in vocabulary().months
