"""Event-report tables: one row for one event as one source tells it, in the columns of the R package ``eventreport``.

The form is that of MAVERICK (van Baalen and Höglund), the nearest relative of our ledger: several rows may share an
``event_id`` and disagree. Our own dossier is written in it, so that ``aggregateData(group_var = "event_id")`` can
be run on it, and its tables are read back as counts, so that the tallies can be tried on real disagreement.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from counterclaim.dossier.records import Count, Dossier, Incident, Party, Source, Telling

_ACTORS = 6
_ROLES = ("initiator", "perpetrator", "intervener", "bystander", "victim")
_ACTOR_COLUMNS = (
    "",
    "_id",
    "_type",
    "_subtype",
    "_party",
    "_violence",
    "_precision",
    *(f"_{r}" for r in _ROLES),
)
COLUMNS = (
    "id", "event_id", "country", "election", "certain", *(f"certain{n}" for n in range(1, 7)),
    "date_start", "date_end", "city", "location", "latitude", "longitude", "geo_precision",
    *(f"actor{n}{c}" for n in range(1, _ACTORS + 1) for c in _ACTOR_COLUMNS),
    "event_context", "target", "deaths_best", "deaths_low", "deaths_high",
    "injuries_best", "injuries_low", "injuries_high", "displacement", "damage", "source", "number_of_sources",
    "source_author", "source_type", "source_classification", "sampling", "unit_of_analysis", "aggregation",
)  # fmt: skip
"""The 108 columns in the order of the package's own data."""

_CITY = 3  # the package's geo_precision of a city or village; 1 is the country


def write_event_reports(dossier: Dossier, out: TextIO) -> int:
    """Write one row for each telling of each incident to ``out`` as CSV, and say how many.

    Deaths and injuries are the lowest, the last and the highest number that the report gives for that incident,
    0 where it gives none, as the package has it. What we do not code (election, certainty, source ranking) stays empty.
    """
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    sources = {s.report: s for s in dossier.sources}
    parties = {p.id: p for p in dossier.parties}
    by_incident: dict[tuple[str, str], list[Count]] = {}
    for count in dossier.counts:
        if count.incident and count.part_of is None and count.low is not None:
            by_incident.setdefault((count.incident, count.report), []).append(count)
    rows = 0
    for incident in dossier.incidents:
        for telling in _one_a_report(incident):
            counts = by_incident.get((incident.id, telling.report), [])
            writer.writerow(_row(parties, incident, telling, sources[telling.report], counts))
            rows += 1
    return rows


def _one_a_report(incident: Incident) -> Iterator[Telling]:
    seen = set()
    for telling in incident.tellings:
        if telling.report not in seen:
            seen.add(telling.report)
            yield telling


def _row(
    parties: Mapping[str, Party],
    incident: Incident,
    telling: Telling,
    source: Source,
    counts: Sequence[Count],
) -> dict[str, Any]:
    place = parties.get(incident.place or "")
    row: dict[str, Any] = {
        "id": f"{telling.report}-{telling.event}",
        "event_id": incident.id,
        "country": place.country if place else "",
        "date_start": incident.start or source.published or "",
        "date_end": incident.until or incident.start or source.published or "",
        "city": place.name if place else "",
        "location": place.name if place else "",
        "latitude": place.lat if place else "",
        "longitude": place.lon if place else "",
        "geo_precision": _CITY if place else 1,
        "event_context": incident.type,
        "displacement": int(any(c.outcome == "displaced" for c in counts)),
        "damage": int(any(c.outcome in ("destroyed", "damaged") for c in counts)),
        "source": f"{source.publisher or source.origin or ''} ({source.published or ''}) {source.title or ''}".strip(),
        "number_of_sources": 0,
        "source_author": source.publisher or "",
        "unit_of_analysis": "Event report",
        "aggregation": "None",
    }
    for stem, outcome in (("deaths", "killed"), ("injuries", "wounded")):
        told = [c for c in counts if c.outcome == outcome]
        row[f"{stem}_best"] = told[-1].low if told else 0
        row[f"{stem}_low"] = min((c.low or 0 for c in told), default=0)
        row[f"{stem}_high"] = max((c.high or c.low or 0 for c in told), default=0)
    roles = [(i, "perpetrator") for i in incident.actors] + [(i, "victim") for i in incident.recipients]
    for n, (actor, role) in enumerate(roles[:_ACTORS], 1):
        name = parties[actor].name if actor in parties else actor
        row |= {f"actor{n}": name, f"actor{n}_id": actor} | {f"actor{n}_{r}": int(r == role) for r in _ROLES}
    return row


def read_event_reports(path: Path) -> tuple[Count, ...]:
    """The deaths and injuries of an event-report table as counts, one incident for each ``event_id``.

    :raises ValueError: when the file lacks a column that is needed; the message names the file and the column.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        for column in ("id", "event_id", "date_start", "deaths_best", "source"):
            if column not in (reader.fieldnames or ()):
                raise ValueError(f"{path}: no column {column!r}, so this is no event-report table")
        return tuple(count for row in reader for count in _counts(row))


def _counts(row: dict[str, str]) -> Iterator[Count]:
    for stem, outcome in (("deaths", "killed"), ("injuries", "wounded")):
        best = row.get(f"{stem}_best", "")
        if not best:
            continue
        low, high = int(float(row.get(f"{stem}_low") or best)), int(float(row.get(f"{stem}_high") or best))
        number = int(float(best))
        yield Count(
            f"{row['id']}:{stem}", row["id"], stem, None, row.get("country") or "", None,
            outcome, "unknown", number, high if high != number else None,  # type: ignore[arg-type]
            "exact" if low == high else "about", None, (), None, None, row["source"],
            row["date_start"] or None, row["date_start"] or None, row["date_start"] or None,
            row.get("date_end") or None, None, row["event_id"], None, "incident", False, None,
        )  # fmt: skip
