"""Whose loss a figure is."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.knowledge import side_named
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import losing_verb, subject_of
from counterclaim.reading.figures.draft import Draft, around
from counterclaim.reading.figures.lists import lead_tokens
from counterclaim.reading.figures.losswords import verb_word
from counterclaim.reading.figures.tolls import COUNTERS
from counterclaim.record import Side
from counterclaim.syntax import Document, Token

_ARMED = frozenset({"military", "militant", "police"})
_LOSES = frozenset({"lose", "suffer", "sustain", "have", "take", "mourn", "bury", "lament"})


def own_side(doc: Document, cast: Cast, draft: Draft, earlier: Draft | None) -> tuple[Actor | None, bool]:
    """The party that the words of the figure name: its noun's, its toll's, the subject that lost it, that of
    the figure it continues; and whether they name several, so that the side stays open."""
    headed = _of_the_list(doc, cast, draft)
    if headed is not None and not any(cast.parties(i) for i in range(draft.first, draft.last + 1)):
        return headed, True
    for token in _owners(doc, draft):
        alone = draft.owner_alone or (token == draft.head and _beside_another(doc, draft))
        found = _single(cast, token) if alone else cast.parties(token)
        if len(found) == 1:
            return found[0], True
        if len(found) > 1 and draft.loss.rule == "withheld":
            return found[0], True
        if len(found) > 1:
            draft.sides_open = True
            return None, True
    actors = {a.id: a for a in cast.actors}
    for other in (draft.whole, draft.follows):
        sibling = other is not draft.whole and draft.whole is not None and other is not None and other.whole
        if other is not None and other.side and not sibling:
            return actors.get(other.side), True
    if _pronoun(doc, draft) and earlier is not None and earlier.side:
        return actors.get(earlier.side), True
    return None, False


_SHORT = 8  # tokens of a line that only names whose losses are listed below it


def _of_the_list(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The one party that the line above a list names, where it says nothing else ("Azerbaijan:")."""
    lead = lead_tokens(doc, draft.first)
    if not lead:
        return _of_the_label(doc, cast, draft)
    if not 0 < len(lead) <= _SHORT or any(doc.tokens[i].pos == "VERB" for i in lead):
        return None
    first = doc.tokens[lead[0]]
    found = [cast.party(a.side) for a in cast.at(first.i) if a.side]
    return found[0] if len(found) == 1 else None


def _of_the_label(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The one party that a line without a verb begins with: "Russia: 64 servicemen killed, 323 wounded"."""
    sentence = doc.sentence_of(draft.first)
    rivals = {r.side for r in cast.rivals}
    sides = [a.side for a in cast.at(sentence.first) if a.side and a.kind != "body"]
    parties = [cast.party(s) for s in sides if s.code or s in rivals]
    opening = doc.tokens[sentence.first : min(sentence.first + _SHORT, draft.first)]
    if len(parties) != 1 or not any(t.text == ":" for t in opening):
        return None
    verbs = (t for t in doc.tokens[sentence.first : sentence.last + 1] if t.tag in ("VBZ", "VBP", "VBD"))
    told = any(doc.children(t.i, "nsubj", "nsubjpass", "aux") and not verb_word(doc, t.i) for t in verbs)
    return None if told else parties[0]


def _beside_another(doc: Document, draft: Draft) -> bool:
    """Whether another count is coordinated with the noun, whose party is not its own ("30 civilians and 69
    Taliban", "Malawi lost three soldiers and Uruguay one")."""
    joined = doc.children(draft.head, "conj")
    return any(c.i > draft.last and (c.pos == "NUM" or doc.children(c.i, "nummod")) for c in joined)


def _single(cast: Cast, token: int) -> tuple[Actor, ...]:
    """The one party that token names, whatever is coordinated with it."""
    return tuple(cast.party(a.side) for a in cast.at(token) if a.side)[:1]


def _owners(doc: Document, draft: Draft) -> list[int]:
    """The tokens whose party may be the loser, most telling first."""
    tokens = doc.tokens
    found = _camps(doc, draft)
    if draft.loss.rule != "withheld":
        found.append(draft.head)
        found += [
            i for i in range(draft.head - 1, draft.first - 1, -1) if tokens[i].pos in ("PROPN", "ADJ", "PRON")
        ]
        found += list(range(draft.head + 1, draft.last + 1))
    up = tokens[draft.first if tokens[draft.first].dep == "nsubj" else draft.head]
    if draft.whole is not None and up.dep == "nsubj":  # "seven of the dead were Nigerian"
        found += [c.i for c in doc.children(up.head, "attr", "acomp")]
    if draft.owner >= 0:
        found.append(draft.owner)
        for prep in doc.children(draft.owner, "prep"):
            if prep.lower in ("of", "among", "from"):
                found += [o.i for o in doc.children(prep.i, "pobj")]
    trigger = tokens[draft.loss.trigger]
    counts = trigger.lemma in COUNTERS  # the possessor of a count counts, and is not whose people are lost
    if trigger.pos in ("NOUN", "ADJ") and not counts and trigger.i not in found:
        found.append(trigger.i)
    verb = losing_verb(doc, draft)
    loses = verb >= 0 and tokens[verb].lemma in _LOSES and draft.outcome != "captured"
    if loses or (verb >= 0 and draft.loss.rule == "withheld" and draft.category in _ARMED):
        subject = subject_of(doc, verb)
        if subject >= 0:
            found.append(subject)
    if draft.loss.rule == "list-lead":
        for j in lead_tokens(doc, draft.first):
            if tokens[j].lemma in ("loss", "enemy", "casualty"):
                found.append(j)
    return found


def _camps(doc: Document, draft: Draft) -> list[int]:
    """The camp in which the people fell: "killed on the Georgian side", "in the rebels' ranks"."""
    return [
        camp.i
        for i in dict.fromkeys((draft.loss.trigger, draft.head, doc.tokens[draft.head].head))
        for prep in doc.children(i, "prep")
        if prep.lower in ("on", "in", "among") and prep.i > draft.first
        for camp in doc.children(prep.i, "pobj")
        if camp.lemma in ("side", "rank", "camp") and any(doc.children(camp.i, "amod", "poss", "compound"))
    ]


def _pronoun(doc: Document, draft: Draft) -> bool:
    return any(
        t.lower in ("them", "whom", "these", "those") for t in doc.tokens[draft.first : draft.last + 2]
    )


_CIVIL = frozenset({"civil", "internal"})
_FIGHTS = frozenset({"war", "conflict", "clash", "flare-up", "fighting", "hostility", "flare"})


def of_several(doc: Document, cast: Cast, draft: Draft) -> bool:
    """Whether the losses of several parties are counted together: the toll of a war between them, "on
    both sides"."""
    tokens = doc.tokens
    near = around(doc, draft.first)
    words = [tokens[i].lower for i in near]
    if any(a in ("both", "each", "all") and b in ("sides", "side") for a, b in pairwise(words)):
        return draft.category in ("unknown", "mixed")
    if not draft.history or draft.category != "unknown":
        return False
    if sum(1 for r in cast.rivals if r.side and r.side.code) < 2:
        return False  # a war inside one country
    return any(tokens[i].lemma in _FIGHTS and tokens[max(i - 1, 0)].lower not in _CIVIL for i in near)


def inferred_side(
    doc: Document,
    cast: Cast,
    draft: Draft,
    by: Actor | None,
    speaker: Actor | None,
    place: Actor | None,
    foes: Foes,
) -> Actor | None:
    """The loser that the scope tells where the words name none: the territory of the place, the enemy of who
    boasts of the loss, the reporting party's own people."""
    civilians = draft.people and draft.category not in _ARMED
    fights = speaker is not None and foes.fights(speaker)
    if draft.loss.rule == "withheld":
        return speaker if draft.category in _ARMED else None
    if place is not None and (civilians or draft.category == "building"):
        found = cast.side_of_place(place)
        if found:
            return found
    if by is not None:
        land = cast.side_of_place(place) if place is not None and draft.category in _ARMED else None
        if land is not None and land.side and land.side.code and land is not by and land is not speaker:
            return land  # "the coalition killed 62 soldiers near Homs, Moscow says"
        if speaker and speaker.side != by.side and fights and (_holds_land(cast, speaker) or not civilians):
            return speaker
        return foes.of(by) if not civilians else None
    if speaker is None or not fights:
        return None
    if draft.low == 0 and draft.category != "civilian":
        return speaker
    if civilians or draft.category == "building":
        return None  # whom a party counts need not be its own people: the place tells
    if not draft.people:
        return speaker if _went_missing(doc, draft) else foes.of(speaker)
    if draft.loss.active:
        return foes.of(speaker)  # "claims to have caught two pilots"
    own = draft.category != "militant" or not (speaker.side and speaker.side.code)
    return speaker if own else foes.of(speaker)


def _went_missing(doc: Document, draft: Draft) -> bool:
    """Whether materiel "was lost", which nobody says of the enemy's."""
    return doc.tokens[draft.loss.trigger].lemma == "lose" and not draft.loss.active


def of_the_enemy(doc: Document, draft: Draft) -> bool:
    """Whether the words of the count call the losers the enemy: "six boats of the enemy"."""
    end = min(draft.last + 4, doc.sentence_of(draft.last).last + 1)
    behind = [t.lower for t in doc.tokens[draft.last + 1 : end]]
    within = any(t.lower == "enemy" for t in doc.tokens[draft.first : draft.last + 1])
    return within or (behind[:1] in (["of"], ["on"]) and "enemy" in behind)


_PEACEKEEPERS = frozenset({"peacekeeper", "peace-keeper", "helmet"})


def peacekeeping(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The United Nations for peacekeepers of no nation told, where the report speaks of no other force."""
    if doc.tokens[draft.head].lemma not in _PEACEKEEPERS:
        return None
    return next((cast.party(a.side) for a in cast.actors if a.side and a.side.name == "United Nations"), None)


def done_by_others(doc: Document, cast: Cast, draft: Draft, speaker: Actor | None) -> bool:
    """Whether the words name somebody else than the speaker's party as who did it ("rebels killed ten
    soldiers, the army said"): then it is no boast."""
    if not draft.loss.active or draft.loss.verb < 0 or speaker is None:
        return False
    doer = subject_of(doc, draft.loss.verb)
    if doer < 0 or doc.tokens[doer].tag not in ("NNS", "NN", "NNPS", "NNP"):
        return False
    return speaker not in cast.parties(doer) and doc.tokens[doer].tag in ("NNS", "NNPS")


def unnamed_party(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """Fighters whose group nobody names are a party by their noun: "rebels", "militants"."""
    noun = doc.tokens[draft.head]
    if draft.loss.verb >= 0 and doc.tokens[draft.loss.verb].lemma == "lose":
        noun = doc.tokens[max(subject_of(doc, draft.loss.verb), 0)]  # "the rebels lost 900 men"
    noun = _called_before(doc, noun) or noun
    if draft.category != "militant" or noun.pos not in ("NOUN", "PROPN") or noun.tag not in ("NNS", "NNPS"):
        return None
    return cast.party(Side(None, noun.lower))


_REBELS = frozenset(
    {"rebel", "militant", "insurgent", "guerrilla", "separatist", "jihadist", "islamist", "terrorist"}
)
_BACK = 400  # tokens


def _called_before(doc: Document, noun: Token) -> Token | None:
    """What the report called those fighters before, where the noun says nothing of their cause
    ("attackers", "gunmen")."""
    if noun.lemma.lower() in _REBELS:
        return None
    for t in reversed(doc.tokens[max(0, noun.i - _BACK) : noun.i]):
        if t.lemma.lower() in _REBELS and t.tag == "NNS":
            return t
    return None


_STATE = frozenset({"government", "pro-government", "regime", "loyalist", "state", "federal"})


def of_the_state(doc: Document, draft: Draft) -> bool:
    """Whether the fighters are called those of a state that goes without a name ("pro-government troops")."""
    return any(t.lower in _STATE for t in doc.tokens[draft.first : draft.last + 1])


def _holds_land(cast: Cast, party: Actor) -> bool:
    """Whether the party is a state, or a territory that places of the report lie in, so that it has
    residents."""
    if party.side and party.side.code:
        return True
    return any(cast.side_of_place(a) is party for a in list(cast.actors) if a.kind == "place")


def home_of(cast: Cast, party: Actor, body: str) -> Actor:
    """Whose people the residents are that a ``body`` of ``party`` counts: those of the land in its name
    ("Gaza Health Ministry"), its party's own where it holds land, else its country's."""
    for word in body.split():
        land = side_named(word) if word[0].isupper() else None
        if land is not None:
            return cast.party(land)
    return party if _holds_land(cast, party) else homeland(cast, party) or party


def homeland(cast: Cast, group: Actor) -> Actor | None:
    """The state that an armed group is based in: the civilians it speaks of are that state's."""
    known = next((a for a in cast.actors if a.side == group.side and a.kind == "group" and a.country), None)
    codes = known.country.split("|") if known and known.country else []
    side = side_named(codes[0]) if len(codes) == 1 else None
    return cast.party(side) if side else None


class Foes:
    """Who fights whom, as the figures read so far show it: X's people were lost by Y, or Y boasts of it."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._pairs: dict[str, dict[str, Actor]] = {}
        self._enlisted: set[str] = set()

    def enlist(self, party: Actor) -> None:
        """Note that an army of ``party`` speaks in the report."""
        self._enlisted.add(party.id)

    def learn(self, one: Actor | None, other: Actor | None) -> None:
        """Note that ``one`` caused or boasted of a loss of ``other``."""
        if one is not None and other is not None and one is not other:
            self._pairs.setdefault(one.id, {})[other.id] = other
            self._pairs.setdefault(other.id, {})[one.id] = one

    def fights(self, party: Actor) -> bool:
        """Whether the party takes part in the fighting."""
        return (
            party.id in self._pairs
            or party.id in self._enlisted
            or any(r.side == party.side for r in self._cast.rivals)
        )

    def of(self, party: Actor) -> Actor | None:
        """Whom ``party`` fights, where there is just one."""
        known = self._pairs.get(party.id, {})
        if len(known) == 1:
            return next(iter(known.values()))
        return self._cast.enemy_of(party.side) if party.side else None


def speaker_of(cast: Cast, claimants: tuple[Actor, ...]) -> Actor | None:
    """The one party that the claimants speak for."""
    found = {cast.party(a.side).id: cast.party(a.side) for a in claimants if a.side}
    return next(iter(found.values())) if len(found) == 1 else None
