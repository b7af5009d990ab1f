"""Incidents: an attack is told once and its tolls follow, so what the telling says holds for them too."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.attacks import author, owner, target_of, targeted_category
from counterclaim.reading.figures.dates import over_days, own_day
from counterclaim.reading.figures.draft import Draft, around
from counterclaim.reading.figures.modality import irreal
from counterclaim.reading.figures.places import exact_place, headline_place, is_exact
from counterclaim.reading.figures.sides import of_the_state
from counterclaim.syntax import Document, Sentence, Token

_OUTCOMES = frozenset({"killed", "wounded", "casualties", "missing"})
_ARMED = frozenset({"military", "militant", "police"})
_NEAR = 7  # sentences from the telling to a toll
_OPENING = 8  # tokens
_CLIMB = 5  # steps from a relative clause to the place that it is about
_LEAD = 3  # sentences that may tell what the report is about
_TITLE = 60  # code points of a line that may be a cross-heading
_REPLY = 2  # sentences after the telling that may name who did it
_CLAIMED = 4  # sentences after it in which somebody may claim responsibility
_DISPUTES = frozenset({"deny", "dismiss", "reject", "accuse", "blame", "allege", "charge", "refute"})
# Words that count more than one incident, or begin another.
_BEYOND = frozenset(
    {"war", "conflict", "fighting", "offensive", "battle", "campaign", "elsewhere", "separate"}
    | {"total", "overall", "front", "both", "start", "beginning"}
)  # fmt: skip


@dataclass(slots=True)
class Incident:
    """One attack: the sentence that tells it first, its day(s), place, author and what it hit."""

    sentence: Sentence
    start: str | None
    until: str | None
    place: Actor | None
    by: Actor | None
    target: Actor | None
    targeted: str = ""  # the category of the fighters that it hit, where it says so
    main: bool = False  # that of the lead, which the report is about until it tells another


@lexicon.compiled
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"verb": set(), "noun": set()}
    for row in lexicon.rows("assaults"):
        found[row["kind"]].add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


def incidents(doc: Document, cast: Cast, calendar: Calendar) -> dict[int, Incident]:
    """The incident that runs at each sentence (by its index), where one does."""
    running: dict[int, Incident] = {}
    current: Incident | None = None
    point: Incident | None = None  # that of a bullet
    entries = any(b.kind == "entry" for b in doc.blocks)
    headline = headline_place(doc, cast, told=bool(doc.blocks) and doc.blocks[0].kind == "headline")
    for sentence in doc.sentences:
        told = _told(doc, cast, calendar, sentence)
        if doc.blocks[sentence.block].kind == "bullet":  # a list of key points tells each of them apart
            point = _of_the_point(doc, cast, sentence, told, point)
            if point is not None or told is not None:
                running |= {sentence.i: point} if point else {}
                continue
        if (
            told is not None
            and current is not None
            and told.start is None
            and over_days(doc, calendar, sentence)
        ):
            current = None  # what was lost in days of fighting is not of the one attack told before
        if told is not None and _is_new(current, told):
            if current is not None and told.start is None and _same_day(doc, sentence):
                told.start, told.until = current.start, current.until
            if current is not None and told.by is None and _same_victims(doc, current, sentence):
                told.by = current.by
            same = current is not None and (told.place is None or told.place is current.place)
            if current is not None and told.by is None and same and current.sentence.i == 0:
                told.by = current.by  # the lead named who carried out the raid
            if current is None and sentence.i <= _LEAD and not entries:
                told.main = True
            current = told
            if current.place is None and current.start and headline and not _elsewhere(doc, cast, sentence):
                current.place = headline
        elif told is None and current is not None and current.by is None:
            if sentence.i - current.sentence.i <= _CLAIMED and sentence.block == current.sentence.block:
                current.by = owner(doc, cast, sentence)
        elif told is not None and current is not None:
            current.start, current.until = current.start or told.start, current.until or told.until
            current.place = current.place or told.place
            current.target = current.target or told.target
            current.targeted = current.targeted or told.targeted
            if sentence.i - current.sentence.i <= _REPLY and sentence.block == current.sentence.block:
                current.by = current.by or told.by
        if current is not None and (current.main or _reaches(doc, current, sentence)):
            running[sentence.i] = current
    return running


def _of_the_point(
    doc: Document, cast: Cast, sentence: Sentence, told: Incident | None, before: Incident | None
) -> Incident | None:
    """The incident of a bullet, which ends with it; a later sentence in it may say who did it."""
    if before is not None and before.sentence.block == sentence.block:
        before.by = before.by or owner(doc, cast, sentence) or (told.by if told else None)
        return before
    return told if told is not None and (told.start or told.place) else None


def _elsewhere(doc: Document, cast: Cast, sentence: Sentence) -> bool:
    """Whether a sentence names a place that nobody knows ("on the bridge at Grdelica")."""
    return any(
        t.tag == "NNP"
        and t.dep == "pobj"
        and not cast.at(t.i)
        and t.ent not in ("DATE", "PERSON", "ORG")
        and doc.tokens[t.head].lower in ("in", "at", "near", "on")
        for t in doc.tokens[sentence.first : sentence.last + 1]
    )


def _is_new(current: Incident | None, told: Incident) -> bool:
    if current is None:
        return bool(told.start or told.place)
    if told.start and current.start and (told.start, told.until) != (current.start, current.until):
        return True
    if told.place and current.place and told.place is not current.place:
        return True
    far = told.sentence.block != current.sentence.block
    return bool(told.place or told.start) and far and told.place is not current.place


def _same_day(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence goes on with "later in the day", "on the same day"."""
    words = [t.lower for t in doc.tokens[sentence.first : sentence.first + _OPENING]]
    return "day" in words and ("later" in words or "same" in words)


def _same_victims(doc: Document, current: Incident, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the victims told before in its paragraph ("among the dead were")."""
    words = {t.lower for t in doc.tokens[sentence.first : sentence.first + _OPENING]}
    return sentence.block == current.sentence.block and bool(words & {"victims", "dead", "wounded"})


def _at_large(doc: Document, incident: Incident, sentence: Sentence) -> bool:
    """Whether a paragraph after that of the incident has turned to the war at large by ``sentence``."""
    if sentence.block == incident.sentence.block:
        return False
    between = doc.sentences[incident.sentence.i + 1 : sentence.i + 1]
    words = (t.lower for s in between for t in doc.tokens[s.first : s.last + 1] if s.block == sentence.block)
    return any(w in _BEYOND for w in words)


def _reaches(doc: Document, incident: Incident, sentence: Sentence) -> bool:
    """Whether a sentence is near enough to go on about the incident: in its paragraph or the next one."""
    if sentence.i - incident.sentence.i > _NEAR:
        return False
    if any(doc.blocks[b].kind == "entry" for b in range(incident.sentence.block + 1, sentence.block + 1)):
        return False  # each entry of a live report begins anew
    if _at_large(doc, incident, sentence):
        return False
    between = range(incident.sentence.block + 1, sentence.block)
    return all(
        doc.blocks[b].kind in ("heading", "headline") or doc.blocks[b].end - doc.blocks[b].start < _TITLE
        for b in between
    )


def _told(doc: Document, cast: Cast, calendar: Calendar, sentence: Sentence) -> Incident | None:
    """What a sentence tells of an attack: the first of its words of attack that says when, where or who."""
    trigger, by, target, targeted = -1, None, None, ""
    for i in range(sentence.first, sentence.last + 1):
        t = doc.tokens[i]
        if not _assault(t) or (t.pos == "VERB" and irreal(doc, i)) or _disputed(doc, i):
            continue
        trigger = i if trigger < 0 else trigger
        if by is None:
            by = author(doc, cast, t)
        if target is None and t.pos == "VERB":
            target = target_of(doc, cast, t)
        targeted = targeted or targeted_category(doc, t)
    if trigger < 0:
        return None
    day = own_day(doc, calendar, sentence, trigger)
    place = _attacked_place(doc, cast, trigger) or exact_place(doc, cast, sentence, trigger)
    if by is not None and by is target:
        by = None
    start, until = day or (None, None)
    return Incident(sentence, start, until, place, by, target, targeted)


def _attacked_place(doc: Document, cast: Cast, verb: int) -> Actor | None:
    """The place that a clause on it says was attacked ("Grozny, which the army shelled")."""
    t = doc.tokens[verb]
    if t.dep != "relcl":
        return None
    for _ in range(_CLIMB):
        t = doc.tokens[t.head]
        places = [a for a in cast.at(t.i) if is_exact(a)]
        if places or t.dep not in ("pobj", "prep", "appos"):
            return places[0] if len(places) == 1 else None
    return None


def _assault(t: Token) -> bool:
    words = _words()
    if t.pos == "VERB":
        return t.lemma in words["verb"]
    return t.pos in ("NOUN", "PROPN") and t.lemma.lower() in words["noun"] and t.dep != "compound"


def _disputed(doc: Document, i: int) -> bool:
    return any(t.lemma in _DISPUTES for t in doc.ancestors(i)) or doc.tokens[i].dep == "neg"


def inherit(
    doc: Document,
    cast: Cast,
    incident: Incident,
    draft: Draft,
    dated: bool,
    placed: bool,
    around: Actor | None,
) -> None:
    """Give ``draft`` what the incident tells and its own words leave open: day, place, side, author.

    :param dated: its own clause tells the day; :param placed: its own sentence tells the place;
    :param around: the region or state that it names.
    """
    if around and incident.place and cast.side_of_place(around) is not cast.side_of_place(incident.place):
        return
    if not goes_on(doc, incident, draft, dated, placed):
        return
    if not dated and incident.start:
        draft.start, draft.until = incident.start, incident.until
    if not placed and incident.place:
        draft.place = incident.place.id
    near = doc.sentence_of(draft.first).i - incident.sentence.i <= _REPLY
    bare = draft.elided and not cast.at(min(draft.last + 1, len(doc.tokens) - 1))
    if bare and draft.people and draft.category == "unknown" and near:
        draft.category = incident.targeted or "unknown"
    if draft.side is None and not draft.sides_open:
        land = cast.side_of_place(incident.place) if incident.place else None
        if draft.category == "militant":  # the fallen attackers
            land = incident.by if incident.by and incident.by.kind == "group" else None
        aimed = None if of_the_state(doc, draft) else incident.target
        if draft.category == "militant" and aimed and aimed.kind != "group":
            aimed = None
        side = aimed or land if draft.category in _ARMED or land is None else land
        draft.side = side.id if side else None
    own = draft.side == (incident.by.id if incident.by else "") and (
        draft.place is None or draft.category in _ARMED or draft.low == 0
    )
    if draft.by is None and incident.by is not None and not own:
        draft.by = incident.by.id


def goes_on(doc: Document, incident: Incident, draft: Draft, dated: bool, placed: bool) -> bool:
    """Whether the figure counts the victims of the incident: another day or place of its own, a span of
    time, or a fight at large make it another count."""
    sentence = doc.sentence_of(draft.first)
    gap = sentence.i - incident.sentence.i
    counted = draft.people and draft.outcome in _OUTCOMES
    withheld = draft.low is None and draft.category in _ARMED
    if not (counted or gap == 0) or withheld or draft.history or (draft.cumulative and dated):
        return False
    if (draft.low == 0 or draft.category in _ARMED) and gap > 2 and not incident.main:
        return False
    if draft.category in _ARMED and incident.by is not None and draft.side == incident.by.id:
        return False  # the attacker's own soldiers
    if placed and incident.place is not None and draft.place != incident.place.id:
        return False
    if dated and incident.start and draft.until != incident.until:
        return False
    if gap == 0:
        return True
    if dated and draft.start != draft.until:
        return False
    return not beyond(doc, draft)


def beyond(doc: Document, draft: Draft) -> bool:
    """Whether the sentence of the figure counts more than one incident: a war, a battle, all sides."""
    return any(doc.tokens[i].lower in _BEYOND for i in around(doc, draft.first))
