"""Phrases around a role or an organ: what it is, and the words that tell whose it is.

"Azerbaijan's Ministry of Defence", "the spokesman of the Pakistan army", "the Defence Ministry in Baku".
Read from the surface, left and right of the word, since parsers often take long titles apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Found, Organ, Role, listed

W = TypeVar("W", Role, Organ)

_LEFT = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "VBN", "VBG", "HYPH", "AFX"))
_SKIPPED = frozenset(["DT", "JJ", "NN", "NNP", "VBN", "HYPH", "PRP$", "CD", "JJS", "AFX"])
_OWNING = frozenset(("of", "for"))
_SEATED = frozenset(("in", "at"))
_SERVING = frozenset(("to",))
_RUNNER = 6  # tokens after an organ in which its owner may be told
_SERVANTS = frozenset(("aide", "official", "envoy"))


@dataclass(slots=True)
class Phrase(Generic[W]):
    """Tokens ``first`` .. ``last`` without determiner and complement, the complement up to ``end``;
    ``owners`` are the actors that it belongs to, the nearest first; ``pronoun`` the possessive that
    stands before it; ``within`` the organ without an owner that it is an organ of ("the junta's press office")."""

    first: int
    last: int
    end: int
    what: W
    plural: bool
    determiner: str = ""
    owners: list[Actor] = field(default_factory=list)
    place: Actor | None = None
    pronoun: int | None = None
    within: Phrase[Organ] | None = None


def phrase_around(scene: Scene, found: Found[W]) -> Phrase[W]:
    """The phrase around ``found``."""
    phrase = Phrase(found.first, found.last, found.last, found.what, found.plural)
    _leftwards(scene, phrase)
    while scene.doc.tokens[phrase.first].tag == "POS":
        phrase.first += 1
    _rightwards(scene, phrase)
    if isinstance(phrase.what, Organ):
        _run_by(scene, phrase)
    return phrase


def _leftwards(scene: Scene, phrase: Phrase[W]) -> None:
    tokens, cast = scene.doc.tokens, scene.cast
    first = scene.doc.sentence_of(phrase.last).first
    i = phrase.first - 1
    while i >= first and phrase.last - i < 16:
        t = tokens[i]
        if t.tag == "PRP$":
            phrase.pronoun = i
            return
        if t.tag == "DT":
            phrase.determiner = t.lower
            return
        if i in scene.roles:
            # "rebel spokesman": the rebels are the one group of the report
            phrase.owners.extend(a for a in cast.at(i) if a.kind == "group" and a not in phrase.owners)
            return
        if t.tag == "RB" and tokens[i + 1].tag in ("VBN", "JJ") and i + 1 < phrase.last:
            i -= 1
            continue
        if (t.tag not in _LEFT and i not in scene.hits) or t.ent in ("DATE", "TIME", "CARDINAL"):
            return
        if (
            t.tag in ("VBN", "VBG")
            and i not in scene.hits
            and tokens[max(i - 1, 0)].tag not in ("DT", "JJ", "RB", "HYPH", "POS", "PRP$")
        ):
            return
        actors = cast.at(i)
        if actors:
            if actors[0].kind == "person" and tokens[i + 1].tag != "POS":
                return
            phrase.owners.extend(a for a in actors if a not in phrase.owners and a.kind != "equipment")
        elif t.tag == "POS" and not cast.at(i - 1) and tokens[i - 1].tag not in ("NNP", "NN", "NNPS"):
            return
        phrase.first = i
        i -= 1


def _rightwards(scene: Scene, phrase: Phrase[W]) -> None:
    tokens, cast = scene.doc.tokens, scene.cast
    last = scene.doc.sentence_of(phrase.last).last
    i = phrase.last + 1
    role = phrase.what if isinstance(phrase.what, Role) else None
    while i < last:
        word = tokens[i].lower
        owning = word in _OWNING or (word in _SERVING and role is not None and role.office in _SERVANTS)
        if not owning and word not in _SEATED:
            return
        j = i + 1
        while (
            j <= min(last, i + 7)
            and not cast.at(j)
            and (tokens[j].tag in _SKIPPED or tokens[j].lower == "of")
        ):
            j += 1
        actors = cast.at(j) if j <= last else ()
        if not actors:
            return
        if actors[0].kind == "place":
            phrase.place = phrase.place or actors[0]
        elif owning or actors[0].kind in ("state", "group"):
            phrase.owners.extend(a for a in actors if a not in phrase.owners and a.kind != "equipment")
        while j < last and cast.at(j + 1) and tokens[j + 1].tag not in (",", "CC"):
            j += 1
        while owning and j + 2 <= last and tokens[j + 1].lower == "and" and cast.at(j + 2):
            phrase.owners.extend(a for a in cast.at(j + 2) if a not in phrase.owners)
            j += 2
        if owning or (phrase.what.word == "embassy" and actors[0].kind == "place"):
            phrase.end = j
        i = j + 1


def _run_by(scene: Scene, phrase: Phrase[W]) -> None:
    """ "The ministry of health in Sanaa, run by the Houthis" is theirs."""
    tokens, last = scene.doc.tokens, scene.doc.sentence_of(phrase.last).last
    for i in range(phrase.last + 1, min(phrase.last + _RUNNER, last - 1)):
        if tokens[i].lower in listed("runs") and tokens[i + 1].lower == "by":
            for j in (i + 2, i + 3):
                for actor in scene.cast.at(j) if j <= last else ():
                    if actor.kind in ("group", "state", "body"):
                        phrase.owners.insert(0, actor)
                        return
        if tokens[i].pos in ("VERB", "AUX"):
            return


@dataclass(slots=True)
class Parts:
    """What is left for the walk through the discourse, by first token: organs without an owner, roles without
    a name."""

    organs: dict[int, Phrase[Organ]] = field(default_factory=dict)
    roles: dict[int, Phrase[Role]] = field(default_factory=dict)
