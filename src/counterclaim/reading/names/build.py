"""The order in which a cast is found: what is known, places, bodies, persons, then what goes back to them."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.knowledge import Hit
from counterclaim.reading.cast import Cast
from counterclaim.reading.names.anaphora import Anaphora
from counterclaim.reading.names.bodies import Bodies, call_by_owner
from counterclaim.reading.names.discourse import Focus
from counterclaim.reading.names.known import mark_known, mark_places, mention_owners
from counterclaim.reading.names.outlets import part_outlets
from counterclaim.reading.names.parties import rivals
from counterclaim.reading.names.parts import find_parts
from counterclaim.reading.names.persons import People
from counterclaim.reading.names.phrases import Parts
from counterclaim.reading.names.pronouns import resolve
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.spelled_out import call_in_full
from counterclaim.reading.names.standpoint import issuing_body, name_issuer
from counterclaim.reading.names.vessels import mark_vessels
from counterclaim.reading.names.whose import Whose
from counterclaim.reading.places import Toponym
from counterclaim.syntax import Document, Token


def build(doc: Document, hits: Sequence[Hit], toponyms: Sequence[Toponym], published: str | None) -> Cast:
    """The cast of ``doc``; see :func:`counterclaim.reading.names.find_cast`."""
    scene = Scene(doc, Cast(doc), published)
    mark_known(scene, hits, toponyms)
    mark_vessels(scene)
    mark_places(scene, toponyms)
    bodies, people = Bodies(scene), People(scene)
    parts = find_parts(scene, bodies, people)
    scene.cast.rivals = rivals(scene)
    scene.cast.issuer = issuing_body(scene)
    _walk(scene, bodies, people, parts)
    part_outlets(scene)
    mention_owners(scene)
    call_in_full(scene)
    name_issuer(scene)
    call_by_owner(scene)
    return scene.cast


def _walk(scene: Scene, bodies: Bodies, people: People, parts: Parts) -> None:
    """Go through the report once more and resolve what goes back to something named before."""
    doc, cast = scene.doc, scene.cast
    focus = Focus(doc)
    whose = Whose(scene, people, focus)
    back = Anaphora(scene, bodies, people, focus, whose)
    done = 0
    for token in doc.tokens:
        i = token.i
        if i >= done:
            organ, role = parts.organs.get(i), parts.roles.get(i)
            if organ is not None and (both := back.both(organ)):
                scene.mark(organ.first, organ.last, "name", *both)
                done = organ.last + 1
            elif organ is not None and (actor := back.body(organ)):
                scene.mark(organ.first, organ.last, "name", actor)
                done = organ.last + 1
            elif role is not None and (found := back.person(role)):
                scene.mark(role.first, role.last, "title", *found)
                done = role.last + 1
            elif not cast.at(i) and (mention := resolve(scene, focus, token)):
                first, last, actors = mention
                scene.mark(first, last, "pronoun", *actors)
                done = last + 1
        here = cast.at(i)
        if i in scene.seats and _in_dateline(doc, i):
            focus.name((scene.seats[i],), i)
        elif here and (i + 1 >= len(doc.tokens) or cast.at(i + 1) != here):
            if len(here) == 1 and here[0].side is None and here[0].id in people.titled:
                here[0].side = whose.of_titled(here[0], i)
            for actor in here:
                bodies.seen(actor, i)
            if here[0].kind != "place":
                focus.name(here, _head_of(scene, i), scene.hits.get(i))
            if token.dep == "conj":
                _pair_up(focus, cast, i)
    for actor in cast.actors:
        if actor.side is None and actor.id in people.titled:
            actor.side = whose.of_title_behind(actor)


def _in_dateline(doc: Document, i: int) -> bool:
    dateline = doc.block_of(i).dateline
    return dateline is not None and doc.tokens[i].start < dateline[1]


def _leaves(token: Token, inside: range) -> bool:
    """Whether ``token`` depends on nothing ``inside`` the mention, and is more than a possessive ending."""
    return token.tag != "POS" and (token.head not in inside or token.head == token.i)


def _head_of(scene: Scene, last: int) -> int:
    """The head of the mention that ends with token ``last``."""
    tokens, here = scene.doc.tokens, scene.cast.at(last)
    first = last
    while first and scene.cast.at(first - 1) == here:
        first -= 1
    inside = range(first, last + 1)
    return next((i for i in inside if _leaves(tokens[i], inside)), last)


def _pair_up(focus: Focus, cast: Cast, i: int) -> None:
    head = i
    while focus.doc.tokens[head].dep == "conj":
        head = focus.doc.tokens[head].head
    together = cast.named_by(head)
    if len(together) > 1:
        focus.name(together, i)
