"""Who states a figure: the claim that it stands in, or that its clause belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution.scope import claim_of
from counterclaim.reading.figures.draft import Draft
from counterclaim.record import Claim
from counterclaim.syntax import Document

STATED = frozenset({"assert", "confirm", "estimate", "accuse"})
_STEPS = 8
_CLAUSES = frozenset({"advcl", "conj", "relcl", "ccomp", "parataxis"})


def claim_on(doc: Document, claims: Sequence[Claim], draft: Draft, earlier: Draft | None) -> Claim | None:
    """The innermost claim that states the figure; for a withheld one, the claim that withholds it; for
    one that continues another in its sentence, that one's claim."""
    start, end = doc.tokens[draft.first].start, doc.tokens[draft.last].end
    if draft.loss.rule == "withheld":
        for claim in claims:
            if claim.stance == "withhold" and any(e.start < end and start < e.end for e in claim.evidence):
                return claim
    innermost = claim_of(claims, start, end) or claim_of(claims, start, doc.tokens[draft.first].end)
    innermost = innermost or _told_by_its_verb(doc, claims, draft) or _in_between(doc, claims, start, end)
    if innermost is not None and earlier and earlier.claim and _same_sentence(doc, draft, earlier):
        inner = next((c for c in claims if c.id == earlier.claim), None)
        if (
            inner is not None
            and inner is not innermost
            and _goes_on_under(doc, claims, inner, earlier, draft)
        ):
            return inner
    if innermost is None and earlier and earlier.claim and _same_sentence(doc, draft, earlier):
        known = {c.id: c for c in claims}
        inherited = known.get(earlier.claim)
        if inherited is None or inherited.stance not in STATED:
            return None
        return inherited
    return innermost


def shared_behind(doc: Document, claims: Sequence[Claim], found: Sequence[Draft]) -> None:
    """Let the claim whose cue closes a list hold for the counts before it too: "killing 62 soldiers and wounding
    100, by Russia's count"."""
    known = {c.id: c for c in claims}
    for draft, later in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        claim, wider = known.get(later.claim or ""), known.get(draft.claim or "")
        if claim is None or claim is wider or claim.cue is None or claim.rule not in _CLOSING:
            continue
        between = doc.tokens[draft.last + 1 : later.first]
        if not 0 < len(between) <= _LISTED or not _same_sentence(doc, draft, later):
            continue
        after = doc.tokens[later.last].end <= claim.cue.start
        outer = wider is None or (wider.cue is not None and wider.cue.start > claim.cue.start)
        if after and outer and not any(t.text in (";", ":") for t in between):
            draft.claim = claim.id


_CLOSING = frozenset({"phrase"})
_LISTED = 6  # tokens between two counts of a list


def _goes_on_under(
    doc: Document, claims: Sequence[Claim], inner: Claim, earlier: Draft, draft: Draft
) -> bool:
    """Whether a count without a noun goes on with the one before it, whose own claim stands within a wider
    one, and nobody else speaks in between ("while the army reports 206 rebels killed and 81 wounded")."""
    start, end = doc.tokens[earlier.first].start, doc.tokens[draft.first].start
    wider = claim_of([c for c in claims if c is not inner], start, doc.tokens[earlier.first].end)
    between = any(c.cue and start < c.cue.start < end for c in claims)
    return draft.elided and wider is not None and inner.cue is not None and not between


def _told_by_its_verb(doc: Document, claims: Sequence[Claim], draft: Draft) -> Claim | None:
    """The claim whose cue governs the count without a subject of its own in between ("it corrected the
    number to 11", "reported 44 deaths, bringing the total to 1,221")."""
    sentence = doc.sentence_of(draft.first)
    cues = {
        i: c
        for c in claims
        if c.cue and c.stance in STATED and sentence.start <= c.cue.start < sentence.end
        for i in doc.tokens_in(c.cue.start, c.cue.end)
    }
    if not cues:
        return None
    i = draft.head
    for _ in range(_STEPS):
        if i in cues:
            return cues[i]
        t = doc.tokens[i]
        if t.head == i:
            return None
        if t.dep in _CLAUSES and t.pos in ("VERB", "AUX") and doc.children(i, "nsubj", "nsubjpass", "mark"):
            return None
        i = t.head
    return None


def _in_between(doc: Document, claims: Sequence[Claim], start: int, end: int) -> Claim | None:
    """The claim whose cue stands before the count and whose content goes on after it in the same sentence:
    the parser lost an insertion ("said 60 people, among them 14 children, were killed")."""
    i = doc.token_at(start)
    if i is None:
        return None
    sentence = doc.sentence_of(i)
    for claim in reversed(claims):
        if claim.cue is None or claim.stance not in STATED or not claim.content:
            continue
        after = min(c.start for c in claim.content)
        if sentence.start <= claim.cue.start and claim.cue.end <= start and end <= after < sentence.end:
            return claim
    return None


def counted_before(
    doc: Document, claims: Sequence[Claim], nearby: Sequence[Draft], draft: Draft
) -> Draft | None:
    """The figure that a bare number goes on from: the soldiers that the same claimant counted just before
    ("it put its losses at 9 dead; on Friday it had spoken of 4 killed"), or the count that a verb of revision
    corrects ("raised the toll to 61")."""
    if draft.category != "unknown":
        return None
    who = {c.id: c.claimants for c in claims}
    revised = _revised(doc, draft)
    for other in reversed(nearby):
        same = who.get(other.claim or "") and who.get(other.claim or "") == who.get(draft.claim or "")
        if other.outcome != draft.outcome or not other.people or not _same_block(doc, other, draft):
            continue
        if revised or (same and other.side and other.category in _ARMED):
            return other
    return None


def _revised(doc: Document, draft: Draft) -> bool:
    """Whether a verb of revision governs the number, or stands right before it."""
    verbs = [*doc.ancestors(draft.head), doc.tokens[max(draft.first - 2, 0)], doc.tokens[draft.first - 1]]
    return any(t.lemma in _REVISES and t.pos == "VERB" for t in verbs[:_STEPS])


_REVISES = frozenset(
    {"correct", "revise", "raise", "lower", "lift", "increase", "reduce", "update", "adjust", "amend"}
    | {"rise", "climb", "grow", "jump", "double", "halve"}
)
_ARMED = frozenset({"military", "militant", "police"})


def _same_block(doc: Document, a: Draft, b: Draft) -> bool:
    return doc.sentence_of(a.first).block == doc.sentence_of(b.first).block


def _same_sentence(doc: Document, a: Draft, b: Draft) -> bool:
    return doc.tokens[a.first].sent == doc.tokens[b.first].sent
