"""counterclaim reads reports on armed conflict and keeps the ledger of who claims what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from counterclaim.record import Reading, Report
from counterclaim.version import __version__

if TYPE_CHECKING:
    from counterclaim.reading import read, read_many

__all__ = ["Reading", "Report", "__version__", "read", "read_many"]


def __getattr__(name: str) -> Any:
    """Load the reading stages only when somebody reads: the build hook and the doctor do without them."""
    if name in ("read", "read_many"):
        from counterclaim import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
