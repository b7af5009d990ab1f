"""The words of loss, looked up on tokens: verbs with their particles, adjectives, nouns."""

from __future__ import annotations

from typing import NamedTuple

from counterclaim import lexicon
from counterclaim.syntax import Document, Token


class LossWord(NamedTuple):
    """One row of ``losses.csv``; ``rest`` are the words that must follow the verb."""

    phrase: str
    kind: str
    argument: str
    people: str
    materiel: str
    only: frozenset[str]
    rest: tuple[str, ...]

    def outcome(self, people: bool, category: str) -> str:
        """The outcome for the lost thing of this category; "" when the word does not apply to it."""
        if people:
            return self.people
        if category == "munition" or (self.only and category not in self.only):
            return ""
        return self.materiel


@lexicon.compiled
def _table() -> dict[tuple[str, str], list[LossWord]]:
    """(kind, first word) to the rows, those with the most words first."""
    table: dict[tuple[str, str], list[LossWord]] = {}
    for r in lexicon.rows("losses"):
        words = r["phrase"].split()
        head = words[0] if r["kind"] == "verb" else words[-1]
        rest = tuple(words[1:]) if r["kind"] == "verb" else tuple(words[:-1])
        row = LossWord(
            r["phrase"],
            r["kind"],
            r["argument"],
            r["people"],
            r["materiel"],
            frozenset(lexicon.values(r["only"])),
            rest,
        )
        if row.people or row.materiel or row.argument == "toll":
            table.setdefault((r["kind"], head), []).append(row)
    for rows in table.values():
        rows.sort(key=lambda w: -len(w.rest))
    return table


@lexicon.compiled
def _participles() -> dict[str, str]:
    """Regular past participles to their verb, for words that the parser takes for adjectives."""
    found = {}
    for kind, verb in _table():
        if kind == "verb":
            found[_past(verb)] = verb
            found[_past(verb, doubled=True)] = verb
    return found | {
        "slain": "slay",
        "shot": "shoot",
        "lost": "lose",
        "hurt": "hurt",
        "caught": "catch",
        "downed": "down",
    }


def _past(verb: str, doubled: bool = False) -> str:
    if doubled:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def verb_lemma(token: Token) -> str:
    """The lemma of a loss verb that ``token`` is a form of, or "" (participles tagged as adjectives
    count)."""
    if token.tag[:2] == "VB":
        if ("verb", token.lemma) in _table():
            return token.lemma
        return _participles().get(token.lower, "")
    if token.tag in ("JJ", "NN", "NNP", "NNS") and token.lower in _participles():
        return _participles()[token.lower]
    return ""


def verb_word(doc: Document, i: int) -> LossWord | None:
    """The loss verb whose head is token ``i``, with the longest complement that stands in the text."""
    lemma = verb_lemma(doc.tokens[i])
    if not lemma:
        return None
    for word in _table()["verb", lemma]:
        if not word.rest or _follows(doc, i, word.rest):
            return word
    return None


def _follows(doc: Document, verb: int, rest: tuple[str, ...]) -> bool:
    """Whether ``rest`` completes the verb: right after it, or as one of its own children further on."""
    tokens = doc.tokens
    end = doc.sentence_of(verb).last
    starts = [verb + 1] if verb < end else []
    starts += [j for j in tokens[verb].children if j > verb]
    for child in tokens[verb].children:
        if child > verb and tokens[child].dep in ("prep", "prt", "dobj"):
            starts += [j for j in tokens[child].children if j > verb]
    for j in starts:
        if tokens[j].lower in ("their", "his", "her", "its") and j == verb + 1:
            j += 1
        k = j
        for want in rest:
            while (
                k <= end
                and want != tokens[k].lower
                and tokens[k].pos in ("DET", "PRON", "ADJ", "NUM", "ADV")
                and k - j < 5
            ):
                k += 1
            if k > end or want not in (tokens[k].lower, tokens[k].lemma):
                break
            k += 1
        else:
            return True
    return False


def adjective_word(token: Token) -> LossWord | None:
    """The adjective of loss ("dead", "missing", "wounded") that ``token`` is."""
    rows = _table().get(("adjective", token.lower))
    return rows[0] if rows else None


def noun_word(doc: Document, i: int) -> LossWord | None:
    """The noun of loss that ends at token ``i`` ("death", "death toll", "casualties")."""
    token = doc.tokens[i]
    for form in (token.lower, token.lemma, _singular(token.lower)):
        for word in _table().get(("noun", form), ()):
            if not word.rest or all(
                i - n > 0 and doc.tokens[i - n].lower == w for n, w in enumerate(reversed(word.rest), 1)
            ):
                return word
    return None


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
