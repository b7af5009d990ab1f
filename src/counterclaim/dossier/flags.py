"""What an analyst should look at in a tally: jumps, withdrawals, headlines that differ, mixed-up outcomes."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from counterclaim.dossier.numbers import agree, below, interval, worded
from counterclaim.dossier.records import Count, Flag, Tally

_JUMP = 3.0  # times the number before
_LEAST = 20  # smaller steps of small numbers are no news
_SOON = 7  # days within which such a step is a jump


def find_flags(
    tallies: Sequence[Tally], counts: Mapping[str, Count], parts: Mapping[str, Count]
) -> tuple[Tally, ...]:
    """``tallies`` with their flags. ``parts`` maps a whole's count id to one of its parts."""
    mixed = _mixed_outcomes(tallies, counts)
    found = []
    for tally in tallies:
        rows = [counts[i] for s in tally.series for i in s.counts]
        flags = [*_steps(tally, counts), *_headlines(rows), *mixed.get(tally.id, ()), *_parts(rows, parts)]
        if tally.side is None:
            flags.append(Flag("no side", "the report does not tell whose loss it is", _ids(rows)))
        undated = [c for c in rows if c.as_of is None]
        if undated:
            flags.append(Flag("no day", "neither the count nor its report has a day", _ids(undated)))
        found.append(dataclasses.replace(tally, flags=tuple(flags)))
    return tuple(found)


def _ids(counts: Sequence[Count]) -> tuple[str, ...]:
    return tuple(c.id for c in counts)


def _steps(tally: Tally, counts: Mapping[str, Count]) -> Iterator[Flag]:
    """How each side's number moved: too fast, or back."""
    for series in tally.series:
        said = [c for i in series.counts if (c := counts[i]).low is not None]
        for before, after in pairwise(said):
            first = interval(before.low, before.high, before.bound)
            second = interval(after.low, after.high, after.bound)
            if first is None or second is None or before.voice != after.voice:
                continue
            if (
                before.report == after.report
                and before.as_of == after.as_of
                and before.id not in after.answers
            ):
                continue  # two counts told side by side: no step
            words = f"{_number(before)} became {_number(after)}"
            if below(second, first):
                yield Flag("withdrawal", f"{words}: a total went down", _ids((before, after)))
            elif _is_jump(before, after):
                yield Flag("jump", f"{words} within {_days(before, after)} days", _ids((before, after)))


def _is_jump(before: Count, after: Count) -> bool:
    low, high = before.low or 0, after.low or 0
    days = _days(before, after)
    return days is not None and days <= _SOON and high - low >= _LEAST and high >= _JUMP * max(low, 1)


def _days(before: Count, after: Count) -> int | None:
    if before.as_of is None or after.as_of is None:
        return None
    first, last = (datetime.date.fromisoformat(d) for d in (before.as_of, after.as_of))
    return (last - first).days


def _number(count: Count) -> str:
    day = f" ({count.as_of})" if count.as_of else ""
    return worded(count.low, count.high, count.bound) + day


def _headlines(rows: Sequence[Count]) -> Iterator[Flag]:
    """A headline whose number its own body does not bear out."""
    for title in (c for c in rows if c.headline):
        spans = {
            c: span
            for c in rows
            if c.report == title.report
            and not c.headline
            and title.speaker in (None, c.speaker)
            and (span := interval(c.low, c.high, c.bound))
        }
        own = interval(title.low, title.high, title.bound)
        if own and spans and not any(agree(own, span) for span in spans.values()):
            body = min(spans, key=lambda c: c.id)
            text = f"the headline says {_number(title)}, the body {_number(body)}"
            yield Flag("headline and body", text, (title.id, body.id))


def _mixed_outcomes(tallies: Sequence[Tally], counts: Mapping[str, Count]) -> dict[str, list[Flag]]:
    """The same number of the same voice, killed in one place and killed or wounded in another."""
    homes: dict[tuple[object, ...], dict[str, tuple[Tally, Count]]] = {}
    for tally in tallies:
        if tally.outcome not in ("killed", "wounded", "casualties"):
            continue
        for count in (counts[i] for s in tally.series for i in (*s.counts, *s.echoes)):
            if count.low and count.low > 1:
                key = (tally.theatre, tally.side, tally.category, count.low, count.speaker)
                homes.setdefault(key, {}).setdefault(tally.outcome, (tally, count))
    found: dict[str, list[Flag]] = {}
    for places in homes.values():
        if "casualties" not in places or len(places) == 1:
            continue
        for outcome in ("killed", "wounded"):
            if outcome in places:
                (first, one), (second, other) = places["casualties"], places[outcome]
                text = f"{_number(one)} are killed and wounded together in one place and {outcome} in another"
                for tally in (first, second):
                    flag = Flag("killed or casualties", text, (one.id, other.id))
                    found.setdefault(tally.id, []).append(flag)
    return found


def _parts(rows: Sequence[Count], parts: Mapping[str, Count]) -> Iterator[Flag]:
    for count in rows:
        part = parts.get(count.id)
        whole = interval(count.low, count.high, count.bound)
        if part and whole and part.low is not None and part.low > whole[1]:
            yield Flag("part and whole", f"a part ({part.low:,}) is more than the whole ({_number(count)})",
                       (count.id, part.id))  # fmt: skip
