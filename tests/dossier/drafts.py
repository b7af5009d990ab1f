"""Readings made by hand, row by row, for the tests of the dossier.

    d = Draft("Army says 12 rebels killed near Sirte. Rebels deny it.", published="2016-06-02")
    libya, rebels = d.state("LBY", "Libya"), d.group("Benghazi Brigades")
    said = d.claim("says", by=[d.body("army", libya)])
    killed = d.figure("12 rebels", 12, "killed", "militant", side=rebels, by=libya, claim=said)
    d.link("denies", d.claim("deny", by=[rebels], stance="deny"), killed)
    reading = d.reading()

Every row is given by words of the text, which must stand there, and comes back as its id. Entities are mentioned where
their name stands in the text; those whose name does not stand there have no mention.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.dossier.parties import Parties, merge_parties
from counterclaim.dossier.records import Decision
from counterclaim.dossier.sources import find_sources
from counterclaim.record import (
    Bound,
    Category,
    Claim,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    EventType,
    Figure,
    Link,
    LinkType,
    Mention,
    MentionKind,
    Outcome,
    Reading,
    Report,
    Side,
    Span,
    Stance,
)  # fmt: skip


class Draft:
    """One reading in the making; see the module."""

    def __init__(
        self, text: str, published: str | None = "2020-10-01", *, publisher: str | None = None,
        title: str | None = None, url: str | None = None, id: str = "",
    ) -> None:  # fmt: skip
        self.report = Report(text, title, publisher, url, published, id=id)
        self._entities: list[Entity] = []
        self._claims: list[Claim] = []
        self._figures: list[Figure] = []
        self._events: list[Event] = []
        self._links: list[Link] = []

    def span(self, words: str) -> Span:
        """Where ``words`` first stand in the text."""
        at = self.report.text.find(words)
        if at < 0:
            raise ValueError(f"{words!r} does not stand in {self.report.text!r}")
        return Span(at, at + len(words))

    def side(self, of: str | None) -> Side | None:
        """The side of the entity ``of``."""
        return next((e.side for e in self._entities if e.id == of), None)

    def entity(
        self, name: str, kind: EntityKind, side: str | Side | None = None, *, rule: str = "known-name",
        title: str = "", aliases: Sequence[str] = (), ids: dict[str, str] | None = None,
        at: tuple[float, float] | None = None, where_prec: int | None = None, country: str | None = None,
    ) -> str:  # fmt: skip
        """Add an entity. ``side`` is the id of an entity whose side it shares, or a Side; ``title`` words that also
        mean it; ``at`` its coordinates."""
        shapes: tuple[tuple[str, MentionKind], ...] = ((name, "name"), (title, "title"))
        mentions = [
            Mention(self.span(words).start, self.span(words).end, shape)
            for words, shape in shapes
            if words and words in self.report.text
        ]
        id_ = f"e{len(self._entities) + 1}"
        lat, lon = at or (None, None)
        place = f"{mentions[0].start}-{mentions[0].end}" if mentions else name
        self._entities.append(
            Entity(
                id_, name, kind, self.side(side) if isinstance(side, str) else side, tuple(mentions),
                tuple(aliases), ids or {}, lat, lon, where_prec, country, rule, 0.9,
                f"{self.report.id}:entities:{place}",
            )
        )  # fmt: skip
        return id_

    def state(self, code: str, name: str) -> str:
        """Add a state."""
        return self.entity(name, "state", Side(code, name), ids={"iso3166": code}, country=code)

    def group(self, name: str, country: str | None = None, aliases: Sequence[str] = ()) -> str:
        """Add a non-state party, which is its own side."""
        return self.entity(name, "group", Side(None, name), country=country, aliases=aliases)

    def body(self, name: str, side: str | Side | None = None, aliases: Sequence[str] = ()) -> str:
        """Add a ministry, army, agency."""
        return self.entity(name, "body", side, rule="organ", aliases=aliases)

    def person(self, name: str, side: str | Side | None = None, title: str = "") -> str:
        """Add somebody with a name."""
        return self.entity(name, "person", side, rule="person-name", title=title)

    def unnamed(self, words: str, side: str | Side | None = None) -> str:
        """Add a source without a name: "a resident"."""
        return self.entity("", "person", side, rule="unnamed-source", title=words)

    def place(
        self, name: str, at: tuple[float, float] | None = None, country: str | None = None, prec: int = 1,
        geonames: str = "",
    ) -> str:  # fmt: skip
        """Add a place at ``at`` (latitude, longitude)."""
        ids = {"geonames": geonames} if geonames else {}
        return self.entity(
            name, "place", rule="toponym", at=at, where_prec=prec if at else 6, country=country, ids=ids
        )

    def claim(
        self, cue: str, by: Sequence[str] = (), stance: Stance = "assert", *, content: str = "", said: str | None = None,
        via: str | None = None, against: Sequence[str] = (), parent: str | None = None,
    ) -> str:  # fmt: skip
        """Add a claim by the entities ``by``; its cue and content are words of the text."""
        id_ = f"c{len(self._claims) + 1}"
        where = self.span(cue)
        spans = (self.span(content),) if content else ()
        self._claims.append(
            Claim(
                id_, tuple(by), stance, where, None, spans, False, (where, *spans), said, via, tuple(against),
                parent, anchor=f"{self.report.id}:claims:{where.start}-{where.end}",
            )
        )  # fmt: skip
        return id_

    def figure(
        self, words: str, low: int | None, outcome: Outcome, category: Category = "unknown", *,
        side: str | None = None, by: str | None = None, claim: str | None = None, high: int | None = None,
        bound: Bound = "exact", start: str | None = None, until: str | None = None, place: str | None = None,
        cumulative: bool | None = None, history: bool = False, part_of: str | None = None,
    ) -> str:  # fmt: skip
        """Add a count; ``high`` is ``low`` unless given, ``until`` is ``start`` unless given."""
        id_ = f"f{len(self._figures) + 1}"
        where = self.span(words)
        self._figures.append(
            Figure(
                id_, low, low if high is None else high, bound, outcome, category, side, by, claim, (where,),
                start, until or start, place, cumulative, history, part_of,
                anchor=f"{self.report.id}:figures:{where.start}-{where.end}",
            )
        )  # fmt: skip
        return id_

    def event(
        self, words: str, type: EventType, actors: Sequence[str] = (), recipients: Sequence[str] = (), *,
        status: EventStatus = "reported", mode: str | None = None, start: str | None = None,
        until: str | None = None, place: str | None = None, claim: str | None = None,
    ) -> str:  # fmt: skip
        """Add an event; ``until`` is ``start`` unless given."""
        id_ = f"v{len(self._events) + 1}"
        where = self.span(words)
        self._events.append(
            Event(
                id_, type, tuple(actors), tuple(recipients), status, (where,), mode, None, start, until or start,
                place, claim, anchor=f"{self.report.id}:events:{where.start}-{where.end}",
            )
        )  # fmt: skip
        return id_

    def link(self, type: LinkType, source: str, target: str) -> str:
        """Add a link from a claim or figure to what it answers."""
        id_ = f"l{len(self._links) + 1}"
        told = {r.id: r.evidence for r in self._claims} | {r.id: r.evidence for r in self._figures}
        self._links.append(Link(id_, type, source, target, told[source][:1]))
        return id_

    def reading(self) -> Reading:
        """The reading with all rows added so far."""
        return Reading(
            self.report, tuple(self._entities), tuple(self._claims), (), tuple(self._figures),
            tuple(self._events), tuple(self._links),
        )  # fmt: skip


def merged(*readings: Reading, decisions: Sequence[Decision] = ()) -> Parties:
    """The parties of ``readings``."""
    sources, kept, _ = find_sources(readings)
    return merge_parties(kept, sources, decisions)


def clash(
    text: str = "Shelling near the border.", published: str | None = "2020-10-01", *, id: str, **about: str
) -> tuple[Draft, str, str]:
    """A report on a fight of Armenia and Azerbaijan on Azerbaijani ground, and the ids of the two: drafts made so are
    about one war."""
    draft = Draft(text, published, id=id, **about)
    armenia, azerbaijan = draft.state("ARM", "Armenia"), draft.state("AZE", "Azerbaijan")
    draft.event(text.split()[0], "ASSAULT", [armenia], [azerbaijan], place=azerbaijan)
    return draft, armenia, azerbaijan
