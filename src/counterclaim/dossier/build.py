"""From readings to a dossier: the stages in their order, each of which could be run alone."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.dossier.answers import find_answers
from counterclaim.dossier.counts import find_counts
from counterclaim.dossier.incidents import find_incidents
from counterclaim.dossier.pairs import compare_counts
from counterclaim.dossier.parties import merge_parties
from counterclaim.dossier.records import Decision, Dossier, side_key
from counterclaim.dossier.sources import find_sources
from counterclaim.dossier.tallies import tally
from counterclaim.record import Reading, Side
from counterclaim.version import __version__


def build_dossier(readings: Sequence[Reading], decisions: Sequence[Decision] = ()) -> Dossier:
    """The dossier of ``readings``; the order in which they are given makes no difference.

    A report that is given twice counts once and is noted. ``decisions`` are somebody's word on which names are one
    party; later ones overrule earlier ones.

    :raises ValueError: when ``readings`` is empty.
    """
    if not readings:
        raise ValueError("a dossier needs at least one reading")
    sources, kept, notes = find_sources(readings)
    parties = merge_parties(kept, sources, decisions)
    incidents = find_incidents(kept, sources, parties)
    answers = find_answers(kept, parties, incidents)
    counts = find_counts(kept, sources, parties, incidents, answers)
    tallies = tally(counts)
    return Dossier(
        sources, parties.parties, counts, tallies, compare_counts(counts, tallies), incidents, answers,
        find_sides(kept), tuple(decisions), (*notes, *parties.notes), f"counterclaim {__version__}",
    )  # fmt: skip


def find_sides(readings: Sequence[Reading]) -> dict[str, Side]:
    """The sides that the readings know, by their keys, in the order of the keys."""
    sides = {side_key(e.side): e.side for r in readings for e in r.entities if e.side}
    return {key: sides[key] for key in sorted(k for k in sides if k)}
