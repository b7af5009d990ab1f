"""Moments as the ledger writes them."""

from __future__ import annotations

import datetime


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
