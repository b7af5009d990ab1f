"""Each quotation has one speaker: a cue does not take the words that another one brings in."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution.draft import Draft, by_sentence, sentences_of, span
from counterclaim.record import Span
from counterclaim.syntax import Document

_SCARE = (
    3  # words in quotation marks that are no utterance beside an object: 'it "categorically" denied this'
)


def settle_speakers(doc: Document, drafts: Sequence[Draft]) -> None:
    """Give up what a cue took for its quotation where the words are another's, or are mere words of its own
    clause: "The army denied it. 'Lies,' the mayor said."; what it says is then its object."""
    near = by_sentence(doc, drafts)
    for draft in drafts:
        if draft.rule != "verb-quote" or len(draft.content) != 1:
            continue
        piece = draft.content[0]
        sentence = doc.sentence_of(draft.anchor)
        if piece.start >= sentence.end:
            sent = next(iter(sentences_of(doc, piece.start, piece.end)), None)
            others = near.get(sent, ()) if sent is not None else ()
            if not any(d.anchor > draft.anchor and _takes(doc, d, piece) for d in others):
                continue
        elif not draft.heads or len(doc.tokens_in(piece.start, piece.end)) > _SCARE + 2:
            continue
        elif any(_within(doc, head, piece) for head in draft.heads):
            continue  # 'promised "revenge"'
        draft.content, draft.rule = _own_words(doc, draft), "verb-obj" if draft.heads else "verb-none"


def _takes(doc: Document, other: Draft, piece: Span) -> bool:
    """Whether ``other`` brings in the words ``piece`` after they are said."""
    beside = any(c.start < piece.end and piece.start < c.end for c in other.content)
    return beside and doc.tokens[other.anchor].start >= piece.end


def _within(doc: Document, head: int, piece: Span) -> bool:
    return piece.start <= doc.tokens[head].start < piece.end


def _own_words(doc: Document, draft: Draft) -> list[Span]:
    found = [s for head in draft.heads if (s := span(doc, *doc.subtree(head)))]
    cue = span(doc, *draft.cue)
    return found or ([cue] if cue else [])
