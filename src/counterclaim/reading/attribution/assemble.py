"""From drafts to rows: ids in text order, nesting, headlines that repeat the body, evidence."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution import claimants as who
from counterclaim.reading.attribution import relays, targets
from counterclaim.reading.attribution.content import tokens_of
from counterclaim.reading.attribution.draft import Draft, by_sentence
from counterclaim.reading.attribution.said import Days
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.record import Attribution, Claim, Span
from counterclaim.syntax import Document

_LOOSE = ("confirm", "warn", "estimate", "accuse")
_TELLING = frozenset(("NOUN", "PROPN", "NUM", "VERB"))
_BACK = 8  # claims before this one among which the last speaker is sought
_ALIKE = 3  # words that two claims share which tell of the same
_EVIDENCE = 300  # code points of content that are shown as evidence beside cue and source


def rows(
    doc: Document, drafts: Sequence[Draft], cast: Cast, calendar: Calendar
) -> tuple[tuple[Claim, ...], tuple[Attribution, ...]]:
    """The claims and the other attributions of the report, in text order."""
    claims = _without_echoes(doc, [d for d in drafts if d.is_claim], cast)
    others = [d for d in drafts if not d.is_claim]
    for n, draft in enumerate(claims, 1):
        draft.id = f"c{n}"
    near = by_sentence(doc, claims)
    days = Days(doc, calendar)
    found: list[Claim] = []
    for draft in claims:
        last = next(
            (c for c in reversed(found[-_BACK:]) if not (c.cue and draft.covers(c.cue.start, c.cue.end))),
            None,
        )
        found.append(_claim(doc, draft, near[doc.tokens[draft.anchor].sent], cast, days, last))
    return (
        tuple(found),
        tuple(_attribution(doc, d, n, cast) for n, d in enumerate(others, 1)),
    )


def _claim(
    doc: Document, draft: Draft, near: list[Draft], cast: Cast, days: Days, last: Claim | None
) -> Claim:
    via = relays.via(doc, draft, cast)
    spoke = last.claimants[0] if last and len(last.claimants) == 1 else None
    before = next((a for a in cast.actors if a.id == spoke), None) if spoke else None
    claimants = who.claimants(doc, draft, cast, via, before)
    return Claim(
        draft.id,
        claimants,
        draft.act,  # type: ignore[arg-type]
        _span(doc, draft.cue),
        _span(doc, draft.source_range) if draft.source_range else None,
        tuple(draft.content),
        draft.quoted,
        _evidence(doc, draft),
        days.said(draft, near, last, claimants),
        via,
        targets.against(doc, draft, cast),
        _parent(doc, draft, near),
        draft.rule,
        draft.confidence,
    )


def _attribution(doc: Document, draft: Draft, n: int, cast: Cast) -> Attribution:
    return Attribution(
        f"t{n}",
        draft.act,  # type: ignore[arg-type]
        _span(doc, draft.cue),
        _span(doc, draft.source_range) if draft.source_range else None,
        tuple(draft.content),
        _evidence(doc, draft),
        tuple(a.id for a in cast.named_by(draft.source)) if draft.source is not None else (),
        draft.rule,
        draft.confidence,
    )


def _span(doc: Document, tokens: tuple[int, int]) -> Span:
    return Span(doc.tokens[tokens[0]].start, doc.tokens[tokens[1]].end)


def _evidence(doc: Document, draft: Draft) -> tuple[Span, ...]:
    """The source with the cue, and the first piece of content, shortened."""
    found = [_span(doc, draft.cue)]
    if draft.source_range:
        source = _span(doc, draft.source_range)
        if source.end - source.start <= _EVIDENCE:
            found.append(source)
    for piece in draft.content[:1]:
        sentence = doc.sentence_of(draft.anchor)
        start, end = max(piece.start, sentence.start), min(piece.end, sentence.end, piece.start + _EVIDENCE)
        if start < end:
            found.append(Span(start, end))
    return tuple(sorted(set(found)))


def _parent(doc: Document, draft: Draft, claims: list[Draft]) -> str | None:
    """The innermost claim in whose content the cue of ``draft`` stands."""
    cue = _span(doc, draft.cue)
    best, size = None, 0
    for other in claims:
        theirs = _span(doc, other.cue)
        if other is draft or not other.covers(cue.start, cue.end) or draft.covers(theirs.start, theirs.end):
            continue
        extent = sum(c.end - c.start for c in other.content)
        if best is None or extent < size:
            best, size = other.id, extent
    return best


def _without_echoes(doc: Document, drafts: list[Draft], cast: Cast) -> list[Draft]:
    """Headline and lead repeat what the body tells: such a claim becomes one with that of the body, whose
    content then covers both places."""
    kept: list[Draft] = []
    headline = _is_headline(doc)
    prose = next((n for n, b in enumerate(doc.blocks) if n and b.kind == "paragraph"), 0)

    def above(draft: Draft) -> bool:
        number = doc.sentence_of(draft.anchor).block
        block = doc.blocks[number]
        summary = block.kind == "bullet" and block.lead is None and number < prose  # "KEY POINTS" of a brief
        return summary or block.kind in ("heading", "entry") or (headline and number == 0)

    tellings = _Tellings(doc)
    body: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        if not above(draft):
            for side in _sides(draft, cast):
                body.setdefault((side, draft.act), draft)
    for draft in drafts:
        if above(draft):
            if draft.rule.startswith("noun-"):
                continue
            # headlines say "says" for admits, warns, estimates
            acts = (draft.act, *_LOOSE) if draft.act == "assert" else (draft.act,)
            sides = _sides(draft, cast)
            twin = next((body[s, a] for a in acts for s in sides if (s, a) in body), None)
            point = doc.blocks[doc.sentence_of(draft.anchor).block].kind == "bullet"
            sideless = draft.source is not None and not any(a.side for a in cast.at(draft.source))
            if point or (twin is None and sideless):
                same = [d for d in drafts if not above(d) and d.act in acts and tellings.agree(draft, d)]
                ours = (d for d in same if not sides or set(sides) & set(_sides(d, cast)))
                twin = next(ours, same[0] if same and tellings.of(draft)[1] else None)
            if twin is not None:
                twin.content = [*draft.content, *twin.content]
                continue
        kept.append(draft)
    return kept


class _Tellings:
    """The words and numbers of what each claim says, looked up once."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._found: dict[int, tuple[set[str], set[str]]] = {}

    def of(self, draft: Draft) -> tuple[set[str], set[str]]:
        if id(draft) not in self._found:
            tokens = list(tokens_of(self._doc, draft))
            words = {t.lemma.lower() for t in tokens if t.pos in _TELLING}
            self._found[id(draft)] = words, {t.lower for t in tokens if t.tag == "CD"}
        return self._found[id(draft)]

    def agree(self, one: Draft, other: Draft) -> bool:
        """Whether two claims tell of the same: a number, or some words of what is said."""
        (words, numbers), (others, theirs) = self.of(one), self.of(other)
        return not numbers.isdisjoint(theirs) or len(words & others) >= _ALIKE


def _is_headline(doc: Document) -> bool:
    """Whether the first block is a headline: it is laid out as one, or is one sentence without a dateline."""
    if len(doc.blocks) < 2 or doc.blocks[0].dateline:
        return False
    return doc.blocks[0].kind == "headline" or sum(s.block == 0 for s in doc.sentences) == 1


def _sides(draft: Draft, cast: Cast) -> tuple[str, ...]:
    if draft.source is None:
        return ()
    actors = (*cast.named_by(draft.source), *cast.parties(draft.source))
    return tuple(dict.fromkeys(a.id for a in actors))
