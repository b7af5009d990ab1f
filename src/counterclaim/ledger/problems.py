"""What can go wrong with a ledger, said in words that name it and the way to repair it."""

from __future__ import annotations


class LedgerError(Exception):
    """A ledger that cannot be opened, read or written; ``str()`` names it, the reason and what to do."""


class GoneError(LedgerError):
    """A row, report or decision that is asked for or decided on and is not there."""


class DecisionError(LedgerError):
    """A decision that does not fit what it is about; ``str()`` says what would."""
