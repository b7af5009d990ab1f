"""What a reader calls the wars of a dossier: who fights in them most, and when."""

from __future__ import annotations

from collections import Counter

from counterclaim.dossier.records import Dossier, Source
from counterclaim.dossier.rules import belligerents

_SHOWN = 3  # belligerents in a name


def wars(dossier: Dossier) -> dict[str, str]:
    """A name for each theatre, in the order of the sources: ``Georgia, Russia, South Ossetia, 2008``; where nobody is
    told to fight, the name of its first report."""
    fighting = belligerents(dossier)
    sources: dict[str, list[Source]] = {}
    for source in dossier.sources:
        sources.setdefault(source.theatre, []).append(source)
    lost = Counter((c.theatre, c.side) for c in dossier.counts if c.side)
    found = {}
    for theatre, own in sources.items():
        sides = sorted(fighting.get(theatre, ()), key=lambda s: (-lost[theatre, s], s))
        years = sorted({s.published[:4] for s in own if s.published})
        names = [dossier.sides[s].name if s in dossier.sides else s for s in sides[:_SHOWN]]
        span = years[:1] if years[:1] == years[-1:] else [f"{years[0]} to {years[-1]}"]
        found[theatre] = ", ".join([*names, *span]) if names else source_name(own[0])
    return found


def source_name(source: Source) -> str:
    """The publisher and day of a report, or what else it is known by."""
    name = source.publisher or (source.origin or "").rsplit("/", 1)[-1] or source.title or source.report[:8]
    return f"{name}, {source.published}" if source.published else name
