"""Accounts that did not last: what a party said at first, and numbers that others have replaced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.reading.answers.statements import Statement
from counterclaim.reading.answers.words import words
from counterclaim.reading.links.corrections import nearness
from counterclaim.reading.links.draft import TELLING, Contradiction
from counterclaim.record import Figure
from counterclaim.syntax import Document, Token

Counts = Mapping[str, Sequence[Figure]]
_AT_FIRST = frozenset(("first", "initially", "originally"))
_BEFORE = 4  # tokens before a cue in which "at first" belongs to it
_AFTER = 3
_LOOK = 4  # statements on each side
_ONE_TOLL = 0.3
_THAT = frozenset(("that", "this", "these", "those"))


def outlived(doc: Document, told: Sequence[Statement], counts: Counts) -> Iterator[Contradiction]:
    """What a party said "at first" against what it says of the same since. What it "had said" may only have
    grown."""
    for n, earlier in enumerate(told):
        if earlier.claim is None or not _at_first(doc, earlier):
            continue
        if earlier.claim.stance not in (*TELLING, "deny"):
            continue
        near = [*told[n + 1 : n + 1 + _LOOK], *reversed(told[max(0, n - _LOOK) : n])]
        for later in near:
            if later.claim is None or later.claim.stance not in TELLING or later.block != earlier.block:
                continue
            if abs(later.sent - earlier.sent) > 1 or later.before or _at_first(doc, later):
                continue
            if not earlier.parties & later.parties:
                continue
            admits = later.claim.stance == "confirm" and later.at > earlier.at
            recounts = _recounts(counts.get(earlier.id, ()), counts.get(later.id, ()))
            if recounts or (admits and earlier.claim.stance != "confirm"):
                yield Contradiction(later.id, earlier.id, "said-at-first", 0.65)
                break


def superseded(doc: Document, told: Sequence[Statement], counts: Counts) -> Iterator[Contradiction]:
    """Numbers of which the report says that others took their place: "that number has been overtaken: the
    ministry now speaks of 21", "these figures replace the toll of 31 that the army gave"."""
    by_sentence: dict[int, list[Statement]] = {}
    for statement in told:
        if counts.get(statement.id):
            by_sentence.setdefault(statement.sent, []).append(statement)
    for verb in doc.tokens:
        if verb.pos != "VERB" or verb.lemma not in words().sets["superseded"]:
            continue
        if not _points_at_number(doc, verb):
            continue
        before = by_sentence.get(verb.sent - 1, [])[-1:]
        here = by_sentence.get(verb.sent, [])
        after = [s for s in here if s.at > verb.start] or by_sentence.get(verb.sent + 1, [])
        takes = any(t.lemma in words().sets["saying"] for t in doc.children(verb.i, "dobj"))
        new, old = (before, here) if takes else (after[:1], before)
        if new and old and new[0] is not old[0]:
            yield Contradiction(new[0].id, old[0].id, "superseded", 0.65)


def _points_at_number(doc: Document, verb: Token) -> bool:
    return any(
        t.lemma in words().sets["saying"] and any(d.lower in _THAT for d in doc.children(t.i, "det"))
        for t in doc.children(verb.i, "nsubj", "nsubjpass")
    )


def _recounts(a: Sequence[Figure], b: Sequence[Figure]) -> bool:
    """Whether the two count one loss of one side, and differ."""
    return any(
        nearness([x], [y]) >= _ONE_TOLL for x in a for y in b if x.side == y.side or not (x.side and y.side)
    )


def _at_first(doc: Document, statement: Statement) -> bool:
    """Whether "at first" or "initially" stands beside the cue."""
    cue = doc.token_at(statement.at)
    if cue is None:
        return False
    first = doc.sentences[statement.sent].first
    return any(
        t.lower in _AT_FIRST and t.pos == "ADV" for t in doc.tokens[max(first, cue - _BEFORE) : cue + _AFTER]
    ) or any(
        t.lower == "first" and doc.tokens[t.i - 1].lower == "at"
        for t in doc.tokens[max(first, cue - _BEFORE) : cue + _AFTER]
        if t.i
    )
