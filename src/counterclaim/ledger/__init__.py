"""The ledger: reports, readings and human decisions in one store, SQLite by default or PostgreSQL by URL.

:class:`LedgerView` is its read-only half, :class:`LedgerStore` the writing one; :class:`Filter` says what a view shows.
"""

from __future__ import annotations

from counterclaim.ledger.filter import Filter
from counterclaim.ledger.problems import GoneError, LedgerError
from counterclaim.ledger.sound import UnsoundError
from counterclaim.ledger.store import LedgerStore
from counterclaim.ledger.view import LedgerView

__all__ = ["Filter", "GoneError", "LedgerError", "LedgerStore", "LedgerView", "UnsoundError"]
