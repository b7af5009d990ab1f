"""The words that tell an event: verbs and nouns with their PLOVER type, from ``lexicon/plover.csv``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.record import EventType
from counterclaim.syntax import Document, Token

_VERB_LINKS = frozenset(
    (
        "prt",
        "prep",
        "advmod",
        "dobj",
        "acomp",
        "oprd",
        "pobj",
        "pcomp",
        "xcomp",
        "nsubjpass",
        "dative",
        "mark",
        "attr",
    )
)
_NOUN_LINKS = frozenset(("amod", "compound", "nmod", "prep", "pobj", "nummod", "poss"))
_BEFORE = frozenset(
    ("nsubjpass", "amod", "compound", "nmod", "nummod", "poss")
)  # words that may stand before
_DEPTH = 3  # "put out of action": put > out > of > action


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row of the list; see the head of ``plover.csv`` for the meaning of its columns."""

    word: str
    pattern: tuple[frozenset[str], ...]
    frame: str
    needs: frozenset[str]
    type: EventType
    mode: str | None
    cameo: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``verbs`` and ``nouns`` map a lemma to its triggers, the most demanding first; ``light`` maps the
    verbs that lend their subject to an event noun to the particle they need ("" for none);
    ``classes`` maps a noun to the classes of things it belongs to."""

    verbs: dict[str, tuple[Trigger, ...]]
    nouns: dict[str, tuple[Trigger, ...]]
    light: dict[str, frozenset[str]]
    classes: dict[str, frozenset[str]]


@lexicon.compiled
def triggers() -> Lexicon:
    """The compiled word lists."""
    tables: dict[str, dict[str, list[Trigger]]] = {"verb": {}, "noun": {}}
    light: dict[str, set[str]] = {}
    for row in lexicon.rows("plover"):
        if row["pos"] == "light":
            light.setdefault(row["word"], set()).add(row["with"])
            continue
        trigger = Trigger(
            row["word"],
            tuple(frozenset(part.split("|")) for part in row["with"].split()),
            row["frame"],
            frozenset(lexicon.values(row["needs"])),
            row["type"],  # type: ignore[arg-type]
            row["mode"] or None,
            row["cameo"] or None,
        )
        tables[row["pos"]].setdefault(row["word"], []).append(trigger)
    classes: dict[str, set[str]] = {}
    for row in lexicon.rows("plover_objects"):
        for word in lexicon.values(row["words"]):
            classes.setdefault(word, set()).add(row["class"])
    return Lexicon(
        _ordered(tables["verb"]),
        _ordered(tables["noun"]),
        {word: frozenset(particles) for word, particles in light.items()},
        {word: frozenset(names) for word, names in classes.items()},
    )


def is_a(word: str, name: str) -> bool:
    """Whether ``word`` belongs to the class ``name`` of ``plover_objects.csv``."""
    return name in triggers().classes.get(word, ())


def _ordered(table: dict[str, list[Trigger]]) -> dict[str, tuple[Trigger, ...]]:
    """The rows of each word: those of negated verbs, then those that ask for more words or for an object."""

    def rank(trigger: Trigger) -> tuple[bool, int, bool]:
        return trigger.frame != "decline", -len(trigger.pattern), not trigger.needs

    return {word: tuple(sorted(rows, key=rank)) for word, rows in table.items()}


def verb_rows(doc: Document, token: Token) -> Iterator[Trigger]:
    """The rows whose words stand with the verb ``token``, the most demanding first."""
    rows = triggers().verbs.get(token.lemma)
    if rows:
        yield from _matching(rows, doc, token, _VERB_LINKS)


def noun_rows(doc: Document, token: Token) -> Iterator[Trigger]:
    """The rows whose words stand with the noun ``token``, the most demanding first."""
    table = triggers().nouns
    rows = table.get(token.lower) or table.get(token.lemma)
    if rows:
        yield from _matching(rows, doc, token, _NOUN_LINKS)


def _matching(
    rows: tuple[Trigger, ...], doc: Document, token: Token, links: frozenset[str]
) -> Iterator[Trigger]:
    near: set[str] | None = None
    for row in rows:
        if row.pattern:
            if near is None:
                near = _companions(doc, token, links)
            if not all(part & near for part in row.pattern):
                continue
        yield row


def _companions(doc: Document, token: Token, links: frozenset[str]) -> set[str]:
    """The words that hang on ``token`` by particles, objects and prepositions, as lemmas and as spelt."""
    words: set[str] = set()
    level = [token.i]
    for _ in range(_DEPTH):
        level = [
            j
            for i in level
            for j in doc.tokens[i].children
            if doc.tokens[j].dep in links and (j > i or doc.tokens[j].dep in _BEFORE)
        ]
        for j in level:
            words.add(doc.tokens[j].lemma)
            words.add(doc.tokens[j].lower)
    return words


def of_rebels(doc: Document, i: int) -> bool:
    """Whether the attack at ``i`` is one of unnamed rebels ("the guerrilla offensive")."""
    return any(is_a(t.lower, "own-rebel") for t in doc.children(i, "compound", "amod"))


def is_light(doc: Document, verb: Token) -> bool:
    """Whether ``verb`` lends its subject to an event noun that is its object ("launch a raid")."""
    particles = triggers().light.get(verb.lemma)
    if particles is None:
        return False
    return "" in particles or any(t.lower in particles for t in doc.children(verb.i, "prt", "advmod", "prep"))
