"""Reading: one report in, its ledger out.

The stages stand one after the other, each in a package of its own: dates, places, names, attribution,
figures, events, links. :func:`read` runs them over one report, :func:`read_many` over a stream.
"""

from counterclaim.reading.pipeline import engine, read, read_many

__all__ = ["engine", "read", "read_many"]
