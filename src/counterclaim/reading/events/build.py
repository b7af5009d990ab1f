"""From triggers to the events of a report."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from counterclaim.reading.answers import Answer, find_answers
from counterclaim.reading.attribution.scope import claim_of
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events import airborne, bare, blame, disputes, status, stories
from counterclaim.reading.events.arguments import mistaken_for_noun
from counterclaim.reading.events.draft import Draft, own_side
from counterclaim.reading.events.frames import verb_event
from counterclaim.reading.events.merge import merged
from counterclaim.reading.events.nominal import noun_event
from counterclaim.reading.events.places import place_of
from counterclaim.reading.events.speech_acts import SPOKEN, party_of, speech_events
from counterclaim.reading.events.triggers import is_a
from counterclaim.record import Claim, Event, Figure, Span
from counterclaim.syntax import Document, Token

_CLAUSE = 220  # code points: longer evidence is cut to the trigger's neighbourhood
_PROMISED = frozenset(("RETREAT", "AID", "CONSULT", "INVESTIGATE", "AGREE"))
_DEEDS = ("ASSAULT", "COERCE")
_SELDOM = frozenset(
    ("CONSULT", "AGREE", "RETREAT", "MOBILIZE", "COERCE", "PROTEST", "AID", "COOPERATE", "SANCTION")
)


def find_events(
    doc: Document, cast: Cast, calendar: Calendar, claims: Sequence[Claim], figures: Sequence[Figure]
) -> tuple[tuple[Event, ...], tuple[Answer, ...]]:
    """The events of the report (ids v1, v2 ... in text order): the deeds that it tells, each once, with the
    parties that did and suffered them; and what the report's denials and admissions answer, which decides
    how some of the events stand.

    What is denied, demanded, refused or threatened is no event; the demand, refusal or threat is one.
    An attack that its author denies is kept with status ``denied``.
    """
    told = _with_speech(doc, _told(doc, cast, claims), speech_events(doc, cast, claims))
    told = _outermost(doc, told)
    for draft in told:
        status.settle(doc, calendar, draft)
        draft.place = draft.place or place_of(doc, cast, draft)
        if draft.type == "ASSAULT" and draft.actors and not draft.recipients:
            draft.recipients = _landlord(doc, cast, draft)
        if not draft.evidence:
            draft.evidence = [_evidence(doc, draft)]
    fighting = blame.belligerents(cast, told)
    blame.boasts(doc, cast, told, fighting)
    kept = merged(doc, told)
    blame.elaborated(doc, kept)
    blame.assign(doc, cast, kept, claims)
    fighting = blame.belligerents(cast, kept)
    blame.fill(kept, cast, fighting)
    bare.ours(doc, cast, kept)
    bare.forces(doc, cast, kept, fighting)
    bare.rebels(doc, cast, kept, fighting)
    stories.own_stories(doc, cast, kept)
    airborne.from_the_air(doc, cast, kept, fighting)
    blame.implied(doc, cast, kept, fighting)
    kept = [d for d in kept if _worth_telling(d)]
    undisputed = [_event(n, d) for n, d in enumerate(kept, 1)]
    answers = find_answers(doc, cast, claims, figures, undisputed)
    disputes.settle(doc, cast, claims, kept, undisputed, answers)
    events: list[Event] = []
    final: dict[str, str | None] = {}
    for event, draft in zip(undisputed, kept, strict=True):
        final[event.id] = None if draft.weak else f"v{len(events) + 1}"
        if not draft.weak:
            events.append(_event(len(events) + 1, draft))
    targets = [(a, final.get(a.target, a.target)) for a in answers]
    return tuple(events), tuple(dataclasses.replace(a, target=t) for a, t in targets if t)


def _told(doc: Document, cast: Cast, claims: Sequence[Claim]) -> list[Draft]:
    """What the verbs and nouns tell as done, with the claim that tells it."""
    known = {a.id: a for a in cast.actors}
    telling = _by_sentence(doc, claims)
    found = []
    for token in doc.tokens:
        if token.tag == "VBG" and token.dep in ("pcomp", "pobj", "xcomp", "dobj"):
            own_object = doc.children(token.i, "dobj")  # "of shelling a hospital", not "wounded by shelling"
            draft = (None if own_object else noun_event(doc, cast, token)) or verb_event(doc, cast, token)
        elif token.tag == "VBN" and token.dep in ("dobj", "pobj", "nsubj", "nsubjpass"):
            continue  # "the wounded"
        elif token.pos == "VERB" or token.tag in ("VBG", "VBN", "VBD"):
            draft = verb_event(doc, cast, token)
        elif token.pos in ("NOUN", "PROPN"):
            mistaken = verb_event(doc, cast, token) if mistaken_for_noun(doc, token) else None
            draft = mistaken or noun_event(doc, cast, token)
        else:
            continue
        if draft is None:
            continue
        draft.claim = _teller(telling.get(token.sent, ()), token)
        declined = draft.rule == "verb-decline"
        if status.unreal(doc, draft.i) and not (declined or _announced(doc, draft)):
            continue
        if draft.claim and draft.claim.stance in status.SILENT and not _promised(draft):
            withheld = draft.claim.stance == "withhold" and status.kept_back(doc, draft.i)
            if not withheld and not status.taken_for_granted(doc, draft.i):
                continue
            draft.claim = None
        if (
            draft.claim
            and draft.claim.stance == "accuse"
            and not (draft.type in _DEEDS and _exact(doc, cast, draft))
        ):
            continue
        if draft.claim and draft.claim.stance == "accuse" and not (draft.actors or draft.mutual):
            draft.actors = party_of(cast, known, draft.claim.against)  # "accused the police of a massacre"
        if draft.claim:
            draft.tellers = party_of(cast, known, draft.claim.claimants)
        if draft.claim and draft.claim.stance != "accuse":
            _lend_speaker(doc, draft, draft.tellers)
        found.append(draft)
    return found


def _by_sentence(doc: Document, claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    """The claims whose content touches each sentence, so that long reports stay linear."""
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        sents = {doc.tokens[i].sent for s in claim.content for i in doc.tokens_in(s.start, s.end)}
        for sent in sorted(sents):
            found.setdefault(sent, []).append(claim)
    return found


def _teller(claims: Sequence[Claim], token: Token) -> Claim | None:
    """The claim that tells what stands at ``token``; of "A said that X; B denied that" it is A's."""
    claim = claim_of(claims, token.start, token.end)
    if claim and claim.stance == "deny" and claim.cue and claim.cue.start > token.start:
        return claim_of([c for c in claims if c is not claim], token.start, token.end) or claim
    return claim


def _exact(doc: Document, cast: Cast, draft: Draft) -> bool:
    """Whether an accusation tells of one deed, told as a fact or with its place ("of shelling Sirte")."""
    return doc.tokens[draft.i].tag != "VBG" or place_of(doc, cast, draft) is not None


def _announced(doc: Document, draft: Draft) -> bool:
    """Whether the act is one that its own author says they would do ("said that it would investigate")."""
    if draft.claim is None or draft.claim.stance not in ("assert", "pledge") or draft.type not in _PROMISED:
        return False
    verb = doc.tokens[draft.i]
    if verb.pos not in ("VERB", "AUX"):
        verb = doc.tokens[verb.head]
    parts = doc.children(verb.i)
    said = verb.dep in ("ccomp", "acl") and any(t.dep == "aux" and t.lower == "would" for t in parts)
    own = any(t.dep == "nsubj" and own_side(doc, t.i, False) for t in parts)
    return said and own and not any(t.dep == "neg" for t in parts)


def _promised(draft: Draft) -> bool:
    """Whether a promise tells a planned event ("offered to withdraw")."""
    return draft.claim is not None and draft.claim.stance == "pledge" and draft.type in _PROMISED


def _lend_speaker(doc: Document, draft: Draft, speakers: tuple[Actor, ...]) -> None:
    """In "said that its forces had taken the town" the forces are the speaker's, unless it has none: monitors
    and agencies, though a union's speaker may tell what "the Union" does."""
    if any(s.kind == "body" for s in speakers) and not any(
        is_a(doc.tokens[j].lemma, "own-body") for j in draft.subjects
    ):
        return
    known = bool(draft.actors) and not _of_the_cue(doc, draft)
    if speakers and any(own_side(doc, j, known) for j in draft.subjects):
        draft.actors = speakers


def _of_the_cue(doc: Document, draft: Draft) -> bool:
    """Whether the act's clause is the object of the claim's own cue, so that its "they" are the speakers
    ("the rebels claim that they shot it down")."""
    cue = draft.claim.cue if draft.claim else None
    verb = doc.tokens[draft.i]
    pronoun = any(doc.tokens[j].lower in ("they", "it", "we") for j in draft.subjects)
    return pronoun and cue is not None and verb.dep == "ccomp" and (
        cue.start <= doc.tokens[verb.head].start < cue.end
    )  # fmt: skip


def _with_speech(doc: Document, told: list[Draft], spoken: list[Draft]) -> list[Draft]:
    """The drafts of both; where both read the same act the claim knows better who speaks."""
    by_sentence: dict[tuple[int, str], list[Draft]] = {}
    for draft in spoken:
        by_sentence.setdefault((doc.tokens[draft.i].sent, draft.type), []).append(draft)
    kept = []
    for draft in told:
        twins = by_sentence.get((doc.tokens[draft.i].sent, draft.type), [])
        twin = next((s for s in twins if abs(s.i - draft.i) <= 3), None)
        if twin is None:
            kept.append(draft)
        else:
            twin.actors = twin.actors or draft.actors
            twin.recipients = twin.recipients or draft.recipients
            twin.mode, twin.cameo = draft.mode, draft.cameo
            twin.claim, twin.tellers = draft.claim, draft.tellers
            twin.i = draft.i
    return sorted([*kept, *spoken], key=lambda d: (d.i, d.type))


def _outermost(doc: Document, drafts: list[Draft]) -> list[Draft]:
    """Without what stands inside the content of a spoken act ("urged both sides to stop shooting")."""
    spoken = {d.i: d for d in drafts if d.type in SPOKEN}
    ended = {d.i for d in drafts if d.type in ("SANCTION", "REJECT")}
    kept = []
    for draft in drafts:
        if (
            draft.type in ("AGREE", "CONSULT")
            and doc.tokens[draft.i].head in ended
            and draft.rule[:4] == "noun"
        ):
            continue  # the agreement that is broken off
        below = doc.tokens[draft.i]
        inside = False
        for above in doc.ancestors(draft.i):
            if above.i in spoken and below.dep in (
                "xcomp",
                "ccomp",
                "dobj",
                "prep",
                "dative",
                "oprd",
            ):
                inside = not (spoken[above.i].type == "ACCUSE" and draft.type in _DEEDS)
                break
            below = above
        if not inside or draft.rule.startswith("claim") or status.taken_for_granted(doc, draft.i):
            kept.append(draft)
    return kept


def _landlord(doc: Document, cast: Cast, draft: Draft) -> tuple[Actor, ...]:
    """Whose the place is that was itself attacked ("fired rockets at Haifa"): it counts as the recipient."""
    for head in draft.heads:
        if (
            head == draft.i
            or head in draft.subjects
            or doc.tokens[head].dep not in ("dobj", "pobj", "nsubjpass")
        ):
            continue
        for actor in cast.at(head):
            owner = cast.side_of_place(actor) if actor.kind == "place" else None
            if owner is not None and owner not in draft.actors:
                return (owner,)
    return ()


def _evidence(doc: Document, draft: Draft) -> Span:
    """The words from the first to the last argument around the trigger."""
    sentence = doc.sentence_of(draft.i)
    heads = [j for j in draft.heads if sentence.first <= j <= sentence.last] or [draft.i]
    first, last = min(*heads, draft.i), max(*heads, draft.i)
    start, end = doc.tokens[first].start, doc.tokens[last].end
    if end - start > _CLAUSE:
        start, end = doc.tokens[draft.i].start, doc.tokens[draft.i].end
    return Span(start, end)


def _worth_telling(draft: Draft) -> bool:
    """Not an act of nobody against nobody, save attacks, whose author is often unknown."""
    if draft.weak:
        return False
    if draft.type == "ASSAULT":
        return True
    if draft.type in SPOKEN and draft.rule.startswith("verb"):
        return bool(draft.actors)
    return bool(draft.actors) or (bool(draft.recipients) and draft.type not in _SELDOM)


def _event(n: int, draft: Draft) -> Event:
    claim = draft.claim.id if draft.claim else None
    evidence = tuple(sorted(set(draft.evidence)))
    confidence = draft.confidence if draft.actors else draft.confidence - 0.2
    actors, recipients = tuple(a.id for a in draft.actors), tuple(a.id for a in draft.recipients)
    return Event(
        f"v{n}", draft.type, actors, recipients, draft.status, evidence, draft.mode, draft.cameo, draft.start,
        draft.until, draft.place, claim, draft.rule, round(confidence, 2),
    )  # fmt: skip
