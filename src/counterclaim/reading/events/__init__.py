"""Events: who did what to whom, in PLOVER types (2021 manual) with CAMEO codes by the published crosswalk."""

from __future__ import annotations

from counterclaim.reading.events.build import find_events

__all__ = ["find_events"]
