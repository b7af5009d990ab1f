"""The index of all names known: a tree of words that the scan walks down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from counterclaim import lexicon
from counterclaim.knowledge.base import OWN, TABLES, entries
from counterclaim.knowledge.entry import Entry
from counterclaim.knowledge.spelling import atoms, designations, fold
from counterclaim.record import MentionKind

_SHORT = 3  # an acronym of so few letters is told from a word by its capitals alone (WHO, US, IS)

_MIXED = 4  # so is a short one of mixed case (LeT, PoK)


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a name: its words in their own case, and what it says of ``entry`` (None for a decoy,
    a phrase that holds a known name and means something else)."""

    words: tuple[str, ...]
    entry: Entry | None
    kind: MentionKind = "name"

    def fits(self, spelled: list[str]) -> bool:
        """Whether ``spelled``, the same words of a report, have the capitals that the name needs: an
        acronym its own (a long one may be written "Nato"), any other word its first, but for common nouns
        after the beginning ("Free Syrian army")."""
        common = common_nouns()
        begun = False
        for mine, theirs in zip(self.words, spelled, strict=True):
            if not mine[0].isupper():
                continue
            if not theirs[0].isupper() and not (begun and mine.lower() in common):
                return False
            if len(mine) > 1 and mine.isupper() and not theirs.isupper():
                return len(mine) > _SHORT and fold(mine) not in word_acronyms()
            if len(mine) <= _MIXED and mine != mine.capitalize() and theirs not in (mine, mine.upper()):
                return False
            begun = begun or mine != "The"
        return True


@dataclass(slots=True)
class Node:
    """The names that end here, and the next words of longer ones, folded."""

    names: list[Name] = field(default_factory=list)
    next: dict[str, Node] = field(default_factory=dict)

    def fitting(self, spelled: list[str]) -> list[Name]:
        """The names that ``spelled`` may be, one for each entry."""
        first: dict[str, Name] = {}
        for name in self.names:
            if name.fits(spelled):
                first.setdefault(name.entry.key if name.entry else "", name)
        return list(first.values())

    def add(self, spelling: str, entry: Entry | None, kind: MentionKind) -> None:
        """Put a name below this node, which stands for its first word."""
        words = tuple(atoms(spelling))
        node = self
        for word in words[1:]:
            node = node.next.setdefault(fold(word), Node())
        if not any(n.entry is entry and n.words == words for n in node.names):
            node.names.append(Name(words, entry, kind))


class Index:
    """All names known, by their first word. The tree below a word is built when it is first met in a
    report: most of the world is in no report."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[tuple[str, Entry | None, MentionKind]]] = {}
        self._built: dict[str, Node] = {}
        for spelling in _spellings():
            first = spelling[0].split(" ", 1)[0]
            if not (first.isascii() and first.isalpha()):
                first = next(iter(atoms(first)), "")
            if first:
                self._waiting.setdefault(fold(first), []).append(spelling)

    def begin(self, word: str) -> Node | None:
        """The node of the names that begin with the folded ``word``, or None."""
        if word in self._waiting:
            node = self._built[word] = Node()
            for spelling in self._waiting.pop(word):
                node.add(*spelling)
        return self._built.get(word)


@lexicon.compiled
def index() -> Index:
    """The index of all names known."""
    return Index()


@lexicon.compiled
def given_names() -> frozenset[str]:
    """The names of states and places that are people's given names or surnames too, folded."""
    return _decoys("person")


@lexicon.compiled
def word_acronyms() -> frozenset[str]:
    """The acronyms that are English words too (WHO, US), folded."""
    return _decoys("word")


@lexicon.compiled
def common_nouns() -> frozenset[str]:
    """The common nouns that may go without a capital inside a name."""
    return _decoys("noun")


def _decoys(why: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in lexicon.rows("decoys") if row["why"] == why)


def _spellings() -> Iterator[tuple[str, Entry | None, MentionKind]]:
    for table in TABLES:
        for entry in entries(table):
            for name in (entry.name, *entry.aliases):
                yield name, entry, "name"
                if table == "equipment":
                    for spelling in designations(name):
                        yield spelling, entry, "name"
            for demonym in entry.demonyms:
                yield demonym, entry, "demonym"
            for seat in entry.seats:
                yield seat, entry, "metonym"
    for entry in entries(OWN):
        for name in (entry.name, *entry.aliases):
            yield name, entry, "name"
    for row in lexicon.rows("decoys"):
        if row["why"] == "phrase":
            yield row["words"], None, "name"
