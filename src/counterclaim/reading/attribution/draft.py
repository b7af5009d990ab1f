"""A claim or attribution in the making, and the spans it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from counterclaim.reading.attribution.cues import STANCES
from counterclaim.record import Span
from counterclaim.syntax import Document

TRIMMED = frozenset((",", ";", ":", "-", "--", "–", "—", "..."))


@dataclass(slots=True)
class Draft:
    """What is known of one attribution while it is put together. Numbers are token indices.

    ``source`` is the head of the source phrase, ``source_range`` the phrase; ``content`` are code
    points; ``against`` heads of the phrases that the cue is aimed at; ``via`` the head of the phrase
    that names who relays it; ``lead`` marks a headline.
    """

    anchor: int
    act: str
    cue: tuple[int, int]
    rule: str
    source: int | None = None
    source_range: tuple[int, int] | None = None
    content: list[Span] = field(default_factory=list)
    turned: str = ""
    against: list[int] = field(default_factory=list)
    via: int | None = None
    heads: list[int] = field(default_factory=list)
    words: tuple[int, ...] = ()
    confidence: float = 0.7
    quoted: bool = False
    nobody: bool = False
    id: str = ""

    @property
    def is_claim(self) -> bool:
        return self.act in STANCES

    def covers(self, start: int, end: int) -> bool:
        return any(c.start <= start and end <= c.end for c in self.content)


def sentences_of(doc: Document, start: int, end: int) -> range:
    """The numbers of the sentences that the code points ``start`` .. ``end`` touch."""
    indices = doc.tokens_in(start, end)
    if not indices:
        return range(0)
    return range(doc.tokens[indices[0]].sent, doc.tokens[indices[-1]].sent + 1)


def by_sentence(doc: Document, drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """The drafts whose cue or content touches each sentence, so that neighbours are found without search."""
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        touched = {doc.tokens[draft.anchor].sent: None}
        for piece in draft.content:
            touched |= dict.fromkeys(sentences_of(doc, piece.start, piece.end))
        for sentence in touched:
            found.setdefault(sentence, []).append(draft)
    return found


def span(doc: Document, first: int, last: int) -> Span | None:
    """The code points of the tokens ``first`` .. ``last`` without punctuation at their ends."""
    while first <= last and doc.tokens[first].text in TRIMMED:
        first += 1
    while last >= first and (doc.tokens[last].text in TRIMMED or doc.tokens[last].text == "."):
        last -= 1
    if first > last:
        return None
    return Span(doc.tokens[first].start, doc.tokens[last].end)


def spans(doc: Document, indices: Iterable[int]) -> list[Span]:
    """The contiguous stretches of the tokens ``indices``, as code points."""
    found: list[Span] = []
    run: list[int] = []
    for i in sorted(set(indices)):
        if run and i != run[-1] + 1:
            _flush(doc, run, found)
            run = []
        run.append(i)
    _flush(doc, run, found)
    return found


def _flush(doc: Document, run: Sequence[int], found: list[Span]) -> None:
    piece = span(doc, run[0], run[-1]) if run else None
    if piece:
        found.append(piece)
