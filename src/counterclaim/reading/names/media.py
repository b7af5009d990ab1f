"""Who relays: outlets, "the state news agency X", and reporters in whose eyes and ears an outlet is there."""

from __future__ import annotations

from counterclaim.knowledge import side_named
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.bodies import Bodies
from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Organ, Role

MEDIUM = "agency"
_OUTLETS = frozenset((MEDIUM, "paper", "broadcaster", "platform"))
_STATIONS = frozenset(("radio", "television", "tv"))
_STATE_MEDIA = Organ("state media", "state media", "medium", MEDIUM, True)
_SUFFERS = frozenset(("nsubjpass", "dobj"))


def relays(actor: Actor) -> bool:
    """Whether ``actor`` is an outlet: an agency, a paper, a broadcaster or a platform."""
    return actor.category in _OUTLETS


def beside(scene: Scene, phrase: Phrase[Organ]) -> Actor | None:
    """The body that an organ's words introduce: "the rescue service Magen David Adom"; the outlet that "the state
    news agency" stands before ("the state agency SANA") or after ("SANA state news agency"). What is called a
    state's own speaks for that state."""
    tokens = scene.doc.tokens
    if phrase.what.kind != "medium":
        return _called(scene, phrase)
    at = phrase.last + 1
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    after = scene.cast.at(at) if at < len(tokens) and tokens[at].sent == tokens[phrase.last].sent else ()
    for actor in (*after, *phrase.owners):
        if relays(actor):
            words = {t.lower for t in tokens[phrase.first : phrase.last + 1]}
            hit = scene.hits.get(at) or scene.hits.get(phrase.first)
            if actor.side is None and hit is not None and words & {"state", "official", "government"}:
                actor.side = side_named(hit.entry.country)
            return actor
    return None


def _called(scene: Scene, phrase: Phrase[Organ]) -> Actor | None:
    """The known body whose name follows the organ right away: "the UN mission MONUSCO"."""
    tokens, at = scene.doc.tokens, phrase.last + 1
    if at + 1 < len(tokens) and tokens[at].text == "," and phrase.pronoun is not None:
        at += 1  # "according to his mission, UNITAMS"
        named = scene.cast.at(at)
        ends = at + 1 < len(tokens) and tokens[at + 1].pos == "PUNCT"
        return named[0] if ends and named and named[0].kind == "body" and not phrase.owners else None
    if phrase.plural or phrase.what.kind != "body" or at >= len(tokens) or not tokens[at].text[0].isupper():
        return None
    for actor in scene.cast.at(at) if tokens[at].sent == tokens[phrase.last].sent else ():
        end = at
        while end + 1 < len(tokens) and scene.cast.at(end + 1) == scene.cast.at(at):
            end += 1
        last, name = tokens[phrase.last], tokens[end]
        joined = last.head in range(at, end + 1) or name.head == last.i
        joined = joined or (name.head == last.head and name.dep == last.dep)
        if joined and actor.kind in ("body", "group") and actor.rule == "known-name" and last.dep != "poss":
            return actor
    return None


def mark_stations(scene: Scene, bodies: Bodies) -> None:
    """ "Baghdad Radio", "Radio Hanoi", "Serbian television" speak for the state whose seat or name is in them."""
    tokens = scene.doc.tokens
    for t in tokens:
        if t.lower not in _STATIONS or t.i in scene.taken:
            continue
        for first, last, at in ((t.i - 1, t.i, t.i - 1), (t.i, t.i + 1, t.i + 1)):
            if at < 0 or at >= len(tokens) or tokens[at].sent != t.sent or (at > t.i and t.lower != "radio"):
                continue
            hit = scene.hits.get(at)
            side = hit.entry.side if hit is not None and hit.entry.table == "states" else None
            party = scene.seats.get(at)
            side = side or (party.side if party is not None else None)
            if side is not None:
                town = scene.toponyms.get(at)
                first = min(first, hit.first if hit is not None else first, town.first if town else first)
                station = bodies.of(_STATE_MEDIA, side, scene.doc.name(first, last))
                scene.mark(first, last, "name", station)
                if at == last:
                    scene.mark(at, at, "name", station)  # "Radio Hanoi": the town is not meant
                break


def employer(scene: Scene, phrase: Phrase[Role]) -> Actor | None:
    """The outlet whose reporters see or say something: "an AFP photographer counted", "Reuters reporters"."""
    if phrase.what.category != "journalist" and phrase.what.word != "witness":
        return None
    if scene.doc.tokens[phrase.last].dep in _SUFFERS:
        return None
    return next((a for a in phrase.owners if relays(a)), None)
