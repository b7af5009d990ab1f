"""What goes with every export: which ledger, filter, rule and version made it, what it may be used for, what it lost,
and how often each of its fields is right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from counterclaim import lexicon
from counterclaim.dossier.rules import RULES
from counterclaim.export.formats import Choices, Format, Written
from counterclaim.export.selection import Selection
from counterclaim.version import ENGINE

_COPYRIGHT = (
    "The texts of reports are their publishers'; evidence sentences are quoted from them. Places are from GeoNames "
    "(CC BY 4.0)."
)


def beside(out: Path) -> Path:
    """Where the sidecar of an export to ``out`` lies: ``OUT.meta.json``."""
    return out.with_name(f"{out.name}.meta.json")


def write_sidecar(selection: Selection, form: Format, out: Path, choices: Choices, written: Written) -> Path:
    """Write the sidecar of an export and say where.

    :raises OSError: when it cannot be written.
    """
    path = beside(out)
    path.write_text(
        json.dumps(described(selection, form, choices, written), indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    return path


def described(selection: Selection, form: Format, choices: Choices, written: Written) -> dict[str, Any]:
    """What the sidecar says."""
    rule = RULES[choices.rule]
    return {
        "made": selection.made,
        "by": ENGINE,
        "engines": sorted({r.engine for r in selection.readings}),
        "ledger": selection.ledger,
        "filter": selection.filter,
        "reports": len(selection.readings),
        "format": {"name": form.name, "title": form.title, "reference": form.reference, "lost": form.lost},
        "rule": {"name": rule.name, "title": rule.title, "reference": rule.reference},
        "files": written,
        "licence": " ".join(filter(None, (_COPYRIGHT, form.licence))),
        "accuracy": accuracy(),
    }


def accuracy() -> dict[str, Any]:
    """How often each field is right, measured on annotated reports: those whose errors we read, and those that nobody
    looked into."""
    measured = lexicon.rows("accuracy")
    return {
        "unit": "share of gold rows with the field right (F1 where rows are found), see docs/measures.md",
        "fields": {
            row["field"]: {"tuned on": float(row["seen"]), "never looked into": float(row["blind"])}
            for row in measured
        },
    }
