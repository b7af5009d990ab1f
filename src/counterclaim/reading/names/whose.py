"""On whose side somebody or some body is whom nothing beside the name tells the side of."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.discourse import Focus, Spoken, alone
from counterclaim.reading.names.homeland import home
from counterclaim.reading.names.offices import FOR_OTHERS
from counterclaim.reading.names.persons import People
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.standpoint import embattled, issuer, ruled_by_officers, writes_from
from counterclaim.reading.names.unnamed import lone_group
from counterclaim.record import Side

OF_STATE = frozenset(
    (
        "military",
        "army",
        "navy",
        "naval",
        "police",
        "security",
        "intelligence",
        "government",
        "official",
        "state",
    )
)
"""People of such a body are a state's, unless they are told to be a group's."""

_LOCAL = frozenset(("governor", "deputy_governor", "mayor"))


class Whose:
    """What the report tells of that: where it stands, and what was spoken of before.

    ``home`` is the state that it is about, ``issuer`` the one whose statement it is, ``embattled`` the one that
    its armed group fights, ``written_from`` the one of its dateline, ``officers`` the one that a junta ruled; None
    where it does not tell.
    """

    def __init__(self, scene: Scene, people: People, focus: Focus) -> None:
        self._scene, self._people, self._focus = scene, people, focus
        self.home = home(scene)
        self.issuer = issuer(scene)
        self.embattled = embattled(scene)
        self.written_from = writes_from(scene)
        self.officers = ruled_by_officers(scene)

    def here(self, at: int, state: bool = False) -> Side | None:
        """The side of somebody in office whom token ``at`` names, when nothing beside the name tells it: the
        party whose seat or deeds were last spoken of, else the state that the report is about.

        :param state: whether only a state has such an office.
        """
        fits = _has_state if state else _has_party
        before = self._focus.told_before(at)
        told = self._focus.best(at, lambda s: fits(s) and not self._focus.only_does(s, before), 2)
        if not told and self.written_from is not None:
            return self.written_from
        told = told or self._focus.best(at, fits, 2)
        return told[0].side if told else self.home

    def of_titled(self, actor: Actor, at: int) -> Side | None:
        """The side of ``actor``, whose title told none: that of the body in it, else the one spoken of."""
        first, kind = self._people.titled[actor.id]
        if not _LOCAL.isdisjoint(self._people.offices.get(actor.id, ())):
            near = self._place_beside(at)
            if near is not None:
                return near
        if first and self._scene.doc.tokens[first - 1].tag == "PRP$":
            for owner in self._scene.cast.at(first - 1):
                if owner is not actor and owner.kind in ("body", "state", "group"):
                    return owner.side or Side(None, owner.name)
        if first > 1 and self._scene.doc.tokens[first - 1].tag == "POS":
            for owner in self._scene.cast.at(first - 2):
                if owner is not actor and owner.kind == "person" and owner.side is not None:
                    return owner.side  # "the president's adviser"
        for i in range(min(first, at), at):
            for owner in self._scene.cast.at(i):
                if owner is not actor and owner.kind in ("body", "state", "group"):
                    return owner.side or Side(None, owner.name)
        if kind == FOR_OTHERS:
            return None
        if kind == "fighters" and (group := lone_group(self._scene)) is not None:
            return group.side
        before = self._scene.doc.tokens[max(first - 1, 0) : first + 1]
        if kind == "voice" and any(t.lower in ("another", "second") for t in before):
            told = self._focus.best(
                at, lambda s: alone(s, "person") and s.subject and s.actors[0] is not actor, 2
            )
            if told:
                return told[0].side
        if kind == "rank":
            return self.seat_before(at) or self.issuer or self.home
        side = self.seat_before(at) or self.here(at, kind == "office")
        title = self._scene.doc.tokens[min(first, at) : at]
        if side is not None and side.code is None and any(t.lower in OF_STATE for t in title):
            return self.home or self.embattled or self.written_from or side  # "army commander X"
        return side

    def of_title_behind(self, actor: Actor) -> Side | None:
        """The side of ``actor`` by a title whose owner was itself told by what goes before: "X, a spokesman for the
        agency", "X, the president's adviser"."""
        first, _ = self._people.titled[actor.id]
        tokens, last = self._scene.doc.tokens, self._scene.doc.sentence_of(first).last
        behind = next(
            (i for i in range(first, min(first + 5, last)) if tokens[i].lower in ("for", "of", "to")), None
        )
        near = [first - 2] if first > 1 and tokens[first - 1].tag == "POS" else []
        near += range(behind + 1, min(behind + 4, last + 1)) if behind is not None else []
        for i in near:
            for owner in self._scene.cast.at(i):
                if (
                    owner is not actor
                    and owner.side is not None
                    and owner.kind in ("body", "group", "state", "person")
                ):
                    return owner.side
        return None

    def _place_beside(self, at: int) -> Side | None:
        """The party that the last place named in the sentence is of: where a governor or mayor is from."""
        sentence = self._scene.doc.sentence_of(at)
        for i in range(at, sentence.first - 1, -1):
            for actor in self._scene.cast.at(i):
                if actor.kind == "place" and (party := self._scene.cast.side_of_place(actor)) is not None:
                    return party.side
        return None

    def seat_before(self, at: int) -> Side | None:
        """The party in whose seat the sentence is set: "at a briefing in Yerevan, the ministry said"."""
        tokens = self._scene.doc.tokens
        seat: Side | None = None
        for i in range(self._scene.doc.sentence_of(at).first, at):
            if tokens[i].pos == "VERB" and tokens[i].dep != "amod":
                return None
            town = self._scene.toponyms.get(i)
            first = town.first if town is not None else i
            if i in self._scene.seats and first and tokens[first - 1].lower == "in":
                seat = self._scene.seats[i].side
            elif any(a.kind == "state" for a in self._scene.cast.at(i)) and _opens_in(self._scene, i):
                seat = self._scene.cast.at(i)[0].side
        return seat


def _opens_in(scene: Scene, i: int) -> bool:
    """Whether the sentence opens with "in" and the state at token ``i``: "In neighbouring Niger, the junta"."""
    first = scene.doc.sentence_of(i).first
    return scene.doc.tokens[first].lower == "in" and i - first <= 3 and scene.doc.tokens[i].pos != "ADJ"


def _has_state(spoken: Spoken) -> bool:
    return _has_party(spoken) and spoken.actors[0].side is not None and spoken.actors[0].side.code is not None


def _has_party(spoken: Spoken) -> bool:
    return (
        alone(spoken, "state", "body", "group", "person")
        and spoken.actors[0].side is not None
        and spoken.actors[0].rule not in ("folk", "known-body")
        and not _stands_apart(spoken.actors[0])
    )


def _stands_apart(actor: Actor) -> bool:
    """Whether ``actor`` is a monitor or the like, whose people are told by its name."""
    return (
        actor.kind == "body"
        and actor.side is not None
        and actor.side.code is None
        and actor.category != "militant"
    )
