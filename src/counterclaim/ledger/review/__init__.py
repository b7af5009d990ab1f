"""Review: every human decision on the rows of a ledger, and the current picture made of machine rows and decisions.

A :class:`Decision` attaches to a row's anchor and is kept in a log that only grows, each entry chained to the one
before by its hash. :func:`decide` and :func:`undo` add to it, :func:`replay` brings in what was decided elsewhere.
What stands is applied by :func:`~counterclaim.ledger.review.picture.picture`; the current tables show the result.
"""

from __future__ import annotations

from counterclaim.ledger.review.desk import decide, replay, undo
from counterclaim.ledger.review.records import Decision

__all__ = ["Decision", "decide", "replay", "undo"]
