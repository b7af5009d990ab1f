"""What is no row of its own: each word is part of one cue, and only what can speak makes a claim."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim import lexicon
from counterclaim.reading.attribution.claimants import speakers
from counterclaim.reading.attribution.draft import Draft, by_sentence, span
from counterclaim.reading.attribution.grammar import is_passive
from counterclaim.reading.cast import Cast
from counterclaim.record import Span
from counterclaim.syntax import Document, Token
from counterclaim.text.quotes import Quote

_OF_THE_QUOTED = frozenset(("i", "we", "you", "me", "us"))
_ANYONE = frozenset(
    ("everyone", "everybody", "anyone", "anybody", "someone", "somebody", "everything", "nothing")
)
_OF_THE_SPEAKER = frozenset(("it", "he", "she", "they", "we", "i"))
_NAMED = frozenset(("person", "body", "group", "state"))
_PARTIES = frozenset(("group", "party", "side", "organisation", "organization", "faction", "state"))
_FOES = frozenset(("oppose", "defy"))
_UTTERED = frozenset(
    (
        "boast",
        "brag",
        "insist",
        "maintain",
        "argue",
        "contend",
        "add",
        "reply",
        "retort",
        "counter",
        "vow",
        "warn",
    )
)
_REACH = 8  # cues before this one that may be its host
_WEAK = frozenset(
    (
        "verb-obj",
        "verb-to",
        "verb-ing",
        "verb-none",
        "verb-for",
        "verb-of",
        "verb-on",
        "verb-with",
        "verb-toll",
    )
)


def say_it_once(doc: Document, drafts: list[Draft]) -> list[Draft]:
    """Of "repeated its demand that" the noun says what is done, the verb only that it is said."""
    nouns = {d.anchor: d for d in drafts if d.rule.startswith("noun-")}
    gone = set()
    for draft in drafts:
        for head in draft.heads:
            noun = nouns.get(head)
            if noun is None or not noun.is_claim:
                continue
            if draft.act == "assert" and draft.rule in ("verb-obj", "verb-that"):
                draft.act, draft.turned, draft.content = noun.act, noun.turned, noun.content
                gone.add(head)
            elif (
                draft.act in ("deny", "refuse")
                and noun.rule != "noun-that"
                and not _is_told(doc, noun, draft)
            ):
                gone.add(head)  # "rejected a proposal for a truce" is one row
    return [d for d in drafts if d.anchor not in gone]


def _is_told(doc: Document, noun: Draft, verb: Draft) -> bool:
    """Whether the sentence is about a statement, which it then tells: "Keita's offer of talks was spurned"."""
    token = doc.tokens[noun.anchor]
    return token.dep == "nsubjpass" and token.head == verb.anchor and noun.source is not None


def find_lost(doc: Document, drafts: list[Draft], cast: Cast) -> None:
    """The speakers of a cue that ends its sentence, whom the parser took for an apposition: "... killed X, the
    head of the front, officials in Goma said."."""
    for draft in drafts:
        token = doc.tokens[draft.anchor]
        sentence = doc.sentence_of(token.i)
        if draft.source is None and not draft.nobody and token.tag == "VBD" and not is_passive(doc, token.i):
            draft.source = _named_before(doc, token, cast)
            draft.source_range = (draft.source, draft.source) if draft.source is not None else None
            continue
        if draft.source is None and token.tag == "VBN" and token.lemma in _UTTERED and token.dep == "acl":
            draft.source = _named_before(doc, token, cast)  # "General X, boasted", taken for a participle
            draft.source_range = (draft.source, draft.source) if draft.source is not None else None
            continue
        if not draft.rule.startswith("verb-") or token.tag != "VBD" or token.i + 1 < sentence.last:
            continue
        head = _before_cue(doc, token.i)
        if head is None or head == draft.source:
            continue
        lost = draft.source is None or any(a.kind == "place" for a in cast.at(draft.source))
        apposed = doc.tokens[head].head == draft.source and doc.tokens[head].dep == "appos"
        if not lost and not (apposed and doc.tokens[head].tag == "NNS"):
            continue
        comma = doc.subtree(head)[0] - 1
        draft.source, draft.source_range = head, (comma + 1, token.i - 1)
        whole = span(doc, sentence.first, comma - 1)
        draft.content = [whole] if whole else draft.content


def _named_before(doc: Document, cue: Token, cast: Cast) -> int | None:
    """Whoever is named right before a finite cue, a comma and a day aside: "In Rome X, the envoy, today said"."""
    i, first = cue.i - 1, doc.sentence_of(cue.i).first
    while i > first and cue.i - i < 5 and (
        doc.tokens[i].text == "," or doc.tokens[i].pos == "ADV" or doc.tokens[i].ent in ("DATE", "TIME")
    ):  # fmt: skip
        i -= 1
    return i if i >= first and any(a.kind in _NAMED for a in cast.at(i)) else None


def _before_cue(doc: Document, cue: int) -> int | None:
    """The head of the phrase between a comma and the verb ``cue`` that ends its sentence, if it may speak."""
    for i in range(cue - 1, max(cue - 9, 1), -1):
        token = doc.tokens[i]
        if token.pos == "VERB" or token.text in (",", ";", ":"):
            return None
        if token.pos == "NOUN" and token.dep != "compound" and token.lemma in speakers():
            return i if doc.tokens[doc.subtree(i)[0] - 1].text == "," else None
    return None


def take_over(doc: Document, drafts: list[Draft]) -> list[Draft]:
    """Who says that something "could not be verified", or that "it could not verify" it, is who could not: one
    row."""
    gone = set()
    near = by_sentence(doc, drafts)
    for draft in drafts:
        if draft.act not in ("unverified", "withhold"):
            continue
        if draft.source is not None and doc.tokens[draft.source].lower not in _OF_THE_SPEAKER:
            continue
        if draft.source is None and draft.act == "withhold":
            continue
        token = doc.tokens[draft.anchor]
        for outer in near[token.sent]:
            says_it = token.head in (outer.anchor, *outer.words) and outer.act == "assert"
            if says_it and outer.source is not None and outer.covers(token.start, token.end):
                outer.act = outer.turned = draft.act
                gone.add(draft.anchor)
                break
    return [d for d in drafts if d.anchor not in gone]


def merge(doc: Document, drafts: list[Draft]) -> list[Draft]:
    """Join the cues that make one statement: "issued a statement, saying", "gave a toll: by his account"."""
    kept: list[Draft] = []
    for draft in drafts:
        token = doc.tokens[draft.anchor]
        before = kept[-_REACH:] if draft.act == "assert" else ()
        host = next((d for d in before if _hosts(doc, d, draft)), None)
        if host is not None:
            host.content = [*(c for c in host.content if host.rule != "verb-none"), *draft.content]
            continue
        if token.tag == "VBG" and draft.source is None and not draft.is_claim:
            continue
        kept.append(draft)
    return kept


def _hosts(doc: Document, host: Draft, draft: Draft) -> bool:
    token = doc.tokens[draft.anchor]
    if not host.is_claim or doc.tokens[host.anchor].sent != token.sent:
        return False
    if host.rule == "verb-none" and host.act == "assert" and token.tag == "VBG":
        return token.head in (host.anchor, *host.words)
    between = range(host.anchor + 1, draft.anchor)
    return (
        draft.rule == "phrase"
        and any(doc.tokens[i].text == ":" for i in between)
        and (draft.source is not None and doc.tokens[draft.source].pos == "PRON")
    )


def speaking(doc: Document, drafts: list[Draft], quotes: dict[int, list[Quote]], cast: Cast) -> list[Draft]:
    """The drafts whose source can speak and that are not part of somebody's own words."""
    near = by_sentence(doc, drafts)
    kept = []
    for draft in drafts:
        i = doc.tokens[draft.anchor].sent
        if _speaks(doc, draft, near[i], quotes.get(i, ()), cast):
            kept.append(draft)
    return kept


def _speaks(
    doc: Document, draft: Draft, drafts: Sequence[Draft], quotes: Sequence[Quote], cast: Cast
) -> bool:
    cue = Span(doc.tokens[draft.cue[0]].start, doc.tokens[draft.cue[1]].end)
    nested = any(o is not draft and o.is_claim and o.covers(cue.start, cue.end) for o in drafts)
    if not draft.is_claim or doc.tokens[draft.anchor].pos == "ADJ" or draft.rule == "called-false":
        return not nested
    if draft.source is None:
        return not _none_reported(doc, draft)
    if draft.act == "withhold" and doc.tokens[draft.source].lemma in _PARTIES and _is_none(doc, draft.source):
        return False  # "no group has acknowledged the raid" says nothing of anybody
    if (
        draft.rule == "verb-toll"
        and doc.tokens[draft.anchor].lemma == "have"
        and not _counts(doc, draft, cast)
    ):
        return False  # "the brigade had 90 dead": its own
    if draft.act == "refuse" and doc.tokens[draft.anchor].lemma in _FOES and _are_parties(draft, cast):
        return False  # "the front, which opposes the junta"
    if any(
        o is not draft and o.act == "withhold" and o.rule == "verb-tell" and o.covers(cue.start, cue.end)
        for o in drafts
    ):
        return False  # "stopped publishing", "declined to say"
    if any(
        o is not draft and _ordains(o) and o.covers(cue.start, cue.end) and _is_main(doc, draft, o)
        for o in drafts
    ):
        return False  # "demands that the army publish": not said yet
    source = doc.tokens[draft.source]
    if source.lower in _ANYONE:
        return draft.act == "withhold"
    if source.lower in _OF_THE_QUOTED and any(q.start < cue.start < q.end for q in quotes):
        return False
    passive = source.dep == "pobj" and source.head != draft.source and doc.tokens[source.head].dep == "agent"
    if (draft.rule not in _WEAK and not passive) or source.pos != "NOUN" or draft.act in ("deny", "withhold"):
        return True
    if (
        draft.act == "assert"
        and source.lemma == "side"
        and any(c.lower in ("each", "both", "two") for c in doc.children(source.i))
    ):
        return False  # "the two sides gave different accounts" sums up
    named = source.ent in ("PERSON", "ORG", "GPE", "NORP")
    known = (
        named
        or source.lemma in speakers()
        or source.lemma in lexicon.listed("speech", "documents")
        or source.lower in speakers()
    )
    return bool(known or cast.named_by(draft.source) or cast.parties(draft.source))


def _counts(doc: Document, draft: Draft, cast: Cast) -> bool:
    """Whether whoever "has 90 dead" counts them: a ministry, a monitor, a hospital, not a brigade or a party."""
    assert draft.source is not None
    token = doc.tokens[draft.source]
    if token.lemma.lower() in lexicon.listed("speech", "counters"):
        return True
    actors = cast.at(draft.source)
    return any(a.kind == "body" and a.side is not None and a.side.name == a.name for a in actors)


def _none_reported(doc: Document, draft: Draft) -> bool:
    """ "No injuries were reported" keeps nothing back."""
    return draft.act == "withhold" and doc.tokens[draft.anchor].lemma in (
        "report",
        "record",
        "note",
        "register",
    )


def _is_none(doc: Document, head: int) -> bool:
    return any(c.lower == "no" for c in doc.children(head, "det"))


def _are_parties(draft: Draft, cast: Cast) -> bool:
    return any(a.kind != "place" for head in draft.heads for a in cast.at(head))


def _ordains(draft: Draft) -> bool:
    return draft.act in ("demand", "pledge", "threaten", "refuse", "order", "intention") and draft.rule in (
        "verb-that", "verb-to", "noun-that", "noun-to",
    )  # fmt: skip


def _is_main(doc: Document, draft: Draft, outer: Draft) -> bool:
    """Whether the cue of ``draft`` is the main verb of what ``outer`` says."""
    token = doc.tokens[draft.anchor]
    if any(c.lower in ("had", "has", "have") for c in doc.children(token.i, "aux")):
        return False
    for above in doc.ancestors(token.i):
        if token.dep not in ("conj", "xcomp") or token.head == outer.anchor:
            break
        token = above
    return token.head in (outer.anchor, *outer.words) or not outer.covers(
        doc.tokens[token.head].start, doc.tokens[token.head].end
    )
