"""The time expressions of a report, resolved, and the one rule that tells which of them governs a clause."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from counterclaim.record import DateMention
from counterclaim.syntax import Document, Token

_VERBS = frozenset({"VERB", "AUX"})
_CLAUSES = frozenset({"conj", "advcl", "xcomp", "relcl", "acl", "pcomp"})
"""Labels under which a clause shares the time of the one above it; not those of what is said (``ccomp``)."""
_BOUNDING = frozenset(
    {"since", "until", "till", "before", "from", "after", "by", "between", "through", "of", "now"}
)
_LEADING = frozenset({"the", "about", "around", "early", "late", "last", "at", "least"})
_HEADING = 60  # code points
_RELATIVE = 3  # tokens behind a time: ", in which"
_NEAR = 6  # tokens between "since" and the day that it counts from: "since the war began in 1983"
_DEEP = 40  # steps up a tree: that of garbled text may be as deep as it is long
_MOST = 40  # time expressions of a sentence that are looked at: garbled text has sentences of any length


@dataclass(frozen=True, slots=True)
class Timed:
    """A time expression in its sentence: its ``first`` and ``last`` token, the ``verb`` of its clause or None,
    the tokens ``above`` it up to that verb, the word that bounds it ("since", "until", "as of"), or "", and the
    ``relative`` word that goes on behind it ("on Monday, when", "the raid of Monday, in which"), or ""."""

    mention: DateMention
    first: int
    last: int
    verb: int | None
    above: tuple[int, ...]
    bound: str
    relative: str = ""

    @property
    def names_a_day(self) -> bool:
        """Whether it tells when something took place: no length, no repetition, no end of a span."""
        ends = self.bound not in ("", "of", "by", "now")
        return bool(self.mention.first) and self.mention.type in ("DATE", "TIME") and not ends


Fits = Callable[[Timed], bool]


@dataclass(frozen=True, slots=True)
class Calendar:
    """``published`` is the ISO day of publication or None; ``mentions`` are in text order."""

    published: str | None
    mentions: tuple[DateMention, ...] = ()

    def within(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The time expressions inside the code points ``start`` .. ``end``."""
        first = bisect.bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect.bisect_left(self.mentions, end, lo=first, key=lambda m: m.start)
        return tuple(m for m in self.mentions[first:last] if m.end <= end)

    def timed(self, doc: Document, start: int, end: int) -> list[Timed]:
        """The time expressions inside the code points ``start`` .. ``end`` that have days, where they stand; of a
        garbled text only the last of very many."""
        return [_timed(doc, m) for m in self.within(start, end)[-_MOST:] if m.first]

    def governing(self, doc: Document, i: int, fits: Fits = lambda t: t.names_a_day) -> Timed | None:
        """The time expression that tells when the clause of token ``i`` took place, or None where its sentence
        does not say.

        One that hangs on ``i`` itself wins ("the raid on Monday"), then the one that the clause explains ("on
        Monday, when they attacked"), then the nearest under the clause's own verb, or on the noun that the clause
        describes ("the raid of Monday, in which two died"), or in a clause that shares its time ("Landing on
        Monday, they took", "they were seized and shot on Monday"), then those of the clauses that it hangs on
        ("On Monday they attacked, killing two"), then one that hangs on no verb ("Monday: two dead"). A time
        inside what is said does not reach out of it, nor the time of saying into it; one that only bounds a span
        ("since Monday"), a length and a repetition tell of no such day.

        :param fits: which expressions may be meant; others are as if they were not there.
        """
        told = [t for t in self._around(doc, i) if fits(t)]
        if not told:
            return None
        found = _nearest(i, (t for t in told if i in t.above or _describes(doc, t, i)))
        for verb in _clauses(doc, i) if found is None else ():
            found = (
                _nearest(i, (t for t in told if _explained_by(doc, t, verb)))
                or _nearest(i, (t for t in told if t.verb == verb))
                or _nearest(i, (t for t in told if of_the_described(doc, t, verb)))
                or _nearest(i, (t for t in told if t.verb is not None and _shares(doc, t.verb, verb)))
            )
            if found:
                break
        return found or next((t for t in told if t.verb is None), None)

    def told(self, doc: Document, i: int, fits: Fits = lambda t: t.names_a_day) -> Timed | None:
        """The time expression that governs the clause of token ``i``, else the one of its sentence that stands
        nearest: a report that names one day in a sentence mostly means it for all that the sentence tells; else
        the one that heads its paragraph."""
        return (
            self.governing(doc, i, fits)
            or _nearest(i, (t for t in self._around(doc, i) if fits(t)))
            or self._heading(doc, i, fits)
        )

    def _heading(self, doc: Document, i: int, fits: Fits) -> Timed | None:
        """The time that opens the paragraph of token ``i`` as its heading: "13 February, Neiva. A house blew up"."""
        sentence = doc.sentence_of(i)
        block = doc.blocks[sentence.block]
        here = self.timed(doc, sentence.start, sentence.end)
        first = next(iter(self.timed(doc, block.start, min(block.start + _HEADING, block.end))), None)
        if here or first is None or first.mention.start != block.start or first.verb is not None:
            return None
        return first if fits(first) and doc.tokens[first.first].sent < sentence.i else None

    def stamped(self, doc: Document, number: int) -> str | None:
        """The day of the entry of a live report that block ``number`` stands in: the one beside its stamp, else the
        day of publication; None elsewhere."""
        block = doc.blocks[number]
        if not block.time or not self.published:
            return None
        head = number
        while head > 0 and doc.blocks[head].kind != "entry" and doc.blocks[head - 1].time == block.time:
            head -= 1
        first = doc.blocks[head]
        beside = next(iter(self.within(first.start, first.end)), None)
        return beside.first if beside and beside.start == first.start and is_day(beside) else self.published

    def _around(self, doc: Document, i: int) -> list[Timed]:
        """The time expressions of the sentence of token ``i``; one in the same clause after "since" bounds nothing
        there: "since two were killed on Monday"."""
        sentence = doc.sentence_of(i)
        found = self.timed(doc, sentence.start, sentence.end)
        if not any(t.bound == "since" for t in found):
            return found
        own = set(_clauses(doc, i))
        return [replace(t, bound="") if t.verb in own and _is_since_clause(doc, t.verb) else t for t in found]


def is_day(mention: DateMention) -> bool:
    """Whether the expression means one single day."""
    return mention.first is not None and mention.first == mention.last


def _timed(doc: Document, mention: DateMention) -> Timed:
    inside = doc.tokens_in(mention.start, mention.end)
    first = inside[0] if inside else doc.token_at(mention.start) or 0
    last = inside[-1] if inside else first
    start = doc.sentence_of(first).first
    after = doc.tokens[last + 1 : last + 1 + _RELATIVE]
    opening = (
        t for t in after if t.lower == "when" or (t.lower == "which" and doc.tokens[t.i - 1].pos == "ADP")
    )
    relative = next((t.lower for t in opening), "")
    above: list[int] = []
    for token in islice(doc.ancestors(last), _DEEP):
        if token.pos not in _VERBS or token.i in inside:
            above.append(token.i)
            continue
        verb = _host(doc, _full_verb(doc, token), last)
        bound = "since" if _is_since_clause(doc, verb.i) else _bound(doc, first, last, start)
        return Timed(mention, first, last, verb.i, tuple(above), bound, relative)
    return Timed(mention, first, last, None, tuple(above), _bound(doc, first, last, start), relative)


def _is_since_clause(doc: Document, verb: int | None) -> bool:
    return verb is not None and any(c.lower == "since" for c in doc.children(verb, "mark"))


def _host(doc: Document, verb: Token, last: int) -> Token:
    """The verb that a time in front of a parenthesis belongs to: "On Monday, he said, rockets fell"."""
    aside = verb.dep == "parataxis" and all(
        c.i > last or c.dep in ("prep", "punct") for c in doc.children(verb.i)
    )
    host = doc.tokens[verb.head]
    return host if aside and last < verb.i and host.pos in _VERBS else verb


def _bound(doc: Document, first: int, last: int, start: int) -> str:
    """The word before the tokens ``first`` .. ``last`` that makes them the end of a span, in the sentence from
    token ``start``."""
    if any(t.lower == "since" for t in doc.tokens[max(start, first - _NEAR) : first]):
        return "since"
    head = next((t.head for t in doc.tokens[first : last + 1] if not first <= t.head <= last), first)
    if head > last and doc.tokens[head].pos in ("NOUN", "PROPN"):
        return ""  # "from Saturday's raid"
    i = first - 1
    while i >= start and doc.tokens[i].lower in _LEADING:
        i -= 1
    return doc.tokens[i].lower if i >= start and doc.tokens[i].lower in _BOUNDING else ""


def _describes(doc: Document, timed: Timed, i: int) -> bool:
    """Whether the time stands in a clause that describes token ``i``: "the bomb that on Monday killed two", "the
    raid launched on Monday"."""
    verb = None if timed.verb is None else doc.tokens[timed.verb]
    return verb is not None and verb.dep in ("relcl", "acl") and verb.head == i


def _nearest(i: int, told: Iterable[Timed]) -> Timed | None:
    return min(told, key=lambda t: abs(t.first - i), default=None)


def _explained_by(doc: Document, timed: Timed, verb: int) -> bool:
    """Whether the clause of ``verb`` tells what happened then: "on Monday, when they attacked"."""
    return timed.relative == "when" and _opens(doc, timed, verb)


def of_the_described(doc: Document, timed: Timed, verb: int) -> bool:
    """Whether the clause of ``verb`` describes a noun that has the time: "the raid of Monday, in which two died"."""
    token = doc.tokens[verb]
    relative = token.dep == "relcl" and timed.first <= token.head <= timed.last < verb
    of_noun = token.dep in ("relcl", "acl") and token.head in timed.above
    return relative or of_noun or (timed.relative == "which" and _opens(doc, timed, verb))


def _opens(doc: Document, timed: Timed, verb: int) -> bool:
    """Whether the relative word behind the time opens the clause of ``verb``."""
    word = next(t for t in doc.tokens[timed.last + 1 :] if t.lower == timed.relative)
    return verb in (word.head, doc.tokens[word.head].head) and verb > timed.last


def _shares(doc: Document, below: int, verb: int) -> bool:
    """Whether what hangs on ``verb`` lends it its time: the participle of a clause in front ("Landing on Monday,
    they took"), or a verb that goes on from it ("was seized and shot on Monday")."""
    token = doc.tokens[below]
    leads = token.tag == "VBG" and token.dep == "advcl" and below < verb
    return token.head == verb and (leads or (token.dep == "conj" and below > verb))


def _clauses(doc: Document, i: int) -> Iterator[int]:
    """The verb of the clause of token ``i``, and those of the clauses above that share its time."""
    verb, steps = _verb_of(doc, doc.tokens[i]), 0
    while verb is not None and steps < _DEEP:
        yield verb.i
        steps += 1
        if verb.dep not in _CLAUSES:
            return
        verb = next((t for t in doc.ancestors(verb.i) if t.pos in _VERBS), None)


def _verb_of(doc: Document, token: Token) -> Token | None:
    if token.pos in _VERBS:
        return _full_verb(doc, token)
    return next((t for t in doc.ancestors(token.i) if t.pos in _VERBS), None)


def _full_verb(doc: Document, token: Token) -> Token:
    """``token``, or the verb that it is the auxiliary of."""
    head = doc.tokens[token.head]
    return head if token.dep in ("aux", "auxpass") and head.pos in _VERBS else token
