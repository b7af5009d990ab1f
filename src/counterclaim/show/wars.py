"""What a reader calls the wars of a dossier: who fights in them most, and when."""

from __future__ import annotations

from collections import Counter

from counterclaim.dossier.records import Dossier, Source
from counterclaim.dossier.rules import belligerents
from counterclaim.show.matrix import Names

_SHOWN = 3  # belligerents in a name


def wars(dossier: Dossier) -> list[str]:
    """A name for each theatre, in the order of the sources: ``Georgia, Russia, South Ossetia, 2008``."""
    names = Names(dossier)
    fighting = belligerents(dossier)
    sources: dict[str, list[Source]] = {}
    for source in dossier.sources:
        sources.setdefault(source.theatre, []).append(source)
    lost = Counter((c.theatre, c.side) for c in dossier.counts if c.side)
    found = []
    for theatre, own in sources.items():
        sides = sorted(fighting.get(theatre, ()), key=lambda s: (-lost[theatre, s], s))
        years = sorted({s.published[:4] for s in own if s.published})
        words = [names.side(s) for s in sides[:_SHOWN]] or [names.report(own[0].report)]
        span = years[:1] if years[:1] == years[-1:] else [f"{years[0]} to {years[-1]}"]
        found.append(", ".join([*words, *(span if sides else [])]))
    return found
