"""The words that make people and bodies: roles and organs, found in a parsed report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from counterclaim import lexicon
from counterclaim.lexicon import values
from counterclaim.syntax import Document

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Role:
    """A word for people, see :file:`roles.csv`."""

    word: str
    kind: str
    office: str
    gender: str
    category: str


@dataclass(frozen=True, slots=True)
class Organ:
    """A word for a body, see :file:`organs.csv`."""

    word: str
    code: str
    kind: str
    category: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """Tokens ``first`` .. ``last`` (inclusive) are ``what``, in the plural or not."""

    first: int
    last: int
    what: T
    plural: bool


class Phrasebook(Generic[T]):
    """Phrases of one or more words, found longest first; the last word may stand in the plural."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, what in ((p, w) for listed_as, w in phrases for p in _dotted(listed_as)):
            words = tuple(
                phrase.lower().replace("-", " - ").replace("'s", " 's").replace("s' ", "s ' ").split()
            )
            starts = {words[0], *(plurals(words[0]) if len(words) == 1 else ())}
            for start in sorted(starts):
                self._by_first.setdefault(start, []).append((words, what))
        for found in self._by_first.values():
            found.sort(key=lambda p: -len(p[0]))

    def find(self, doc: Document) -> list[Found[T]]:
        """The phrases in ``doc``, in text order, none overlapping another."""
        found: list[Found[T]] = []
        free = 0
        for t in doc.tokens:
            if t.i < free:
                continue
            for words, what in self._by_first.get(t.lower, ()):
                last = t.i + len(words) - 1
                if last < len(doc.tokens) and doc.tokens[last].sent == t.sent:
                    plural = self._matches(doc, t.i, words)
                    if plural is not None:
                        found.append(Found(t.i, last, what, plural))
                        free = last + 1
                        break
        return found

    @staticmethod
    def _matches(doc: Document, i: int, words: tuple[str, ...]) -> bool | None:
        """Whether ``words`` stand at ``i`` in the plural; None when they do not stand there."""
        tokens = doc.tokens
        if any(tokens[i + k].lower != w for k, w in enumerate(words[:-1])):
            return None
        last = tokens[i + len(words) - 1].lower
        if last == words[-1]:
            return False
        return True if last in plurals(words[-1]) else None


def _dotted(phrase: str) -> Iterator[str]:
    """``phrase``, and its spellings with full stops that stand as words of their own ("Lt . Gen.")."""
    yield phrase
    if phrase.startswith("lt. "):
        yield phrase.replace("lt.", "lt .", 1)
        yield phrase.replace(".", " .")
    elif phrase.endswith("."):
        yield phrase.replace(".", " .")


def plurals(word: str) -> tuple[str, ...]:
    """The plural forms that ``word`` may take."""
    if word.endswith("man"):
        return (word[:-3] + "men",)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word[:-1] + "ies",)
    if word.endswith(("s", "x", "ch", "sh")):
        return (word + "es",)
    if word.endswith("person"):
        return (word + "s", word[:-6] + "people")
    return (word + "s",)


@lexicon.compiled
def roles() -> Phrasebook[Role]:
    """The phrasebook of roles."""
    return Phrasebook(
        (
            phrase,
            Role(
                values(row["words"])[0],
                row["kind"],
                row["office"].replace(" ", "_"),
                row["gender"],
                row["category"],
            ),
        )
        for row in lexicon.rows("roles")
        for phrase in values(row["words"])
    )


@lexicon.compiled
def organs() -> Phrasebook[Organ]:
    """The phrasebook of organs."""
    return Phrasebook(_organs())


def _organs() -> Iterator[tuple[str, Organ]]:
    for row in lexicon.rows("organs"):
        words = values(row["words"])
        organ = Organ(words[0], row["code"], row["kind"], row["category"], row["bare"] == "yes")
        yield from ((word, organ) for word in words)


@lexicon.compiled
def forces() -> dict[str, Organ]:
    """The armed forces of which every state has one, by the words that their names end with."""
    return {
        word: organ
        for word, organ in _organs()
        if word in ("army", "armed forces", "military", "air force", "navy")
    }


def listed(name: str) -> frozenset[str]:
    """The words of the list ``name`` in :file:`discourse.csv`.

    :raises KeyError: when there is no such list.
    """
    return lexicon.listed("discourse", name)
