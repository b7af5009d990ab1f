"""Who is behind an event that the report tells without an actor: by accusation, by responsibility claimed,
by the boast of the party that tells it."""

from __future__ import annotations

import bisect
import itertools
from collections import Counter
from collections.abc import Sequence

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.draft import Draft, classes_of
from counterclaim.reading.events.speech_acts import party_of
from counterclaim.reading.events.triggers import is_a
from counterclaim.record import Claim
from counterclaim.syntax import Document

_HEAVY = frozenset(("heavy-weapons", "aerial"))
_TRUCE = "0356"  # an agreed ceasefire
_HUMAN = frozenset(("force", "person"))
_REACH = 4  # sentences
_LOOK = 40  # tokens
_HEAD = 60  # code points of a claim in which it speaks of responsibility
_BACK = frozenset(("it", "this", "death", "casualty", "dead", "deaths"))


def belligerents(cast: Cast, drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """The two parties that fight each other in the report: those that the cast knows as rivals, else those
    that most often attack or are attacked; fewer when fewer do."""
    if len(cast.rivals) == 2:
        return tuple(cast.rivals)
    counted: Counter[str] = Counter()
    actors: dict[str, Actor] = {}
    for draft in drafts:
        if draft.type == "ASSAULT" and draft.status != "history":
            for actor in dict.fromkeys((*draft.actors, *draft.recipients)):
                if actor.side is not None and actor.kind != "body":  # monitors and agencies do not fight
                    counted[actor.id] += 1 + (actor in draft.actors)
                    actors[actor.id] = actor
    return tuple(actors[id_] for id_, _ in counted.most_common(2))


def boasts(doc: Document, cast: Cast, drafts: Sequence[Draft], fighting: tuple[Actor, ...]) -> None:
    """Give what a fighting party tells of its enemy's loss, without an actor, to that party."""
    known = {a.id: a for a in cast.actors}
    for draft in drafts:
        if draft.type != "ASSAULT" or draft.actors or draft.claim is None or draft.mutual:
            continue
        if draft.claim.stance not in ("assert", "estimate") or not draft.objects:
            continue
        if any(t.dep == "compound" for j in draft.subjects for t in doc.children(j)):
            continue  # "coalition warplanes" are somebody's
        teller = party_of(cast, known, draft.claim.claimants)
        if len(teller) != 1 or teller[0] not in fighting:
            continue
        of_enemy = bool(draft.recipients) and teller[0] not in draft.recipients
        if draft.seizes or of_enemy or _in_enemy_land(draft, teller[0], fighting, known):
            draft.actors = teller


def _in_enemy_land(draft: Draft, teller: Actor, fighting: tuple[Actor, ...], known: dict[str, Actor]) -> bool:
    """Whether the attack fell on the land of the enemy of the party that tells it."""
    place = known.get(draft.place or "")
    if place is None or place.country is None or draft.recipients:
        return False
    return any(a.side and a.side.code == place.country for a in fighting if a is not teller) and not (
        teller.side and teller.side.code == place.country
    )


def fill(drafts: Sequence[Draft], cast: Cast, fighting: tuple[Actor, ...]) -> None:
    """Name both sides of a fight told without them, and the enemy that a place was taken from."""
    for draft in drafts:
        if draft.cameo == _TRUCE and draft.start and draft.rule[:4] == "noun" and len(fighting) == 2:
            draft.actors = draft.actors or fighting
        if draft.type != "ASSAULT" or draft.status == "history":
            continue
        if draft.mutual and not draft.actors and len(fighting) == 2:
            draft.actors = fighting
        elif draft.seizes and len(draft.actors) == 1 and not draft.recipients:
            side = draft.actors[0].side
            enemy = cast.enemy_of(side) if side else None
            if enemy is None and len(fighting) == 2 and draft.actors[0] in fighting:
                enemy = fighting[1] if draft.actors[0] is fighting[0] else fighting[0]
            draft.recipients = (enemy,) if enemy else ()


def elaborated(doc: Document, drafts: Sequence[Draft]) -> None:
    """Give an agentless attack that only goes into detail ("among the dead were five who perished when a
    shell struck") the actor of the attack told just before it, and the enemy lost in a party's own list
    ("an S-300 was also destroyed, it claimed") the actor of that list."""
    for n, draft in enumerate(drafts):
        if draft.type != "ASSAULT" or draft.actors or draft.mutual or not n:
            continue
        before = next((d for d in reversed(drafts[max(0, n - 3) : n]) if d.type == "ASSAULT"), None)
        if before is None or not before.actors or set(before.actors) & set(draft.recipients):
            continue
        if doc.sentence_of(draft.i).block != doc.sentence_of(before.i).block:
            continue
        if doc.tokens[draft.i].sent - doc.tokens[before.i].sent > _REACH // 2:
            continue
        first = max(doc.sentence_of(draft.i).first, draft.i - _LOOK)
        words = {t.lower for t in doc.tokens[first : draft.i + 4]}
        same_teller = bool(draft.claim and before.claim and draft.claim.claimants == before.claim.claimants)
        if any(is_a(w, "detail") for w in words) or (same_teller and "also" in words):
            draft.actors = before.actors


def assign(doc: Document, cast: Cast, drafts: Sequence[Draft], claims: Sequence[Claim]) -> None:
    """Give agentless attacks the party that is accused of them or claims them; where several are, nobody."""
    known = {a.id: a for a in cast.actors}
    suspected: dict[Draft, dict[str, Actor]] = {}
    for claim in claims:
        if claim.stance == "accuse" and _points_back(doc, claim):
            suspects = party_of(cast, known, claim.against)
        elif _about_responsibility(doc, claim) or _owns_up(doc, claim, known):
            suspects = party_of(cast, known, claim.claimants)
        else:
            continue
        target = _before(doc, drafts, claim) if suspects and claim.evidence else None
        if target is not None:
            suspected.setdefault(target, {}).update((a.id, a) for a in suspects)
            target.accusations.append(claim.id)
    for draft, found in suspected.items():
        draft.disputed = len(found) > 1
        if len(found) == 1:
            draft.actors = tuple(found.values())
            draft.weak = False


def implied(doc: Document, cast: Cast, drafts: Sequence[Draft], fighting: tuple[Actor, ...]) -> None:
    """In a war of two parties, an attack by heavy weapons, or on one party's forces and equipment, is the
    other party's, unless disputed. Bombs, murders and attacks on outsiders are left without an actor."""
    known = {a.id: a for a in cast.actors}
    for draft in drafts:
        if draft.type != "ASSAULT" or draft.actors or draft.mutual or draft.disputed or len(fighting) != 2:
            continue
        if any(_HUMAN & classes_of(doc, cast, j) for j in draft.subjects):
            continue  # somebody did it whom the cast does not know
        on_forces = any({"gear", "force"} & classes_of(doc, cast, j) for j in draft.objects)
        if draft.mode not in _HEAVY and not (on_forces and draft.mode in (None, "destroy")):
            continue
        victims = draft.recipients
        place = known.get(draft.place or "")
        if not victims and place is not None and (struck := cast.side_of_place(place)):
            victims = (struck,)
        land = place.country if place is not None and not draft.recipients else None
        hit = [
            a for a in fighting
            if len(victims) == 1 and (a is victims[0] or _lives_in(a, land or victims[0].country, fighting))
        ]  # fmt: skip
        if len(hit) == 1:
            draft.actors = tuple(a for a in fighting if a is not hit[0])
            draft.recipients = victims


def _owns_up(doc: Document, claim: Claim, known: dict[str, Actor]) -> bool:
    """Whether soldiers confirm an attack told before ("the air force confirmed the raid")."""
    if claim.stance != "confirm":
        return False
    military = all(known[id_].category == "military" for id_ in claim.claimants if id_ in known)
    heads = [i for s in claim.content for i in doc.tokens_in(s.start, s.end) if doc.tokens[i].dep == "dobj"]
    return military and any(
        is_a(doc.tokens[i].lemma, "attack") and any(t.lower == "the" for t in doc.children(i, "det"))
        for i in heads[:1]
    )


def _lives_in(group: Actor, land: str | None, fighting: tuple[Actor, ...]) -> bool:
    """Whether an armed group is based in the country ``land`` that was struck, and fights a state outside."""
    if group.kind != "group" or not group.country or land != group.country:
        return False
    enemies = [a.side.code for a in fighting if a is not group and a.side]
    return bool(enemies) and land not in enemies


def _points_back(doc: Document, claim: Claim) -> bool:
    """Whether the accusation is of a thing told before: it says nothing of its own, or "the attack"."""
    cue = doc.token_at(claim.cue.start) if claim.cue else None
    while cue is not None and doc.tokens[cue].dep == "aux":
        cue = doc.tokens[cue].head
    if cue is not None and doc.tokens[cue].dep == "relcl":  # "raids near the town, which X blames on Y"
        above = itertools.takewhile(lambda t: t.pos not in ("VERB", "AUX"), doc.ancestors(cue))
        return any(is_a(t.lemma, "attack") for t in above)
    verbs = 0
    for span in claim.content:
        for i in doc.tokens_in(span.start, span.end):
            token = doc.tokens[i]
            if is_a(token.lemma, "attack") or token.lower in _BACK:
                return True
            verbs += token.pos == "VERB"
    return not verbs


def _about_responsibility(doc: Document, claim: Claim) -> bool:
    if claim.stance not in ("assert", "confirm"):
        return False
    cue = doc.tokens_in(claim.cue.start, claim.cue.end) if claim.cue else ()
    for i in cue:  # "al-Qaeda claimed the bombing"
        if doc.tokens[i].lemma == "claim":
            return any(is_a(t.lemma, "attack") for t in doc.children(i, "dobj")) or _names_share(doc, claim)
    return _names_share(doc, claim)


def _names_share(doc: Document, claim: Claim) -> bool:
    spans = (*claim.evidence, *claim.content)
    return any(
        is_a(doc.tokens[i].lemma, "behind")
        for s in spans
        for i in doc.tokens_in(s.start, min(s.end, s.start + _HEAD))
    )


def _before(doc: Document, drafts: Sequence[Draft], claim: Claim) -> Draft | None:
    """The nearest attack before the claim that is told without an actor, when the claim points back at it."""
    i = doc.token_at((claim.cue or claim.evidence[0]).start)
    if i is None:
        return None
    for span in claim.content:
        inside = doc.tokens_in(span.start, span.end)
        own = drafts[_index(drafts, inside.start) : _index(drafts, inside.stop)]
        told = [d for d in own if d.type == "ASSAULT" and not d.weak]
        if told and not _looks_back(
            doc, inside, told[0].i
        ):  # it tells of an act of its own, or asks who did it ("attacks, which they blame on X")
            return told[0] if len(told) == 1 and not told[0].actors and told[0].i < i else None
    sent = doc.tokens[i].sent
    toll: Draft | None = None
    for draft in reversed(drafts[: _index(drafts, i)]):
        if sent - doc.tokens[draft.i].sent > _REACH or _headed(doc, draft.i, i):
            break
        if draft.type == "ASSAULT":
            if draft.mutual or (draft.claim is claim):
                continue
            if draft.weak and not draft.actors:  # a mere toll, perhaps of an attack told before it
                toll = toll or draft
                continue
            return toll if draft.actors else draft
    return toll


def _looks_back(doc: Document, inside: range, own: int) -> bool:
    """Whether a definite attack ("the attack, a reply to") stands in the content before its ``own`` one."""
    return any(
        is_a(doc.tokens[i].lemma, "attack") and any(t.lower == "the" for t in doc.children(i, "det"))
        for i in range(inside.start, min(inside.stop, own))
    )


def _headed(doc: Document, first: int, last: int) -> bool:
    """Whether a heading stands between the two tokens."""
    a, b = doc.sentence_of(first).block, doc.sentence_of(last).block
    return any(doc.blocks[n].kind == "heading" for n in range(a + 1, b + 1))


def _index(drafts: Sequence[Draft], token: int) -> int:
    """Where in the drafts, which stand in text order, the one at ``token`` or after it is."""
    return bisect.bisect_left(drafts, token, key=lambda d: d.i)
