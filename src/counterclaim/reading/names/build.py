"""The order in which a cast is found: what is known, places, bodies, persons, then whatever goes back to them."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.knowledge import Hit
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.names.bodies import Bodies, name_of
from counterclaim.reading.names.discourse import Focus
from counterclaim.reading.names.known import mark_known, mark_places
from counterclaim.reading.names.offices import Parts, find_parts
from counterclaim.reading.names.parties import rivals
from counterclaim.reading.names.persons import People
from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.pronouns import resolve
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.unnamed import Unnamed
from counterclaim.reading.names.words import Organ, Role
from counterclaim.reading.places import Toponym
from counterclaim.record import Side
from counterclaim.syntax import Document


def build(doc: Document, hits: Sequence[Hit], toponyms: Sequence[Toponym], published: str | None) -> Cast:
    """The cast of ``doc``; see :func:`counterclaim.reading.names.find_cast`."""
    scene = Scene(doc, Cast(doc), published)
    mark_known(scene, hits, toponyms)
    mark_places(scene, toponyms)
    bodies, people = Bodies(scene), People(scene)
    parts = find_parts(scene, bodies, people)
    scene.cast.rivals = rivals(scene)
    _walk(scene, bodies, people, parts)
    return scene.cast


def _walk(scene: Scene, bodies: Bodies, people: People, parts: Parts) -> None:
    """Go through the report once more and resolve what goes back to something named before."""
    doc, cast = scene.doc, scene.cast
    focus = Focus(doc)
    unnamed = Unnamed(scene)
    home = _home(scene)
    done = 0
    for token in doc.tokens:
        if token.i >= done:
            organ, role = parts.organs.get(token.i), parts.roles.get(token.i)
            if organ is not None and (actor := _body(scene, bodies, focus, organ, home)):
                scene.mark(organ.first, organ.last, "name", actor)
                done = organ.last + 1
            elif role is not None and (found := _part(scene, people, unnamed, focus, role)):
                scene.mark(role.first, role.last, "title", *found)
                done = role.last + 1
            elif not cast.at(token.i) and (mention := resolve(scene, focus, token)):
                first, last, actors = mention
                scene.mark(first, last, "pronoun", *actors)
                done = last + 1
        here = cast.at(token.i)
        if here and (token.i + 1 >= len(doc.tokens) or cast.at(token.i + 1) != here):
            if here[0].kind not in ("place", "equipment"):
                focus.name(here, token.i)
            if token.dep == "conj":
                _pair_up(focus, cast, token.i)


def _pair_up(focus: Focus, cast: Cast, i: int) -> None:
    head = i
    while focus.doc.tokens[head].dep == "conj":
        head = focus.doc.tokens[head].head
    together = cast.named_by(head)
    if len(together) > 1:
        focus.name(together, i)


def _home(scene: Scene) -> Side | None:
    """The state that the report is about, where one is spoken of far more than any other: "the army" is its own."""
    weight: dict[Side, int] = {}
    for actor in scene.cast.actors:
        party = scene.cast.side_of_place(actor) if actor.kind == "place" else actor
        if party is not None and party.side is not None and party.kind != "person":
            weight[party.side] = weight.get(party.side, 0) + len(actor.mentions)
    ranked = sorted(((n, s) for s, n in weight.items() if s.code), key=lambda r: (-r[0], r[1].name))
    if ranked and (len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0]):
        return ranked[0][1]
    return None


def _body(
    scene: Scene, bodies: Bodies, focus: Focus, phrase: Phrase[Organ], home: Side | None
) -> Actor | None:
    """The body that an organ without an owner of its own means."""
    side: Side | None = None
    if phrase.pronoun is not None:
        owner = scene.cast.at(phrase.pronoun)
        side = owner[0].side if len(owner) == 1 else None
        if side is None:
            return None
    elif (last := bodies.last(phrase.what)) is not None:
        return last
    if side is None:
        told = focus.best(
            phrase.first, lambda a: len(a) == 1 and a[0].side is not None and a[0].kind != "people", 2
        )
        side = told[0].side if told else home
    if side is None or (side.code is None and phrase.what.code == "government" and not home):
        return None
    if phrase.what.code == "ministry" and (named := bodies.ministry_of(side)):
        return named
    return bodies.of(phrase.what, side, name_of(scene, phrase))


def _part(
    scene: Scene, people: People, unnamed: Unnamed, focus: Focus, phrase: Phrase[Role]
) -> tuple[Actor, ...]:
    """Whom a role without a name means: the holder of the office, the last such person, or somebody unnamed."""
    role, side = phrase.what, None
    if phrase.pronoun is not None and not phrase.owners:
        owner = scene.cast.at(phrase.pronoun)
        side = owner[0].side if len(owner) == 1 else None
    else:
        side = unnamed.side_of(phrase)
    if role.kind == "office" and not phrase.plural:
        if side is not None and (holder := people.in_office(role.office, side)):
            return (holder,)
        if side is None and phrase.determiner == "the":
            told = focus.best(
                phrase.first,
                lambda a: (
                    len(a) == 1 and a[0].kind == "person" and role.office in people.offices.get(a[0].id, ())
                ),
                12,
            )
            if told:
                return told
    if role.kind in ("voice", "leader") and not phrase.plural and phrase.determiner in ("the", "that"):
        told = focus.best(
            phrase.first,
            lambda a: (
                len(a) == 1
                and a[0].kind == "person"
                and (side is None or a[0].side == side)
                and (role.office or role.word) in people.offices.get(a[0].id, ())
            ),
            6,
        )
        if told:
            return told
    return unnamed.actors(phrase, side)
