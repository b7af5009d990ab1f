"""The text that the parser is given: the report's own, with case restored and typography made plain."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim import knowledge, lexicon
from counterclaim.syntax import word_classes
from counterclaim.text.layout import Block
from counterclaim.text.recase import Casing, plain, recased, shouts


def shadow_of(text: str, blocks: Sequence[Block]) -> str:
    """The shadow of ``text``: as many code points, so that offsets stay."""
    if shouts(text, blocks):
        text = recased(text, blocks, _casing())
    return plain(text)


@lexicon.compiled
def _casing() -> Casing:
    names: dict[str, str] = {}
    given: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for table in knowledge.TABLES:
        for entry in knowledge.entries(table):
            for spelling in (entry.name, *entry.aliases, *entry.demonyms, *entry.seats):
                words = tuple(spelling.split())
                lower = tuple(w.lower() for w in words)
                cased = {low: word for low, word in zip(lower, words, strict=True) if word[0].isupper()}
                if len(words) > 1:
                    phrases.setdefault(lower[0], []).append((lower, words))
                if table == "people":
                    given.update(cased)
                elif len(words) == 1 and lower[0] not in knowledge.word_acronyms():
                    names.update(cased)
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    dates = frozenset(r["word"] for r in lexicon.rows("times") if r["kind"] in ("month", "weekday"))
    return Casing(names, given, phrases, dates, _is_ordinary, _is_noun)


def _is_ordinary(word: str) -> bool:
    return bool(word_classes(word))


def _is_noun(word: str) -> bool:
    """Whether ``word`` is an ordinary word only as a noun, as most names in word lists are."""
    return word_classes(word) == {"noun"} or word_classes(word) == {"noun", "adj"}
