"""The words around a place name that tell what it is: ``lexicon/place_words.csv`` in the form that is needed."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim import lexicon


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """``classes``: class word to feature classes; ``near``: words of vicinity; ``parts``: part of a country to compass
    direction; ``decoys``: words of prose that are also names of towns; ``titles``: words before a person's name; ``folk``: words that follow the name of their town; ``fight``:
    lemmas of what is done to places in war."""

    classes: dict[str, tuple[str, ...]]
    near: frozenset[str]
    parts: dict[str, str]
    decoys: frozenset[str]
    titles: frozenset[str]
    folk: frozenset[str]
    fight: frozenset[str]


@lexicon.compiled
def place_words() -> PlaceWords:
    """The word list, read once."""
    uses: dict[str, dict[str, str]] = {
        "class": {},
        "near": {},
        "part": {},
        "decoy": {},
        "title": {},
        "folk": {},
        "fight": {},
    }
    for row in lexicon.rows("place_words"):
        uses[row["use"]][row["word"]] = row["value"]
    return PlaceWords(
        {word: lexicon.values(value) for word, value in uses["class"].items()},
        frozenset(uses["near"]),
        uses["part"],
        frozenset(uses["decoy"]),
        frozenset(uses["title"]),
        frozenset(uses["folk"]),
        frozenset(uses["fight"]),
    )


# Prepositions after which a capitalised name is a place, and how strongly they say so.
LOCATIVE = {
    "in": 2.0, "near": 2.0, "outside": 2.0, "around": 1.5, "at": 1.5, "inside": 1.5, "throughout": 1.5, "across": 1.5,
    "from": 1.2, "to": 1.0, "toward": 1.5, "towards": 1.5, "into": 1.5, "off": 1.0, "over": 0.7, "through": 1.0,
    "between": 1.0, "on": 0.4, "of": 0.5, "along": 1.0, "above": 0.7, "beyond": 1.0, "via": 1.0, "within": 1.0,
}  # fmt: skip
ARTICLES = frozenset("al el ad as an ar ash at az es ez ed er et".split())
JOINERS = ARTICLES | frozenset(
    "- ‑ – ' ’ of the de del la las los le les da do dos das di e y i upon sur am an der den and & 's . / ul ur".split()
)
