"""The answers of the API as they are described to others; the server writes them from plain dictionaries."""

from __future__ import annotations

from counterclaim.web.models.base import Problem
from counterclaim.web.models.ledger import Calibration, Facets, Hits, Rows, State
from counterclaim.web.models.merged import Incident, Party, Tally
from counterclaim.web.models.overview import Overview
from counterclaim.web.models.report import Report
from counterclaim.web.models.review import Agreement, Decided, Log, Queue

__all__ = [
    "Agreement", "Calibration", "Decided", "Facets", "Hits", "Incident", "Log", "Overview", "Party", "Problem", "Queue",
    "Report", "Rows", "State", "Tally",
]  # fmt: skip
