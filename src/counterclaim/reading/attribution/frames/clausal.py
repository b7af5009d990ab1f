"""Verbs and adjectives as cues: "said that", "was accused of", "who denied it", "it added,"."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.cues import STANCES, Match, answers, matches
from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.attribution.frames import arguments, debate, misread
from counterclaim.reading.attribution.frames.surroundings import TOLD, around, beside, introduced
from counterclaim.reading.attribution.grammar import (
    is_negated,
    is_passive,
    is_unreal,
    maker,
    modal,
    noun_after,
    noun_before,
    objects,
    own_subject,
    phrase,
    source_of,
)
from counterclaim.record import Span
from counterclaim.syntax import Document, Token
from counterclaim.text.quotes import Quote

_UNSAID = "other"  # what becomes of a cue that nobody is said to have uttered: an attitude at most
_BARE = frozenset(("obj", "that", "for", "of", "ing"))  # "to support the truce" tells no attitude
_SILENT = frozenset(("withhold", "unverified"))
_ADAMANT = frozenset(("deny", "refuse"))
_WILFUL = frozenset(("will", "would", "'ll", "'d"))  # "will have none of it", "would not hear of a truce"
_AGAINST = frozenset(("accuse", "deny"))  # "went on to criticize the plan": a stand, said or not
_NOT_SAID = frozenset(("life", "live", "victim", "casualty"))  # "the blast claimed 40 lives"
_TOLD_OF = frozenset(("assert", "estimate", "confirm", "demand", "accuse", "pledge", "warn"))


def read(doc: Document, token: Token, quotes: dict[int, list[Quote]]) -> Draft | None:
    """The attribution whose cue is anchored at the verb or adjective ``token``, if there is one.

    :param quotes: the quotations by the sentence in which they begin.
    """
    unsaid = None
    for match in matches(doc, token):
        draft = _fit(doc, token, match, quotes)
        if draft is None:
            continue
        if draft.is_claim or match.sense.act not in STANCES:
            return draft
        unsaid = unsaid or draft
    return unsaid or misread.participle(doc, token)


def _fit(doc: Document, token: Token, match: Match, quotes: dict[int, list[Quote]]) -> Draft | None:
    sense, anchor = match.sense, token.i
    if token.dep in ("amod", "csubj", "nsubj", "compound", "det"):  # "the alleged raid", "counting is hard"
        return None
    if token.tag == "VBG" and any(doc.children(anchor, "poss")):  # "its own finding that": a noun
        return None
    if token.lemma == "give" and any(c.lower == "up" for c in doc.children(anchor, "prt")):
        return None
    if token.lemma in ("ask", "request", "demand", "insist") and _stays_unnamed(doc, match.tokens):
        return None
    naming = "small" in sense.content  # "of what he calls a gang": in passing
    if (
        token.dep == "pcomp"
        and (token.tag == "VBG" or naming)
        and doc.tokens[token.head].lower
        in (
            "without",
            "of",
            "for",
            "from",
            "about",
            "before",
        )
    ):
        return None
    verb = anchor
    if sense.pos == "adjective" and token.dep in ("acomp", "oprd", "attr", "conj"):
        verb = token.head
    elif sense.pos == "adjective" and not (token.tag == "VBN" and any(doc.children(anchor, "auxpass"))):
        return None
    if any(doc.tokens[i].lemma in _NOT_SAID for i in objects(doc, verb)) and token.lemma == "claim":
        return None
    if (
        sense.act in STANCES
        and token.lemma in TOLD
        and token.lemma != "warn"
        and is_passive(doc, verb)
        and not any(doc.children(verb, "agent"))
    ):
        return None
    content: list[Span] = []
    frame = ""
    for frame in sense.content:
        if frame == "quote":
            content = [Span(q.start, q.end) for q in beside(doc, token, quotes)]
        else:
            ranges = arguments.find(doc, frame, match.tokens)
            if frame in ("on", "in") and ranges and doc.tokens[ranges[0][1]].ent in ("DATE", "TIME"):
                continue  # "shut the door on Monday": a day, and no matter
            content = [s for r in ranges if (s := span(doc, *r))]
        if content:
            break
    if not content and "that" in sense.content and sense.act in STANCES:
        content, frame = around(doc, verb) or introduced(doc, verb), "around"
    if not content:
        return None
    act, turned = sense.act, sense.turned
    negated = is_negated(doc, verb, match.tokens[1:])
    if act == "other" and sense.negated in STANCES and not negated:
        return None  # a row for the negation alone
    if negated:
        act = sense.negated if sense.negated != "same" else act
        act = act or _UNSAID
        turned = act
        if (
            act == "withhold"
            and token.lemma in ("confirm", "verify")
            and (is_passive(doc, verb) or modal(doc, verb) in ("could", "can"))
        ):
            act = turned = "unverified"
    if frame == "obj" and act == "estimate" and all(doc.tokens[i].tag == "WP" for i in objects(doc, verb)):
        return None  # "would not say whom he suspects"
    if act == "deny" and _keeps_from(doc, verb):
        return None
    adamant = act in _ADAMANT and (negated or len(match.tokens) > 1) and modal(doc, verb) in _WILFUL
    if act in STANCES and act not in _SILENT and not adamant and is_unreal(doc, verb):
        if frame == "quote" or (frame == "obj" and act not in _AGAINST):
            return None
        act = turned = _UNSAID
    if act in _SILENT and not negated and modal(doc, verb) in ("may", "might", "could", "should"):
        return None
    draft = Draft(
        anchor, act, _cue(doc, verb, match.tokens), f"verb-{frame}", turned=turned, words=match.tokens,
        confidence=0.85 if frame in ("that", "quote") else 0.75,
    )  # fmt: skip
    if frame == "seem":
        draft.content = content
        return draft  # nobody in particular sees it so
    _name_source(doc, draft, match, verb, frame)
    draft.against = arguments.target(doc, match.tokens, sense.against) if sense.against else []
    if frame == "obj" and act == "accuse":
        content = _with_reason(doc, verb, content)
    if frame in ("of", "for", "to", "on", "with", "small", "as") and draft.against:
        content = _with_target(doc, draft, content)
    if act in ("demand", "pledge") and frame == "obj" and is_passive(doc, verb):
        return None  # "the strike was requested by": an event
    if any(
        doc.tokens[i].tag == "PRP" and doc.tokens[i].lower.endswith(("self", "selves"))
        for i in objects(doc, verb)
        if i not in match.tokens
    ):
        return None
    if draft.source is None and act == "threaten" and is_passive(doc, verb):
        return None  # "had been given an hour to leave": by whom is not told
    if (
        draft.source is None
        and act in _TOLD_OF
        and frame in ("obj", "around", "none")
        and is_passive(doc, verb)
    ):
        if act != "accuse":
            return None
        draft.act = draft.turned = _UNSAID  # "clashes were reported", "sovereignty is conceded"
    if sense.act not in STANCES and frame in _BARE and is_unreal(doc, verb) and not modal(doc, verb):
        return None
    if sense.act in STANCES and not draft.is_claim:
        draft.rule = f"unsaid-{frame}"
    draft.content = content
    draft.heads = objects(doc, verb)
    return draft


def _name_source(doc: Document, draft: Draft, match: Match, verb: int, frame: str) -> None:
    """Set the source of ``draft``: whoever does ``verb``, and what names him."""
    anchor, token = draft.anchor, doc.tokens[draft.anchor]
    subject = own_subject(doc, verb)
    if match.sense.pos == "adjective" and verb == anchor:
        draft.source = subject.i if subject else None  # "the nurses were stunned by": they are no object
    else:
        draft.source = source_of(doc, verb)
    if draft.source is None and not is_passive(doc, verb):
        draft.source = noun_before(doc, verb)
        if draft.source is None and frame == "quote" and token.tag in ("VBD", "VBZ"):
            after = [
                i for i in objects(doc, verb) if i > verb and doc.tokens[i].pos in ("PROPN", "NOUN", "PRON")
            ]
            draft.source = after[0] if after else None  # '"Why?" asked the king'
    if draft.source is None and not is_passive(doc, verb):
        draft.source = noun_after(doc, verb)
    if draft.source is None or draft.source in match.tokens:
        draft.source = None
        return
    if doc.tokens[draft.source].lemma in lexicon.listed("speech", "works") and not any(
        doc.children(draft.source, "poss")
    ):
        draft.source = maker(doc, draft.source) or draft.source
    first, last = phrase(doc, draft.source, frozenset((anchor, verb)))
    if subject is not None and 0 < subject.i - last <= 2 and subject.tag in ("WP", "WDT"):
        last = subject.i  # "the rebels, who denied it": both words name the source
    draft.source_range = (first, last)


def _stays_unnamed(doc: Document, tokens: tuple[int, ...]) -> bool:
    """ "Asked not to be named": how a source is quoted, and no demand."""
    verb = arguments.infinitive(doc, tokens)
    return verb is not None and verb.lemma in ("name", "identify", "quote") and is_negated(doc, verb.i)


def _keeps_from(doc: Document, verb: int) -> bool:
    """Whether something is kept from somebody: "denied them access", "was denied entry"."""
    if doc.tokens[verb].lemma != "deny":
        return False
    kept = [c for c in doc.children(verb, "dobj") if answers().get(c.lemma) == "access"]
    return bool(kept) or any(c.dep == "dative" for c in doc.children(verb) if c.pos in ("PRON", "PROPN"))


def _with_target(doc: Document, draft: Draft, content: list[Span]) -> list[Span]:
    """The target is part of what is said: "accused X of Y"."""
    head = draft.against[0]
    first, last = doc.subtree(head)
    if first <= draft.anchor <= last or head < draft.anchor:
        return content
    whole = span(doc, first, last)
    if whole and whole.start < content[0].start:
        return [Span(whole.start, max(whole.end, content[-1].end))]
    return content


def _with_reason(doc: Document, verb: int, content: list[Span]) -> list[Span]:
    """Why a person is criticized is part of what is said: "criticized X for Y"."""
    if not any(debate.is_debated(doc, i) for i in objects(doc, verb)):
        return content
    reasons = [p for p in doc.children(verb, "prep") if p.lower in ("for", "over") and p.i > verb]
    whole = span(doc, *doc.subtree(reasons[0].i)) if reasons and not is_passive(doc, verb) else None
    if whole is None or not content or whole.start < content[-1].end:
        return content
    return [*content[:-1], Span(content[-1].start, whole.end)]


def _cue(doc: Document, verb: int, words: tuple[int, ...]) -> tuple[int, int]:
    first = last = verb
    while first > 0 and (
        doc.tokens[first - 1].head in (verb, first)
        and doc.tokens[first - 1].dep in ("aux", "auxpass", "neg", "advmod", "preconj")
    ):
        first -= 1
    wanted = set(words)
    while last + 1 < len(doc.tokens) and (
        last + 1 in wanted or (doc.tokens[last + 1].head == verb and doc.tokens[last + 1].dep == "prt")
    ):
        last += 1
    return min(first, *words) if min(words) >= first - 1 else first, last
