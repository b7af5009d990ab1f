"""Two accounts set against each other: by a word of contrast or comparison, or by calling one unlikely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.reading.answers.statements import Statement
from counterclaim.reading.answers.words import words
from counterclaim.reading.links.draft import TELLING, Contradiction, sentence_words
from counterclaim.record import Figure
from counterclaim.syntax import Document

Counts = Mapping[str, Sequence[Figure]]
_LOOK = 8  # statements that one is compared with
_POINTING = frozenset(("that", "this", "it"))


def contrasted(doc: Document, told: Sequence[Statement], counts: Counts) -> Iterator[Contradiction]:
    """Two counts of one loss by two claimants, joined by a word of contrast or comparison; and, of a deed of
    the later claimant's own, two accounts joined so."""
    paired: set[tuple[int, str]] = set()
    for n, later in enumerate(told):
        if later.claim is None or later.claim.stance not in TELLING:
            continue
        here = sentence_words(doc, later.sent)
        compared = bool(here & words().sets["compared"] and here & words().sets["count"])
        if not compared and not here & words().sets["contrast"]:
            continue
        for earlier in reversed(told[max(0, n - _LOOK) : n]):
            apart = later.sent - earlier.sent
            if apart > 1 or earlier.claim is None or earlier.claim.stance not in TELLING:
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
            counted = [f for f in counts.get(earlier.id, ()) if f.evidence[0].start < later.at]
            if (bare and counted) or _incompatible(
                counted, counts.get(later.id, ()), _merely_counts(doc, later)
            ):
                rule = "compared-counts" if compared else "contrast"
            elif not compared and apart == 1 and earlier is told[n - 1] and _own_account(earlier, later):
                rule = "own-account"
            else:
                continue
            paired.add((later.sent, earlier.id))
            yield Contradiction(later.id, earlier.id, rule, 0.65)
            break


def doubted(doc: Document, told: Sequence[Statement]) -> Iterator[Contradiction]:
    """What somebody finds unlikely or casts doubt on: the statement just before, of another party."""
    for n, later in enumerate(told):
        if later.claim is None or later.claim.stance not in TELLING or not n:
            continue
        said = [doc.tokens[i] for s in later.claim.content for i in doc.tokens_in(s.start, s.end)]
        if not any(t.lower in words().sets["doubted"] for t in said):
            continue
        if not said or said[0].lower not in _POINTING or len(said) > _LOOK:
            continue
        earlier = told[n - 1]
        if earlier.claim and later.sent - earlier.sent <= 1 and not earlier.parties & later.parties:
            yield Contradiction(later.id, earlier.id, "called-unlikely", 0.65)


def _own_account(earlier: Statement, later: Statement) -> bool:
    """Whether the later claimant tells in their own way of a deed that the earlier one lays at their door."""
    assert later.claim is not None
    if later.claim.stance not in ("assert", "accuse") or earlier.parties & later.parties:
        return False
    return bool(earlier.accused & later.parties) and bool(later.words & earlier.words or later.accused)


def _merely_counts(doc: Document, statement: Statement) -> bool:
    """Whether the claim names nobody's losses ("put the number of dead at 400", not "its own dead")."""
    assert statement.claim is not None
    said = (doc.tokens[i] for s in statement.claim.content for i in doc.tokens_in(s.start, s.end))
    return (
        not any(t.tag == "PRP$" for t in said)
        and not statement.words - {"kill", "loss"} - words().sets["count"]
    )


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


def _incompatible(a: Sequence[Figure], b: Sequence[Figure], elided: bool) -> bool:
    """Whether the two lists hold different numbers for one kind of loss of one side; whose loss it is may be
    ``elided`` in the second."""
    for x in a:
        for y in b:
            if x.outcome != y.outcome or x.low is None or y.low is None or x.low == y.low:
                continue
            if x.side == y.side or x.side is None or y.side is None or elided:
                return True
    return False
