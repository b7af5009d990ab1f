"""Verbs that the parser took for a part of a name or of the object: "Mwai Slams Odinga", "Some accused Odinga of"."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.cues import Sense, senses
from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.attribution.frames import debate
from counterclaim.syntax import Document, Token

_ACTS = frozenset(("accuse", "deny"))
_NAMING = frozenset(("PROPN", "NOUN", "ADJ"))
_LOOSE = frozenset(("blast", "attack"))  # of weapons too
_BETWEEN = frozenset(("and", "just", "also", ","))
_ENDS = frozenset((",", ";", "-", "–", "—"))
_QUOTES = frozenset(('"', "'", "“", "‘", "`"))
_PEOPLE = frozenset(("some", "many", "others", "he", "she", "they"))


@lexicon.compiled
def _forms() -> dict[str, Sense]:
    """What accuses or denies, by its form in the third person; none that is a noun as well ("charges")."""
    found: dict[str, Sense] = {}
    for (pos, lemma), rows in senses().items():
        plain = next((s for s in rows if len(s.words) == 1 and s.act in _ACTS), None)
        if pos != "verb" or plain is None or (("noun", lemma) in senses() and lemma not in _LOOSE):
            continue
        stem = lemma[:-1] + "ie" if lemma.endswith("y") else lemma
        found[stem + ("es" if stem.endswith(("s", "sh", "ch")) else "s")] = plain
    return found


def headline(doc: Document, token: Token) -> Draft | None:
    """The attribution of a headline whose verb looks like a name."""
    sense = _forms().get(token.lower)
    sentence = doc.sentence_of(token.i)
    if sense is None or not sentence.first < token.i < sentence.last:
        return None
    if token.pos == "NOUN" and token.dep not in ("compound", "ROOT", "appos", "conj"):
        return None
    following = doc.tokens[token.i + 1]
    if following.pos not in ("PROPN", "DET", "NOUN", "ADJ") and following.text not in _QUOTES:
        return None
    word = sense.words[0]
    if word in _LOOSE and (following.ent != "PERSON" or debate.is_armed(doc, token.i)):
        return None
    return _between(doc, token, sense, "other" if word in _LOOSE else sense.act)


def participle(doc: Document, token: Token) -> Draft | None:
    """The attribution of a past tense that the parser hung on its own object as a participle."""
    before = doc.tokens[token.i - 1] if token.i else None
    if before is None or token.tag != "VBN" or token.dep != "amod" or before.sent != token.sent:
        return None
    if not (before.pos == "PROPN" and before.head != token.i + 1) and before.lower not in _PEOPLE:
        return None
    following = doc.tokens[token.i + 1] if token.i + 1 < len(doc.tokens) else None
    if following is None or following.pos != "PROPN":
        return None
    for sense in senses().get(("verb", token.lemma), ()):
        if len(sense.words) == 1 and sense.act in _ACTS:
            loose = token.lemma in _LOOSE
            if loose and debate.is_armed(doc, token.i):
                return None
            return _between(doc, token, sense, "other" if loose else sense.act)
    return None


def _between(doc: Document, token: Token, sense: Sense, act: str) -> Draft | None:
    """Who stands before the verb, and what after it."""
    sentence = doc.sentence_of(token.i)
    last = token.i - 1
    while last > sentence.first and doc.tokens[last].lower in _BETWEEN:
        last -= 1
    first = last
    if last < token.i - 1 and doc.tokens[token.i - 1].lower in ("and", ","):
        first = last = sentence.first  # "X Backs Y And Denounces Z": who the headline begins with
        while last + 1 < token.i and doc.tokens[last + 1].ent and doc.tokens[last].ent:
            last += 1
    while first > sentence.first and doc.tokens[first - 1].pos in _NAMING:
        first -= 1
    if doc.tokens[last].pos not in ("PROPN", "NOUN", "PRON"):
        return None
    end = token.i + 1
    while end < sentence.last and doc.tokens[end + 1].text not in (*_ENDS, ".", "!", "?"):
        end += 1
    content = span(doc, token.i + 1, end)
    if content is None:
        return None
    return Draft(
        token.i, act, (token.i, token.i), "verb-misread", last, turned=act, content=[content],
        words=(token.i,), heads=[token.i + 1], source_range=(first, last), confidence=0.55,
        against=[token.i + 1] if sense.against == "obj" else [],
    )  # fmt: skip
