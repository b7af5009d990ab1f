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
from counterclaim.reading.names.standpoint import land_here
from counterclaim.reading.names.terms import PAST, tense_of
from counterclaim.reading.names.unnamed import Unnamed
from counterclaim.reading.names.whose import OF_STATE, Whose
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


_RULERS = frozenset(("president", "prime_minister", "monarch", "head_of_state"))


# Organs that fight: their state is one of those at war.
_FORCES = frozenset(("army", "air force", "navy", "general staff"))


# Organs that count and help the victims of their own land.
_AT_HOME = frozenset(("health ministry", "emergency service", "prosecutor", "police", "interior ministry"))


# What a statement calls by its bare name is the issuer's own; of its enemy the owner is told.
_OWN = frozenset(
    ("army", "air force", "navy", "police", "security", "government", "ministry", "defence ministry")
)


class Anaphora:
    """What bare organs and roles mean, by what was spoken of before."""

    def __init__(self, scene: Scene, bodies: Bodies, people: People, focus: Focus, whose: Whose) -> None:
        self._scene, self._bodies, self._people, self._focus = scene, bodies, people, focus
        self._movements = Movements(scene, bodies, focus)
        self._unnamed = Unnamed(scene)
        self._whose = whose

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
        side = side or self._whose.home or self._whose.embattled or self._whose.here(phrase.first, True)
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
            side = (
                (outer and outer.side) or self._owner_inside(phrase) or self._whose.seat_before(phrase.first)
            )
            if side is None and self._whose.issuer is not None and organ.code in _OWN:
                side = self._whose.issuer
            if side is None and organ.code in _STATE:
                side = self._speaker_side(phrase.first)
            if side is None and (mission := self._mission(phrase)) is not None:
                return mission
            if side is None and (last := self._bodies.last(organ)) is not None:
                return last
            if (organ.code not in _STATE or organ.code == "government") and phrase.first == phrase.last:
                named = self._bodies.last_word(self._scene.doc.tokens[phrase.last].lower)
                if named is not None and side is None and named.kind == "body":
                    return named
            if side is None and organ.code == "regime":
                side = self._whose.officers or self._whose.home
        if side is None:
            own = organ.code in _STATE or organ.code.endswith(("ministry", "regime"))
            side = land_here(self._scene, phrase.first) if organ.code in _AT_HOME else None
            side = side or self._whose.here(phrase.first, own)
            if side is None and organ.code == "regime":
                side = self._whose.embattled
            side = side or self._whose.here(phrase.first)
            if organ.code in _FORCES and side is not None:
                side = self._fighting(side)
        if side is None:
            return None
        side = self._answering(phrase, side)
        if side.code is None and organ.code in _STATE and side != self._whose.issuer:
            side = self._whose.home or self._whose.embattled or side
        if organ.code == "ministry" and (named := self._bodies.ministry_of(side)):
            return named
        return self._bodies.of(organ, side, name_of(self._scene, phrase))

    def _fighting(self, side: Side) -> Side:
        """``side``, or the one state that fights in the report where ``side`` is a state that does not."""
        states = [r.side for r in self._scene.cast.rivals if r.side is not None and r.side.code]
        return states[0] if len(states) == 1 and side.code and side != states[0] else side

    def _mission(self, phrase: Phrase[Organ]) -> Actor | None:
        """ "The mission": the peacekeepers or observers of a world body last spoken of."""
        if self._scene.doc.tokens[phrase.last].lower != "mission":
            return None
        told = self._focus.best(phrase.first, _is_mission)
        return told[0] if told else None

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
        if phrase.plural and (pair := self._pair(phrase)):
            return pair
        side: Side | None = None
        if phrase.pronoun is not None and (not phrase.owners or role.office in ("ambassador", "envoy")):
            owner = self._scene.cast.at(phrase.pronoun)
            side = owner[0].side if len(owner) == 1 else None
        else:
            side = self._unnamed.side_of(phrase)
        when = tense_of(self._scene, phrase)
        if role.kind == "office" and when and not phrase.plural:
            named = self._people.in_office(role.office, side, when) if when != PAST else None
            return (named,) if named is not None else self._unnamed.actors(phrase, side, self._focus)
        definite = phrase.determiner in ("the", "that", "this") and not phrase.plural
        if role.kind == "office" and not phrase.plural:
            for office in dict.fromkeys((role.word, role.office)) if side is not None else ():
                if holder := self._people.in_office(office, side):
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
            side = self._whose.seat_before(phrase.first) or self._whose.here(
                phrase.first, role.kind == "office"
            )
            side = self._answering(phrase, side) if side is not None else None
            if (
                side is not None
                and side.code is None
                and side != self._whose.issuer
                and self._is_of_state(phrase)
            ):
                side = self._whose.home or self._whose.embattled or side
        return self._unnamed.actors(phrase, side, self._focus)

    def _pair(self, phrase: Phrase[Role]) -> tuple[Actor, ...]:
        """The two that "both generals", "the two presidents" means: the last two spoken of who hold such a post, or
        the holders of the office in the two parties; () where the report does not tell."""
        tokens, role = self._scene.doc.tokens, phrase.what
        before = {t.lower for t in tokens[max(phrase.first - 1, 0) : phrase.last]}
        if (
            before.isdisjoint(("both", "two"))
            or role.kind not in ("office", "rank", "leader")
            or phrase.owners
        ):
            return ()
        found: dict[str, Actor] = {}
        verb = tokens[phrase.last].head
        for spoken in reversed(self._focus.spoken[-40:]):
            if alone(spoken, "person") and len(found) < 2 and tokens[spoken.at].head != verb:
                actor = spoken.actors[0]
                if role.word == "leader" and not self._people.offices.get(actor.id, set()).isdisjoint(
                    _RULERS
                ):
                    found.setdefault(actor.id, actor)
                ranked = role.kind != "office" and self._people.titled.get(actor.id, (0, ""))[1] in (
                    "rank",
                    "leader",
                )
                if ranked or self._holds(spoken, role, None):
                    found.setdefault(actor.id, actor)
        if len(found) == 2:
            return tuple(reversed(found.values()))
        if role.kind != "office":
            return ()
        sides = [
            a.side for a in pair_of(self._scene, self._focus, tokens[phrase.first]) if a.side is not None
        ]
        holders = [h for s in sides if (h := self._people.in_office(role.office, s)) is not None]
        return tuple(holders) if len(holders) == 2 else ()

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
        return any(t.lower in OF_STATE for t in words)

    def _is_official(self, phrase: Phrase[Role], definite: bool) -> bool:
        """Whether an unnamed voice speaks for a party: "a military source", "the spokesman"."""
        if phrase.what.kind == "office" or (phrase.what.kind == "voice" and definite):
            return definite and phrase.what.office != "source"
        words = self._scene.doc.tokens[phrase.first : phrase.last + 1]
        return phrase.what.kind == "voice" and any(t.lower in listed("official") for t in words[:-1])

    def _office_here(self, phrase: Phrase[Role]) -> tuple[Actor, ...]:
        role = phrase.what
        told = self._focus.best(phrase.first, lambda s: self._holds(s, role, None), 12)
        side = None if told else self._whose.here(phrase.first)
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


def _is_mission(spoken: Spoken) -> bool:
    actor = spoken.actors[0]
    sent = actor.side is not None and actor.side.code is None and actor.name != actor.side.name
    return alone(spoken, "group", "body") and sent and actor.category not in ("militant", "aid_worker")
