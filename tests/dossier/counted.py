"""Counts made by hand, for tests of what is done with them."""

from __future__ import annotations

from typing import Any

from counterclaim.dossier.records import Count


def count(id: str, low: int | None, speaker: str | None = None, **more: Any) -> Count:
    """A count of Libyan soldiers killed, told on 2 June 2016 unless ``more`` says otherwise. ``id`` is REPORT:FIGURE."""
    report, _, figure = id.partition(":")
    given: dict[str, Any] = {
        "id": id, "report": report, "figure": figure, "claim": None, "theatre": "libya", "side": "LBY",
        "outcome": "killed", "category": "military", "low": low, "high": None,
        "bound": "undisclosed" if low is None else "exact", "by": None,
        "claimants": (speaker,) if speaker else (), "claimant": speaker, "speaker": speaker,
        "voice": speaker or report, "as_of": "2016-06-02", "told": "2016-06-02", "start": None, "until": None,
        "place": None, "incident": None, "cumulative": None, "scope": "running", "headline": False, "part_of": None,
    }  # fmt: skip
    return Count(**{**given, **more})
