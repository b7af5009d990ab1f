"""Which side is somebody on, as far as a phrase tells?"""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.phrases import Phrase, W
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Role
from counterclaim.record import Side

_SENT = frozenset(("ambassador", "envoy", "spokesman"))


def _stands_before(scene: Scene, phrase: Phrase[W], owner: Actor) -> bool:
    return any(owner in scene.cast.at(i) for i in range(phrase.first, phrase.last))


def side_of(scene: Scene, phrase: Phrase[W]) -> Side | None:
    """The side that the owners of ``phrase`` tell, else the place that it is said to be in."""
    if isinstance(phrase.what, Role) and phrase.what.office in _SENT:
        # "Israel's UN ambassador" is sent to the body by the state
        states = [o for o in phrase.owners if o.kind == "state" and o.side]
        left = [o for o in states if _stands_before(scene, phrase, o)]
        if left:
            return left[0].side
    for owner in phrase.owners:
        if owner.side and owner.kind != "place":
            return owner.side
    if phrase.place is not None:
        party = scene.cast.side_of_place(phrase.place)
        return party.side if party else None
    return None
