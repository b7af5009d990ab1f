"""What a number counts: the noun after it, whether it is people or materiel, and which category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from counterclaim import lexicon
from counterclaim.syntax import Document

_LONGEST = 5  # tokens of the longest noun in the lists, hyphens counted
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "persons", "wife": "wives"}

WHERE = frozenset({"near", "outside", "inside", "around"})  # the parser takes them for adjectives
_VICTIMS = frozenset({"dead", "wounded", "injured", "missing", "fallen"})
_PIECES = frozenset({"piece", "pieces", "unit", "units", "item", "items", "pcs"})
_QUOTES = frozenset({'"', "'", "``", "''", "“", "‘", "«"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})


class Noun(NamedTuple):
    """``category`` as in Figure.category; ``people`` or materiel; ``open`` when other words may tell more."""

    category: str
    people: bool
    open: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase of a number: ``head`` its noun (or the numeral itself when the noun is left out),
    ``last`` its last token, ``noun`` None when nothing that can be lost is named, ``pronoun`` for "40 of
    whom", ``foreign`` for a noun that is neither people nor materiel (days, villages, attacks)."""

    head: int
    last: int
    noun: Noun | None
    pronoun: bool = False
    foreign: bool = False


@lexicon.compiled
def _services() -> dict[str, str]:
    return {r["word"]: r["category"] for r in lexicon.rows("services") if r["kind"] == "service"}


@lexicon.compiled
def _nouns() -> dict[str, Noun]:
    table: dict[str, Noun] = {}
    open_nouns = {r["word"] for r in lexicon.rows("services") if r["kind"] == "open"}
    for name, people in (("materiel", False), ("victims", True)):
        for row in lexicon.rows(name):
            word = row["noun"]
            noun = Noun(row["category"], people, people and word in open_nouns)
            for form in (word, _plural(word)):
                if people or form not in table or form == word:
                    table[form] = noun
    return table


@lexicon.compiled
def _designators() -> dict[str, Noun]:
    """Beginnings of designators, without their hyphen, to what they name."""
    return {
        r["noun"][:-1]: Noun(r["category"], False)
        for r in lexicon.rows("materiel")
        if r["noun"].endswith("-")
    }


def _plural(word: str) -> str:
    head, _, tail = word.rpartition(" ")
    if tail in _IRREGULAR:
        tail = _IRREGULAR[tail]
    elif tail.endswith(("s", "x", "ch", "sh")):
        tail += "es"
    elif tail.endswith("y") and tail[-2:-1] not in "aeiou":
        tail = tail[:-1] + "ies"
    else:
        tail += "s"
    return f"{head} {tail}".strip()


def noun_at(doc: Document, i: int, first: int = 0) -> Noun | None:
    """The longest listed noun that ends with token ``i`` and begins at ``first`` or later; designators
    ("Su-25", "T-72B3") count."""
    tokens, table = doc.tokens, _nouns()
    end = tokens[i].end
    floor = max(first, i - _LONGEST + 1, doc.sentence_of(i).first)
    found = None
    for j in range(i, floor - 1, -1):
        words = doc.shadow[tokens[j].start : end].lower()
        found = table.get(words) or table.get(words.replace("-", " ")) or found
    return found or _designated(doc, i)


def _designated(doc: Document, i: int) -> Noun | None:
    text = doc.tokens[i].lower
    if "-" in text and any(c.isdigit() for c in text):
        return _designators().get(text.partition("-")[0])
    if text[0].isdigit() and i > 1 and doc.tokens[i - 1].text == "-":
        return _designators().get(doc.tokens[i - 2].lower)
    return None


def counted_by(doc: Document, last: int) -> Counted:
    """What the number (or article) that ends with token ``last`` counts.

    The noun phrase is read from left to right (adjectives, nouns, hyphens) up to the first verb,
    preposition, mark or conjunction; "X of the Y" counts Y.
    """
    tokens = doc.tokens
    end = doc.sentence_of(last).last
    i = last + 1
    while i <= end and tokens[i].lower in (
        "more",
        "other",
        "others",
        "further",
        "additional",
        "new",
        "separate",
    ):
        if tokens[i].lower == "others":
            return Counted(i, i, Noun("unknown", True, True))
        i += 1
    if i < end and tokens[i].lower in _PIECES and tokens[i + 1].lower == "of":
        phrase = phrase_at(doc, last, i + 2, end)
        if phrase.noun is not None and not phrase.noun.people:
            return Counted(i, phrase.last, phrase.noun)
    if i <= end and tokens[i].lower == "of":
        return _of(doc, last, i, end)
    return phrase_at(doc, last, i, end)


def _of(doc: Document, last: int, of: int, end: int) -> Counted:
    """ "7,630 of them", "1,587 of the 2,416 tanks", "three of the victims", "dozens of people"."""
    tokens = doc.tokens
    i = of + 1
    while i <= end and (
        tokens[i].pos in ("DET", "NUM")
        or tokens[i].tag in ("PRP$", "PDT")
        or tokens[i].lower in ("some", "all")
    ):
        i += 1
    if i <= end and tokens[i].lower in ("them", "whom", "which", "those", "these", "us", "you"):
        found = _predicate(doc, i, end)
        return Counted(last, found[0] if found else i, found[1] if found else None, pronoun=True)
    if i <= end and tokens[i - 1].lower in ("these", "those") and tokens[i].pos in ("PUNCT", "AUX", "VERB"):
        return Counted(last, i - 1, None, pronoun=True)
    if i <= end and tokens[i - 1].lower == "the" and tokens[i].lower in _VICTIMS:
        return Counted(i, i, None)  # "46 of the dead"
    phrase = phrase_at(doc, last, i, end)
    return (
        Counted(last, phrase.last, phrase.noun, foreign=phrase.foreign or phrase.head == last)
        if phrase.head != last
        else Counted(last, last, None, foreign=True)
    )


def _predicate(doc: Document, pronoun: int, end: int) -> tuple[int, Noun] | None:
    """The noun in "five of them children", "40 of whom were civilians"."""
    i = pronoun + 1
    while i <= end and (
        doc.tokens[i].pos in ("AUX", "ADV", "DET")
        or doc.tokens[i].lower in ("believed", "reportedly", "to", "be")
    ):
        i += 1
    if i > end or doc.tokens[i].pos not in ("NOUN", "ADJ", "PROPN"):
        return None
    phrase = phrase_at(doc, i - 1, i, end)
    return (phrase.last, phrase.noun) if phrase.noun else None


def phrase_at(doc: Document, numeral: int, i: int, end: int) -> Counted:
    """The noun phrase that begins at token ``i`` after the numeral."""
    tokens = doc.tokens
    i = _after_age(doc, i, end)
    start, head = i, -1
    while i <= end:
        t = tokens[i]
        named = t.pos == "NUM" and t.text[0].isalpha() and "-" in t.text  # Su-25
        if named or t.pos in ("NOUN", "PROPN") or t.tag in ("NN", "NNS", "NNP", "NNPS"):
            modifies = t.dep == "compound" or t.head == head or tokens[max(head, 0)].dep in _MODIFIERS
            if head >= 0 and not modifies and noun_at(doc, head, start) and noun_at(doc, i, start) is None:
                break
            head = i
        elif t.lower in WHERE:
            break
        elif head < 0 and t.tag in ("``", "''", '"') and t.text in _QUOTES:
            start = i + 1  # killed 203 "terrorists"
        elif t.pos == "ADJ" or t.tag in ("JJ", "VBG", "VBN", "VBD", "JJR", "JJS"):
            known = noun_at(doc, i, start)
            if t.tag not in ("JJ", "JJR", "JJS") and head >= 0 and not known:
                break
            if t.tag == "VBD" and not known:
                break
            if (
                head >= 0
                and noun_at(doc, head, start) is not None
                and not known
                and (i == end or tokens[i + 1].pos not in ("NOUN", "PROPN"))
            ):
                break
            if known and t.tag in ("JJ", "VBG"):
                head = i
        elif (
            t.text in ("-", "'s", "’s", "/", "&")
            or t.tag == "POS"
            or (t.pos == "NUM" and head >= 0 and t.ent != "DATE" and not t.text[0].isdigit())
        ) or t.lower in ("very", "-", "most", "mostly", "newly", "heavily", "badly", "seriously", "severely"):
            pass
        else:
            break
        i += 1
    if head < 0:
        return Counted(numeral, numeral, None)
    noun = noun_at(doc, head, start)
    for j in range(head - 1, start - 1, -1):  # "an S-300 complex", "a Grad unit"
        if noun is None and tokens[j].dep == "compound":
            noun = _designated(doc, j)
    return Counted(head, head, refined(doc, start, head, noun), foreign=noun is None)


def _after_age(doc: Document, i: int, end: int) -> int:
    """The token after "17-year-old" where one begins at ``i``, else ``i``."""
    words = [t.lower for t in doc.tokens[i : min(i + 5, end + 1)]]
    if len(words) == 5 and words[1] == words[3] == "-" and words[4] == "old":
        return i + 5
    return i + 1 if words and words[0].endswith("-old") else i


def refined(doc: Document, start: int, head: int, noun: Noun | None) -> Noun | None:
    """``noun`` with the category that the words around an open noun tell: "army officers", "members of
    the police", "MiG fighters"."""
    if noun is not None and noun.category == "militant":
        for j in range(start, head):
            designated = _designated(doc, j) or _designators().get(doc.tokens[j].lower)
            if designated:
                return designated
    if noun is None or not noun.open:
        return noun
    for j in range(start, head):
        service = _services().get(doc.tokens[j].lower)
        if service:
            return Noun(service, True)
        modifier = noun_at(doc, j, start)
        if modifier and modifier.people and modifier.category != "unknown":
            return Noun(modifier.category, True)
    after = doc.tokens[head + 1].lower if head + 1 < len(doc.tokens) else ""
    if after == "of":
        for j in range(head + 2, min(head + 8, len(doc.tokens))):
            t = doc.tokens[j]
            if t.pos in ("PUNCT", "VERB", "AUX"):
                break
            service = _services().get(t.lower)
            if service and t.lower not in ("enemy",):
                return Noun(service, True)
            other = noun_at(doc, j, head + 2)
            if other and other.people and other.category != "unknown":
                return Noun(other.category, True)
    return noun
