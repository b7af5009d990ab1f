"""The reports of a dossier: each once, in order, with the war that it is about and the report that it repeats."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.dossier.independence import find_copies
from counterclaim.dossier.records import Source
from counterclaim.dossier.theatres import find_theatres
from counterclaim.dossier.wording import day_number, label
from counterclaim.record import Reading, Report

_METADATA = ("published", "publisher", "title", "url")


def find_sources(
    readings: Sequence[Reading],
) -> tuple[tuple[Source, ...], tuple[Reading, ...], tuple[str, ...]]:
    """The sources, the readings that count (each report once, by day of publication and id), and notes on what was left
    out, has no day, contradicts itself or belongs to no war of the others.

    Of a report given several times, the reading with most metadata counts.
    """
    kept, notes = _each_once(readings)
    notes += [
        f"{label(r.report)} has no day of publication: only the days that it names itself count"
        for r in kept
        if day_number(r.report.published) is None
    ]
    notes += _versions([r.report for r in kept])
    theatres, apart = find_theatres(kept)
    copies = find_copies([r.report for r in kept])
    sources = []
    for reading, theatre in zip(kept, theatres, strict=True):
        report, copy = reading.report, copies.get(reading.report.id)
        sources.append(
            Source(
                report.id, report.title, report.publisher, report.published, report.origin, theatre,
                copy.original if copy else None, copy.reason if copy else "",
            )
        )  # fmt: skip
    return tuple(sources), tuple(kept), (*notes, *apart)


def _each_once(readings: Iterable[Reading]) -> tuple[list[Reading], list[str]]:
    given: dict[str, list[Reading]] = {}
    for reading in readings:
        given.setdefault(reading.report.id, []).append(reading)
    kept, notes = [], []
    for same in given.values():
        if len(same) > 1:
            same.sort(key=_completeness)
            contradictions = "; ".join(_contradictions([r.report for r in same]))
            notes.append(
                f"{label(same[0].report)} was given {len(same)} times and counts once"
                + (f"; the copies disagree on {contradictions}" if contradictions else "")
            )
        kept.append(same[0])
    kept.sort(key=lambda r: (r.report.published or "", r.report.id))
    return kept, sorted(notes)


def _completeness(reading: Reading) -> tuple[int, str]:
    """Sorts the reading with most metadata first, and equals always the same way."""
    told = sum(getattr(reading.report, name) is not None for name in _METADATA)
    return -told, json.dumps([reading.to_json()], sort_keys=True, ensure_ascii=False)


def _contradictions(reports: Sequence[Report]) -> Iterator[str]:
    for name in _METADATA:
        values = sorted({str(value) for r in reports if (value := getattr(r, name)) is not None})
        if len(values) > 1:
            chosen = getattr(reports[0], name)
            yield f"{name} ({', '.join(values)}: {chosen} counts)"


def _versions(reports: Sequence[Report]) -> list[str]:
    """Notes on different texts from one address."""
    by_url: dict[str, list[Report]] = {}
    for report in reports:
        if report.url:
            by_url.setdefault(report.url, []).append(report)
    return [
        f"{len(same)} texts come from one address, {url}: {', '.join(label(r) for r in same)}"
        for url, same in sorted(by_url.items())
        if len(same) > 1
    ]
