"""Contradictions, and what only looks like one: an update, or a count of another scope.

Two counts contradict each other only when their scope is the same (whose loss, outcome, category, incident or running
total, day) and no number satisfies both. A running total that grew is an update; one that is smaller than somebody
else's earlier one contradicts it, since a total cannot shrink.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from counterclaim.dossier.numbers import agree, below, interval, worded
from counterclaim.dossier.records import Count, Pair, Tally, Verdict

_FAMILIES = {"killed": "people", "wounded": "people", "casualties": "people"}


def compare_counts(counts: Sequence[Count], tallies: Sequence[Tally]) -> tuple[Pair, ...]:
    """What the counts of each tally are to one another, speaker against speaker, and how the tallies of killed,
    wounded and casualties of one side differ in scope. Withheld numbers are compared with nothing."""
    by_id = {c.id: c for c in counts}
    found: list[Pair] = []
    for tally in tallies:
        found.extend(_within(tally, by_id))
    found.extend(_across(tallies, by_id))
    return tuple(found)


def _within(tally: Tally, counts: dict[str, Count]) -> Iterator[Pair]:
    """Each side's latest count as of each count of another side, so that the work stays linear in the counts."""
    said = sorted(
        (c for s in tally.series for i in s.counts if (c := counts[i]).low is not None),
        key=lambda c: (c.as_of or "", c.told or "", c.id),
    )
    latest: dict[str | None, Count] = {}
    for count in said:
        for speaker, before in latest.items():
            if speaker != count.speaker or before.voice != count.voice:
                verdict, reason = _verdict(tally, before, count)
                yield Pair(before.id, count.id, tally.id, verdict, reason)
        latest[count.speaker] = count


def _verdict(tally: Tally, before: Count, after: Count) -> tuple[Verdict, str]:
    first = interval(before.low, before.high, before.bound)
    second = interval(after.low, after.high, after.bound)
    assert first is not None
    assert second is not None
    words = f"{_worded(before)} and {_worded(after)}"
    if agree(first, second):
        return "compatible", f"{words} can both be right"
    if tally.scope == "background":
        return "different scope", f"{words} are told as history, without a common span"
    if tally.scope == "running" and before.as_of != after.as_of:
        if below(first, second):
            return "update", f"{words}: the total of {after.as_of} is later than that of {before.as_of}"
        return "contradiction", f"{words}: a total of {after.as_of} cannot be below that of {before.as_of}"
    if tally.scope == "incident" and before.told != after.told and below(first, second):
        return "update", f"{words}: the toll was raised between {before.told} and {after.told}"
    day = f" as of {after.as_of}" if after.as_of else ""
    return "contradiction", f"{words} cannot both be right{day}"


def _worded(count: Count) -> str:
    return f"{worded(count.low, count.high, count.bound)} ({count.claimant or count.speaker or 'own voice'})"


def _across(tallies: Sequence[Tally], counts: dict[str, Count]) -> Iterator[Pair]:
    """Killed beside casualties of the same people: never a contradiction, and said so."""
    groups: dict[tuple[object, ...], list[Tally]] = {}
    for tally in tallies:
        if tally.outcome in _FAMILIES and tally.scope == "running":
            key = (tally.theatre, tally.side, tally.category)
            groups.setdefault(key, []).append(tally)
    for group in groups.values():
        for one, other in combinations(sorted(group, key=lambda t: t.outcome), 2):
            first, second = _last(one, counts), _last(other, counts)
            if one.outcome != "casualties" or first is None or second is None:
                continue
            reason = (
                f"{_worded(first)} are killed and wounded together, {_worded(second)} {other.outcome} only"
            )
            yield Pair(first.id, second.id, one.id, "different scope", reason)


def _last(tally: Tally, counts: dict[str, Count]) -> Count | None:
    said = [c for s in tally.series for i in s.counts if (c := counts[i]).low is not None]
    return max(said, key=lambda c: (c.as_of or "", c.id), default=None)
