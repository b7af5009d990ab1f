"""How a dossier grows: made-up readings of 100, 1,000 and 10,000 reports, built by the real code."""

from __future__ import annotations

import datetime
import random
import resource
import time
from collections.abc import Sequence

from counterclaim.dossier import build_dossier
from counterclaim.record import Claim, Entity, Event, Figure, Mention, Reading, Report, Side, Span

_TOWNS = 400
_SIDES = ("SDN", "RSF", "SLM", "SPLM")


def grow(sizes: Sequence[int]) -> int:
    """Print processor seconds, their share for a report and peak memory for each of ``sizes``; the same seed, so the
    same readings."""
    build_dossier(made_up(10))  # loads what is loaded once
    print("reports   seconds   ms/report   tallies   incidents   peak MB")
    for size in sizes:
        readings = made_up(size)
        begin = time.process_time()
        dossier = build_dossier(readings)
        spent = time.process_time() - begin
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:7} {spent:9.2f} {1000 * spent / size:11.2f} {len(dossier.tallies):9} {len(dossier.incidents):11}"
            f" {peak:9.0f}"
        )
    return 0


def made_up(size: int) -> list[Reading]:
    """``size`` readings over as many days as a war of that size would have reports, three strikes in each."""
    chance = random.Random(20231007)
    towns = [(f"Town {n}", 10 + chance.random() * 8, 22 + chance.random() * 14) for n in range(_TOWNS)]
    return [_reading(n, size, towns, chance) for n in range(size)]


def _reading(n: int, size: int, towns: Sequence[tuple[str, float, float]], chance: random.Random) -> Reading:
    day = datetime.date(2023, 4, 15) + datetime.timedelta(days=n * 600 // size)
    lines, entities, claims, figures, events = [], [], [], [], []
    sides = {s: Side(s, "Sudan") if s == "SDN" else Side(None, s) for s in _SIDES}
    for number, (key, side) in enumerate(sides.items(), 1):
        entities.append(
            Entity(f"e{number}", side.name, "state" if side.code else "group", side, (), rule="known-name")
        )
        assert key
    offset = 0
    for k in range(3):
        town, lat, lon = chance.choice(towns)
        speaker, actor = chance.sample(range(1, len(_SIDES) + 1), 2)
        dead = chance.randint(1, 60)
        words = " ".join(
            chance.choice(("shells", "fell", "market", "river", "dawn", "guns")) for _ in range(12)
        )
        line = f"Side {speaker} said that {dead} people were killed at {town} on {day}. {words.capitalize()} {n}."
        lines.append(line)
        span = Span(offset, offset + line.index(".") + 1)
        place = f"e{len(_SIDES) + 1 + k}"
        entities.append(
            Entity(place, town, "place", None, (Mention(span.start, span.end),), lat=lat, lon=lon, where_prec=1,
                   country="SDN", rule="gazetteer")
        )  # fmt: skip
        claims.append(
            Claim(f"c{k}", (f"e{speaker}",), "assert", None, None, (span,), False, (span,), rule="say")
        )
        figures.append(
            Figure(f"f{k}", dead, None, "exact", "killed", "civilian", "e1", f"e{actor}", f"c{k}", (span,),
                   day.isoformat(), day.isoformat(), place, rule="count")
        )  # fmt: skip
        events.append(
            Event(f"v{k}", "ASSAULT", (f"e{actor}",), ("e1",), "claimed", (span,), start=day.isoformat(),
                  until=day.isoformat(), place=place, claim=f"c{k}", rule="strike")
        )  # fmt: skip
        offset += len(line) + 1
    text = "\n".join(lines)
    report = Report(text, publisher=f"Paper {n % 40}", published=day.isoformat())
    return Reading(report, tuple(entities), tuple(claims), (), tuple(figures), tuple(events))
