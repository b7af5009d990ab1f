"""The merged picture of many reports: incidents, tallies by claimant, contradictions, denials, and who copies whom.

A dossier takes readings, from memory or from files, and knows nothing of where they are kept.
"""

from __future__ import annotations

from counterclaim.dossier.build import build_dossier

__all__ = ["build_dossier"]
