"""What a statement lists: "The ministry permits itself to inform:", "places the following on record:", then points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.grammar import own_subject, phrase
from counterclaim.reading.cast import Cast
from counterclaim.record import Span
from counterclaim.syntax import Document, Sentence

_SPEAKERS = frozenset(("person", "state", "body", "group"))
_AHEAD = frozenset(("following", "follows", "below"))


def read_all(doc: Document, found: Sequence[Draft], cast: Cast) -> Iterator[Draft]:
    """The attributions that sentences which bring in a list make, whatever their verb: the subject says the points.

    A cue of ``found`` that says "the following" is given the first point instead; the points below follow by
    :func:`~counterclaim.reading.attribution.continuation.run_on`.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for draft in found:
        by_sentence.setdefault(doc.tokens[draft.anchor].sent, []).append(draft)
    for sentence in doc.sentences:
        point = _first_point(doc, sentence, by_sentence)
        if point is None:
            continue
        here = by_sentence.get(sentence.i, ())
        speaking = [d for d in here if d.is_claim]
        announced = next((d for d in speaking if _announces(doc, d.content)), None)
        if announced is not None and not announced.covers(point.start, point.end):
            announced.content.append(point)
        elif not speaking and (listed := _draft(doc, sentence, point, cast)) is not None:
            yield listed


def _first_point(doc: Document, sentence: Sentence, spoken: Mapping[int, Sequence[Draft]]) -> Span | None:
    """The first point without a speaker of its own in the list that ``sentence`` brings in, if it does."""
    ends = doc.tokens[sentence.last].text == ":"
    if not ends and not _announces(doc, [Span(sentence.start, sentence.end)]):
        return None
    for below in doc.sentences[sentence.i + 1 :]:
        if below.block == sentence.block or doc.blocks[below.block].lead != sentence.block:
            return None
        if not any(d.is_claim for d in spoken.get(below.i, ())):
            return Span(below.start, below.end)
    return None


def _announces(doc: Document, pieces: Sequence[Span]) -> bool:
    return any(doc.tokens[i].lower in _AHEAD for p in pieces for i in doc.tokens_in(p.start, p.end))


def _draft(doc: Document, sentence: Sentence, point: Span, cast: Cast) -> Draft | None:
    for i in range(sentence.first, sentence.last + 1):
        token = doc.tokens[i]
        subject = own_subject(doc, i) if token.pos in ("VERB", "AUX") and token.dep != "aux" else None
        if subject is None or subject.i > i or not any(a.kind in _SPEAKERS for a in cast.named_by(subject.i)):
            continue
        return Draft(
            i, "assert", (i, i), "list", subject.i, phrase(doc, subject.i, frozenset((i,))), [point],
            turned="assert", words=(i,), confidence=0.6,
        )  # fmt: skip
    return None
