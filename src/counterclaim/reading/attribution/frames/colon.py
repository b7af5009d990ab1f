"""Colon speech: "The governor on Telegram: 39 dead", "HAMAS: we have no prisoners"."""

from __future__ import annotations

from counterclaim.reading.attribution.claimants import speakers
from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, Sentence, Token

TRANSCRIPT = "transcript"
_LONGEST = 16
_SPEAKERS = frozenset(("person", "state", "body", "group"))


def read(doc: Document, sentence: Sentence, cast: Cast) -> Draft | None:
    """The attribution made by a speaker's name before a colon at the beginning of ``sentence``."""
    colon = next(
        (i for i in range(sentence.first, min(sentence.last, sentence.first + _LONGEST) + 1)
         if doc.tokens[i].text == ":"),
        None,
    )  # fmt: skip
    if colon is None or colon == sentence.first:
        return None
    end = sentence.last
    if colon == end:  # the parser took the speaker for a sentence of his own
        after = doc.sentences[sentence.i + 1] if sentence.i + 1 < len(doc.sentences) else sentence
        if after.block != sentence.block or after is sentence:
            return None
        end = after.last
    before = range(sentence.first, colon)
    if any(_is_finite(doc.tokens[i]) for i in before):
        return None
    head = next(
        (
            i
            for i in before
            if (doc.tokens[i].head not in before or doc.tokens[i].head == i)
            and doc.tokens[i].pos in ("PROPN", "NOUN")
        ),
        None,
    )
    labelled = _is_label(doc, before, cast)
    if labelled:  # a turn of a transcript goes on to the end of its paragraph
        turn = doc.tokens_in(doc.tokens[colon].end, doc.block_of(colon).end)
        end = max(end, turn[-1]) if turn else end
    named = before[-1] if labelled else next((i for i in reversed(before) if _speaks(cast, i)), None)
    if head is None or not (_speaks(cast, head) or doc.tokens[head].lemma in speakers()):
        head = named
    if head is None or not _says_something(doc, colon + 1, end):
        return None
    content = span(doc, colon + 1, end)
    if content is None:
        return None
    return Draft(
        colon, "assert", (colon, colon), TRANSCRIPT if labelled else "colon", head,
        (sentence.first, colon - 1), [content], turned="assert", words=(colon,), confidence=0.7,
    )  # fmt: skip


def _is_finite(token: Token) -> bool:
    return token.tag in ("VBD", "VBZ", "VBP", "MD") and token.lemma not in speakers()


def _is_label(doc: Document, before: range, cast: Cast) -> bool:
    """Whether the words before the colon are a person's surname in capitals: "KABILA: We were never asked"."""
    first = doc.tokens[before[0]]
    if len(before) > 2 or not first.text.isupper() or first.start != doc.block_of(first.i).start:
        return False
    label = doc.tokens[before[-1]].lower
    return any(a.kind == "person" and label in a.name.lower().split() for a in cast.actors)


def _speaks(cast: Cast, i: int) -> bool:
    return any(a.kind in _SPEAKERS for a in cast.at(i))


def _says_something(doc: Document, first: int, last: int) -> bool:
    """A sentence or a count; a mere topic ("SUDAN: situation brief") says nothing."""
    if doc.block_of(first).kind in ("headline", "heading"):
        return any(doc.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in range(first, last + 1))
    return last > first and any(
        doc.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD", "CD") for i in range(first, last + 1)
    )
