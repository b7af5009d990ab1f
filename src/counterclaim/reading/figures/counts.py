"""From numbers to counts: a number with its bound and what it counts, still without a loss."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.reading.cast import Cast
from counterclaim.reading.figures.bounds import bound_of
from counterclaim.reading.figures.coordination import coordinated
from counterclaim.reading.figures.losswords import noun_word, verb_lemma, verb_word
from counterclaim.reading.figures.nouns import Counted, Noun, counted_by, noun_at
from counterclaim.reading.figures.numbers import Number
from counterclaim.record import Bound
from counterclaim.syntax import Document


@dataclass(slots=True)
class Count:
    """``first`` .. ``last`` are the tokens of bound, number and noun; ``article`` for "a civilian"."""

    number: Number
    bound: Bound | None
    first: int
    last: int
    counted: Counted
    article: bool = False

    @property
    def noun(self) -> Noun | None:
        return self.counted.noun


def counts(doc: Document, numbers: list[Number], cast: Cast) -> list[Count]:
    """The counts of the report in text order: those of ``numbers``, and single things ("a drone")."""
    found: list[Count] = []
    taken: set[int] = set()
    for number in numbers:
        if number.first in taken:
            continue
        if (
            found
            and doc.tokens[number.first - 1].lower == "of"
            and found[-1].counted.head == number.first - 2
        ):
            continue  # "five members of one family"
        bound, first, last = bound_of(doc, number.first, number.last)
        counted = _label_before(doc, number) or coordinated(doc, counted_by(doc, last))
        if counted.foreign and counted.last > last:
            counted = _lost_already(doc, last, counted) or _people(doc, cast, counted)
        taken.update(range(first, counted.last + 1))
        if number.vague and bound == "about":
            bound = None
        found.append(Count(number, bound, first, max(last, counted.last), counted))
    found += [c for c in _all_told(doc) if c.first not in taken]
    found += [c for c in _articles(doc) if not taken.intersection(range(c.first, c.last + 1))]
    found.sort(key=lambda c: c.number.first)
    return found


def _all_told(doc: Document) -> list[Count]:
    """ "Every one was shot down", "all of them died": as many as were counted before."""
    found = []
    for t in doc.tokens:
        one = t.lower == "one" and doc.tokens[t.i - 1].lower in ("every", "each")
        if not one and not (t.lower == "all" and t.dep in ("nsubj", "nsubjpass")):
            continue
        if verb_word(doc, t.head) is None and verb_word(doc, doc.tokens[t.head].head) is None:
            continue
        last = t.i
        if doc.tokens[min(last + 1, len(doc.tokens) - 1)].lower == "of" and last + 2 < len(doc.tokens):
            if doc.tokens[last + 2].lower not in ("them", "whom"):
                continue
            last += 2
        number = Number(t.i - one, last, 0, repeats=True)
        found.append(Count(number, None, number.first, last, Counted(last, last, None)))
    return found


def _lost_already(doc: Document, numeral: int, counted: Counted) -> Counted | None:
    """A noun that is a word of loss itself ("34 civilian deaths"): the words before it may tell the
    category."""
    if counted.last == numeral + 1 and verb_lemma(doc.tokens[counted.last]):
        return Counted(numeral, numeral, None)  # "three shot", which the parser takes for a noun
    word = noun_word(doc, counted.last)
    if word is None or word.argument != "count":
        return None
    for i in range(numeral + 1, counted.last):
        noun = noun_at(doc, i, numeral + 1)
        if noun and noun.people and noun.category != "unknown":
            return Counted(counted.head, counted.last, noun)
    return Counted(counted.head, counted.last, None)


def _people(doc: Document, cast: Cast, counted: Counted) -> Counted:
    """``counted`` as people where its unknown noun names a nation or a group ("11 Palestinians", "12
    Taliban")."""
    t = doc.tokens[counted.last]
    actors = cast.at(t.i)
    if any(a.kind in ("place", "equipment", "person") for a in actors) and t.tag != "NNPS":
        return counted
    if not actors and not (t.tag in ("NNPS", "NNS") and t.text[0].isupper()):
        return counted
    category = next((a.category for a in actors if a.kind == "group" and a.category), "unknown")
    return Counted(counted.head, counted.last, Noun(category, True), counted.pronoun)


def _label_before(doc: Document, number: Number) -> Counted | None:
    """The noun of a list that writes "tanks - 1,092" or "Helicopters: 96"."""
    tokens = doc.tokens
    i = number.first - 1
    if i < 1 or tokens[i].text not in ("-", "–", "—", ":") or tokens[i - 1].sent != tokens[i].sent:
        return None
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    if (
        after is not None
        and after.sent == tokens[i].sent
        and after.pos in ("NOUN", "ADJ")
        and after.lower not in ("units", "unit", "pieces", "pcs", "persons", "people")
    ):
        return None
    j = i - 1
    if tokens[j].text in (")", "’", "'"):
        return None
    noun = noun_at(doc, j)
    return Counted(number.last, number.last, noun) if noun else None


def _articles(doc: Document) -> list[Count]:
    """Single people and things with an article: "a civilian", "an S-300 complex", "another soldier"."""
    found = []
    tokens = doc.tokens
    for t in tokens:
        if t.lower not in ("a", "an", "another") or t.i + 1 >= len(tokens):
            continue
        after = tokens[t.i + 1]
        if after.pos not in ("NOUN", "ADJ", "PROPN", "NUM", "VERB") and after.lower != "single":
            continue
        counted = counted_by(doc, t.i)
        noun = counted.noun
        if noun is None or counted.head <= t.i or counted.head - t.i > 10:
            continue
        head = tokens[counted.head]
        if (
            head.tag in ("NNS", "NNPS")
            or head.dep in ("compound", "nmod", "poss")
            or head.lower in ("troops", "force", "personnel", "military", "enemy", "staff", "police")
        ):
            continue
        if not noun.people and noun.category == "munition":
            continue
        found.append(Count(Number(t.i, t.i, 1), None, t.i, counted.last, counted, article=True))
    return found
