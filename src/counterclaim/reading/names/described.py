"""Bodies that the report tells what they are: "Airwars, a group in London", "Sanad, a Gaza rights monitor"."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.bodies import Bodies
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Organ, listed

_LEFT = frozenset(("JJ", "NN", "NNS", "NNP", "HYPH", "VBN", "POS", "CC", "NNPS"))
_INSIDE = frozenset(("of", "for", "and", "the", "-", "&", "'s", "on"))
_LANDS = frozenset(("state", "people", "place"))  # that a body's name may begin with
_LONGEST = 10  # tokens of a name, or of what stands between the article and the noun


def mark_described(scene: Scene, bodies: Bodies) -> None:
    """Let a name before "a group", "a charity" be that of a body, known or not, and the description mean it."""
    tokens = scene.doc.tokens
    named: dict[tuple[str, ...], Actor] = {}
    for t in tokens:
        if t.tag != "NN" or t.lower not in listed("describes_bodies"):
            continue
        article = _article(scene, t.i)
        if article is None or tokens[article - 1].text != ",":
            continue
        actor = _named_before(scene, bodies, article - 2, article + 1, t.i)
        if actor is not None:
            scene.mark(article + 1, t.i, "title", actor)
            if actor.rule == "named-body":
                named[tuple(actor.name.lower().split())] = actor
    _mark_again(scene, named)


def _article(scene: Scene, noun: int) -> int | None:
    """The token of the "a" that begins the phrase of ``noun``; a comma and a name may stand before it."""
    tokens, first = scene.doc.tokens, scene.doc.sentence_of(noun).first
    for i in range(noun - 1, max(first + 1, noun - _LONGEST), -1):
        if tokens[i].lower in ("a", "an"):
            return i
        if tokens[i].tag not in _LEFT:
            return None
    return None


def _named_before(scene: Scene, bodies: Bodies, last: int, begin: int, noun: int) -> Actor | None:
    """The body whose name ends with token ``last``; ``begin`` .. ``noun`` describe it."""
    tokens = scene.doc.tokens
    known = scene.cast.at(last)
    if known:
        return known[0] if len(known) == 1 and known[0].kind in ("body", "group") else None
    first, limit = last + 1, scene.doc.sentence_of(last).first
    for i in range(last, max(limit, last - _LONGEST) - 1, -1):
        if not (tokens[i].text[0].isupper() or tokens[i].lower in _INSIDE):
            break
        if i in scene.taken and not any(a.kind in _LANDS for a in scene.cast.at(i)):
            break
        if tokens[i].text[0].isupper() and not (i == limit and tokens[i].lower in ("the", "but", "and")):
            first = i
    if first > last or not tokens[last].text[0].isupper():
        return None
    fights = any(t.lower in listed("martial_groups") for t in tokens[begin : noun + 1])
    organ = (
        Organ("group", "group", "group", "militant", False)
        if fights
        else Organ("organisation", "organisation", "body", "", False)
    )
    actor = bodies.own(organ, scene.doc.name(first, last))
    scene.mark(first, last, "name", actor)
    return actor


def _mark_again(scene: Scene, named: dict[tuple[str, ...], Actor]) -> None:
    """Let the names told so mean the same wherever else they stand."""
    tokens = scene.doc.tokens
    longest = {words[0]: len(words) for words in sorted(named, key=len)}
    for t in tokens:
        if t.lower not in longest or not t.text[0].isupper():
            continue
        words = tuple(w.lower for w in tokens[t.i : t.i + longest[t.lower]])
        last = t.i + len(words) - 1
        if words in named and last not in scene.taken:
            scene.mark(t.i, last, "name", named[words])
