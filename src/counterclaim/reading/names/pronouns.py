"""Pronouns and "both sides": whom they stand for."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.discourse import Focus, Spoken, alone
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.speaking import party_of_speaker
from counterclaim.reading.names.words import listed
from counterclaim.syntax import Token

_PARTY = ("state", "body", "group", "equipment")
_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_IT = frozenset(("its",))
_THEY = frozenset(("they", "their", "them", "themselves", "theirs"))
_BOTH = frozenset(("both", "two", "each", "either", "neither", "warring", "opposing", "rival"))
_FIGHTING = frozenset(("sides", "parties", "belligerents", "combatants"))
_ONE_OF_TWO = frozenset(("country", "nation", "state", "government", "capital", "army", "leader"))
_DESCRIBED = 4  # tokens between "the two" and the noun
_LOCAL = frozenset(("governor", "mayor", "residents", "streets", "outskirts", "population"))
_STATES = frozenset(("country", "nation", "kingdom"))
_ENEMY = frozenset(("enemy", "adversary", "foe", "aggressor"))


def resolve(scene: Scene, focus: Focus, token: Token) -> tuple[int, int, tuple[Actor, ...]] | None:
    """The mention that begins at ``token`` without naming anybody: its first and last token and whom it
    stands for; None when it is none, or when the report does not tell."""
    word = token.lower
    if word in _HE or word in _SHE:
        wanted = "m" if word in _HE else "f"
        found = focus.best(
            token.i,
            lambda s: (
                alone(s, "person") and s.actors[0].rule != "folk" and s.actors[0].gender in (wanted, "")
            ),
        )
        if found and not found[0].gender:
            found[0].gender = wanted
        return (token.i, token.i, found) if found else None
    if word in _IT or (word == "it" and _is_agent(scene, token)):
        if scene.doc.tokens[token.head].lower in _LOCAL:
            return None
        if (owner := _employer(scene, token)) is not None:
            return (token.i, token.i, (owner,))
        speaks = scene.doc.tokens[token.head].lemma in listed("cues")
        kinds = _PARTY[:3] if speaks else _PARTY
        found = focus.best(token.i, lambda s: not s.plural and alone(s, *kinds))
        return (token.i, token.i, found) if found and found[0].kind != "equipment" else None
    if word in _THEY:
        if _unknown_plural(scene, token):
            return None
        found = focus.best(token.i, lambda s: (s.plural or s.either) and s.actors[0].kind != "equipment", 1)
        if not found and token.dep == "nsubj" and scene.doc.tokens[token.head].lemma in listed("cues"):
            found = focus.best(token.i, lambda s: s.subject and alone(s, "group", "body"), 0)
        return (token.i, token.i, found) if found else None
    if word in ("our", "ours"):
        party = party_of_speaker(scene, focus, token)
        return (token.i, token.i, (party,)) if party is not None else None
    if word == "side" and token.i > 1 and scene.doc.tokens[token.i - 1].lower == "own":
        whose = scene.cast.at(token.i - 2)
        own = whose[0].side if len(whose) == 1 else None
        return (token.i, token.i, (scene.cast.party(own),)) if own is not None else None
    return (
        _of_two(scene, focus, token)
        or _both(scene, focus, token)
        or _three(scene, focus, token)
        or _enemy(scene, focus, token)
        or country(scene, focus, token)
    )


def _employer(scene: Scene, token: Token) -> Actor | None:
    """The party that "its" means by whose officer follows: "its foreign minister, X", where X is known."""
    for i in range(token.i + 1, min(token.i + 4, scene.doc.sentence_of(token.i).last + 1)):
        for actor in scene.cast.at(i) if token.tag == "PRP$" else ():
            if actor.kind == "person" and actor.rule == "known-person" and actor.side is not None:
                party = scene.cast.party(actor.side)
                return party if party.mentions else None
    return None


def _unknown_plural(scene: Scene, token: Token) -> bool:
    """Whether the nearest plural subject before "they" in its sentence names nobody that is known: then it
    means those, and not somebody farther off."""
    tokens = scene.doc.tokens
    for t in reversed(tokens[scene.doc.sentence_of(token.i).first : token.i]):
        if t.dep in ("nsubj", "nsubjpass") and t.tag in ("NNS", "NNPS"):
            return not scene.cast.at(t.i)
    return False


def _is_agent(scene: Scene, token: Token) -> bool:
    """Whether "it" does something, so that it is neither an empty subject nor a thing."""
    if token.dep != "nsubj" or token.head == token.i:
        return False
    head = scene.doc.tokens[token.head]
    return head.pos == "VERB" and head.lemma not in (
        "be",
        "seem",
        "appear",
        "happen",
        "take",
        "rain",
        "become",
    )


def _of_two(scene: Scene, focus: Focus, token: Token) -> tuple[int, int, tuple[Actor, ...]] | None:
    """ "The former", "the latter": of the two named together last."""
    if token.lower not in ("former", "latter") or token.i == 0:
        return None
    tokens = scene.doc.tokens
    after = tokens[token.i + 1] if token.i + 1 < len(tokens) else token
    alone = after.pos not in ("NOUN", "PROPN", "ADJ") or after.tag == "NNS"
    if tokens[token.i - 1].lower != "the" or not alone or token.dep not in ("nsubj", "nsubjpass", "pobj"):
        return None
    pair = focus.best(token.i, lambda s: len(s.actors) == 2, 2) or _last_two(focus, token)
    return (token.i, token.i, (pair[token.lower == "latter"],)) if pair else None


def _last_two(focus: Focus, token: Token) -> tuple[Actor, ...]:
    """The subjects of the two sentences before, where each is one actor."""
    found: dict[int, Actor] = {}
    for spoken in focus.spoken[-12:]:
        sent = focus.doc.tokens[spoken.at].sent
        if token.sent - 2 <= sent < token.sent and spoken.subject and len(spoken.actors) == 1:
            found.setdefault(sent, spoken.actors[0])
    pair = tuple(found.values())
    return pair if len(pair) == 2 and pair[0] is not pair[1] else ()


def _both(scene: Scene, focus: Focus, token: Token) -> tuple[int, int, tuple[Actor, ...]] | None:
    if token.lower not in _BOTH and token.lower != "the":
        return None
    tokens, last = scene.doc.tokens, scene.doc.sentence_of(token.i).last
    first = i = token.i
    while (
        i < last and i - first < 3 and (tokens[i].lower in _BOTH or tokens[i].lower in ("the", "of", "these"))
    ):
        i += 1
    told = i
    while (
        i < last and i - told < _DESCRIBED and told > first and tokens[i].tag in ("JJ", "VBN", "HYPH", "RB")
    ):
        i += 1  # "the two nuclear-armed neighbours"
    noun = tokens[i].lower
    one = noun in _ONE_OF_TWO and token.lower in ("each", "either", "neither")
    named = noun in listed("sides") and (token.lower != "the" or told > first + 1 or noun in _FIGHTING)
    if named or one:
        found = pair_of(scene, focus, token, noun in listed("countries"))
        return (first, i, found) if found else None
    the_two = token.lower == "the" and i == first + 2 and tokens[first + 1].lower == "two"
    if the_two and tokens[first + 1].dep in ("nsubj", "nsubjpass"):
        return (first, first + 1, pair_of(scene, focus, token, True))
    return None


def _three(scene: Scene, focus: Focus, token: Token) -> tuple[int, int, tuple[Actor, ...]] | None:
    """ "The three countries", "the guarantor states": those named together last, else the only ones named so far."""
    if token.lower != "the":
        return None
    tokens, last = scene.doc.tokens, scene.doc.sentence_of(token.i).last
    words = [t.lower for t in tokens[token.i + 1 : min(token.i + 4, last + 1)]]
    many = next((n for n, w in enumerate(words) if w in listed("countries") or w == "guarantors"), None)
    if many is None or not (
        "three" in words[:many] or "guarantor" in words[:many] or words[many] == "guarantors"
    ):
        return None
    told = focus.best(token.i, lambda s: len(s.actors) == 3 and all(a.kind == "state" for a in s.actors))
    if not told:
        states = dict.fromkeys(a for s in focus.spoken for a in s.actors if a.kind == "state")
        told = tuple(states) if len(states) == 3 else ()
    return (token.i, token.i + 1 + many, told) if told else None


def pair_of(scene: Scene, focus: Focus, token: Token, near: bool = True) -> tuple[Actor, ...]:
    """The two parties: for countries a pair just named together, else those that fight each other, else the
    only two spoken of shortly before."""
    pair = focus.best(token.i, _is_pair, 1) if near else ()
    return pair or scene.cast.rivals or focus.best(token.i, _is_pair) or _only_two(scene, focus, token)


def _only_two(scene: Scene, focus: Focus, token: Token) -> tuple[Actor, ...]:
    found: dict[str, Actor] = {}
    for spoken in reversed(focus.spoken[-12:]):
        if token.sent - scene.doc.tokens[spoken.at].sent > 3:
            break
        for actor in spoken.actors:
            if actor.side is not None and actor.kind in ("state", "group", "body", "person"):
                party = scene.cast.party(actor.side)
                found.setdefault(party.id, party)
    return tuple(reversed(found.values())) if len(found) == 2 else ()


def _is_pair(spoken: Spoken) -> bool:
    return len(spoken.actors) == 2 and all(a.kind in ("state", "group") for a in spoken.actors)


def _enemy(scene: Scene, focus: Focus, token: Token) -> tuple[int, int, tuple[Actor, ...]] | None:
    other_side = (
        token.lower == "other"
        and scene.doc.tokens[min(token.i + 1, len(scene.doc.tokens) - 1)].lower == "side"
    )
    if token.lower not in _ENEMY and not other_side:
        return None
    speaker = focus.speaker(token.i)
    enemy = scene.cast.enemy_of(speaker.side) if speaker and speaker.side else None
    return (token.i, token.i + other_side, (enemy,)) if enemy else None


def country(scene: Scene, focus: Focus, token: Token) -> tuple[int, int, tuple[Actor, ...]] | None:
    """ "The country" is the state last spoken of, where it owns or does something."""
    if token.lower not in _STATES or token.i < 2:
        return None
    before = scene.doc.tokens[token.i - 1]
    if before.tag == "PRP$":
        owner = scene.cast.at(before.i)
    elif before.lower == "the" and scene.doc.tokens[token.i - 2].lower not in listed("where"):
        owner = focus.best(token.i, lambda s: len(s.actors) == 1 and s.actors[0].side is not None)
    else:
        return None
    if len(owner) != 1 or owner[0].side is None or owner[0].side.code is None:
        return None
    return (token.i, token.i, (scene.cast.party(owner[0].side),))
