"""Bodies that the report names: an organ with its owner, or a name of its own."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.bodies import Bodies, name_of
from counterclaim.reading.names.media import beside
from counterclaim.reading.names.phrases import Parts, Phrase, phrase_around
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.sides import side_of
from counterclaim.reading.names.words import Found, Organ, listed

_MODIFIERS = frozenset(("JJ", "NN", "HYPH", "VBN"))
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))


def mark_bodies(scene: Scene, bodies: Bodies, found: list[Found[Organ]], left: Parts) -> None:
    """Mark the bodies that ``found`` organs name; leave those without an owner in ``left``."""
    tokens = scene.doc.tokens
    for f in found:
        named = tokens[f.last].text[0].isupper()
        if any(a.rule == "named-body" for a in scene.cast.at(f.last)):
            continue  # "the Yezidi Watch Project" is one name
        if not f.what.bare and not named:
            _leave_movement(scene, f, left)
            continue
        if (
            f.first == f.last
            and tokens[f.last].tag == "JJ"
            and tokens[min(f.last + 1, len(tokens) - 1)].pos in _NOUNS
        ):
            continue  # "military losses" are not those of a body of that name
        phrase = phrase_around(scene, f)
        if named and f.what.code == "ministry" and not f.plural:
            _take_subject(scene, phrase)
        if (outlet := beside(scene, phrase)) is not None:
            scene.mark(phrase.first, phrase.last, "title", outlet)
            continue
        side = side_of(scene, phrase)
        if not f.what.bare:
            _mark_named(scene, bodies, phrase, left)
        elif f.plural and len(phrase.owners) > 1:
            each = [
                bodies.of(f.what, o.side, f"{f.what.word} of {o.side.name}") for o in phrase.owners if o.side
            ]
            if each:
                scene.mark(phrase.first, phrase.last, "name", *each)
        elif side is not None:
            actor = bodies.of(f.what, side, name_of(scene, phrase), bool(phrase.owners))
            _mark_whole(scene, phrase, actor)
        elif phrase.determiner != "a" and (
            phrase.determiner or phrase.pronoun is not None or named or f.last > f.first
        ):
            phrase.within = left.organs.get(phrase.first)
            left.organs[phrase.first] = phrase
            if named:
                scene.taken.update(range(f.first, f.last + 1))


def _take_subject(scene: Scene, phrase: Phrase[Organ]) -> None:
    """A ministry's name goes on with what it is for: "Department of Social Welfare and Development"."""
    tokens, limit = scene.doc.tokens, scene.doc.sentence_of(phrase.last).last
    i = phrase.last + 1
    if i >= limit or tokens[i].lower not in ("of", "for") or scene.cast.at(i + 1):
        return
    end = phrase.last
    while i <= limit and i - phrase.last < 9 and not scene.cast.at(i):
        if tokens[i].text[0].isupper() and tokens[i].pos != "VERB":
            end = i
        elif tokens[i].lower not in ("of", "for", "and", "the"):
            break
        i += 1
    phrase.last = phrase.end = max(end, phrase.end) if end > phrase.last else phrase.last


def _leave_movement(scene: Scene, found: Found[Organ], left: Parts) -> None:
    """ "The movement" is left for the walk."""
    tokens = scene.doc.tokens
    token, first = tokens[found.last], found.first
    while first > 1 and tokens[first - 1].tag in _MODIFIERS and not scene.cast.at(first - 1):
        first -= 1
    before = tokens[first - 1].lower if first else ""
    goes_back = (
        token.lower in listed("movements") or token.lower in listed("bodies") or token.lower == "opposition"
    )
    named = scene.cast.at(token.i + 1) if token.i + 1 < len(tokens) else ()
    if goes_back and len(named) == 1 and named[0].kind in ("body", "group"):
        scene.mark(first, token.i, "title", named[0])  # "the monitoring group Airwars"
    elif goes_back and token.tag == "NN" and before in ("the", "that"):
        left.organs[first] = Phrase(first, token.i, token.i, found.what, False, "the")


def _mark_whole(scene: Scene, phrase: Phrase[Organ], actor: Actor) -> None:
    end = phrase.end if phrase.end - phrase.last <= 5 else phrase.last
    scene.mark(phrase.first, end, "name", actor)
    if scene.cast.at(phrase.last) != (actor,):
        scene.mark(phrase.last, phrase.last, "name", actor)


def _mark_named(scene: Scene, bodies: Bodies, phrase: Phrase[Organ], left: Parts) -> None:
    """A body that is known by its own name only: "Committee of Mothers", "Revolutionary Workers Party"."""
    tokens = scene.doc.tokens
    first, last = phrase.first, phrase.last
    while first < last and not tokens[first].text[0].isupper():
        first += 1
    end, limit = last, scene.doc.sentence_of(last).last
    i = last + 1
    while (
        i <= limit
        and i - last < 9
        and (
            tokens[i].text[0].isupper()
            or tokens[i].lower in ("of", "for", "and", "the", "on")
            or (tokens[i].tag == "POS" and i < limit and tokens[i + 1].text[0].isupper())
        )
    ):
        if tokens[i].lower == "on" and tokens[last].lower not in listed("bodies"):
            break  # "statement of the Office of the Spokesperson on the town"
        if tokens[i].text[0].isupper():
            end = i
        i += 1
    if end == last and first == last:
        if phrase.determiner == "the":
            left.organs[phrase.first] = phrase
        return
    if end > last and tokens[last + 1].lower not in ("of", "for", "on") and first == last:
        return
    if tokens[last + 1 : last + 2] and tokens[min(last + 1, limit)].lower == "and":
        end = last
    name = scene.doc.name(first, end)
    side = side_of(scene, phrase)
    actor = bodies.own(phrase.what, name) if side is None else bodies.of(phrase.what, side, name)
    scene.mark(first, end, "name", actor)
