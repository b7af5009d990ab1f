"""Speakers whom the cast does not know: "a resident of Gaza", "the general", "the Episcopal Diocese"."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.grammar import phrase
from counterclaim.reading.cast import Actor, Cast
from counterclaim.record import EntityKind, Mention
from counterclaim.syntax import Document

VOICES = frozenset(("official", "officer", "source", "spokesman", "spokeswoman", "spokesperson", "minister"))
_FAR = 300  # tokens over which "the group" reaches back
_ORGANS = frozenset(("ministry", "army", "government", "police", "command", "staff", "navy"))


def unnamed(doc: Document, head: int, cast: Cast, kind: EntityKind = "person") -> Actor:
    """The entity for "a resident of Gaza", "two doctors": its side is the one that the phrase tells."""
    first, last = phrase(doc, head)
    last = next((i - 1 for i in range(head + 1, last) if doc.tokens[i].text == ","), last)
    last = min([last, *(doc.subtree(c.i)[0] - 1 for c in doc.children(head, "relcl", "acl", "appos"))])
    if last > head and (doc.tokens[last].text == "," or doc.tokens[last].tag == "POS"):
        last -= 1
    while first < head and (
        doc.tokens[first].pos in ("DET", "PUNCT") or doc.tokens[first].ent in ("DATE", "TIME")
    ):
        first += 1
    parties = cast.parties(head) or _seated(doc, head, cast)
    name = doc.name(first, max(last, head))
    for actor in cast.actors:
        if actor.name == name:
            return actor
    actor = cast.new(name, kind, parties[0].side if len(parties) == 1 else None)
    actor.rule, actor.confidence = "unnamed-source", 0.5
    actor.mentions.append(Mention(doc.tokens[head].start, doc.tokens[head].end, "title"))
    cast.mark(Mention(doc.tokens[first].start, doc.tokens[max(last, head)].end, "title"), actor)
    return actor


def _seated(doc: Document, head: int, cast: Cast) -> tuple[Actor, ...]:
    """The party that officials in a place are of: "intelligence officials in Peshawar"."""
    if doc.tokens[head].lemma not in VOICES:
        return ()
    places = [
        a for prep in doc.children(head, "prep") if prep.lower in ("in", "at")
        for child in doc.children(prep.i, "pobj") for a in cast.at(child.i) if a.kind == "place"
    ]  # fmt: skip
    party = cast.side_of_place(places[0]) if places else None
    return (party,) if party is not None else ()


def titled(doc: Document, head: int, last: Actor | None) -> Actor | None:
    """The person who spoke last, where a bare "the general" can only be that one."""
    token = doc.tokens[head]
    if (
        last is None
        or last.kind != "person"
        or last.rule == "unnamed-source"
        or token.lemma not in lexicon.listed("speech", "ranks")
    ):
        return None
    bare = [c.lower for c in doc.children(head) if c.pos != "PUNCT"] == ["the"]
    return last if bare and token.tag == "NN" else None


def proper(doc: Document, head: int, cast: Cast) -> Actor | None:
    """A new body for a capitalised name that the cast does not know: "the Episcopal Diocese of Jerusalem"."""
    token = doc.tokens[head]
    if token.pos != "PROPN" or token.ent in ("DATE", "TIME", "GPE", "LOC") or len(token.text) < 3:
        return None
    return unnamed(doc, head, cast, "body" if token.ent == "ORG" else "person")


def faction(doc: Document, head: int, cast: Cast) -> Actor | None:
    """The group told of last in the same paragraph, where a bare "the group" stands for it."""
    token = doc.tokens[head]
    if token.lemma not in ("group", "movement", "militia") or token.tag != "NN":
        return None
    if [c.lower for c in doc.children(head) if c.pos != "PUNCT"] != ["the"]:
        return None
    block = doc.block_of(head)
    i = head - 1
    while i >= max(0, head - _FAR) and doc.tokens[i].start >= block.start:
        found = [a for a in cast.at(i) if a.kind == "group"]
        if found:
            return found[0]
        i -= 1
    return None


def bare_organ(doc: Document, i: int, cast: Cast) -> Actor | None:
    """The organ told of before whose kind alone "a ministry communique" names."""
    token = doc.tokens[i]
    if token.lemma.lower() not in _ORGANS:
        return None
    word = token.lemma.lower()
    told = [
        (m.start, a) for a in cast.actors if a.rule in ("organ", "named-organ") and word in a.name.lower().split()
        for m in a.mentions if m.start < token.start
    ]  # fmt: skip
    return max(told, key=lambda pair: pair[0])[1] if told else None
