"""Role and organ words sorted: which stand free, which lie inside each other or inside a name."""

from __future__ import annotations

from counterclaim import knowledge
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.acronyms import mark_acronyms
from counterclaim.reading.names.blocs import mark_blocs
from counterclaim.reading.names.bodies import Bodies
from counterclaim.reading.names.described import mark_described
from counterclaim.reading.names.media import mark_stations
from counterclaim.reading.names.offices import mark_people
from counterclaim.reading.names.organs import mark_bodies
from counterclaim.reading.names.persons import People
from counterclaim.reading.names.phrases import Parts
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.spelling import fold, given_forms
from counterclaim.reading.names.unnamed import lone_group
from counterclaim.reading.names.words import Found, Organ, Role, forces, organs, roles


def find_parts(scene: Scene, bodies: Bodies, people: People) -> Parts:
    """Mark the bodies and persons that the report names; give back what it does not name outright."""
    left = Parts()
    every_organ = organs().find(scene.doc)
    found_organs = [f for f in every_organ if not _taken(scene, f)]
    for f in every_organ:
        known = scene.cast.at(f.first)
        if known and known[0].kind in ("body", "group") and known == scene.cast.at(f.last):
            bodies.register(f.what, known[0], scene.doc.tokens[f.last].lower)
    _register_forces(scene, bodies)
    every_role = (_beside_body(scene, f) for f in roles().find(scene.doc))
    found_roles = [f for f in every_role if not _taken(scene, f) and not _inside_name(scene, f)]
    inner = {i for f in found_roles if f.last > f.first for i in range(f.first, f.last + 1)}
    found_organs = [f for f in found_organs if f.last > f.first or f.first not in inner]
    covering = {i: f for f in found_roles for i in range(f.first + 1, f.last + 1)}
    found_organs = [f for f in found_organs if not _covers(covering.get(f.last), f)]
    wide = {i for f in found_organs if f.last > f.first for i in range(f.first, f.last + 1)}
    found_roles = [r for f in found_roles if (r := _outside(f, wide))]
    lone = {separatist: lone_group(scene, separatist) for separatist in (False, True)}
    for role in found_roles:
        scene.taken.update(range(role.first, role.last + 1))
        scene.roles.update(range(role.first, role.last + 1))
        if role.what.kind == "fighters":
            _mark_fighters(scene, role, lone)
    mark_blocs(scene)
    mark_stations(scene, bodies)
    mark_bodies(scene, bodies, found_organs, left)
    mark_described(scene, bodies)
    mark_acronyms(scene, left)
    mark_people(scene, people, found_roles, left)
    return left


def _register_forces(scene: Scene, bodies: Bodies) -> None:
    """Let the known army of a state be what "the army" of that state means, however it is called: the IDF."""
    for key, actor in list(scene.by_entry.items()):
        entry = knowledge.entry(key)
        if (
            entry is None
            or entry.table != "bodies"
            or entry.category != "military"
            or not (entry.side and entry.side.code)
        ):
            continue
        for name in (entry.name, *entry.aliases):
            for word, organ in forces().items():
                if name.lower().endswith(f" {word}"):
                    bodies.register(organ, actor, word)


def _covers(role: Found[Role] | None, organ: Found[Organ]) -> bool:
    """Whether an organ's words are only a part of a title: "chairman of the joint chiefs of staff"."""
    return role is not None and role.first < organ.first and organ.last <= role.last


def _outside(found: Found[Role], taken: set[int]) -> Found[Role] | None:
    """What is left of a role beside an organ: of "police chief" in "National Police chief" the chief."""
    first = found.first
    while first <= found.last and first in taken:
        first += 1
    if first > found.last or found.last in taken:
        return None
    return Found(first, found.last, found.what, found.plural)


def _beside_body(scene: Scene, found: Found[Role]) -> Found[Role]:
    """What is left of a role whose first words end the name of a known body: "the Pakistani army chief"."""
    body = scene.cast.at(found.first)
    ends = found.last > found.first and found.last not in scene.taken and len(body) == 1
    if not ends or body[0].kind != "body":
        return found
    return _outside(found, scene.taken) or found


def _inside_name(scene: Scene, found: Found[Role]) -> bool:
    """Whether a title is a part of somebody's name, as in "Hassan Sheikh Mohamud"."""
    if found.what.kind != "title" or found.first == 0:
        return False
    hit = scene.hits.get(found.first)
    if hit is not None and hit.entry.kind == "person" and hit.first < found.first:
        return True
    before = scene.doc.tokens[found.first - 1]
    return before.i not in scene.taken and bool(given_forms(fold(before.text))) and before.text[0].isupper()


def _taken(scene: Scene, found: Found[Organ] | Found[Role]) -> bool:
    if found.what.kind == "medium":
        return found.last in scene.taken  # "the army-run paper": the army is known by itself
    return any(i in scene.taken for i in range(found.first, found.last + 1))


def _mark_fighters(scene: Scene, found: Found[Role], lone: dict[bool, Actor | None]) -> None:
    """ "Separatist" before a noun belongs to the one separatist party."""
    token = scene.doc.tokens[found.last]
    if found.what.word == "rebel" and token.lower in ("separatist", "rebel", "secessionist"):
        group = lone[token.lower != "rebel"]
        after = scene.doc.tokens[found.last + 1 : found.last + 2]
        if group is not None and after and after[0].pos in ("NOUN", "PROPN", "ADJ"):
            scene.mark(found.first, found.last, "demonym", group)
