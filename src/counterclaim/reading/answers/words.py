"""The words that answers are matched by, from ``lexicon/rejoinders.csv``."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim import lexicon


@dataclass(frozen=True, slots=True)
class Words:
    """``topics`` maps a lemma to the kind of thing or deed it speaks of, ``points`` to the kind of statement
    it points at; ``sets`` holds the plain word lists by their use."""

    topics: dict[str, str]
    points: dict[str, str]
    sets: dict[str, frozenset[str]]


@lexicon.compiled
def words() -> Words:
    """The compiled word lists."""
    topics: dict[str, str] = {}
    points: dict[str, str] = {}
    sets: dict[str, frozenset[str]] = {}
    for row in lexicon.rows("rejoinders"):
        listed = lexicon.values(row["words"])
        if row["use"] == "topic":
            topics.update(dict.fromkeys(listed, row["name"]))
        elif row["use"] == "points":
            points.update(dict.fromkeys(listed, row["name"]))
        else:
            sets[row["use"]] = frozenset(listed)
    sets["false"] |= frozenset(row["word"] for row in lexicon.rows("falsehoods") if row["use"] == "any")
    return Words(topics, points, sets)
