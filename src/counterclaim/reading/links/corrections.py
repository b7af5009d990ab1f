"""Claimants who revise what they, or others of their own party, have said before."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence

from counterclaim.reading.answers.statements import Statement
from counterclaim.reading.answers.words import words
from counterclaim.reading.links.draft import MOST, TELLING, Contradiction
from counterclaim.record import Figure
from counterclaim.syntax import Document

_CLOSE = 9  # tokens before a cue in which "corrected the number" belongs to it
_REACH = 6  # sentences
_SAME_TOLL = 0.2  # a corrected toll is not five times the old one


def corrected(
    doc: Document,
    told: Sequence[Statement],
    counts: Mapping[str, Sequence[Figure]],
    figures: Sequence[Figure],
) -> Iterator[Contradiction]:
    """A claimant who revises a statement of their own, or a figure that the report tells without its claimant,
    with a word that says so."""
    by_order = sorted(told, key=lambda s: (s.order, s.at))
    for n, later in enumerate(by_order):
        if later.claim is None or later.claim.stance not in TELLING:
            continue
        turned = _turned(doc, later)
        flagged = (
            turned
            or "correction" in _block_words(doc, later.block)
            or (_says_now(doc, later) and bool(counts.get(later.id)))
        )
        if not flagged:
            continue
        own = [
            s for s in reversed([*by_order[max(0, n - MOST) : n], *by_order[n + 1 : n + 2]])
            if s.claim and s.claim.stance in TELLING and s.parties & later.parties
            and ((s.order, s.at) < (later.order, later.at) or (s.sent == later.sent and not turned))
        ]  # fmt: skip
        if turned:
            own = [s for s in own if s.block == later.block or _one_speaker(s, later)]
            own = [s for s in own if later.order - s.order <= _REACH]
        else:
            own = [s for s in own if _one_speaker(s, later)]
        if counts.get(later.id) or not turned:
            own = sorted(own, key=lambda s: -_nearness(counts.get(s.id, ()), counts.get(later.id, ())))
            own = [s for s in own if _nearness(counts.get(s.id, ()), counts.get(later.id, ())) >= _SAME_TOLL]
        for earlier in own[:1]:
            yield Contradiction(later.id, earlier.id, "correction", 0.7)
        if turned and not own and counts.get(later.id):
            yield from _figure_before(doc, later, counts[later.id], figures)


def _figure_before(
    doc: Document, later: Statement, counted: Sequence[Figure], figures: Sequence[Figure]
) -> Iterator[Contradiction]:
    """The last figure just before ``later`` that is nobody's claim and near to what is ``counted``."""
    end = bisect.bisect_left(figures, later.at, key=lambda f: f.evidence[0].start if f.evidence else 0)
    for figure in reversed(figures[max(0, end - MOST) : end]):
        at = doc.token_at(figure.evidence[0].start) if figure.evidence else None
        if figure.claim or at is None or not 0 < later.sent - doc.tokens[at].sent <= 2:
            continue
        if _nearness((figure,), counted) >= _SAME_TOLL:
            yield Contradiction(later.id, figure.id, "correction", 0.65)
            return


def _one_speaker(a: Statement, b: Statement) -> bool:
    """Whether the two claims share a claimant, not only a party."""
    return bool(a.claim and b.claim and set(a.claim.claimants) & set(b.claim.claimants))


def _says_now(doc: Document, statement: Statement) -> bool:
    """Whether the claim's cue is told as today's word against yesterday's ("now says", "now counts")."""
    i = doc.token_at(statement.at)
    return i is not None and any(t.lower == "now" for t in doc.tokens[max(0, i - 3) : i + 4])


def _nearness(a: Sequence[Figure], b: Sequence[Figure]) -> float:
    """How near the highest counts of one outcome come to each other, 0 where they are equal or lack."""
    best = 0.0
    for outcome in sorted({f.outcome for f in a} & {f.outcome for f in b}):
        x = max(f.low or 0 for f in a if f.outcome == outcome)
        y = max(f.low or 0 for f in b if f.outcome == outcome)
        if x != y:
            best = max(best, min(x, y) / max(x, y))
    return best


def _turned(doc: Document, statement: Statement) -> bool:
    """Whether the claim's own clause says that a statement is changed: "revised his figure"."""
    sentence = doc.sentences[statement.sent]
    cue = doc.token_at(statement.at) or sentence.first
    for i in range(max(sentence.first, cue - _CLOSE), min(sentence.last, cue + 2) + 1):
        token = doc.tokens[i]
        if token.pos == "VERB" and token.lemma in words().sets["corrected"]:
            for noun in doc.children(i, "dobj", "nsubjpass"):
                if noun.lemma in words().sets["saying"]:
                    return True
    return False


def _block_words(doc: Document, block: int) -> set[str]:
    span = doc.blocks[block]
    return {doc.tokens[i].lower for i in doc.tokens_in(span.start, span.end)}
