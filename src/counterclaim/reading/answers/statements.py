"""Statements that can be answered: claims, and attacks that the report tells in its own voice."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterclaim.reading.answers.words import words
from counterclaim.reading.cast import Actor, Cast
from counterclaim.record import Claim, Event, Figure, Span
from counterclaim.syntax import Document, Token

_OPENING = 700  # code points of a content that tell what it is about
_WORDS = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))


@dataclass(slots=True, eq=False)
class Statement:
    """What can be answered, or answers. ``order`` counts sentences in the order of telling; ``parties`` are
    the ids of those who state it (of an event: of its actors); ``words`` what it speaks of, ``numbers`` the
    numbers in it, ``losses`` the outcome and category of its figures, ``against`` whom it accuses,
    ``noun`` whether a noun is its cue ("the claim that"), ``losing`` whether it tells of losses. ``deeds``
    are the parties whose violence it tells of, ``harmed`` who suffers it, ``named`` all that it names;
    ``before`` whether it is told as said earlier ("had announced")."""

    id: str
    claim: Claim | None
    event: Event | None
    at: int
    order: int
    sent: int
    block: int
    parties: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]
    losses: frozenset[tuple[str, str]]
    against: frozenset[str]
    noun: bool
    losing: bool = False
    deeds: frozenset[str] = frozenset()
    harmed: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    before: bool = False

    @property
    def accused(self) -> frozenset[str]:
        """Who has a deed to deny or to admit, if the statement is true."""
        return self.against | self.deeds


def statements(
    doc: Document, cast: Cast, claims: Sequence[Claim], figures: Sequence[Figure], events: Sequence[Event]
) -> list[Statement]:
    """All statements, in text order."""
    known = {a.id: a for a in cast.actors}
    telling = _telling_order(doc)
    found = []
    by_claim: dict[str, list[Event]] = {}
    for event in events:
        if event.claim and event.type == "ASSAULT":
            by_claim.setdefault(event.claim, []).append(event)
    counts: dict[str, list[Figure]] = {}
    unattributed: dict[int, set[tuple[str, str]]] = {}
    for figure in figures:
        if figure.claim:
            counts.setdefault(figure.claim, []).append(figure)
        elif figure.evidence and (i := doc.token_at(figure.evidence[0].start)) is not None:
            unattributed.setdefault(doc.tokens[i].sent, set()).add((figure.outcome, figure.category))
    for claim in claims:
        at = (claim.cue or claim.evidence[0]).start if claim.cue or claim.evidence else None
        i = doc.token_at(at) if at is not None else None
        if i is None or at is None:
            continue
        sent = doc.tokens[i].sent
        tellers = parties_of(cast, known, claim.claimants)
        spoken, numbers = _content(doc, _beginning(claim.content), claim.cue)
        spoken = _topical(doc, cast, claim, tellers, spoken)
        counted, attacks = counts.get(claim.id, ()), by_claim.get(claim.id, ())
        doers = (*(a for e in attacks for a in e.actors), *(f.by for f in counted if f.by))
        blamed = parties_of(cast, known, claim.against) or _named_behind(doc, cast, claim, i) - tellers
        blamed |= frozenset(_pinned(doc, cast, claim))
        harmed = (*(a for e in attacks for a in e.recipients), *(f.side for f in counted if f.side))
        found.append(
            Statement(
                claim.id, claim, None, at, telling[sent], sent, doc.sentences[sent].block,
                tellers, spoken, numbers, frozenset((f.outcome, f.category) for f in counted),
                blamed, doc.tokens[i].pos == "NOUN", _of_loss(doc, claim),
                parties_of(cast, known, doers), parties_of(cast, known, harmed), _named(doc, cast, claim),
                _told_before(doc, i),
            )
        )  # fmt: skip
    for event in events:
        if event.type != "ASSAULT" or event.claim or not event.evidence:
            continue
        i = doc.token_at(event.evidence[0].start)
        if i is None:
            continue
        sentence = doc.sentence_of(i)
        spoken, numbers = _content(doc, (Span(sentence.start, sentence.end),), None)
        found.append(
            Statement(
                event.id, None, event, event.evidence[0].start, telling[sentence.i], sentence.i,
                sentence.block,
                frozenset(event.actors), spoken, numbers, frozenset(unattributed.get(sentence.i, ())),
                frozenset(event.actors), True, False, frozenset(event.actors), frozenset(event.recipients),
            )
        )  # fmt: skip
    told = {s.sent for s in found if s.event} | {s.sent for s in found if s.claim and s.numbers}
    found += _bare_counts(doc, cast, known, telling, figures, told)
    return sorted(found, key=lambda s: s.at)


def _bare_counts(
    doc: Document, cast: Cast, known: dict[str, Actor], telling: Sequence[int], figures: Sequence[Figure],
    told: set[int],
) -> list[Statement]:  # fmt: skip
    """The first figure of each sentence that counts losses without being anybody's claim; ``told`` are the
    sentences that hold a statement with numbers already."""
    found = []
    for figure in figures:
        i = doc.token_at(figure.evidence[0].start) if figure.evidence and not figure.claim else None
        if i is None or figure.history or doc.tokens[i].sent in told:
            continue
        sentence = doc.sentence_of(i)
        told.add(sentence.i)
        spoken, numbers = _content(doc, (Span(sentence.start, sentence.end),), None)
        found.append(
            Statement(
                figure.id, None, None, figure.evidence[0].start, telling[sentence.i], sentence.i,
                sentence.block, frozenset(), spoken, numbers,
                frozenset(((figure.outcome, figure.category),)), frozenset(), True, False,
                parties_of(cast, known, (figure.by,) if figure.by else ()),
                parties_of(cast, known, (figure.side,) if figure.side else ()),
            )
        )  # fmt: skip
    return found


def _told_before(doc: Document, cue: int) -> bool:
    """Whether the cue, or the verb that it is joined to ("had announced two dead and said"), stands in the
    past perfect."""
    token = doc.tokens[cue]
    if token.lower == "had" or any(t.lower == "had" for t in doc.children(cue, "aux")):
        return True
    joined = token.dep == "conj" and not doc.children(cue, "nsubj", "aux")
    return joined and any(t.lower == "had" for t in doc.children(token.head, "aux"))


def _topical(
    doc: Document, cast: Cast, claim: Claim, tellers: frozenset[str], spoken: frozenset[str]
) -> frozenset[str]:
    """What is spoken of, without the names of their own state in the tellers' mouth: that they speak of
    themselves shows no topic. Who belongs to a named armed group is a fighter."""
    found = set(spoken)
    for i in (i for s in claim.content for i in doc.tokens_in(s.start, s.end)):
        for actor in cast.at(i):
            if actor.kind == "group" or (actor.kind == "state" and actor.id in tellers):
                found.discard(word_of(doc.tokens[i]) or "")
            if actor.kind == "group" and (actor.category == "militant" or (actor.side and actor.side.code)):
                found.add("fighter")
    return frozenset(found)


def _named(doc: Document, cast: Cast, claim: Claim) -> frozenset[str]:
    """The parties that the claim's content names, by any of their people or things."""
    return frozenset(
        cast.party(a.side).id
        for s in claim.content
        for i in doc.tokens_in(s.start, s.end)
        for a in cast.at(i)
        if a.side and a.kind != "place"
    )


def _named_behind(doc: Document, cast: Cast, claim: Claim, cue: int) -> frozenset[str]:
    """The parties that an accusation names behind its cue, before what was done ("laid it at Israel's door")."""
    if claim.stance != "accuse":
        return frozenset()
    last = doc.subtree(cue)[1]
    end = next((i for i in range(cue + 1, last + 1) if doc.tokens[i].tag == "VBG"), last + 1)
    named = (a.side for i in range(cue + 1, end) for a in cast.at(i) if a.kind != "place")
    return frozenset(cast.party(side).id for side in named if side)


def _pinned(doc: Document, cast: Cast, claim: Claim) -> tuple[str, ...]:
    """The parties of whom the claim says that they "did it"."""
    for i in (i for s in claim.content for i in doc.tokens_in(s.start, s.end)):
        if doc.tokens[i].lemma == "do" and any(t.lower in ("it", "this") for t in doc.children(i, "dobj")):
            return tuple(p.id for t in doc.children(i, "nsubj") for p in cast.parties(t.i))
    return ()


def _of_loss(doc: Document, claim: Claim) -> bool:
    lemmas = {doc.tokens[i].lemma for s in claim.content for i in doc.tokens_in(s.start, s.end)}
    return bool(lemmas & words().sets["losing"])


def parties_of(cast: Cast, known: dict[str, Actor], ids: Iterable[str]) -> frozenset[str]:
    """The ids of the parties that the entities ``ids`` are or speak for."""
    found = set()
    for id_ in ids:
        actor = known.get(id_)
        if actor is not None:
            found.add(cast.party(actor.side).id if actor.side else actor.id)
    return frozenset(found)


def _telling_order(doc: Document) -> list[int]:
    """The place of each sentence in the order of telling: a live blog with its newest entry on top is
    told from the bottom up, entry by entry."""
    times = [b.time for b in doc.blocks if b.time]
    runs = [t for n, t in enumerate(times) if not n or times[n - 1] != t]
    if len(runs) < 3 or not all(a >= b for a, b in itertools.pairwise(runs)):
        return list(range(len(doc.sentences)))
    entries: list[list[int]] = []
    previous: str | None = ""
    for sentence in doc.sentences:
        time = doc.blocks[sentence.block].time
        if time != previous or not entries:
            entries.append([])
        previous = time
        entries[-1].append(sentence.i)
    order = [0] * len(doc.sentences)
    for place, i in enumerate(i for entry in reversed(entries) for i in entry):
        order[i] = place
    return order


def _beginning(spans: Sequence[Span]) -> list[Span]:
    """The first spans of a content, of a paper that lists a whole war only what it opens with."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.end - kept[0].start > _OPENING:
            break
        kept.append(span)
    return kept


def _content(doc: Document, spans: Iterable[Span], cue: Span | None) -> tuple[frozenset[str], frozenset[str]]:
    spoken, numbers = set(), set()
    for span in spans:
        for i in doc.tokens_in(span.start, span.end):
            token = doc.tokens[i]
            if cue and cue.start <= token.start < cue.end:
                continue
            if token.pos == "NUM" and token.ent not in ("DATE", "TIME"):
                numbers.add(token.lower)
            elif token.pos in _WORDS:
                word = word_of(token)
                if word:
                    spoken.add(word)
    return frozenset(spoken), frozenset(numbers)


def word_of(token: Token) -> str | None:
    """What the word speaks of: its lemma, or the kind of thing it is; None for words that say little."""
    topic = words().topics.get(token.lemma) or words().topics.get(token.lower)
    if topic:
        return topic
    return None if token.lemma in words().sets["empty"] else token.lemma
