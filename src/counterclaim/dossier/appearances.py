"""The entities of all readings as they appear in their reports: what their matching goes by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.dossier.records import Source, side_key
from counterclaim.dossier.wording import name_key
from counterclaim.record import Entity, EntityKind, MentionKind, Reading

OWN = "*"
"""The side of a party that is its own: of which name, is found out when its spellings are matched."""

_UNNAMED = frozenset({"unnamed", "unnamed-source", "folk"})


@dataclass(frozen=True, slots=True)
class Appearance:
    """One entity of one report.

    ``key`` is its name without accents, case and marks; ``side`` its side key, :data:`OWN` for a party that is its
    own side; ``spellings`` how else the report writes its name; ``titles`` the words for its office there ("armenian
    prime minister"); ``unnamed`` is true for a source without a name, which can be nobody known elsewhere.
    """

    report: str
    day: str | None
    theatre: str
    entity: Entity
    key: str
    side: str | None
    spellings: tuple[str, ...]
    titles: tuple[str, ...]
    unnamed: bool

    @property
    def kind(self) -> EntityKind:
        """What kind of entity it is."""
        return self.entity.kind

    @property
    def name(self) -> str:
        """Its name in the report."""
        return self.entity.name


def appearances(readings: Iterable[Reading], sources: Sequence[Source]) -> list[Appearance]:
    """All entities of ``readings``, by report id and in the order of the reading."""
    theatres = {s.report: s.theatre for s in sources}
    found = []
    for reading in sorted(readings, key=lambda r: r.report.id):
        report = reading.report
        theatre = theatres.get(report.id, "")
        for entity in reading.entities:
            unnamed = entity.kind == "person" and (entity.rule in _UNNAMED or not entity.name)
            key = name_key(entity.name)
            named = {} if unnamed else dict.fromkeys((*entity.aliases, *_words(reading, entity, "name")))
            named.pop(entity.name, None)
            titles = tuple(dict.fromkeys(name_key(title) for title in _words(reading, entity, "title")))
            found.append(
                Appearance(
                    report.id,
                    report.published,
                    theatre,
                    entity,
                    key,
                    _side(entity, key),
                    tuple(named),
                    titles,
                    unnamed,
                )
            )
    return found


def _words(reading: Reading, entity: Entity, kind: MentionKind) -> Iterator[str]:
    """The words of the mentions of one ``kind``; names only as far as they are written like names."""
    for mention in entity.mentions:
        if mention.kind == kind:
            words = reading.report.text[mention.start : mention.end]
            if kind == "title" or words[:1].isupper():
                yield words


def _side(entity: Entity, key: str) -> str | None:
    if entity.kind in ("place", "equipment"):
        return None
    side = entity.side
    if entity.kind == "state":
        return side_key(side) or entity.ids.get("iso3166") or entity.name
    if entity.kind in ("group", "body") and side is not None and side.code is None:
        own = name_key(side.name)
        if own == key or any(own == name_key(alias) for alias in entity.aliases):
            return OWN
    if entity.kind == "group" and side is None:
        return OWN
    return side_key(side)
