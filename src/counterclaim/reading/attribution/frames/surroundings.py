"""What stands beside or around a cue, not below it: quotations, a parenthesis, what a colon introduces."""

from __future__ import annotations

from counterclaim.reading.attribution.draft import spans
from counterclaim.reading.attribution.grammar import own_subject
from counterclaim.record import Span
from counterclaim.syntax import Document, Token
from counterclaim.text.quotes import Quote

TOLD = frozenset(
    ("tell", "inform", "notify", "remind", "brief", "ask", "assure", "warn", "reassure")
)  # their passive has the hearer as subject
_EDGES = frozenset((",", ";", ":", "-", "--", "–", "—", "(", ")", '"', "'", "``", "''", ".", "!", "?", "..."))


def beside(doc: Document, token: Token, quotes: dict[int, list[Quote]]) -> list[Quote]:
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


def introduced(doc: Document, verb: int) -> list[Span]:
    """What a colon at the end of the cue's sentence introduces: a first bullet, or words quoted below."""
    sentence = doc.sentence_of(verb)
    if doc.tokens[sentence.last].text != ":" or sentence.i + 1 >= len(doc.sentences):
        return []
    below = doc.sentences[sentence.i + 1]
    listed = doc.blocks[below.block].lead == sentence.block or below.block == sentence.block
    if listed or (below.block == sentence.block + 1 and doc.text[below.start] in "\"“„«‘'"):
        return [Span(below.start, below.end)]
    return []


def around(doc: Document, verb: int) -> list[Span]:
    """What a parenthetical cue is put into: "The bridge, the army said, was destroyed"."""
    token, tokens = doc.tokens[verb], doc.tokens
    if token.tag == "VBN" and token.dep in ("acl", "amod"):
        return []
    if token.lemma not in TOLD and any(c.i > verb for c in doc.children(verb, "dobj")):
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
