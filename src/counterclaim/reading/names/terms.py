"""Of which time an office is spoken of: of today, or "the then prime minister", "a former president", "the
president-elect"."""

from __future__ import annotations

import datetime
import re

from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Role, listed

PAST = "past"
"""Some earlier holder, nothing tells which."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_WINDOW = 80  # tokens around it: garbled text has endless sentences
_UNTIL_OFFICE = 100  # days after the report within which who is elect takes office


def tense_of(scene: Scene, phrase: Phrase[Role]) -> str:
    """The ISO day on which the office of ``phrase`` was or will be held, where it is another than the report's;
    :data:`PAST` where that is not told, "" for the holder of today."""
    tokens = scene.doc.tokens
    after = [t.lower for t in tokens[phrase.last + 1 : phrase.last + 3]]
    if after == ["-", "elect"] or after[:1] in (["elect"], ["-elect"]):
        if scene.published is None:
            return PAST
        day = datetime.date.fromisoformat(scene.published)
        return (day + datetime.timedelta(days=min(_UNTIL_OFFICE, (datetime.date.max - day).days))).isoformat()
    before = [
        t.lower
        for t in tokens[max(phrase.first - 2, scene.doc.sentence_of(phrase.first).first) : phrase.last]
    ]
    if "then" in before or not listed("former").isdisjoint(before):
        sentence = scene.doc.sentence_of(phrase.last)
        near = tokens[
            max(sentence.first, phrase.first - _WINDOW) : min(sentence.last, phrase.last + _WINDOW) + 1
        ]
        years = [t.text for t in near if _YEAR.fullmatch(t.text)]
        return f"{years[0]}-07-01" if "then" in before and len(years) == 1 else PAST
    return ""
