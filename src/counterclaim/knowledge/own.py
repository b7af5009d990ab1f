"""A user's own entities laid beside ours: what both know is one entry."""

from __future__ import annotations

import contextlib
import dataclasses
import gc
from collections.abc import Iterator, Mapping
from pathlib import Path

from counterclaim import lexicon
from counterclaim.knowledge import ftm
from counterclaim.knowledge.entry import Entry
from counterclaim.knowledge.spelling import plain_key

Tables = Mapping[str, list[Entry]]
_MEETING = {"people": ("people",), "bodies": ("bodies", "groups", "outlets"), "groups": ("groups", "bodies")}


def lay_beside(tables: Tables) -> ftm.Found:
    """The entries of the user's FollowTheMoney files that ``tables`` (the entries of each table) do not know. An
    entry of ours that goes by the same name in the same land gets the ids, aliases and offices of the user's.

    :raises ValueError: naming the file and the line that is no entity.
    """
    paths = [
        path for folder in lexicon.own_folders() for path in sorted(folder.iterdir()) if ftm.is_ftm(path)
    ]
    if not paths:
        return ftm.Found()
    with _no_cycles():
        return _beside(tables, paths)


def _beside(tables: Tables, paths: list[Path]) -> ftm.Found:
    found = ftm.entities(paths, _parties(tables))
    known: dict[tuple[str, str], int] = {}
    for table in {t for meeting in _MEETING.values() for t in meeting}:
        for i, e in enumerate(tables[table]):
            for name in (e.name, *e.aliases):
                if e.table != "people" or " " in name:
                    known.setdefault((table, name.casefold()), i)
    new = [own for own in found.entries if not _meets(own, tables, known)]
    return ftm.Found(new, found.ignored)


@contextlib.contextmanager
def _no_cycles() -> Iterator[None]:
    """Without the search for cycles, which takes longer than making a hundred thousand entries that have none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _meets(own: Entry, tables: Tables, known: Mapping[tuple[str, str], int]) -> bool:
    """Whether ``own`` is an entry of ``tables``, which then gets what ``own`` knows besides."""
    for name in (own.name, *own.aliases):
        for table in _MEETING[own.table]:
            i = known.get((table, name.casefold()))
            if i is not None and _same_land(tables[table][i], own):
                ours = tables[table][i]
                spelled = {n.casefold() for n in (ours.name, *ours.aliases)}
                held = {office[:2] for office in ours.offices}
                tables[table][i] = dataclasses.replace(
                    ours,
                    aliases=(
                        *ours.aliases,
                        *(n for n in (own.name, *own.aliases) if n.casefold() not in spelled),
                    ),
                    offices=(*ours.offices, *(office for office in own.offices if office[:2] not in held)),
                    ids={**own.ids, **ours.ids},
                    source=f"{ours.source}; {own.source}",
                )
                return True
    return False


def _same_land(ours: Entry, own: Entry) -> bool:
    lands = {*ours.country.split("|"), (ours.side.code or ours.side.name) if ours.side else ""}
    theirs = {own.country, (own.side.code or own.side.name) if own.side else ""}
    return not own.country or bool((lands & theirs) - {""})


def _parties(tables: Tables) -> dict[str, str]:
    """Who has offices: states by their code, bodies and groups by their name, under all their spellings."""
    found: dict[str, str] = {}
    for table in ("states", "territories", "bodies", "groups"):
        for e in tables[table]:
            for name in (e.name, *e.aliases):
                found.setdefault(plain_key(name), e.country if table == "states" else e.name)
    return found
