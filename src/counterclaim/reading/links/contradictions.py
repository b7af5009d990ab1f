"""Two accounts of one thing that cannot both be true, without an explicit denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.reading.answers import Answer
from counterclaim.reading.answers.statements import Statement, statements
from counterclaim.reading.answers.words import words
from counterclaim.reading.cast import Cast
from counterclaim.record import Claim, Figure
from counterclaim.syntax import Document

_TELLING = frozenset(("assert", "estimate", "confirm", "accuse"))
_MOST = 60  # claims that one is compared with: keeps long reports linear
_CLOSE = 9  # tokens before a cue in which "corrected the number" belongs to it
_REACH = 6  # sentences
_SAME_TOLL = 0.2  # a corrected toll is not five times the old one


@dataclass(frozen=True, slots=True)
class Contradiction:
    """``source`` (the later claim) speaks against ``target``."""

    source: str
    target: str
    rule: str
    confidence: float


def find_contradictions(
    doc: Document, cast: Cast, claims: Sequence[Claim], figures: Sequence[Figure], answers: Sequence[Answer]
) -> list[Contradiction]:
    """The contradictions that a word of the report makes plain."""
    told = [s for s in statements(doc, cast, claims, figures, ()) if s.claim]
    counts: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.claim:
            counts.setdefault(figure.claim, []).append(figure)
    found: dict[tuple[str, str], Contradiction] = {}
    rows = (
        *_admitted_after_denial(answers, {s.id: s for s in told}),
        *_contrasted(doc, told, counts),
        *_corrected(doc, told, counts),
        *_other_picture(doc, told),
    )
    for row in rows:
        if (row.source, row.target) not in found and (row.target, row.source) not in found:
            found[row.source, row.target] = row
    return list(found.values())


def _admitted_after_denial(answers: Sequence[Answer], told: dict[str, Statement]) -> Iterator[Contradiction]:
    """Who admits what somebody else has denied contradicts the denial."""
    denials: dict[str, list[str]] = {}
    for answer in answers:
        if answer.type == "denies":
            denials.setdefault(answer.target, []).append(answer.source)
    for answer in answers:
        if answer.type == "confirms":
            for denial in denials.get(answer.target, [])[:_MOST]:
                admitted, denied = told[answer.source], told[denial]
                if denied.at < admitted.at and not denied.parties & admitted.parties:
                    yield Contradiction(answer.source, denial, "admits-what-was-denied", 0.7)


def _contrasted(
    doc: Document, told: Sequence[Statement], counts: dict[str, list[Figure]]
) -> Iterator[Contradiction]:
    """Two counts of one loss by two claimants, joined by a word of contrast or comparison."""
    paired: set[tuple[int, str]] = set()
    for n, later in enumerate(told):
        if later.claim is None or later.claim.stance not in _TELLING:
            continue
        here = _sentence_words(doc, later.sent)
        compared = bool(here & words().sets["compared"] and here & words().sets["count"])
        if not compared and not here & words().sets["contrast"]:
            continue
        for earlier in reversed(told[max(0, n - 8) : n]):
            apart = later.sent - earlier.sent
            if apart > 1 or earlier.claim is None or earlier.claim.stance not in _TELLING:
                continue
            if set(earlier.claim.claimants) & set(later.claim.claimants):
                continue
            if compared and apart == 0 and not earlier.numbers:
                continue
            if not compared and not _between(doc, earlier, later):
                continue
            bare = compared and not counts.get(later.id) and _compares(doc, later)
            if (later.sent, earlier.id) in paired or (bare and earlier.parties & later.parties):
                continue
            counted = counts.get(earlier.id, ())
            if (bare and counted) or _incompatible(counted, counts.get(later.id, ())):
                paired.add((later.sent, earlier.id))
                yield Contradiction(later.id, earlier.id, "compared-counts" if compared else "contrast", 0.65)
                break


def _compares(doc: Document, statement: Statement) -> bool:
    """Whether the claim itself is that a number is higher or lower ("the real toll is far higher")."""
    assert statement.claim is not None
    said = {
        w for s in statement.claim.content for i in doc.tokens_in(s.start, s.end)
        for w in (doc.tokens[i].lemma, doc.tokens[i].lower)
    }  # fmt: skip
    return bool(said & words().sets["compared"] and said & words().sets["count"])


def _between(doc: Document, earlier: Statement, later: Statement) -> bool:
    """Whether a word of contrast stands between the two cues, or begins the later one's sentence."""
    return any(doc.tokens[i].lower in words().sets["contrast"] for i in doc.tokens_in(earlier.at, later.at))


def _incompatible(a: Sequence[Figure], b: Sequence[Figure]) -> bool:
    """Whether the two lists hold different exact numbers for one kind of loss of one side."""
    for x in a:
        for y in b:
            if x.outcome != y.outcome or x.low is None or y.low is None or x.low == y.low:
                continue
            if x.side == y.side or x.side is None or y.side is None:
                return True
    return False


def _corrected(
    doc: Document, told: Sequence[Statement], counts: dict[str, list[Figure]]
) -> Iterator[Contradiction]:
    """A claimant who revises a statement of their own, with a word that says so."""
    by_order = sorted(told, key=lambda s: (s.order, s.at))
    for n, later in enumerate(by_order):
        if later.claim is None or later.claim.stance not in _TELLING:
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
            s for s in reversed([*by_order[max(0, n - _MOST) : n], *by_order[n + 1 : n + 2]])
            if s.claim and s.claim.stance in _TELLING and s.parties & later.parties
            and ((s.order, s.at) < (later.order, later.at) or (s.sent == later.sent and not turned))
        ]  # fmt: skip
        if turned:
            own = [s for s in own if s.block == later.block or _one_speaker(s, later)]
            own = [s for s in own if later.order - s.order <= _REACH][:1]
        else:
            own = [s for s in own if _one_speaker(s, later)]
            own = sorted(own, key=lambda s: -_nearness(counts.get(s.id, ()), counts.get(later.id, ())))[:1]
            own = [s for s in own if _nearness(counts.get(s.id, ()), counts.get(later.id, ())) >= _SAME_TOLL]
        for earlier in own:
            yield Contradiction(later.id, earlier.id, "correction", 0.7)


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


def _other_picture(doc: Document, told: Sequence[Statement]) -> Iterator[Contradiction]:
    """What follows "hours before, the ministry had painted another picture" contradicts what stood before."""
    for sentence in doc.sentences:
        here = _sentence_words(doc, sentence.i)
        if not (here & words().sets["picture"] and here & words().sets["other"]):
            continue
        before = [s for s in told if s.sent < sentence.i and sentence.i - s.sent <= 3 and s.claim]
        after = [s for s in told if sentence.i <= s.sent <= sentence.i + 1 and s.claim]
        if not before:
            continue
        first = before[-1]
        if first.claim is None or first.claim.stance == "warn":
            first = next((s for s in reversed(before) if s.claim and s.claim.stance in _TELLING), first)
        for second in after:
            if second.claim is None or second.claim.stance not in _TELLING or second.parties & first.parties:
                continue
            pair = (first, second) if here & words().sets["earlier"] else (second, first)
            yield Contradiction(pair[0].id, pair[1].id, "another-picture", 0.6)


def _sentence_words(doc: Document, sent: int) -> set[str]:
    sentence = doc.sentences[sent]
    return {w for t in doc.tokens[sentence.first : sentence.last + 1] for w in (t.lemma, t.lower)}


def _block_words(doc: Document, block: int) -> set[str]:
    span = doc.blocks[block]
    return {doc.tokens[i].lower for i in doc.tokens_in(span.start, span.end)}
