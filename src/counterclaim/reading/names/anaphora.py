"""Bare nouns that go back to somebody: "the ministry", "the army", "the president", "the spokesman"."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.bodies import Bodies, name_of
from counterclaim.reading.names.discourse import Focus, Spoken, alone
from counterclaim.reading.names.media import relays
from counterclaim.reading.names.movements import Movements
from counterclaim.reading.names.persons import People
from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.pronouns import country, pair_of
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.standpoint import embattled, home, issuer, land_here, writes_from
from counterclaim.reading.names.unnamed import Unnamed, lone_group
from counterclaim.reading.names.words import Organ, Role, listed
from counterclaim.record import Side

# Organs that every state has: in the mouth of a state's spokesman they are its own.
_STATE = frozenset(
    (
        "army",
        "air force",
        "navy",
        "police",
        "security",
        "government",
        "authorities",
        "general staff",
        "parliament",
    )
)


# People of such a body are a state's, unless they are told to be a group's.
_OF_STATE = frozenset(
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


# Organs that count and help the victims of their own land.
_AT_HOME = frozenset(("health ministry", "emergency service", "prosecutor", "police", "interior ministry"))


# What a statement calls by its bare name is the issuer's own; of its enemy the owner is told.
_OWN = frozenset(
    ("army", "air force", "navy", "police", "security", "government", "ministry", "defence ministry")
)


_LOCAL = frozenset(("governor", "deputy_governor", "mayor"))


class Anaphora:
    """What bare organs and roles mean, by what was spoken of before."""

    def __init__(self, scene: Scene, bodies: Bodies, people: People, focus: Focus) -> None:
        self._scene, self._bodies, self._people, self._focus = scene, bodies, people, focus
        self._movements = Movements(scene, bodies, focus)
        self._unnamed = Unnamed(scene)
        self._home = home(scene)
        self._issuer = issuer(scene)
        self._embattled = embattled(scene)
        self._written_from = writes_from(scene)

    def side_here(self, at: int, state: bool = False) -> Side | None:
        """The side of somebody in office whom token ``at`` names, when nothing beside the name tells it: the
        party whose seat or deeds were last spoken of, else the state that the report is about.

        :param state: whether only a state has such an office.
        """
        fits = _has_state if state else _has_party
        told = self._focus.best(at, lambda s: fits(s) and not self._focus.only_does(s, at), 2)
        if not told and self._written_from is not None:
            return self._written_from
        told = told or self._focus.best(at, fits, 2)
        return told[0].side if told else self._home

    def side_of_titled(self, actor: Actor, at: int) -> Side | None:
        """The side of ``actor``, whose title told none: that of the body in it, else the one spoken of."""
        first, kind = self._people.titled[actor.id]
        if not _LOCAL.isdisjoint(self._people.offices.get(actor.id, ())):
            near = self._place_beside(at)
            if near is not None:
                return near
        for i in range(min(first, at), at):
            for owner in self._scene.cast.at(i):
                if owner is not actor and owner.kind in ("body", "state", "group"):
                    return owner.side or Side(None, owner.name)
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
            return self._seat_before(at) or self._issuer or self._home
        return self._seat_before(at) or self.side_here(at, kind == "office")

    def _place_beside(self, at: int) -> Side | None:
        """The party that the last place named in the sentence is of: where a governor or mayor is from."""
        sentence = self._scene.doc.sentence_of(at)
        for i in range(at, sentence.first - 1, -1):
            for actor in self._scene.cast.at(i):
                if actor.kind == "place" and (party := self._scene.cast.side_of_place(actor)) is not None:
                    return party.side
        return None

    def _seat_before(self, at: int) -> Side | None:
        """The party in whose seat the sentence is set: "at a briefing in Yerevan, the ministry said"."""
        tokens = self._scene.doc.tokens
        seat: Side | None = None
        for i in range(self._scene.doc.sentence_of(at).first, at):
            if tokens[i].pos == "VERB" and tokens[i].dep != "amod":
                return None
            if i in self._scene.seats and i and tokens[i - 1].lower == "in":
                seat = self._scene.seats[i].side
            elif any(a.kind == "state" for a in self._scene.cast.at(i)) and _opens_in(self._scene, i):
                seat = self._scene.cast.at(i)[0].side
        return seat

    def _medium(self, phrase: Phrase[Organ]) -> Actor | None:
        """ "State television": that of the state spoken of; "the news agency": the outlet last named."""
        first = self._scene.doc.tokens[phrase.first].lower
        if first in ("news", "public"):
            told = self._focus.best(phrase.first, lambda s: alone(s, "body") and relays(s.actors[0]))
            if told or first == "news":
                return told[0] if told else None
        last = self._bodies.last(phrase.what)
        run = {a.side for a in self._scene.cast.actors if relays(a) and a.side and a.side.code}
        side = next(iter(run)) if len(run) == 1 else None  # "SANA said ... State media added"
        side = side or self._home or self._embattled or self.side_here(phrase.first, True)
        if last is not None or side is None:
            return last
        return self._bodies.of(phrase.what, side, name_of(self._scene, phrase))

    def body(self, phrase: Phrase[Organ]) -> Actor | None:
        """The body that an organ without an owner of its own means."""
        organ = phrase.what
        if phrase.plural and phrase.pronoun is None and organ.bare:
            return None  # "ministries" are those of several
        if not organ.bare:
            return self._movements.meant(phrase)
        if organ.kind == "medium":
            return self._medium(phrase)
        side: Side | None = None
        if phrase.pronoun is not None:
            owner = self._scene.cast.at(phrase.pronoun)
            if len(owner) != 1 or owner[0].side is None:
                return None
            side = owner[0].side
        else:
            outer = self.body(phrase.within) if phrase.within is not None else None
            side = (outer and outer.side) or self._owner_inside(phrase) or self._seat_before(phrase.first)
            if side is None and self._issuer is not None and organ.code in _OWN:
                side = self._issuer
            if side is None and organ.code in _STATE:
                side = self._speaker_side(phrase.first)
            if side is None and (last := self._bodies.last(organ)) is not None:
                return last
            if (organ.code not in _STATE or organ.code == "government") and phrase.first == phrase.last:
                named = self._bodies.last_word(self._scene.doc.tokens[phrase.last].lower)
                if named is not None and side is None and named.kind == "body":
                    return named
            if side is None and organ.code == "regime":
                side = self._home
        if side is None:
            own = organ.code in _STATE or organ.code.endswith(("ministry", "regime"))
            side = land_here(self._scene, phrase.first) if organ.code in _AT_HOME else None
            side = side or self.side_here(phrase.first, own)
            if side is None and organ.code == "regime":
                side = self._embattled
            side = side or self.side_here(phrase.first)
        if side is None:
            return None
        side = self._answering(phrase, side)
        if side.code is None and organ.code in _STATE and side != self._issuer:
            side = self._home or self._embattled or side
        if organ.code == "ministry" and (named := self._bodies.ministry_of(side)):
            return named
        return self._bodies.of(organ, side, name_of(self._scene, phrase))

    def both(self, phrase: Phrase[Organ]) -> tuple[Actor, ...]:
        """The bodies that "both ministries", "the two armies" means; () where only one may be meant."""
        words = [t.lower for t in self._scene.doc.tokens[max(phrase.first - 1, 0) : phrase.last]]
        if not phrase.plural or not ("both" in words or "two" in words):
            return ()
        at = self._scene.doc.tokens[phrase.first]
        sides = [a.side for a in pair_of(self._scene, self._focus, at) if a.side is not None]
        named = [self._bodies.ministry_of(s) if phrase.what.code == "ministry" else None for s in sides]
        word = phrase.what.word
        return tuple(
            n or self._bodies.of(phrase.what, s, f"{word} of {s.name}")
            for n, s in zip(named, sides, strict=True)
        )

    def _owner_inside(self, phrase: Phrase[Organ]) -> Side | None:
        """The owner that goes back to somebody itself: "the kingdom's civil defence"."""
        for token in self._scene.doc.tokens[phrase.first : phrase.last]:
            mention = country(self._scene, self._focus, token)
            if mention is not None:
                self._scene.mark(token.i, token.i, "pronoun", *mention[2])
                return mention[2][0].side
        return None

    def _speaker_side(self, at: int) -> Side | None:
        """The state that the speaker of the sentence speaks for: "the army" in their mouth is their own."""
        sentence = self._scene.doc.sentence_of(at)
        for spoken in reversed(self._focus.spoken):
            if spoken.at < sentence.first:
                break
            if spoken.subject and len(spoken.actors) == 1 and spoken.actors[0].side:
                side = spoken.actors[0].side
                return side if side.code else None
        return None

    def person(self, phrase: Phrase[Role]) -> tuple[Actor, ...]:
        """Whom a role without a name means: the holder of the office, the last such person, or somebody
        unnamed; () when nobody is meant or nothing tells who."""
        role = phrase.what
        side: Side | None = None
        if phrase.pronoun is not None and (not phrase.owners or role.office in ("ambassador", "envoy")):
            owner = self._scene.cast.at(phrase.pronoun)
            side = owner[0].side if len(owner) == 1 else None
        else:
            side = self._unnamed.side_of(phrase)
        definite = phrase.determiner in ("the", "that", "this") and not phrase.plural
        if role.kind == "office" and not phrase.plural:
            if side is not None and (holder := self._people.in_office(role.office, side)):
                return (holder,)
            if side is None and definite and (told := self._office_here(phrase)):
                return told
        if role.word == "leader" and side is not None and side.code and not phrase.plural:
            leader = self._people.leader_of(side)
            if leader is not None:
                return (leader,)
        if role.kind in ("voice", "leader", "rank") and definite:
            told = self._focus.best(phrase.first, lambda s: self._holds(s, role, side), 6)
            if not told and role.kind == "rank" and side is None:
                told = self._focus.best(phrase.first, self._serves, 1)
            if told:
                return told
        if side is None and not phrase.owners and self._is_official(phrase, definite):
            side = self._seat_before(phrase.first) or self.side_here(phrase.first, role.kind == "office")
            side = self._answering(phrase, side) if side is not None else None
            if side is not None and side.code is None and side != self._issuer and self._is_of_state(phrase):
                side = self._home or self._embattled or side
        return self._unnamed.actors(phrase, side, self._focus)

    def _answering(self, phrase: Phrase[Role] | Phrase[Organ], side: Side) -> Side:
        """The side of somebody who denies what was just said: the enemy of who said it, where ``side`` is who did."""
        token = self._scene.doc.tokens[phrase.last]
        verb = self._scene.doc.tokens[token.head]
        if token.dep != "nsubj" or verb.lemma not in listed("denials") or phrase.pronoun is not None:
            return side
        before = self._focus.speaker(phrase.first)
        enemy = self._scene.cast.enemy_of(side) if before is not None and before.side == side else None
        return enemy.side or side if enemy is not None else side

    def _is_of_state(self, phrase: Phrase[Role]) -> bool:
        """Whether people speak for a state's forces ("military sources"), not for the group that fights it."""
        words = self._scene.doc.tokens[phrase.first : phrase.last]
        return any(t.lower in _OF_STATE for t in words)

    def _is_official(self, phrase: Phrase[Role], definite: bool) -> bool:
        """Whether an unnamed voice speaks for a party: "a military source", "the spokesman"."""
        if phrase.what.kind == "office" or (phrase.what.kind == "voice" and definite):
            return definite and phrase.what.office != "source"
        words = self._scene.doc.tokens[phrase.first : phrase.last + 1]
        return phrase.what.kind == "voice" and any(t.lower in listed("official") for t in words[:-1])

    def _office_here(self, phrase: Phrase[Role]) -> tuple[Actor, ...]:
        role = phrase.what
        told = self._focus.best(phrase.first, lambda s: self._holds(s, role, None), 12)
        side = None if told else self.side_here(phrase.first)
        holder = self._people.in_office(role.office, side) if side else None
        return told or ((holder,) if holder else ())

    def _holds(self, spoken: Spoken, role: Role, side: Side | None) -> bool:
        if not alone(spoken, "person"):
            return False
        actor = spoken.actors[0]
        held = self._people.offices.get(actor.id, ())
        minister = role.office == "minister" and any(office.endswith("minister") for office in held)
        holds = minister or role.office in held or role.word in held
        return (side is None or actor.side == side) and holds

    def _serves(self, spoken: Spoken) -> bool:
        """Whether somebody with a command or post is spoken of, who may be "the general"."""
        known = alone(spoken, "person") and spoken.subject and spoken.actors[0].id in self._people.titled
        return known and self._people.titled[spoken.actors[0].id][1] in ("leader", "rank")


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
