"""Which side is somebody on, as far as a phrase tells?"""

from __future__ import annotations

from counterclaim.reading.names.phrases import Phrase, W
from counterclaim.reading.names.scene import Scene
from counterclaim.record import Side


def side_of(scene: Scene, phrase: Phrase[W]) -> Side | None:
    """The side that the owners of ``phrase`` tell, else the place that it is said to be in."""
    for owner in phrase.owners:
        if owner.side and owner.kind != "place":
            return owner.side
    if phrase.place is not None:
        party = scene.cast.side_of_place(phrase.place)
        return party.side if party else None
    return None
