"""Verbs and adjectives as cues: "said that", "was accused of", "who denied it", "it added,"."""

from __future__ import annotations

from counterclaim.reading.attribution.cues import Match, answers, matches
from counterclaim.reading.attribution.draft import Draft, span, spans
from counterclaim.reading.attribution.frames import arguments
from counterclaim.reading.attribution.grammar import (
    is_negated,
    is_passive,
    is_unreal,
    modal,
    noun_before,
    objects,
    own_subject,
    phrase,
    source_of,
)
from counterclaim.record import Span
from counterclaim.syntax import Document, Token
from counterclaim.text.quotes import Quote

_SILENT = frozenset(("withhold", "unverified"))
_NOT_SAID = frozenset(("life", "live", "victim", "casualty"))  # "the blast claimed 40 lives"
_TOLD_OF = frozenset(("assert", "estimate", "confirm", "demand", "accuse", "pledge", "warn"))
_TOLD = frozenset(
    ("tell", "inform", "notify", "remind", "brief", "ask", "assure", "warn", "reassure")
)  # their passive has the hearer as subject
_EDGES = frozenset((",", ";", ":", "-", "--", "–", "—", "(", ")", '"', "'", "``", "''", ".", "!", "?", "..."))


def read(doc: Document, token: Token, quotes: dict[int, list[Quote]]) -> Draft | None:
    """The attribution whose cue is anchored at the verb or adjective ``token``, if there is one.

    :param quotes: the quotations by the sentence in which they begin.
    """
    for match in matches(doc, token):
        draft = _fit(doc, token, match, quotes)
        if draft is not None:
            return draft
    return None


def _fit(doc: Document, token: Token, match: Match, quotes: dict[int, list[Quote]]) -> Draft | None:
    sense, anchor = match.sense, token.i
    if token.dep in ("amod", "csubj", "nsubj", "compound", "det"):  # "the alleged raid", "counting is hard"
        return None
    if token.dep == "pcomp" and doc.tokens[token.head].lower in (
        "without",
        "of",
        "for",
        "from",
        "about",
        "before",
    ):
        return None
    verb = anchor
    if sense.pos == "adjective" and token.dep in ("acomp", "oprd", "attr", "conj"):
        verb = token.head
    elif sense.pos == "adjective":
        return None
    if any(doc.tokens[i].lemma in _NOT_SAID for i in objects(doc, verb)) and token.lemma == "claim":
        return None
    if (
        token.lemma in _TOLD
        and token.lemma != "warn"
        and is_passive(doc, verb)
        and not any(doc.children(verb, "agent"))
    ):
        return None
    content: list[Span] = []
    frame = ""
    for frame in sense.content:
        if frame == "quote":
            content = [Span(q.start, q.end) for q in _beside(doc, token, quotes)]
        else:
            content = [s for r in arguments.find(doc, frame, match.tokens) if (s := span(doc, *r))]
        if content:
            break
    if not content and "that" in sense.content:
        content, frame = _around(doc, verb) or _introduced(doc, verb), "around"
    if not content:
        return None
    act, turned = sense.act, sense.turned
    negated = is_negated(doc, verb, match.tokens[1:])
    if act == "other" and sense.negated in _SILENT and not negated:
        return None  # a row for the silence alone
    if negated:
        act = sense.negated if sense.negated != "same" else act
        turned = act
        if not act:
            return None
        if (
            act == "withhold"
            and token.lemma in ("confirm", "verify")
            and (is_passive(doc, verb) or modal(doc, verb) in ("could", "can"))
        ):
            act = turned = "unverified"
    if act == "deny" and _keeps_from(doc, verb):
        return None
    if act not in _SILENT and is_unreal(doc, verb):
        return None
    if act in _SILENT and not negated and modal(doc, verb) in ("may", "might", "could", "should"):
        return None
    draft = Draft(
        anchor, act, _cue(doc, verb, match.tokens), f"verb-{frame}", turned=turned, words=match.tokens,
        confidence=0.85 if frame in ("that", "quote") else 0.75,
    )  # fmt: skip
    draft.source = source_of(doc, verb)
    if draft.source is None and not is_passive(doc, verb):
        draft.source = noun_before(doc, verb)
        if draft.source is None and frame == "quote" and token.tag in ("VBD", "VBZ"):
            after = [
                i for i in objects(doc, verb) if i > verb and doc.tokens[i].pos in ("PROPN", "NOUN", "PRON")
            ]
            draft.source = after[0] if after else None  # '"Why?" asked the king'
    if draft.source is not None:
        if draft.source in match.tokens:
            draft.source = None
        else:
            draft.source_range = phrase(doc, draft.source, frozenset((anchor, verb)))
            subject = own_subject(doc, verb)  # "the rebels, who denied it": both words name the source
            if (
                subject is not None
                and 0 < subject.i - draft.source_range[1] <= 2
                and subject.tag in ("WP", "WDT")
            ):
                draft.source_range = (draft.source_range[0], subject.i)
    draft.against = arguments.target(doc, match.tokens, sense.against) if sense.against else []
    if frame in ("of", "for", "to", "on", "with", "small", "as") and draft.against:
        content = _with_target(doc, draft, content)
    if act in ("demand", "pledge") and frame == "obj" and is_passive(doc, verb):
        return None  # "the strike was requested by": an event
    if any(
        doc.tokens[i].tag == "PRP" and doc.tokens[i].lower.endswith(("self", "selves"))
        for i in objects(doc, verb)
    ):
        return None
    if (
        draft.source is None
        and act in _TOLD_OF
        and frame in ("obj", "around", "none")
        and is_passive(doc, verb)
    ):
        return None  # "clashes were reported", "sovereignty is conceded"
    draft.content = content
    draft.heads = objects(doc, verb)
    return draft


def _keeps_from(doc: Document, verb: int) -> bool:
    """Whether something is kept from somebody: "denied them access", "was denied entry"."""
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


def _beside(doc: Document, token: Token, quotes: dict[int, list[Quote]]) -> list[Quote]:
    """The quotations that stand beside the cue, only punctuation and its own clause between."""
    first, last = _clause(doc, token.i)
    start, end = doc.tokens[first].start, doc.tokens[last].end
    sentence = doc.sentence_of(token.i)
    alone = first == sentence.first and last + 1 >= sentence.last  # only then may it look beyond its sentence
    found = []
    for quote in quotes.get(token.sent, ()):
        if not alone and (quote.end < sentence.start or quote.start > sentence.end):
            continue
        gap = doc.text[quote.end : start] if quote.end <= start else doc.text[end : quote.start]
        if len(gap) > 3 or any(c.isalnum() for c in gap):
            continue
        before = doc.text[max(0, quote.start - 3) : quote.start].rstrip()
        if quote.end <= start and before and before[-1].isalnum():
            continue  # '... was "legitimate", he asked': the end of another clause
        found.append(quote)
    return found


def _clause(doc: Document, verb: int) -> tuple[int, int]:
    """The cue's own clause: subject, verb, addressee and circumstances, without what is said."""
    first = last = verb
    for child in doc.children(verb):
        if child.dep in (
            "ccomp",
            "parataxis",
            "punct",
            "conj",
            "cc",
            "advcl",
            "xcomp",
            "dep",
            "meta",
            "intj",
        ):
            continue
        a, b = doc.subtree(child.i)
        if child.dep == "nsubj" and child.i < verb and own_subject(doc, verb) is not child:
            continue
        if child.dep in ("nsubj", "agent", "nsubjpass") or abs(child.i - verb) <= 12:
            first, last = min(first, a), max(last, b)
    return first, last


def _introduced(doc: Document, verb: int) -> list[Span]:
    """What a colon at the end of the cue's sentence introduces: a first bullet, or words quoted below."""
    sentence = doc.sentence_of(verb)
    if doc.tokens[sentence.last].text != ":" or sentence.i + 1 >= len(doc.sentences):
        return []
    below = doc.sentences[sentence.i + 1]
    listed = doc.blocks[below.block].lead == sentence.block or below.block == sentence.block
    if listed or (below.block == sentence.block + 1 and doc.text[below.start] in "\"“„«‘'"):
        return [Span(below.start, below.end)]
    return []


def _around(doc: Document, verb: int) -> list[Span]:
    """What a parenthetical cue is put into: "The bridge, the army said, was destroyed"."""
    token, tokens = doc.tokens[verb], doc.tokens
    if token.tag == "VBN" and token.dep in ("acl", "amod"):
        return []
    if token.lemma not in _TOLD and any(c.i > verb for c in doc.children(verb, "dobj")):
        return []  # it has an object of its own: "accepted a truce"
    first, last = _clause(doc, verb)
    if own_subject(doc, verb) is None and not any(doc.children(verb, "agent")):
        if token.tag != "VBD" or token.dep != "acl":
            return []
        first = min(first, doc.subtree(token.head)[0])  # "... , Ann Lee, the mayor, conceded"
    sentence = doc.sentence_of(verb)
    low, high = sentence.first, sentence.last
    before_ok = (
        first == low or tokens[first - 1].text in _EDGES or tokens[first - 1].lower in ("as", "and", "but")
    )
    after_ok = last >= high or tokens[last + 1].text in _EDGES
    if not (before_ok and after_ok):
        return []
    if first == low and last + 1 <= high and tokens[last + 1].text not in (":", ",", '"', "``"):
        return []
    if token.head != verb and token.dep in ("parataxis", "ccomp", "dep", "conj", "advcl", "relcl"):
        host = doc.subtree(token.head)
        if host[0] < first and token.dep in ("parataxis", "ccomp", "dep"):
            low, high = max(low, host[0]), min(high, host[1])
        elif first > low + 1 and tokens[first - 1].lower in ("and", "but"):
            return []
    left = max(
        (i + 1 for i in range(low, first) if tokens[i].text in (":", ";") and i + 2 < first), default=low
    )
    kept = [
        *range(left, first - (tokens[first - 1].lower == "as" if first else 0)),
        *range(last + 1, high + 1),
    ]
    if left == first and tokens[last].text != ":" and last + 1 <= high and tokens[last + 1].text == ",":
        return spans(doc, range(last + 1, high + 1))
    return spans(doc, kept)
