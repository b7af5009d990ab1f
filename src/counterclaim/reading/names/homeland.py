"""The land that a report is about, and who rises or rules there on its day: the table of wars with one rebel party."""

from __future__ import annotations

from counterclaim import knowledge, lexicon
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.scene import Scene
from counterclaim.record import Side


def home(scene: Scene) -> Side | None:
    """The state that the report is about, where one is spoken of far more than any other."""
    weight: dict[Side, int] = {}
    for actor in list(scene.cast.actors):
        party = scene.cast.side_of_place(actor) if actor.kind == "place" else actor
        if party is not None and party.side is not None and party.kind != "person":
            weight[party.side] = weight.get(party.side, 0) + len(actor.mentions)
    ranked = sorted(((n, s) for s, n in weight.items() if s.code), key=lambda r: (-r[0], r[1].name))
    if ranked and (len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0]):
        return ranked[0][1]
    return None


def insurgents(scene: Scene) -> Actor | None:
    """The rebels of the state that the report is about on its day, where it names no armed group and the war had one
    rebel party ("the rebels" in Libya in 2011)."""
    land, day = home(scene), scene.published
    if land is None or day is None:
        return None
    return _of_day(scene, "insurgents", land.code or "", day)


def coalition(scene: Scene) -> Actor | None:
    """The coalition that fought on the day of the report in a land that it speaks of."""
    day = scene.published
    if day is None:
        return None
    lands = [home(scene)]
    lands += [p.side for a in list(scene.cast.actors) if (p := _party(scene, a)) is not None and a.mentions]
    for code in dict.fromkeys(s.code for s in lands if s is not None and s.code):
        found = _of_day(scene, "coalition", code, day)
        if found is not None:
            return found
    return None


def _party(scene: Scene, actor: Actor) -> Actor | None:
    if actor.kind == "place":
        return scene.cast.side_of_place(actor)
    return scene.cast.party(actor.side) if actor.side is not None and actor.kind != "person" else None


def _of_day(scene: Scene, what: str, code: str, day: str) -> Actor | None:
    for begin, end, name in _wars().get((what, code), ()):
        entry = knowledge.entry(f"groups:{name}") if begin <= day and (not end or day <= end) else None
        if entry is not None:
            return scene.known(entry)
    return None


@lexicon.compiled
def _wars() -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in lexicon.rows("parties_of_day"):
        found.setdefault((row["what"], row["code"]), []).append((row["from"], row["until"], row["party"]))
    return found
