"""Names that the knowledge base knows, and places: marked before anything else."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.knowledge import Entry, Hit, side_named
from counterclaim.knowledge import state as state_of
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.metonyms import acts, is_where
from counterclaim.reading.names.periods import lies_in, of_their_day
from counterclaim.reading.names.scene import Scene, chosen
from counterclaim.reading.names.spelling import fold, given_forms
from counterclaim.reading.names.words import listed
from counterclaim.reading.places import Toponym
from counterclaim.record import Mention, Side


def mark_known(scene: Scene, hits: Sequence[Hit], toponyms: Sequence[Toponym]) -> None:
    """Mark what the knowledge base knows: states, groups, bodies, demonyms, seats that act."""
    for toponym in toponyms:
        for i in range(toponym.first, toponym.last + 1):
            scene.toponyms[i] = toponym
    kept = _as_introduced(scene, of_their_day(chosen(hits), scene.published))
    own = _parties_of_peoples(scene, kept)
    sides = {h.entry.side for h in kept if h.entry.side is not None}
    for hit in kept:
        if hit.entry.kind == "person":
            for i in range(hit.first, hit.last + 1):
                scene.hits[i] = hit
            continue
        kind = hit.kind
        if _in_person(scene, hit) or _is_plain_place(scene, hit) or _is_stance(scene, hit):
            continue
        if _in_place_name(scene, hit) or _is_namesake(scene, hit):
            continue
        if kind == "metonym" and not acts(scene.doc, hit.first, hit.last, _is_town(scene, hit)):
            if hit.entry.side:
                scene.seats[hit.last] = scene.cast.party(hit.entry.side)
            continue
        actor = _fighting_people(scene, hit, own, sides) or scene.known(hit.entry)
        for i in range(hit.first, hit.last + 1):
            scene.hits[i] = hit
        scene.mark(hit.first, hit.last, kind, actor)
    _mark_enclave(scene, kept)


def mention_owners(scene: Scene) -> None:
    """Let the state's word in the name of a known body of its own be a mention of the state too, where the report
    speaks of it: "Sri Lankan army"."""
    for i, hit in scene.hits.items():
        side = hit.entry.side
        if (
            i != hit.first
            or hit.first == hit.last
            or hit.entry.table != "bodies"
            or side is None
            or not side.code
        ):
            continue
        party, state = scene.by_entry.get(f"states:{side.code}"), state_of(side.code)
        if state is None or party is None:
            continue
        for last in (hit.first + 1, hit.first):
            mention = Mention(scene.doc.tokens[hit.first].start, scene.doc.tokens[last].end, "demonym")
            if last < hit.last and scene.doc.text[mention.start : mention.end] in (
                state.name,
                *state.demonyms,
            ):
                party.mentions.append(mention)
                break


def _as_introduced(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """``hits`` with the acronyms that the report itself gives to a known body meaning that body: the "Armed Forces of
    the Philippines (AFP)" are no news agency."""
    tokens = scene.doc.tokens
    ending = {h.last: h for h in hits}
    meant: dict[str, Hit] = {}
    for hit in hits:
        i = hit.first
        if hit.first != hit.last or not tokens[i].text.isupper() or i < 2 or i + 1 >= len(tokens):
            continue
        full = ending.get(i - 2) if tokens[i - 1].text == "(" and tokens[i + 1].text == ")" else None
        if full is not None and full.entry.key != hit.entry.key and full.last > full.first:
            words = tokens[full.first : full.last + 1]
            initials = "".join(t.text[0] for t in words if t.text[0].isupper())
            if initials == tokens[i].text:
                meant[tokens[i].text] = full
    if not meant:
        return hits
    swapped = []
    for hit in hits:
        full = meant.get(tokens[hit.first].text) if hit.first == hit.last else None
        swapped.append(replace(hit, entry=full.entry, kind="name") if full is not None else hit)
    return swapped


def _is_town(scene: Scene, hit: Hit) -> bool:
    """Whether the seat of power ``hit`` is a town of its state, not a palace that shares its name with one."""
    town = scene.toponyms.get(hit.first)
    code = hit.entry.side.code if hit.entry.side is not None else None
    return town is not None and (code is None or (town.lat is not None and lies_in(town.country, code)))


def _is_namesake(scene: Scene, hit: Hit) -> bool:
    """Whether ``hit`` is a capital's namesake that the report places in another state: Paris in Texas, which speaks
    for nobody."""
    town, side = scene.toponyms.get(hit.first), hit.entry.side
    if hit.kind != "metonym" or town is None or town.lat is None or side is None or not side.code:
        return False
    return scene.doc.tokens[hit.last].text in hit.entry.seats[:1] and not lies_in(town.country, side.code)


def _parties_of_peoples(scene: Scene, hits: Sequence[Hit]) -> dict[str, Entry]:
    """The parties that the report calls by a people and its land ("Bosnian Serb"), by the people's word."""
    lands = {
        demonym.rpartition(" ")[2].lower().removesuffix("s"): h.entry  # of a land named by its seat alone
        for h in hits
        if h.entry.table == "territories" and h.entry.side is not None and not h.entry.side.code
        for demonym in h.entry.demonyms
        if " " in demonym
    }
    return lands | {
        scene.doc.tokens[i].lower.removesuffix("s"): h.entry
        for h in hits
        for i in range(h.first + 1, h.last + 1)
        if h.entry.side is not None and h.entry.table in ("territories", "groups")
    }


def _fighting_people(scene: Scene, hit: Hit, own: dict[str, Entry], sides: set[Side]) -> Actor | None:
    """The party that a people's bare name means: that of the people's land where the report names it so, and
    before a word of war the people's own state where the report speaks of it ("Serb police")."""
    if hit.entry.kind != "people" or hit.entry.side is not None or hit.last > hit.first:
        return None
    party = own.get(scene.doc.tokens[hit.last].lower.removesuffix("s"))
    if party is not None:
        return scene.known(party)
    after = scene.doc.tokens[hit.last + 1 : hit.last + 2]
    state = side_named(hit.entry.country) if len(hit.entry.country) == 3 else None
    if state is None or not after or after[0].lower not in listed("martial"):
        return None
    return scene.cast.party(state) if state in sides else None


def _in_person(scene: Scene, hit: Hit) -> bool:
    """Whether the parser takes a known word for the end of a person's name ("Lambert Mende")."""
    token = scene.doc.tokens[hit.first]
    if _is_surname(scene, hit):
        return True
    if hit.first != hit.last or token.ent != "PERSON" or token.ent_start or hit.first == 0:
        return False
    before = scene.doc.tokens[hit.first - 1]
    return before.ent == "PERSON" and before.tag == "NNP" and hit.first - 1 not in scene.hits


def _is_surname(scene: Scene, hit: Hit) -> bool:
    """Whether an Arabic name of descent ends somebody's name: "Mohammed Ali al-Houthi"."""
    tokens = scene.doc.tokens
    i = hit.first - 1
    joined = tokens[hit.first].lower == "al"
    if i > 1 and tokens[i].text == "-" and tokens[i - 1].lower in ("al", "el"):
        i, joined = i - 2, True
    return joined and i >= 0 and tokens[i].text[0].isupper() and bool(given_forms(fold(tokens[i].text)))


def _is_stance(scene: Scene, hit: Hit) -> bool:
    """Whether a demonym only tells whom others are for or against: "pro-Russian rebels" are not Russia's."""
    tokens, i = scene.doc.tokens, hit.first
    joined = (
        hit.kind == "demonym" and i > 1 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start
    )
    return joined and tokens[i - 2].lower in listed("stance_prefixes")


def _is_plain_place(scene: Scene, hit: Hit) -> bool:
    """Whether a land is only a place here: it has no authority of its own, or things happen in it."""
    if hit.entry.table != "territories" or hit.kind == "demonym":
        return False
    if hit.entry.side is None or hit.entry.side.code:
        return True
    return hit.kind == "name" and hit.first in scene.toponyms and is_where(scene.doc, hit.first)


def _in_place_name(scene: Scene, hit: Hit) -> bool:
    """Whether a people or a body is only a word of a longer place name: "Middle Shabelle", "the Ixil Triangle"."""
    toponym = scene.toponyms.get(hit.first)
    return (
        toponym is not None
        and toponym.lat is not None
        and hit.entry.table in ("peoples", "bodies", "outlets", "groups")
        and toponym.first <= hit.first
        and toponym.last >= hit.last
        and toponym.last - toponym.first > hit.last - hit.first
    )


def _mark_enclave(scene: Scene, hits: Sequence[Hit]) -> None:
    """ "The enclave" is the one disputed land with an authority of its own that the report speaks of."""
    lands = {h.entry.key: h.entry for h in hits if h.entry.table == "territories"}
    own = [e for e in lands.values() if e.side is not None and e.side.code is None]
    for entry in own:
        actor = scene.known(entry)
        actor.rule, actor.country = "known-land", entry.country or None
        actor.lat, actor.lon, actor.where_prec = entry.lat, entry.lon, 4
    if len(own) != 1:
        return
    for t in scene.doc.tokens:
        if t.lower in listed("lands") and t.i not in scene.taken and t.tag == "NN":
            before = scene.doc.tokens[t.i - 1].lower if t.i else ""
            if before in ("the", "this") or scene.doc.tokens[t.i - 1].tag in ("JJ", "VBN"):
                scene.mark(t.i, t.i, "title", scene.known(own[0]))


def mark_places(scene: Scene, toponyms: Sequence[Toponym]) -> None:
    """Mark the toponyms that nothing else has taken, one actor for each place."""
    places: dict[tuple[str, float | None, float | None, bool], Actor] = {}
    surnames = _surnames(scene)
    for toponym in toponyms:
        if toponym.feature == "country":
            for state in scene.cast.at(toponym.last):
                if state.kind == "state" and state.lat is None:
                    state.lat, state.lon, state.where_prec = toponym.lat, toponym.lon, toponym.where_prec
                    state.country = toponym.country
        if toponym.first in scene.taken or toponym.last in scene.taken or toponym.feature == "country":
            continue
        if any(i in scene.hits for i in range(toponym.first, toponym.last + 1)):
            continue
        first = scene.doc.tokens[toponym.first]
        if (
            toponym.first == toponym.last
            and fold(first.text) in surnames
            and not is_where(scene.doc, first.i)
        ):
            continue
        point = toponym.feature in ("city", "base", "other")
        key = (toponym.name if toponym.lat is None else "", toponym.lat, toponym.lon, point)
        actor = places.get(key)
        if actor is None:
            actor = places[key] = scene.cast.new(toponym.name, "place")
            actor.lat, actor.lon, actor.where_prec = toponym.lat, toponym.lon, toponym.where_prec
            actor.country, actor.territory = toponym.country, toponym.territory or ""
            actor.ids.update(toponym.ids)
            actor.rule, actor.confidence = "toponym", toponym.confidence
        scene.mark(toponym.first, toponym.last, "name", actor)


def _surnames(scene: Scene) -> frozenset[str]:
    """The words that follow a given name somewhere in the report, folded: they are no places elsewhere."""
    tokens = scene.doc.tokens
    return frozenset(
        fold(after.text)
        for t, after in itertools.pairwise(tokens)
        if after.text[0].isupper()
        and after.tag == "NNP"
        and t.text[0].isupper()
        and after.i not in scene.taken
        and t.i not in scene.taken
        and given_forms(fold(t.text))
    )
