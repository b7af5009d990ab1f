"""How often rows are right that say so with a given confidence, as measured on annotated reports."""

from __future__ import annotations

from typing import Any

from counterclaim import lexicon

Plain = dict[str, Any]
_BLIND, _SEEN = "blind", "seen"
_MEASURED = (
    "How often rows were right, by the confidence that they had. The bars are of annotated reports that nobody had "
    "looked into; beside them those whose rows the weights were made from, each judged by weights made without it."
)


def reliability() -> Plain:
    """For each kind of row its bins of confidence, with how many rows said so and how many of those were right: of
    reports that nobody had looked into (``bins``, with the expected calibration error ``ece``), and of the others
    (``seen``)."""
    measured = _bins()
    kinds = dict.fromkeys(kind for _, kind in measured)
    return {
        "kinds": [
            {"kind": kind, "bins": measured.get((_BLIND, kind), []), "seen": measured.get((_SEEN, kind), []),
             "ece": _error(measured.get((_BLIND, kind), []))}
            for kind in kinds
        ],
        "measured": _MEASURED if kinds else None,
    }  # fmt: skip


def _bins() -> dict[tuple[str, str], list[Plain]]:
    found: dict[tuple[str, str], list[Plain]] = {}
    for row in lexicon.rows("reliability"):
        span = {"from": float(row["since"]), "to": float(row["until"])}
        told = {**span, "n": int(row["rows"]), "right": int(row["right"])}
        found.setdefault((row["reports"], row["kind"]), []).append(told)
    return found


def _error(bins: list[Plain]) -> float | None:
    """The expected calibration error: how far confidence and share of right rows lie apart, on average."""
    rows: int = sum(b["n"] for b in bins)
    if not rows:
        return None
    apart: float = sum(abs(b["n"] * (b["from"] + b["to"]) / 2 - b["right"]) for b in bins)
    return round(apart / rows, 3)
