"""The words around a place name that tell what it is: ``lexicon/place_words.csv`` in ready form."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim import lexicon


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """``classes``: class word to feature classes; ``near``: words of vicinity; ``parts``: part of a country
    to compass direction; ``decoys``: words of prose that are also names of towns; ``titles``: words before a
    person's name; ``bodies``: words that make a body of the place named before them; ``folk``: words that
    follow the name of their town; ``fight``: lemmas of what is done to places in war; ``lines``: words that
    begin the name of a border or front."""

    classes: dict[str, tuple[str, ...]]
    near: frozenset[str]
    parts: dict[str, str]
    decoys: frozenset[str]
    titles: frozenset[str]
    bodies: frozenset[str]
    folk: frozenset[str]
    fight: frozenset[str]
    lines: frozenset[str]


@lexicon.compiled
def place_words() -> PlaceWords:
    """The word list, read once."""
    uses: dict[str, dict[str, str]] = {
        "class": {},
        "near": {},
        "part": {},
        "decoy": {},
        "title": {},
        "body": {},
        "folk": {},
        "fight": {},
        "line": {},
    }
    for row in lexicon.rows("place_words"):
        uses[row["use"]][row["word"]] = row["value"]
    return PlaceWords(
        {word: lexicon.values(value) for word, value in uses["class"].items()},
        frozenset(uses["near"]),
        uses["part"],
        frozenset(uses["decoy"]),
        frozenset(uses["title"]),
        frozenset(uses["body"]),
        frozenset(uses["folk"]),
        frozenset(uses["fight"]),
        frozenset(uses["line"]),
    )


# Prepositions after which a capitalised name is a place, and how strongly they say so.
LOCATIVE = {
    **dict.fromkeys(("in", "near", "outside"), 2.0),
    **dict.fromkeys(("around", "at", "inside", "throughout", "across", "toward", "towards", "into"), 1.5),
    **dict.fromkeys(("beside", "onto"), 1.5),
    **dict.fromkeys(("from", "to", "off", "through", "between", "along", "beyond", "via", "within"), 1.1),
    **dict.fromkeys(("over", "above", "of", "on"), 0.6),
}
# Articles of Arabic names, and the words and marks that may stand within a name.
ARTICLES = frozenset(("al", "el", "ad", "as", "an", "ar", "ash", "at", "az", "es", "ez", "ed", "er", "et"))
JOINERS = ARTICLES | frozenset(
    (
        "-", "‑", "–", "'", "’", "'s", ".", "/", "&", "and", "of", "the", "upon", "ul", "ur", "am", "an",
        "der", "den", "refugee", "air", "nuclear", "power", "de", "del", "la", "las", "los", "le", "les", "sur",
        "da", "do", "dos", "das", "di", "e", "y", "i",
    )
)  # fmt: skip
