"""The formats that a selection can be exported to, by name.

Each format is a function in a module of its own; it is given a selection, where to write, and what else the user chose,
and says which files it wrote with how many rows. A format that has no place for something says so in ``lost``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TextIO

from counterclaim.export.acled import write_acled
from counterclaim.export.csl import write_csl
from counterclaim.export.delimited import write_csv, write_jsonl
from counterclaim.export.event_reports import write_reports
from counterclaim.export.ftm import write_ftm
from counterclaim.export.gdelt import write_gdelt
from counterclaim.export.geojson import write_geojson
from counterclaim.export.kml import write_kml
from counterclaim.export.parquet import write_parquet
from counterclaim.export.plover import write_plover
from counterclaim.export.polecat import write_polecat
from counterclaim.export.schema_claim import write_claims
from counterclaim.export.selection import KINDS, Selection
from counterclaim.export.ucdp import write_ucdp


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose beside the filter: the ``kinds`` of records, for formats that are written kind by kind, and
    the collapse ``rule`` for formats that have room for one number only (:mod:`counterclaim.dossier.rules`)."""

    kinds: tuple[str, ...] = ()
    rule: str = "ucdp"


Written = dict[str, int]
"""File names, relative to where was to be written, and the rows in each."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: ``suffix`` of its file, ``title`` for people, ``reference`` to its definition, what is ``lost`` in
    it, and ``licence`` notes that bind who passes the file on."""

    name: str
    suffix: str
    title: str
    reference: str
    write: Callable[[Selection, Path, Choices], Written]
    lost: str = ""
    licence: str = ""


def _by_kind(suffix: str, write_kind: Callable[[Selection, str, Path], int]) -> Callable[..., Written]:
    """A writer of one file for one kind, else of a folder with a file for each."""

    def write(selection: Selection, out: Path, choices: Choices) -> Written:
        kinds = choices.kinds or KINDS
        files = {out: kinds[0]} if len(kinds) == 1 else {out / f"{kind}{suffix}": kind for kind in kinds}
        for path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
        return {path.name: write_kind(selection, kind, path) for path, kind in files.items()}

    return write


def _as_text(write_kind: Callable[[Selection, str, TextIO], int]) -> Callable[[Selection, str, Path], int]:
    def write(selection: Selection, kind: str, out: Path) -> int:
        with out.open("w", encoding="utf-8", newline="") as file:
            return write_kind(selection, kind, file)

    return write


def _in_one(write_all: Callable[[Selection, Path], int]) -> Callable[..., Written]:
    """A writer of one file."""
    return lambda selection, out, _: {out.name: write_all(selection, out)}


def _several(write_all: Callable[[Selection, Path], Written]) -> Callable[..., Written]:
    """A writer of a file and others beside it."""
    return lambda selection, out, _: write_all(selection, out)


def _under_rule(write_all: Callable[[Selection, Path, str], Written]) -> Callable[..., Written]:
    """A writer that makes one number of several by the rule that the user chose."""
    return lambda selection, out, choices: write_all(selection, out, choices.rule)


_NO_PLACE = (
    "Who says so, who denies it, and figures with their bounds have no column; OUT.claims.jsonl carries them for every "
    "row. Events that are planned, failed or of the past are left out."
)
_PLOVER = (
    "Event types are those of PLOVER (openeventdata, CC BY-SA 4.0) and CAMEO: name them where you publish."
)
_CAMEO = "Event codes are those of CAMEO, the layout is GDELT's; these are no data of GDELT."
_OURS = "These are no data of {0}: say so, and do not mix them with {0}'s without telling them apart."
_NAMES = (
    "Entities of a row are names joined by semicolons; Parquet, CSV and JSON Lines hold the same columns."
)
_LISTED = (
    Format("csv", ".csv", "comma-separated values, a table for each kind of record", "RFC 4180",
           _by_kind(".csv", _as_text(write_csv)), _NAMES),
    Format("jsonl", ".jsonl", "JSON Lines, a table for each kind of record", "jsonlines.org",
           _by_kind(".jsonl", _as_text(write_jsonl)), _NAMES),
    Format("parquet", ".parquet", "Parquet, a table for each kind of record", "parquet.apache.org",
           _by_kind(".parquet", write_parquet), _NAMES),
    Format("geojson", ".geojson", "GeoJSON, a feature for each event and figure", "RFC 7946",
           _in_one(write_geojson), "Claims without an event or figure, and links."),
    Format("kml", ".kml", "KML 2.2, a placemark for each event and figure with a place", "OGC 07-147r2",
           _in_one(write_kml), "Rows without a place; claims without an event or figure, and links."),
    Format("plover", ".jsonl", "PLOVER exchange records, JSON Lines", "PLOVER manual 0.8, chapter Data Fields",
           _in_one(write_plover), "Claims and figures without an event; contexts are not coded.", licence=_PLOVER),
    Format("polecat", ".txt", "POLECAT table, 40 columns separated by tabs",
           "POLECAT release, Harvard Dataverse AJGVIT",
           _several(write_polecat), _NO_PLACE, licence=_PLOVER),
    Format("gdelt", ".export.CSV", "GDELT 2.0 events (61 columns, no header) and mentions (16)",
           "GDELT Event Codebook V2.0", _several(write_gdelt),
           f"All but the first actor and recipient; tone, themes and areas. {_NO_PLACE}", licence=_CAMEO),
    Format("acled", ".csv", "ACLED layout, 31 columns", "ACLED Codebook, columns since March 2023",
           _under_rule(write_acled),
           f"Wounded and material losses, ranges, events that are words only, running totals. {_NO_PLACE}",
           licence=_OURS.format("ACLED")),
    Format("ucdp", ".csv", "UCDP GED layout, 49 columns", "UCDP GED Codebook, columns since version 21",
           _under_rule(write_ucdp),
           "Events without dead, running totals, ids that only UCDP gives. source_original names the claimants of an "
           f"event, not of a number. {_NO_PLACE}", licence=_OURS.format("UCDP")),
    Format("eventreport", ".csv", "event-report table, 108 columns", "R package eventreport (MAVERICK)",
           _several(write_reports),
           "Losses but deaths and injuries, kinds of losses, bounds, sides, denials; OUT.claims.jsonl carries them."),
    Format("ftm", ".ftm.json", "FollowTheMoney entities and statements, JSON Lines", "followthemoney.tech, schema 4",
           _several(write_ftm),
           "Figures; claimants and denials but in the words of Event.summary. OUT.claims.jsonl carries them."),
    Format("claim", ".jsonld", "schema.org Claim, JSON-LD", "schema.org/Claim",
           _in_one(write_claims), "Figures and events; there is never a rating."),
    Format("csl", ".json", "CSL-JSON, a citation for each report", "docs.citationstyles.org",
           _in_one(write_csl), "All but the reports."),
)  # fmt: skip
FORMATS: Mapping[str, Format] = MappingProxyType({form.name: form for form in _LISTED})
