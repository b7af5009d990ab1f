"""Two accounts of one thing that cannot both be true, without an explicit denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.reading.answers import Answer
from counterclaim.reading.answers.statements import Statement, statements
from counterclaim.reading.answers.words import words
from counterclaim.reading.cast import Cast
from counterclaim.reading.links.contrast import contrasted, doubted
from counterclaim.reading.links.corrections import corrected
from counterclaim.reading.links.draft import MOST, TELLING, Contradiction, sentence_words
from counterclaim.reading.links.revisions import outlived, superseded
from counterclaim.record import Claim, Event, Figure
from counterclaim.syntax import Document

_BEFORE = 4  # tokens before a cue in which "had", "at first", "long" belong to it


def find_contradictions(
    doc: Document,
    cast: Cast,
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    events: Sequence[Event],
    answers: Sequence[Answer],
) -> list[Contradiction]:
    """The contradictions that a word of the report makes plain."""
    told = [s for s in statements(doc, cast, claims, figures, events) if s.claim]
    counts: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.claim:
            counts.setdefault(figure.claim, []).append(figure)
    found: dict[tuple[str, str], Contradiction] = {}
    rows = (
        *_admitted_after_denial(doc, answers, {s.id: s for s in told}),
        *_taken_back(doc, told),
        *contrasted(doc, told, counts),
        *doubted(doc, told),
        *corrected(doc, told, counts, figures),
        *outlived(doc, told, counts),
        *superseded(doc, told, counts),
        *_other_picture(doc, told),
    )
    answered = {(a.source, a.target) for a in answers}
    for row in rows:
        pair, turned = (row.source, row.target), (row.target, row.source)
        if pair not in found and turned not in found and pair not in answered:
            found[pair] = row
    return list(found.values())


def _admitted_after_denial(
    doc: Document, answers: Sequence[Answer], told: dict[str, Statement]
) -> Iterator[Contradiction]:
    """Who admits what somebody else, or they themselves at first, have denied contradicts the denial."""
    denials: dict[str, list[str]] = {}
    for answer in answers:
        if answer.type == "denies":
            denials.setdefault(answer.target, []).append(answer.source)
    for answer in answers:
        if answer.type == "confirms":
            for denial in denials.get(answer.target, [])[:MOST]:
                admitted, denied = told[answer.source], told[denial]
                if denied.at >= admitted.at or not denied.parties:
                    continue
                if not denied.parties & admitted.parties or _formerly(doc, denied):
                    yield Contradiction(answer.source, denial, "admits-what-was-denied", 0.7)


def _taken_back(doc: Document, told: Sequence[Statement]) -> Iterator[Contradiction]:
    """A party that admits what it had denied before, where the report does not tell who said it first."""
    over: set[str] = set()
    for n, admitted in enumerate(told):
        if admitted.claim is None or admitted.claim.stance != "confirm":
            continue
        for denied in reversed(told[max(0, n - MOST) : n]):
            if denied.claim is None or denied.claim.stance != "deny" or admitted.order - denied.order > 2:
                continue
            if denied.id in over or denied.sent == admitted.sent:
                continue
            turns = denied is told[n - 1] and _turns(doc, admitted)
            if denied.parties & admitted.parties and (_formerly(doc, denied) or turns):
                over.add(denied.id)
                yield Contradiction(admitted.id, denied.id, "admits-what-was-denied", 0.65)
                break


def _formerly(doc: Document, statement: Statement) -> bool:
    """Whether the statement is told as one that did not last: "had denied", "at first denied"."""
    cue = doc.token_at(statement.at)
    if cue is None:
        return False
    first = doc.sentences[statement.sent].first
    before = {t.lower for t in doc.tokens[max(first, cue - _BEFORE) : cue + 1]}
    opening = {t.lower for t in doc.tokens[first : first + _BEFORE]}
    return bool((before | opening) & words().sets["formerly"])


def _turns(doc: Document, statement: Statement) -> bool:
    """Whether a word of contrast stands before the cue: "a day later, however, it admitted"."""
    first = doc.sentences[statement.sent].first
    cue = doc.token_at(statement.at) or first
    return any(t.lower in words().sets["contrast"] for t in doc.tokens[first:cue])


def _other_picture(doc: Document, told: Sequence[Statement]) -> Iterator[Contradiction]:
    """What follows "hours before, the ministry had painted another picture" contradicts what stood before."""
    for sentence in doc.sentences:
        here = sentence_words(doc, sentence.i)
        if not (here & words().sets["picture"] and here & words().sets["other"]):
            continue
        before = [s for s in told if s.sent < sentence.i and sentence.i - s.sent <= 5 and s.claim]
        after = [s for s in told if sentence.i <= s.sent <= sentence.i + 1 and s.claim]
        if not before:
            continue
        first = _main(before)
        if first.claim is None or first.claim.stance in ("warn", "withhold", "unverified"):
            first = next((s for s in reversed(before) if s.claim and s.claim.stance in TELLING), first)
        for second in after:
            if second.claim is None or second.claim.stance not in TELLING or second.parties & first.parties:
                continue
            pair = (first, second) if here & words().sets["earlier"] else (second, first)
            yield Contradiction(pair[0].id, pair[1].id, "another-picture", 0.6)


def _main(before: Sequence[Statement]) -> Statement:
    """The claim with which the last teller's story begins, in the last paragraph."""
    last = before[-1]
    return next(
        s for s in before
        if s is last or (
            s.claim and s.claim.stance in TELLING and s.block == last.block and s.parties == last.parties
        )
    )  # fmt: skip
