"""One figure, told twice: a headline or a summary that repeats the body, a count told again."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.reading.figures.draft import Draft
from counterclaim.syntax import Document

_MENTIONS = 20  # figures of the same number that a new one is compared with
_TELLING = 5  # a smaller number told again in the body may well be another incident
_SUMMARY = frozenset({"headline", "heading", "bullet"})


def merged(
    doc: Document, drafts: list[Draft], claimants: Mapping[str, tuple[tuple[str, str], ...]]
) -> list[Draft]:
    """``drafts`` without repetitions: the fullest mention stays, the others become further evidence of it.
    Counts by different claimants, of different outcomes or sides are never merged.

    :param claimants: of each claim, the (party, claimant) pairs; in a headline the same party is enough.
    """
    kept: dict[int, Draft] = {}
    alike: dict[tuple[object, ...], list[int]] = {}  # by what must be equal, so that long reports stay linear
    fuller: dict[int, Draft] = {}
    for n, draft in enumerate(drafts):
        places = alike.setdefault((draft.low, draft.high, draft.outcome, draft.people), [])
        at = next((k for k in places[-_MENTIONS:] if _same(doc, kept[k], draft, claimants)), None)
        if at is None:
            kept[n] = draft
            places.append(n)
            continue
        twin = kept[at]
        summary = _is_summary(doc, twin) and not _is_summary(doc, draft)
        better = _in_headline(doc, twin) > _in_headline(doc, draft) or (
            _fullness(draft) + summary > _fullness(twin)
        )
        full, other = (draft, twin) if better else (twin, draft)
        _complete(full, other)
        full.extra += [span(doc, other), *other.extra]
        kept[at] = full
        fuller[id(other)] = full
    for draft in kept.values():
        draft.follows = _fullest(draft.follows, fuller)
        whole = _fullest(draft.whole, fuller)
        draft.whole = whole if whole is not draft else None
    return list(kept.values())


def _complete(full: Draft, other: Draft) -> None:
    """Give ``full`` what only the other mention tells."""
    full.by, full.place, full.claim = (
        full.by or other.by,
        full.place or other.place,
        full.claim or other.claim,
    )
    full.side = full.side or other.side
    if full.start is None and full.until is None:
        full.start, full.until = other.start, other.until
    if full.category == "unknown" and full.elided:
        full.category = other.category


def _fullest(draft: Draft | None, fuller: Mapping[int, Draft]) -> Draft | None:
    while draft is not None and id(draft) in fuller:
        draft = fuller[id(draft)]
    return draft


def span(doc: Document, draft: Draft) -> tuple[int, int]:
    """The code points of the words that tell the count and its loss."""
    first, last = draft.first, draft.last
    trigger = draft.loss.trigger
    if (
        doc.tokens[trigger].sent == doc.tokens[first].sent
        and min(abs(trigger - first), abs(trigger - last)) < 12
    ):
        first, last = min(first, trigger), max(last, trigger)
    return doc.tokens[first].start, doc.tokens[last].end


def _fullness(draft: Draft) -> int:
    return sum(x is not None for x in (draft.side, draft.claim, draft.start, draft.place, draft.by)) + (
        not draft.elided and draft.category != "unknown"
    )


def _same(doc: Document, a: Draft, b: Draft, claimants: Mapping[str, tuple[tuple[str, str], ...]]) -> bool:
    if (a.low, a.high, a.outcome) != (b.low, b.high, b.outcome) or a.people != b.people:
        return False
    summary = _is_summary(doc, a) or _is_summary(doc, b)
    guessed = any(_in_headline(doc, d) and not d.side_told for d in (a, b))
    if (a.side and b.side and a.side != b.side and not guessed) or a.history != b.history:
        return False
    if doc.sentence_of(a.first).i == doc.sentence_of(b.first).i:
        return False
    if a.low is None:
        return a.side == b.side
    if a.place and b.place and a.place != b.place and not guessed:
        return False
    if (a.whole is None) != (b.whole is None) and not summary:
        return False
    if a.category != b.category and not (a.elided or b.elided or "unknown" in (a.category, b.category)):
        return False
    who_a, who_b = claimants.get(a.claim or "", ()), claimants.get(b.claim or "", ())
    sided = all(party != who for party, who in (*who_a, *who_b))
    if (
        who_a
        and who_b
        and (sided or not _in_headline(doc, a))
        and not {w[not summary] for w in who_a} & {w[not summary] for w in who_b}
    ):
        return False
    if a.low == 1 and "named-death" in (a.loss.rule, b.loss.rule) and not _same_person(doc, a, b):
        return False
    single = a.low == 1 and "named-death" in (a.loss.rule, b.loss.rule)
    if not summary and not single:
        if (
            a.low < _TELLING
            or a.bound != b.bound
            or (a.category != b.category and not (a.elided or b.elided))
        ):
            return False
    elif not single and a.low < _TELLING and (a.category != b.category or a.side != b.side):
        return False
    return summary or a.start is None or b.start is None or (a.start, a.until) == (b.start, b.until)


def _in_headline(doc: Document, draft: Draft) -> bool:
    return doc.block_of(draft.first).kind in _SUMMARY


def _is_summary(doc: Document, draft: Draft) -> bool:
    return _in_headline(doc, draft) or doc.sentence_of(draft.first).i == 0


def _same_person(doc: Document, a: Draft, b: Draft) -> bool:
    """Whether two single deaths may be one: the same last word, or one of them without a name."""
    one, other = doc.tokens[a.head], doc.tokens[b.head]
    return one.lower == other.lower or (one.tag == "NNP") != (other.tag == "NNP")
