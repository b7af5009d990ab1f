"""The text that the parser is given: the report's own, with case restored and typography made plain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim import gazetteer, knowledge, lexicon
from counterclaim.syntax import word_classes
from counterclaim.text.casing import Casing
from counterclaim.text.layout import Block
from counterclaim.text.recase import plain, recased, shouts

_PREFIXES = ("counter", "inter", "under", "over", "anti", "non", "mis", "un", "re")
_NOUNS = (frozenset(("noun",)), frozenset(("noun", "adj")))
_STEM = 5  # letters: less after a prefix may be chance
_CITY = 150_000  # people: a smaller one is less often meant than the ordinary word


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
                    names.update(kv for kv in cased.items() if not names.get(kv[0], "").isupper())
    for row in lexicon.rows("decoys"):
        if row["why"] == "phrase":
            words = tuple(row["words"].split())
            phrases.setdefault(words[0].lower(), []).append((tuple(w.lower() for w in words), words))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    dates = frozenset(r["word"] for r in lexicon.rows("times") if r["kind"] in ("month", "weekday"))
    firsts = frozenset(form for row in lexicon.rows("given_names") for form in row["forms"].split("|"))
    titles = frozenset(
        word for row in lexicon.rows("roles") if row["kind"] in ("office", "rank", "title", "voice", "leader")
        for word in row["words"].split("|")
    )  # fmt: skip
    return Casing(
        names,
        given,
        phrases,
        dates,
        firsts.__contains__,
        titles.__contains__,
        _cities,
        _is_ordinary,
        _is_noun,
    )


def _cities(words: Iterable[str]) -> frozenset[str]:
    """Those of ``words`` that well-known cities are called by, and nothing else in reports."""
    wanted = [w for w in words if w not in _common_cities()]
    try:
        found = gazetteer.lookup_many(wanted)
    except gazetteer.GazetteerMissingError:
        return frozenset()
    return frozenset(
        w for w in wanted
        if any(p.primary and p.people >= _CITY and p.feature in ("capital", "city") for p in found.get(w, ()))
    )  # fmt: skip


@lexicon.compiled
def _common_cities() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("common_cities"))


def _is_ordinary(word: str) -> bool:
    """Whether ``word`` is an ordinary word, or one made of such a word: infamously, counterattacked."""
    if word_classes(word):
        return True
    if word.endswith("ly"):
        return "adj" in word_classes(word[:-2])
    rest = next((word[len(p) :] for p in _PREFIXES if word.startswith(p)), "")
    return len(rest) >= _STEM and bool(word_classes(rest) & {"verb", "adj"})


def _is_noun(word: str) -> bool:
    """Whether ``word`` is an ordinary word only as a noun, as most names in word lists are, or as a demonym."""
    classes = word_classes(word)
    return classes in _NOUNS or ("adj" in classes and word in _demonyms())


@lexicon.compiled
def _demonyms() -> frozenset[str]:
    entries = (e for table in ("states", "peoples") for e in knowledge.entries(table))
    return frozenset(w.lower() for e in entries for w in e.demonyms)
