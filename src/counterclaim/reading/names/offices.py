"""Roles, organs and names read together: who holds which office of whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.acronyms import mark_acronyms
from counterclaim.reading.names.bodies import Bodies, name_of
from counterclaim.reading.names.persons import People, looks_like_person
from counterclaim.reading.names.phrases import Phrase, phrase_around
from counterclaim.reading.names.runs import Run, name_runs
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.sides import side_of
from counterclaim.reading.names.spelling import fold, given_forms, same_person
from counterclaim.reading.names.unnamed import lone_group
from counterclaim.reading.names.words import Found, Organ, Role, listed, organs, roles
from counterclaim.record import Side

_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))


@dataclass(slots=True)
class Parts:
    """What is left for the walk through the discourse, by first token: organs without an owner, roles without
    a name."""

    organs: dict[int, Phrase[Organ]] = field(default_factory=dict)
    roles: dict[int, Phrase[Role]] = field(default_factory=dict)


def find_parts(scene: Scene, bodies: Bodies, people: People) -> Parts:
    """Mark the bodies and persons that the report names; give back what it does not name outright."""
    left = Parts()
    every_organ = organs().find(scene.doc)
    found_organs = [f for f in every_organ if not _taken(scene, f)]
    for f in every_organ:
        known = scene.cast.at(f.first)
        if known and known[0].kind in ("body", "group") and known == scene.cast.at(f.last):
            bodies.register(f.what, known[0], scene.doc.tokens[f.last].lower)
    found_roles = [f for f in roles().find(scene.doc) if not _taken(scene, f) and not _inside_name(scene, f)]
    inner = {i for f in found_roles if f.last > f.first for i in range(f.first, f.last + 1)}
    wide = {i for f in found_organs if f.last > f.first for i in range(f.first, f.last + 1)}
    found_organs = [f for f in found_organs if f.last > f.first or f.first not in inner]
    found_roles = [r for f in found_roles if (r := _outside(f, wide))]
    lone = {separatist: lone_group(scene, separatist) for separatist in (False, True)}
    for role in found_roles:
        scene.taken.update(range(role.first, role.last + 1))
        scene.roles.update(range(role.first, role.last + 1))
        if role.what.kind == "fighters":
            _mark_fighters(scene, role, lone)
    _mark_bodies(scene, bodies, found_organs, left)
    mark_acronyms(scene)
    _mark_people(scene, people, found_roles, left)
    return left


def _outside(found: Found[Role], taken: set[int]) -> Found[Role] | None:
    """What is left of a role beside an organ: of "police chief" in "National Police chief" the chief."""
    first = found.first
    while first <= found.last and first in taken:
        first += 1
    if first > found.last or found.last in taken:
        return None
    return Found(first, found.last, found.what, found.plural)


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
    return any(i in scene.taken for i in range(found.first, found.last + 1))


def _mark_fighters(scene: Scene, found: Found[Role], lone: dict[bool, Actor | None]) -> None:
    """ "Separatist" before a noun belongs to the one separatist party."""
    token = scene.doc.tokens[found.last]
    if found.what.word == "rebel" and token.lower in ("separatist", "rebel", "secessionist"):
        group = lone[token.lower != "rebel"]
        after = scene.doc.tokens[found.last + 1 : found.last + 2]
        if group is not None and after and after[0].pos in ("NOUN", "PROPN", "ADJ"):
            scene.mark(found.first, found.last, "demonym", group)


def _mark_bodies(scene: Scene, bodies: Bodies, found: list[Found[Organ]], left: Parts) -> None:
    tokens = scene.doc.tokens
    for f in found:
        named = tokens[f.last].text[0].isupper()
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
            left.organs[phrase.first] = phrase
            if named:
                scene.taken.update(range(f.first, f.last + 1))


def _leave_movement(scene: Scene, found: Found[Organ], left: Parts) -> None:
    """ "The movement" is left for the walk."""
    token = scene.doc.tokens[found.first]
    before = scene.doc.tokens[token.i - 1].lower if token.i else ""
    if found.first == found.last and token.lower in listed("movements") and before in ("the", "that"):
        left.organs[token.i] = Phrase(token.i, token.i, token.i, found.what, False, "the")


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
        and (tokens[i].text[0].isupper() or tokens[i].lower in ("of", "for", "and", "the", "on"))
    ):
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
    name = scene.doc.words(first, end)
    side = side_of(scene, phrase)
    actor = bodies.own(phrase.what, name) if side is None else bodies.of(phrase.what, side, name)
    scene.mark(first, end, "name", actor)


def _mark_people(scene: Scene, people: People, found: list[Found[Role]], left: Parts) -> None:
    phrases = [phrase_around(scene, f) for f in found]
    runs = list(name_runs(scene))
    by_first = {r.first: r for r in runs}
    by_last = {r.last: r for r in runs}
    held: dict[Run, list[Phrase[Role]]] = {}
    titled: set[int] = set()
    starts = {f.first: p for f, p in zip(found, phrases, strict=True)}
    for n, phrase in enumerate(phrases):
        run = (
            _named_at(phrase.last + 1, by_first, starts)
            or _after_comma(scene, phrase, by_first, starts)
            or _before_comma(scene, phrase, by_last)
        )
        if run is not None and not phrase.plural:
            held.setdefault(run, []).append(phrase)
            titled.add(n)
    order = sorted(runs, key=lambda r: (r.last == r.first and r not in held, r.first))
    by_run: dict[Run, Actor] = {}
    for run in order:
        if actor := _mark_person(scene, people, run, held.get(run, [])):
            by_run[run] = actor
    _mark_nicknames(scene, people, [r for r in runs if r not in by_run])
    _side_with_owners(scene, held, by_run)
    for n, f in enumerate(found):
        after = scene.doc.tokens[f.last + 1 : f.last + 2]
        adjective = f.what.kind == "fighters" and not f.plural and after and after[0].pos in _NOUNS
        if n not in titled and not adjective:
            # once more: its owner may be one of the persons found since
            phrase = phrase_around(scene, f)
            left.roles[phrase.first] = phrase


def _side_with_owners(scene: Scene, held: dict[Run, list[Phrase[Role]]], by_run: dict[Run, Actor]) -> None:
    """People who serve somebody else are on their side: "an aide to President X", "X's envoy, Y"."""
    for run, phrases in held.items():
        actor = by_run.get(run)
        if actor is None or actor.side is not None:
            continue
        for phrase in phrases:
            again = phrase_around(scene, Found(phrase.last, phrase.last, phrase.what, False))
            again.owners = [o for o in again.owners if o is not actor]
            if phrase.what.kind != "folk" and (side := side_of(scene, again)):
                actor.side = side
                break


def _mark_nicknames(scene: Scene, people: People, runs: list[Run]) -> None:
    """Another name that the report introduces: "X, known as Y"."""
    tokens = scene.doc.tokens
    for run in runs:
        before = [t.i for t in tokens[max(run.first - 3, 0) : run.first] if t.lower in listed("nicknames")]
        if not before or run.first - 5 < 0:
            continue
        owner = next((a for i in range(before[0] - 1, before[0] - 4, -1) for a in scene.cast.at(i)), None)
        if owner is not None and owner.kind == "person":
            people.rename(owner, scene.doc.words(run.first, run.last))
            for other in runs:
                if scene.doc.words(other.first, other.last) == scene.doc.words(run.first, run.last):
                    scene.mark(other.first, other.last, "name", owner)


def _mark_person(scene: Scene, people: People, run: Run, held: list[Phrase[Role]]) -> Actor | None:
    doc = scene.doc
    name = doc.words(run.first, run.last)
    hit = scene.hits.get(run.last)
    entry = hit.entry if hit and hit.entry.kind == "person" and hit.last == run.last else None
    if entry is not None and hit is not None and hit.first > run.first and not same_person(name, entry.name):
        entry = None
    side = next((s for p in held if (s := side_of(scene, p))), None)
    office = next((p.what.office or p.what.word for p in held if p.what.kind not in ("rank", "title")), "")
    if entry is not None and side and entry.side and entry.side != side and run.first == run.last:
        entry = None
    ranks = {p.what.word for p in held if p.what.kind == "rank"}
    if not held and entry is None and not _is_person(scene, people, run, name):
        return None
    if any(p.what.kind == "folk" for p in held):
        side = None
    actor = people.named(name, side or _side_after(scene, run), office, entry)
    if actor.side is None and side is not None:
        actor.side = side
    people.offices.setdefault(actor.id, set()).update(ranks)
    for phrase in held:
        if phrase.what.kind not in ("title", "folk"):
            kind = phrase.what.kind
            if actor.id not in people.titled or people.titled[actor.id][1] == "rank":
                people.titled[actor.id] = (phrase.first, kind)
        actor.gender = actor.gender or phrase.what.gender
        actor.category = actor.category or phrase.what.category
        if phrase.owners and phrase.owners[0] is actor:
            continue
        scene.mark(phrase.first, phrase.last, "title", actor)
    scene.mark(run.first, run.last, "name", actor)
    return actor


def _side_after(scene: Scene, run: Run) -> Side | None:
    """The side in "X of Human Rights Watch"."""
    tokens = scene.doc.tokens
    if run.last + 2 >= len(tokens) or tokens[run.last + 1].lower not in ("of", "from"):
        return None
    for i in (run.last + 2, run.last + 3):
        for actor in scene.cast.at(i) if i < len(tokens) else ():
            if actor.kind in ("body", "group"):
                return actor.side
    return None


def _is_person(scene: Scene, people: People, run: Run, name: str) -> bool:
    tokens = scene.doc.tokens[run.first : run.last + 1]
    if run.first == run.last:
        return people.find(name, None, "") is not None
    if looks_like_person(name) and tokens[-1].ent not in ("GPE", "LOC", "FAC"):
        return True
    verb = scene.doc.tokens[tokens[-1].head]
    if tokens[-1].dep == "nsubj" and verb.lemma in listed("cues") and tokens[-1].ent not in ("ORG", "GPE"):
        return True
    return sum(t.ent == "PERSON" for t in tokens) * 2 > len(tokens)


def _named_at(i: int, by_first: dict[int, Run], starts: dict[int, Phrase[Role]]) -> Run | None:
    """The name that begins at token ``i``, perhaps after one more title ("Lieutenant Colonel X")."""
    if i in by_first:
        return by_first[i]
    title = starts.get(i)
    return by_first.get(title.last + 1) if title is not None else None


def _after_comma(
    scene: Scene, phrase: Phrase[Role], by_first: dict[int, Run], starts: dict[int, Phrase[Role]]
) -> Run | None:
    """The name in "the spokesman of the army, X,", whatever complement stands before the comma."""
    tokens = scene.doc.tokens
    last = scene.doc.sentence_of(phrase.last).last
    if phrase.last >= last:
        return None
    complement = tokens[phrase.last + 1].tag in ("IN", "TO")
    if complement and phrase.end + 1 in by_first:
        return by_first[phrase.end + 1]
    for i in range(phrase.last + 1, min(phrase.last + (10 if complement else 1), last - 1) + 1):
        if tokens[i].text in (",", ":"):
            return _named_at(i + 1, by_first, starts)
        if tokens[i].pos in ("VERB", "AUX", "SCONJ"):
            return None
    return None


def _before_comma(scene: Scene, phrase: Phrase[Role], by_last: dict[int, Run]) -> Run | None:
    """The name in "X, the spokesman of the army"."""
    tokens = scene.doc.tokens
    at = phrase.first - 1
    if tokens[min(phrase.last + 1, len(tokens) - 1)].tag == "POS":
        return None
    if at >= 0 and tokens[at].tag == "DT":
        at -= 1
    if at >= 1 and tokens[at].text in (",", "(") and tokens[at].sent == tokens[phrase.last].sent:
        return by_last.get(at - 1)
    return None
