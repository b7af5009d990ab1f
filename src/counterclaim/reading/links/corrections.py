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
_AHEAD = 5  # claims after a correction among which the corrected one may stand
_ITSELF = frozenset(("this", "that", "it", "himself", "herself", "itself", "themselves"))
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
    rectified = {b for b in {s.block for s in told} if "correction" in _block_words(doc, b)}
    for n, later in enumerate(by_order):
        if later.claim is None or later.claim.stance not in TELLING:
            continue
        turned = _turned(doc, later)
        flagged = turned or later.block in rectified or (_says_now(doc, later) and bool(counts.get(later.id)))
        if not flagged:
            continue
        if turned:
            yield from _from_to(doc, later, counts.get(later.id, ()))
        if turned and not counts.get(later.id) and not _says_number(doc, later):
            later = _its_count(by_order[n + 1 : n + 3], later, counts)
        near = [*by_order[max(0, n - MOST) : n], *by_order[n + 1 : n + _AHEAD]]
        own = [
            s for s in reversed(near)
            if s.claim and s is not later and s.claim.stance in TELLING and _of_one_party(s, later)
            and ((s.order, s.at) < (later.order, later.at) or _replaced(s, later, turned))
        ]  # fmt: skip
        if turned:
            own = [s for s in own if s.block == later.block or _one_speaker(s, later)]
            own = [s for s in own if later.order - s.order <= _REACH]
        else:
            own = [s for s in own if _one_speaker(s, later)]
        if counts.get(later.id) or not turned:
            own = sorted(own, key=lambda s: -nearness(counts.get(s.id, ()), counts.get(later.id, ())))
            own = [s for s in own if nearness(counts.get(s.id, ()), counts.get(later.id, ())) >= _SAME_TOLL]
        else:
            own = [s for s in own if s.parties or s.before]
        for earlier in own[:1]:
            yield Contradiction(later.id, earlier.id, "correction", 0.7)
        if turned and not own and counts.get(later.id):
            yield from _figure_before(doc, later, counts[later.id], figures)


def _from_to(doc: Document, later: Statement, counted: Sequence[Figure]) -> Iterator[Contradiction]:
    """The old count that one claim tells beside the new one: "lowered the number killed to 64 from 74"."""
    for old in counted:
        number = doc.tokens_in(old.evidence[-1].start, old.evidence[-1].end) if old.evidence else range(0)
        told = next((i for i in reversed(number) if doc.tokens[i].pos == "NUM"), 0)
        rivals = (
            f for f in counted if f is not old and (f.outcome, f.category) == (old.outcome, old.category)
        )
        if told and doc.tokens[told - 1].lower == "from" and any(f.low != old.low for f in rivals):
            yield Contradiction(later.id, old.id, "correction", 0.75)


def _its_count(
    following: Sequence[Statement], turned: Statement, counts: Mapping[str, Sequence[Figure]]
) -> Statement:
    """The claim with the new count, where the one that tells of the correction has none ("has corrected its
    list. Thirty-six people died, the minister said")."""
    for other in following:
        if counts.get(other.id) and other.sent - turned.sent <= 1 and other.parties & turned.parties:
            return other
    return turned


def _says_number(doc: Document, statement: Statement) -> bool:
    """Whether the clause of correction has the new number itself ("reduced this to 72")."""
    cue = doc.token_at(statement.at)
    first, last = doc.subtree(cue) if cue is not None else (0, -1)
    return any(t.pos == "NUM" and t.ent not in ("DATE", "TIME") for t in doc.tokens[cue or first : last + 1])


def _of_one_party(earlier: Statement, later: Statement) -> bool:
    """Whether one party makes both claims; a paper told as earlier may be without its owner."""
    if earlier.parties & later.parties:
        return True
    return not earlier.parties and earlier.before and abs(earlier.sent - later.sent) <= 2


def _replaced(earlier: Statement, later: Statement, turned: bool) -> bool:
    """Whether what stands after ``later`` in the text was said before it."""
    if earlier.sent == later.sent:
        return not turned or earlier.at > later.at
    return turned and earlier.before and earlier.sent - later.sent <= 2


def _figure_before(
    doc: Document, later: Statement, counted: Sequence[Figure], figures: Sequence[Figure]
) -> Iterator[Contradiction]:
    """The last figure just before ``later`` that is nobody's claim and near to what is ``counted``."""
    end = bisect.bisect_left(figures, later.at, key=lambda f: f.evidence[0].start if f.evidence else 0)
    for figure in reversed(figures[max(0, end - MOST) : end]):
        at = doc.token_at(figure.evidence[0].start) if figure.evidence else None
        if figure.claim or at is None or not 0 < later.sent - doc.tokens[at].sent <= 2:
            continue
        if nearness((figure,), counted) >= _SAME_TOLL:
            yield Contradiction(later.id, figure.id, "correction", 0.65)
            return


def _one_speaker(a: Statement, b: Statement) -> bool:
    """Whether the two claims share a claimant, not only a party."""
    return bool(a.claim and b.claim and set(a.claim.claimants) & set(b.claim.claimants))


def _says_now(doc: Document, statement: Statement) -> bool:
    """Whether the claim's cue is told as today's word against yesterday's ("now says", "now counts")."""
    i = doc.token_at(statement.at)
    return i is not None and any(t.lower == "now" for t in doc.tokens[max(0, i - 3) : i + 4])


def nearness(a: Sequence[Figure], b: Sequence[Figure]) -> float:
    """How near the highest counts of one kind of loss come to each other, 0 where they are equal or lack; no
    loss at all against some is half way."""
    best = 0.0
    for x in a:
        for y in b:
            if x.low is None or y.low is None or x.low == y.low:
                continue
            if 0 in (x.low, y.low) and _one_kind(x.outcome, y.outcome):
                best = max(best, 0.5)
    for outcome in sorted({f.outcome for f in a} & {f.outcome for f in b}):
        m = max(f.low or 0 for f in a if f.outcome == outcome)
        n = max(f.low or 0 for f in b if f.outcome == outcome)
        if m != n:
            best = max(best, min(m, n) / max(m, n))
    return best


def _one_kind(a: str, b: str) -> bool:
    return a == b or ("casualties" in (a, b) and {a, b} <= {"casualties", "killed", "wounded"})


def _turned(doc: Document, statement: Statement) -> bool:
    """Whether the claim's own clause says that a statement is changed: "revised his figure", "amended this",
    "raised to 612 the number", "reversing its earlier finding"."""
    sentence = doc.sentences[statement.sent]
    cue = doc.token_at(statement.at) or sentence.first
    for i in range(max(sentence.first, cue - _CLOSE), sentence.last + 1):
        token = doc.tokens[i]
        if token.pos != "VERB" or token.lemma not in words().sets["corrected"]:
            continue
        joined = token.dep in ("advcl", "conj", "dep")
        for noun in doc.children(i, "dobj", "nsubjpass"):
            owned = token.dep == "advcl" and any(t.tag == "PRP$" for t in doc.children(noun.i, "poss"))
            if i > cue + 2 and not (joined and token.head == cue) and not owned:
                continue
            if words().sets["saying"] & {noun.lemma, noun.lower}:
                return True
            if noun.lower in _ITSELF and noun.dep == "dobj":
                return True
    return False


def _block_words(doc: Document, block: int) -> set[str]:
    span = doc.blocks[block]
    return {doc.tokens[i].lower for i in doc.tokens_in(span.start, span.end)}
