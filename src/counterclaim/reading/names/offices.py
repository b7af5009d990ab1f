"""Roles and names read together: who holds which office of whom."""

from __future__ import annotations

from counterclaim.knowledge import Entry
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.apposition import after_comma, before_comma, named_at
from counterclaim.reading.names.persons import People, looks_like_person
from counterclaim.reading.names.phrases import Parts, Phrase, phrase_around
from counterclaim.reading.names.runs import Run, name_runs
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.sides import side_of
from counterclaim.reading.names.spelling import same_person
from counterclaim.reading.names.words import Found, Role, listed
from counterclaim.record import Side

FOR_OTHERS = "voice for"
"""The kind of a voice of somebody whom the walk through the report may still tell: "a spokesman for the movement"."""

_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))


def mark_people(scene: Scene, people: People, found: list[Found[Role]], left: Parts) -> None:
    """Mark the persons that the report names, with their titles; leave roles without a name in ``left``."""
    phrases = [phrase_around(scene, f) for f in found]
    runs = list(name_runs(scene))
    by_first = {r.first: r for r in runs}
    by_last = {r.last: r for r in runs}
    held: dict[Run, list[Phrase[Role]]] = {}
    titled: set[int] = set()
    starts = {f.first: p for f, p in zip(found, phrases, strict=True)}
    for n, phrase in enumerate(phrases):
        run = (
            named_at(phrase.last + 1, by_first, starts)
            or after_comma(scene, phrase, by_first, starts)
            or before_comma(scene, phrase, by_last)
        )
        if run is not None and (not phrase.plural or _one_of(scene, phrase)):
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


def _one_of(scene: Scene, phrase: Phrase[Role]) -> bool:
    """ "X, one of the rebel commanders"."""
    words = [t.lower for t in scene.doc.tokens[max(phrase.first - 3, 0) : phrase.first]]
    return words[-3:-1] == ["one", "of"] or words[-2:] == ["one", "of"]


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
            people.rename(owner, scene.doc.name(run.first, run.last))
            for other in runs:
                if scene.doc.words(other.first, other.last) == scene.doc.words(run.first, run.last):
                    scene.mark(other.first, other.last, "name", owner)


def _mark_person(scene: Scene, people: People, run: Run, held: list[Phrase[Role]]) -> Actor | None:
    doc = scene.doc
    name = doc.name(run.first, run.last)
    if (owner := _nicknamed(scene, held, run)) is not None:
        people.rename(owner, name)
        scene.mark(run.first, run.last, "name", owner)
        return owner
    hit = scene.hits.get(run.last)
    entry = hit.entry if hit and hit.entry.kind == "person" and hit.last == run.last else None
    if entry is not None and hit is not None and hit.first > run.first and not same_person(name, entry.name):
        entry = None
    if entry is None and run.last > run.first:
        entry = _begins_with(scene, run, name)
    side = next((s for p in held if (s := side_of(scene, p))), None) or _own_body(held)
    office = next((p.what.office or p.what.word for p in held if p.what.kind not in ("rank", "title")), "")
    if entry is not None and side and entry.side and entry.side != side and run.first == run.last:
        entry = None
    ranks = {p.what.word for p in held if p.what.kind == "rank"}
    if not held and entry is None and not _is_person(scene, people, run, name):
        return None
    if any(p.what.kind == "folk" for p in held):
        side = None
    actor = people.named(name, side or _side_beside(scene, run), office, entry, run.first)
    if actor.side is None and side is not None:
        actor.side = side
    people.offices.setdefault(actor.id, set()).update(ranks)
    for phrase in held:
        if phrase.what.kind not in ("title", "folk"):
            kind = FOR_OTHERS if _of_others(scene, phrase) else phrase.what.kind
            if actor.id not in people.titled or people.titled[actor.id][1] == "rank":
                people.titled[actor.id] = (phrase.first, kind)
        actor.gender = actor.gender or phrase.what.gender
        actor.category = actor.category or phrase.what.category
        if phrase.owners and phrase.owners[0] is actor:
            continue
        scene.mark(phrase.first, phrase.last, "title", actor)
    scene.mark(run.first, run.last, "name", actor)
    return actor


def _nicknamed(scene: Scene, held: list[Phrase[Role]], run: Run) -> Actor | None:
    """Who is told to go by this name with its title: "X, alias Commander Y"."""
    begin = max(min([run.first, *(p.first for p in held)]) - 1, 0)
    told = [t.i for t in scene.doc.tokens[begin : run.first] if t.lower in listed("aliases")]
    if not held or not told:
        return None
    for i in range(told[0] - 1, max(told[0] - 3, -1), -1):
        for actor in scene.cast.at(i):
            if actor.kind == "person":
                return actor
    return None


def _begins_with(scene: Scene, run: Run, name: str) -> Entry | None:
    """The known person whose full name ``run`` begins with: "Álvaro Uribe Vélez"."""
    hit = scene.hits.get(run.first)
    if (
        hit is None
        or hit.entry.kind != "person"
        or hit.first != run.first
        or not hit.first < hit.last < run.last
    ):
        return None
    return hit.entry if same_person(name, hit.entry.name) else None


def _of_others(scene: Scene, phrase: Phrase[Role]) -> bool:
    """Whether somebody speaks for those whom nothing tells the side of: "a spokesman for the vigilantes"."""
    after = scene.doc.tokens[phrase.last + 1 : phrase.last + 2]
    return phrase.what.kind == "voice" and not phrase.owners and bool(after) and after[0].lower == "for"


def _own_body(held: list[Phrase[Role]]) -> Side | None:
    """The body that is a side of its own and that the bearer of a title leads or speaks for: "the UN's aid
    chief", "the president of the Associated Press"."""
    for phrase in held:
        if phrase.what.kind not in ("folk", "title"):
            for owner in phrase.owners:
                if owner.kind == "body" and owner.side is None:
                    return Side(None, owner.name)
    return None


def _side_beside(scene: Scene, run: Run) -> Side | None:
    """The side in "X of Human Rights Watch" and in "the ICRC's X"."""
    if run.first > 1 and scene.doc.tokens[run.first - 1].tag == "POS":
        for actor in scene.cast.at(run.first - 2):
            if actor.kind in ("body", "group") and actor.side is not None:
                return actor.side
    return _side_after(scene, run)


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
    if looks_like_person(name) and tokens[-1].ent not in ("GPE", "LOC"):
        return tokens[-1].lower not in listed("placelike")  # "Imam Khomeini Airport"
    if _side_after(scene, run) is not None:
        return True
    verb = scene.doc.tokens[tokens[-1].head]
    if tokens[-1].dep == "nsubj" and verb.lemma in listed("cues") and tokens[-1].ent not in ("ORG", "GPE"):
        return True
    return sum(t.ent == "PERSON" for t in tokens) * 2 > len(tokens)
