"""Nouns that share one number: "tanks and other armoured vehicles", "soldiers and civilians"."""

from __future__ import annotations

from counterclaim.reading.figures.nouns import Counted, Noun, phrase_at
from counterclaim.syntax import Document


def coordinated(doc: Document, counted: Counted) -> Counted:
    """``counted`` with the nouns that share its number: "tanks and other armoured vehicles",
    "guns, rocket launchers and mortars", "soldiers and civilians", "civilians and soldiers alike"."""
    if counted.noun is None:
        return counted
    tokens = doc.tokens
    end = doc.sentence_of(counted.last).last
    last, categories = counted.last, [counted.noun.category]
    pending = []  # nouns after a comma count only when the list ends in "and" without a number
    i = last + 1
    while i <= end and (tokens[i].lower in ("and", "or", ",")):
        conjunction = tokens[i].lower != ","
        i += 1
        if not conjunction and i <= end and tokens[i].lower in ("and", "or"):
            conjunction = True
            i += 1
        start = i
        phrase = phrase_at(doc, start - 1, start, end)
        if phrase.head < start or phrase.noun is None or phrase.noun.people != counted.noun.people:
            break
        if tokens[start].pos in ("DET", "NUM", "PRON") or any(
            tokens[j].pos == "NUM" and tokens[j].text.isdigit() for j in range(start, phrase.head)
        ):
            break
        pending.append((phrase.last, phrase.noun.category))
        i = phrase.last + 1
        if conjunction:
            if not _starts_clause(doc, phrase.last):
                last = phrase.last
                categories += [c for _, c in pending]
            break
    if last == counted.last:
        return counted
    return Counted(counted.head, last, Noun(_together(categories), counted.noun.people), counted.pronoun)


def _starts_clause(doc: Document, i: int) -> bool:
    """Whether the noun at ``i`` is the subject of a clause of its own, so that it shares no number."""
    t = doc.tokens[i]
    if t.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = doc.tokens[t.head]
    return (
        verb.dep in ("conj", "ROOT", "ccomp")
        and verb.i > i
        and not any(doc.tokens[j].pos == "NUM" and doc.tokens[j].head == i for j in doc.tokens[i].children)
        and bool(verb.dep == "conj")
    )


def _together(categories: list[str]) -> str:
    kinds = set(categories)
    if len(kinds) == 1:
        return categories[0]
    if kinds <= {"tank", "armour"}:
        return "armour"
    if kinds <= {"artillery", "munition"}:
        return "artillery"
    if kinds & {"civilian", "military", "militant", "police", "journalist", "aid_worker", "mixed"}:
        known = kinds - {"unknown"}
        return "mixed" if len(known) > 1 else known.pop() if kinds == known else "unknown"
    return "unknown" if "unknown" in kinds else "other"
