"""The time expressions of a report, resolved, and how to ask for them."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.record import DateMention
from counterclaim.syntax import Document, Token

_VERBS = frozenset({"VERB", "AUX"})
_CLAUSES = frozenset({"conj", "advcl", "xcomp", "relcl", "acl", "pcomp"})
"""Labels under which a clause shares the time of the one above it; not those of what is said (``ccomp``)."""
_BOUNDING = frozenset({"since", "until", "till", "before", "from", "after"})


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

    def governing(self, doc: Document, i: int) -> DateMention | None:
        """The time expression that tells when the clause of token ``i`` took place, or None where its sentence
        does not say.

        The nearest one under the clause's own verb wins, then those of the clauses that it hangs on ("On Monday
        they attacked, killing two"), then one that hangs on no verb ("Monday: two dead"). A time inside what is
        said does not reach out of it, nor the time of saying into it; one that only bounds a span ("since
        Monday"), a length and a repetition tell of no such day.
        """
        sentence = doc.sentence_of(i)
        told = [
            (m, j, verb)
            for m in self.within(sentence.start, sentence.end)
            if m.first and m.type in ("DATE", "TIME")
            for j, verb in [_hangs_on(doc, m)]
            if not (j and doc.tokens[j - 1].lower in _BOUNDING)
        ]
        for verb in _clauses(doc, i) if told else ():
            own = [(abs(j - i), m) for m, j, above in told if above == verb]
            if own:
                return min(own, key=lambda pair: pair[0])[1]
        return next((m for m, _, above in told if above is None), None)


def _hangs_on(doc: Document, mention: DateMention) -> tuple[int, int | None]:
    """The first token of ``mention``, and the verb under which it stands, if any."""
    tokens = doc.tokens_in(mention.start, mention.end)
    i = tokens[0] if tokens else doc.token_at(mention.start) or 0
    inside = set(tokens)
    above = (t for t in doc.ancestors(i) if t.i not in inside)
    return i, next((t.i for t in above if t.pos in _VERBS), None)


def _clauses(doc: Document, i: int) -> Iterator[int]:
    """The verb of the clause of token ``i``, and those of the clauses above that share its time."""
    verb = _verb_of(doc, doc.tokens[i])
    while verb is not None:
        yield verb.i
        if verb.dep not in _CLAUSES:
            return
        verb = next((t for t in doc.ancestors(verb.i) if t.pos in _VERBS), None)


def _verb_of(doc: Document, token: Token) -> Token | None:
    if token.pos in _VERBS:
        head = doc.tokens[token.head]  # an auxiliary stands for its verb
        return head if token.dep in ("aux", "auxpass") and head.pos in _VERBS else token
    return next((t for t in doc.ancestors(token.i) if t.pos in _VERBS), None)
