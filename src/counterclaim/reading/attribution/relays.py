"""Who speaks and who merely passes it on: "SANA, quoting an officer", "an officer, quoted by SANA"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim import lexicon
from counterclaim.reading.attribution.cues import outlets
from counterclaim.reading.attribution.draft import Draft, by_sentence
from counterclaim.reading.attribution.grammar import is_passive, own_subject, phrase
from counterclaim.reading.cast import Cast
from counterclaim.reading.names.media import relays
from counterclaim.syntax import Document, Token

_CITING = frozenset(("quote", "cite"))
_OF_PRESS = frozenset(("news", "press", "state", "information", "official", "wire", "international", "local"))
_THROUGH = frozenset(("to", "on", "in", "via", "through", "with", "by", "over"))
_WIDEST = 60  # tokens of a clause that are searched
_TOLD = frozenset(
    ("tell", "inform", "brief", "say", "affirm", "confirm", "deny", "declare", "explain", "admit", "write")
)


def one_a_cue(doc: Document, drafts: list[Draft], cast: Cast) -> list[Draft]:
    """Drop the cues whose words belong to another cue, and let a cited source take the place of the outlet
    that cites it ("SANA, quoting an officer, admitted"; "Reuters cited an officer as saying")."""
    words = {i for d in drafts for i in d.words[1:]}
    relayed = _relayed(doc, drafts)
    near = by_sentence(doc, drafts)
    kept = []
    for draft in drafts:
        if draft.anchor in words or _is_superseded(doc, draft):
            continue
        inner = relayed.get(draft.anchor)
        if inner is not None and inner.source in draft.heads:
            inner.via = draft.source
            continue
        beside = near[doc.tokens[draft.anchor].sent]
        if draft.rule == "phrase" and doc.tokens[draft.anchor].tag == "VBG":
            governor = _governor(doc, draft, beside, cast)
            if governor is not None:
                _cite(doc, draft, governor, cast)
                _go_on(doc, governor, beside)
                continue
        quoted = _quoted_by(doc, draft, beside)
        if quoted is not None:
            quoted.via = draft.source
            continue
        kept.append(draft)
    return kept


def _is_superseded(doc: Document, draft: Draft) -> bool:
    """Whether the report speaks of what it said itself before: "an earlier version of this report said"."""
    return any(
        subject.lemma in ("version", "edition", "entry", "headline")
        and any(c.lower in ("earlier", "previous") for c in doc.children(subject.i, "amod"))
        for subject in doc.children(draft.anchor, "nsubj")
    )


def _relayed(doc: Document, drafts: Sequence[Draft]) -> dict[int, Draft]:
    """What was said, by the anchor of the verb that relays it."""
    found: dict[int, Draft] = {}
    for draft in drafts:
        token = doc.tokens[draft.anchor]
        if token.dep == "pcomp" and doc.tokens[token.head].lower == "as":
            owner = doc.tokens[doc.tokens[token.head].head]
            found[owner.i] = draft
            found[owner.head] = draft
    return found


def _quoted_by(doc: Document, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """What the source says of whom ``draft`` only tells by whom it is quoted: "X, quoted by SANA, said"."""
    token = doc.tokens[draft.anchor]
    if token.lemma not in _CITING or draft.source is None or not is_passive(doc, token.i):
        return None
    return next(
        (d for d in drafts
         if d is not draft and d.is_claim and d.source is not None and d.via is None
         and (d.source in draft.heads or _same_phrase(doc, d, draft))),
        None,
    )  # fmt: skip


def _same_phrase(doc: Document, other: Draft, draft: Draft) -> bool:
    assert other.source is not None
    first, last = doc.subtree(other.source)
    return first <= draft.anchor <= last < other.anchor


def _governor(doc: Document, draft: Draft, drafts: Sequence[Draft], cast: Cast) -> Draft | None:
    """The cue beside which a source is cited."""
    token = doc.tokens[draft.anchor]
    end = draft.source_range[1] if draft.source_range else draft.anchor
    for other in drafts:
        if other is draft or not other.is_claim:
            continue
        first = draft.source_range[0] if draft.source_range else draft.anchor
        lost = other.source is None or first <= other.source <= end
        if lost and end < other.anchor <= end + 3 and doc.tokens[token.i - 1].text == ",":
            # "the agency, quoting an officer, admitted", where the parser found no subject of the verb
            other.source, other.source_range = _noun_before_comma(doc, token, cast)
            return other
        if other.anchor == token.head or (token.dep == "acl" and other.source == token.head):
            return other
    return None


def _noun_before_comma(doc: Document, token: Token, cast: Cast) -> tuple[int | None, tuple[int, int] | None]:
    i = token.i - 2
    if i < 0 or not (cast.at(i) or doc.tokens[i].pos in ("NOUN", "PROPN", "PRON")):
        return None, None
    first, last = phrase(doc, i)
    while first < i and doc.tokens[first].ent in ("DATE", "TIME"):
        first += 1  # "On Friday the agency", taken for one phrase
    return i, (first, min(last, i))


def _cite(doc: Document, cited: Draft, governor: Draft, cast: Cast) -> None:
    if governor.source is None or cited.source is None:
        return
    if doc.tokens[governor.source].lower == "we" or is_outlet(doc, governor.source, cast, bare=True):
        governor.via, governor.source = governor.source, cited.source
        governor.source_range = cited.source_range
    elif governor.via is None and is_outlet(doc, cited.source, cast):
        governor.via = cited.source  # "X, according to Reuters, has offered"


def _go_on(doc: Document, governor: Draft, drafts: Sequence[Draft]) -> None:
    """Who is cited beside one verb is so beside those that go on from it: "admitted the loss but said"."""
    for other in drafts:
        token = doc.tokens[other.anchor]
        if token.dep == "conj" and token.head == governor.anchor and own_subject(doc, token.i) is None:
            other.source, other.source_range, other.via = governor.source, governor.source_range, governor.via


def is_outlet(doc: Document, head: int, cast: Cast, bare: bool = False) -> bool:
    """Whether the phrase headed by ``head`` names an agency, a paper or a platform; ``bare``: also where a
    mere "the agency" does, as beside somebody whom it cites."""
    named = cast.at(head)
    if named:
        return any(relays(a) for a in named) or (len(named) == 1 and named[0].name.lower() in outlets())
    token = doc.tokens[head]
    if token.text in ("X", "X.") and doc.tokens[head - 1].lower == "on":
        return True  # the platform that was Twitter
    if token.pos == "PROPN" and token.lower in outlets():
        return True
    if token.lemma not in lexicon.listed("speech", "outlets"):
        return False
    if any(c.tag == "PRP$" for c in doc.children(head, "poss")):
        return False  # "on its website": nobody else's
    own = [c.lower for c in doc.children(head, "compound", "amod")]
    return token.lemma not in ("agency", "station") or any(w in _OF_PRESS for w in own) or (bare and not own)


def via(doc: Document, draft: Draft, cast: Cast) -> str | None:
    """The id or name of who relays the claim: "told Reuters", "on Telegram", "a letter seen by the BBC"."""
    if draft.via is None:
        draft.via = _relayer(doc, draft, cast)
    if draft.via is None:
        return None
    for i in (draft.via, *(c.i for c in doc.children(draft.via, "compound", "appos"))):
        for actor in cast.at(i):
            return actor.id
    first, last = phrase(doc, draft.via)
    return doc.words(max(first, draft.via - 3), min(last, draft.via))


def _relayer(doc: Document, draft: Draft, cast: Cast) -> int | None:
    """An outlet to which, in which or by which what is said was passed on, outside of what is said."""
    for i in sorted(_outside(doc, draft)):
        token = doc.tokens[i]
        up = doc.tokens[token.head]
        if token.dep == "dobj" and up.i == draft.anchor and up.lemma == "tell" and _hears(draft, i, cast):
            return i
        if not is_outlet(doc, i, cast) or _is_source(doc, draft, i):
            continue
        if token.dep in ("compound", "appos") and up.pos in ("NOUN", "PROPN"):
            token, up = up, doc.tokens[up.head]  # "the agency SPA", "Reuters news agency"
        if token.dep in ("dobj", "dative"):
            if up.lemma in _TOLD or up.lemma == "interview":
                return i
            continue
        if token.dep != "pobj" or up.lower not in _THROUGH:
            continue
        above = doc.tokens[up.head]
        spoken = above.i in (draft.anchor, *draft.words) or (
            draft.rule == "colon" and above.i == draft.source
        )
        if spoken or above.lemma in lexicon.listed("speech", "passing-on") or above.pos == "NOUN":
            return i
    return None


def _hears(draft: Draft, i: int, cast: Cast) -> bool:
    """Whether an independent body is told what people without a side know: "survivors told Amnesty"."""
    if draft.act != "assert" or draft.source is None or any(a.side for a in cast.at(draft.source)):
        return False
    return any(a.kind == "body" and a.side is not None and a.side.name == a.name for a in cast.at(i))


def _outside(doc: Document, draft: Draft) -> set[int]:
    """The tokens of the cue's clause and of its source that are not part of what is said."""
    found: set[int] = set()
    heads = [draft.anchor, *draft.words, *([draft.source] if draft.source is not None else [])]
    for head in heads:
        first, last = doc.subtree(head)
        found.update(range(first, min(last, first + _WIDEST) + 1))
    if draft.rule == "colon" and draft.source_range:  # "The governor on Telegram: 39 dead"
        found.update(range(draft.source_range[0], draft.source_range[1] + 1))
    return {i for i in found if not draft.covers(doc.tokens[i].start, doc.tokens[i].end)}


def _is_source(doc: Document, draft: Draft, i: int) -> bool:
    if draft.source is None or i == draft.source:
        return True
    first, last = doc.subtree(draft.source)
    if not first <= i <= last:
        return False
    token = doc.tokens[i]
    while token.i != draft.source and token.dep in ("compound", "poss", "amod", "conj", "nmod", "appos"):
        token = doc.tokens[token.head]
    return token.i == draft.source  # "the agency", "Reuters reporters"; not "a man quoted by the agency"
