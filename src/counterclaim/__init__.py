"""counterclaim reads reports on armed conflict and keeps the ledger of who claims what."""

from counterclaim.reading import read, read_many
from counterclaim.record import Reading, Report
from counterclaim.version import __version__

__all__ = ["Reading", "Report", "__version__", "read", "read_many"]
