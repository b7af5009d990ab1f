"""What ledger is shown, how much it holds, and how far its merged picture goes."""

from __future__ import annotations

import datetime
from typing import Any

from counterclaim.ledger import LedgerView
from counterclaim.version import __version__


def state(ledger: LedgerView) -> dict[str, Any]:
    """The state of ``ledger``, as it is when nobody decides on it."""
    made, behind = ledger.merged()
    return {
        "ledger": str(ledger).rsplit("/", 1)[-1], "version": __version__, "readOnly": True, "token": False,
        "sizes": ledger.sizes(), "merged": {"upTo": made, "behind": behind, "problem": None},
        "now": moment(datetime.datetime.now(datetime.UTC)), "coder": None,
    }  # fmt: skip


def moment(told: datetime.datetime) -> str:
    """As the ledger writes moments: in UTC, to the second."""
    return told.astimezone(datetime.UTC).isoformat(timespec="seconds")
