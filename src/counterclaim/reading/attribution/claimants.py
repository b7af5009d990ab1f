"""Who makes a claim, and against whom: entities of the cast for the phrases of a draft."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.content import mains_of
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.grammar import own_subject, phrase
from counterclaim.reading.attribution.unnamed import VOICES, bare_organ, faction, proper, titled, unnamed
from counterclaim.reading.cast import Actor, Cast
from counterclaim.syntax import Document

_OWNERS = frozenset(("state", "group", "body", "people"))
_NOT_SPEAKERS = frozenset(
    (
        "it", "this", "that", "which", "what", "there", "who", "these", "those", "they", "he", "she", "we",
        "i", "you", "one", "some", "many", "others", "all",
    )
)  # fmt: skip
_HEARSAY = frozenset(("report", "rumour", "rumor", "account", "claim", "allegation", "estimate", "word"))
_PERFORMED = frozenset(("deny", "refuse", "demand", "accuse", "warn"))
_BODIES = frozenset(("body", "group"))
_BOTH = frozenset(("both", "each", "neither", "either", "two", "the", "of", "no"))


@lexicon.compiled
def speakers() -> frozenset[str]:
    """Nouns for people and bodies that speak: spokesman, official, resident, rebels, ministry."""
    words: set[str] = set()
    for row in lexicon.rows("roles"):
        words.update(w.split()[-1] for w in lexicon.values(row["words"]))
    words.update(row["word"] for row in lexicon.rows("speakers"))
    for row in lexicon.rows("organs"):
        words.update(w.split()[-1].lower() for w in lexicon.values(row["words"]))
    return frozenset(words)


def claimants(
    doc: Document, draft: Draft, cast: Cast, via: str | None = None, last: Actor | None = None
) -> tuple[str, ...]:
    """The ids of those who make the claim, none where the report leaves it open. A source that the
    cast does not know, but that is a person or group of persons, becomes an entity of its own. Whom the organ
    ``via`` of a state quotes, a ministry or an officer that nothing else tells the side of, is of that state.
    ``last`` is who spoke last: a pronoun beside the words of a sentence is not who those words are about."""
    if draft.source is None and cast.issuer is not None and _is_performed(doc, draft):
        return (cast.issuer.id,)
    if draft.source is None or draft.nobody:
        return ()
    if _is_reporter(doc, draft):
        return (cast.issuer.id,) if cast.issuer is not None and doc.tokens[draft.source].lower == "we" else ()
    if last is not None and _is_about_another(doc, draft, cast):
        return (last.id,)
    known = cast.named_by(draft.source) or titled(doc, draft.source, last)
    if isinstance(known, Actor):
        return (known.id,)
    found: list[Actor] = []
    for head in doc.conjuncts(draft.source):
        for other in doc.children(head, "nmod"):  # "the spokesman X and the mayor Y", taken for one
            if other.i < head and any(a.kind == "person" for a in cast.at(other.i)):
                found.extend(cast.at(other.i))
        found.extend(_of(doc, head, cast))
        seats = [
            cast.side_of_place(a) for a in cast.at(head) if a.kind == "place" and draft.rule == "noun-silence"
        ]
        found.extend(s for s in seats if s is not None)  # "no word has come from Tripoli"
    relayer = next((a for a in cast.actors if a.id == via), None) if via else None
    for actor in found:
        if relayer is None or relayer.side is None or not _is_official(actor):
            continue
        if actor.side is None or not _is_owned(doc, draft.source, cast):
            actor.side = relayer.side
    return tuple(dict.fromkeys(a.id for a in found if a.kind not in ("place", "equipment")))


def _is_performed(doc: Document, draft: Draft) -> bool:
    """Whether a statement does by itself what it says in the passive: "The charge is repudiated", "All sides are
    urged to leave"."""
    if draft.rule == "called-false":
        return True
    now = any(c.tag in ("VBZ", "VBP") for c in doc.children(draft.anchor, "auxpass"))
    return draft.act in _PERFORMED and now and not any(doc.children(draft.anchor, "agent"))


def _is_official(actor: Actor) -> bool:
    """Whether ``actor`` is a body or a voice without a name, such as speak for a party."""
    return actor.rule in ("organ", "named-organ") or (
        actor.rule in ("unnamed", "unnamed-source") and bool(VOICES.intersection(actor.name.lower().split()))
    )


def _is_owned(doc: Document, head: int, cast: Cast) -> bool:
    """Whether the phrase itself tells whose official it is: "a Chadian officer", not "an officer"."""
    first, last = phrase(doc, head)
    return any(a.side and a.kind in _OWNERS for i in range(first, last + 1) for a in cast.at(i))


def _is_reporter(doc: Document, draft: Draft) -> bool:
    """Whether the report speaks of itself: "we could not verify", "this newspaper"."""
    assert draft.source is not None
    token = doc.tokens[draft.source]
    if token.lower in ("we", "us"):
        return True
    return token.lemma in lexicon.listed("speech", "outlets") and any(
        c.lower == "this" for c in doc.children(token.i, "det")
    )


def _of(doc: Document, head: int, cast: Cast) -> tuple[Actor, ...]:
    if doc.tokens[head].lemma in _HEARSAY and not any(doc.children(head, "poss", "compound", "prep")):
        return ()
    token = doc.tokens[head]
    owner = _owner(doc, head, cast) if token.lemma in lexicon.listed("speech", "documents") else ()
    if owner:
        return owner
    named = cast.at(head)
    beside = doc.children(head, "appos")
    if named and named[0].rule == "organ":  # "the shadow government, the NUG": its name is told
        told = [
            a for child in beside for a in cast.at(child.i) if a.rule == "known-name" and a.kind in _BODIES
        ]
        named = tuple(told[:1]) or named
    if token.dep == "nsubj":  # "the opposition National Coalition", taken for two subjects
        beside += [t for t in doc.children(token.head, "nsubj") if head < t.i < head + 5]
    if token.lemma in lexicon.listed("speech", "outlets"):
        beside += doc.children(head, "compound")  # "Khit Thit media"
    for other in beside:
        named = named or cast.at(other.i)
    if named:
        return named
    if token.lemma in lexicon.listed("speech", "documents") and token.lemma != "source":
        return ()
    if token.lower in _NOT_SPEAKERS:
        for prep in doc.children(head, "prep"):  # "one of the residents", "many in the town"
            if prep.lower == "of" and token.lower in ("one", "some", "many"):
                for child in doc.children(prep.i, "pobj"):
                    return _of(doc, child.i, cast)
        return ()
    if token.lemma in ("side", "party") and all(c.lower in _BOTH for c in doc.children(head)):
        return ()  # "both sides", where nothing tells which
    if token.lemma in speakers() or token.lemma in ("source", "group"):
        meant = faction(doc, head, cast)
        if meant is not None:
            return (meant,)
        return (unnamed(doc, head, cast),)
    parties = cast.parties(head)
    new = proper(doc, head, cast) if not parties else None
    return parties or ((new,) if new else ())


def _is_about_another(doc: Document, draft: Draft, cast: Cast) -> bool:
    """Whether "he" in "Obote himself, he claimed, had fled" was taken for the one whom the sentence is about."""
    assert draft.source is not None
    token = doc.tokens[draft.source]
    if (
        draft.quoted
        or token.lower not in ("he", "she", "they")
        or draft.rule not in ("verb-around", "verb-that")
    ):
        return False
    meant = cast.at(draft.source)
    for main in mains_of(doc, draft):
        subject = own_subject(doc, main.i)
        if draft.anchor not in (main.head, main.i) and doc.tokens[draft.anchor].head != main.i:
            continue
        if subject is not None and subject.i < draft.source and subject.pos in ("PROPN", "NOUN"):
            return bool(meant) and cast.at(subject.i) == meant
    return False


def _owner(doc: Document, head: int, cast: Cast) -> tuple[Actor, ...]:
    """Whose statement, report, inquiry ... it is that speaks."""
    for child in doc.children(head, "poss", "amod", "compound"):
        if cast.at(child.i):
            return cast.at(child.i)
        organ = bare_organ(doc, child.i, cast)
        if organ is not None:
            return (organ,)
    kept = [p for verb in doc.children(head, "acl") for p in doc.children(verb.i, "agent")]
    for prep in (*doc.children(head, "prep"), *kept):  # "a tally kept by the ministry"
        if prep.lower in ("by", "from", "of"):
            for child in doc.children(prep.i, "pobj"):
                found = cast.at(child.i) or cast.named_by(child.i) or cast.parties(child.i)
                if found:
                    return found
    return ()
