"""Are two spellings one name? Transliterations and translations of personal names compared.

Names reach English through Russian, Turkish, Arabic or by ear: "Hajiyev" is "Gadzhiyev", "Poghosyan" is
"Pogosian", "Nikol" is "Nicholas". Letters that stand for one sound in such chains count as near, vowels
count little, and given names go by :file:`given_names.csv`.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from rapidfuzz.distance import JaroWinkler

from counterclaim import lexicon
from counterclaim.lexicon import values
from counterclaim.reading.names.scripts import from_syllables
from counterclaim.reading.names.words import listed

SAME = 0.8
"""Two surnames at least this alike are spellings of one, when nothing else speaks against it."""


_LETTERS = {
    "ə": "a",
    "ı": "i",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
}
_SOUNDS = (
    ("tch", "c"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("sch", "s"), ("sh", "s"),
    ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("x", "ks"), ("q", "k"),
    ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"),
)  # fmt: skip
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u06ff\u10d0-\u10ff]")
_MARKS = re.compile(r"[^a-z0-9 -]")
_FULL_STOP = re.compile(r"(?<=\b\w)\.(?=\w)")
_PATRONYMIC = re.compile(r"\w{2,}(?:ovich|evich|ich|ovna|evna|ovych|yovych|ivna)$")
_AYN = re.compile(r"(?<!\w)\u0639")  # before the first vowel of a word, which Latin spellings begin with
_ARTICLE = re.compile(r"(?<!\w)\u0627\u0644(\w{2,})")
_ENDINGS = re.compile(r"(?:i|ii|iy|ij|yi|j)$")
_REPEATED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiou")
_VOWEL = 0.4  # what it costs that a vowel is there or not
_UNWRITTEN = 0.1  # where one spelling has no vowels at all, as in Arabic and Hebrew
# Pairs of letters that transliterations confuse, and how far apart they are (1: different letters).
_NEAR = {
    frozenset(pair): cost
    for cost, pairs in (
        (
            0.25,
            ["gh", "kg", "kc", "sc", "zs", "cj", "dt", "bp", "fp", "vf", "vb", "vu", "vo", "jg", "jz", "ki"],
        ),
        (0.2, ["ae", "ai", "ei", "ou", "au", "io", "eo", "eu", "iu", "ao"]),
    )
    for pair in pairs
}

_WORTH_COUNTING = 0.75  # words less alike than this at a quick look are not compared letter by letter
_JOINED = 0.92
_SAME_KNOWN = 0.9  # two known given names must be nearer, since many are alike ("Hassan", "Hussein")


def romanised(name: str) -> str:
    """``name``, in lower case, with the letters of other scripts written as Latin ones: "путин" is "putin". Arabic and
    Hebrew write few vowels; the Arabic article stands apart ("al asd")."""
    whole = from_syllables(unicodedata.normalize("NFKC", name))
    if _OTHER_SCRIPTS.search(whole) is None:
        return whole
    return _ARTICLE.sub(r"al \1", _AYN.sub("a", whole)).translate(_letters())


@lexicon.compiled
def _letters() -> dict[int, str]:
    return {ord(row["letter"]): row["latin"] for row in lexicon.rows("letters")}


def fold(name: str) -> str:
    """``name`` in lower case and Latin letters, without diacritics, apostrophes and full stops."""
    name = _FULL_STOP.sub(". ", name)
    if name.isascii():
        return _MARKS.sub("", name.lower()).replace("-", " ").strip()
    plain = unicodedata.normalize("NFKD", romanised(name.casefold()))
    plain = "".join(_LETTERS.get(c, c) for c in plain if not unicodedata.combining(c))
    return "".join(c for c in plain if c.isalnum() or c in " -").replace("-", " ").strip()


def parts(name: str) -> tuple[str, ...]:
    """The words of a personal name that count, folded; particles are left out, initials behind a surname come first."""
    words = fold(name).split()
    kept = tuple(w for w in words if w not in listed("particles")) or tuple(words)
    if len(kept) > 1 and len(kept[0]) > 1 and all(len(w) == 1 for w in kept[1:]):
        return (*kept[1:], kept[0])
    return kept


def patronymic(words: tuple[str, ...]) -> str:
    """The patronymic inside a name cut into :func:`parts`, or ""."""
    return next((w for w in words[1:] if len(words) > 2 and _PATRONYMIC.match(w) and w != words[-1]), "")


def joined_alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names are one but for where their words are parted: "Haile Mariam", "Hailemariam"."""
    return len(ours) != len(theirs) and alike("".join(ours), "".join(theirs)) >= _JOINED


@functools.lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """How a folded ``word`` roughly sounds: letters and groups of letters that one sound is written with
    are made one."""
    for group, letter in _SOUNDS:
        word = word.replace(group, letter)
    return _REPEATED.sub(r"\1", _ENDINGS.sub("i", word))


@functools.lru_cache(maxsize=8192)
def alike(a: str, b: str) -> float:
    """How alike two single folded words sound, 0 to 1."""
    if a == b:
        return 1.0
    if min(len(a), len(b)) < 3 or len(a) > 40 or len(b) > 40:
        return 0.0
    a, b = sound(a), sound(b)
    if a == b:
        return 1.0
    spelled = not (_VOWELS.isdisjoint(a) or _VOWELS.isdisjoint(b))
    if abs(len(a) - len(b)) > 3 or (spelled and JaroWinkler.similarity(a, b) < _WORTH_COUNTING):
        return 0.0
    return 1.0 - _distance(a, b) / (0.5 * (len(a) + len(b)))


def same_given(a: str, b: str) -> bool:
    """Whether two folded given names are forms of one; an initial fits every name that it begins."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    ours, theirs = given_forms(a), given_forms(b)
    if ours and theirs:
        spelled = not (_VOWELS.isdisjoint(a) or _VOWELS.isdisjoint(b))
        return not ours.isdisjoint(theirs) or (spelled and alike(a, b) >= _SAME_KNOWN)
    return alike(a, b) >= SAME


def same_person(a: str, b: str) -> bool:
    """Whether two names, as far as their spelling tells, may be one person's: "Nicholas Pashinan" and "Nikol
    Pashinyan", "S. Lavrov" and "Sergei Lavrov", but not "Serzh Sargsyan" and "Armen Sarkissian". A name of
    one word fits a fuller one by any of its parts."""
    return same_parts(parts(a), parts(b))


def same_parts(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """:func:`same_person` for names already cut into :func:`parts`."""
    if not ours or not theirs:
        return False
    if joined_alike(ours, theirs):
        return True
    if len(ours) == 1 or len(theirs) == 1:
        one, other = (ours[0], theirs) if len(ours) == 1 else (theirs[0], ours)
        return alike(one, other[-1]) >= SAME or one in other
    if alike(ours[-1], theirs[-1]) < SAME:
        return _shuffled(ours, theirs)
    if min(len(ours), len(theirs)) > 2:  # "Ali Abdullah Saleh" is not "Ali Mohsen Saleh"
        short, long = sorted((ours, theirs), key=len)
        return all(any(same_given(g, h) for h in long[:-1]) for g in short[:-1])
    return any(same_given(g, h) for g in ours[:-1] for h in theirs[:-1])


def _shuffled(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two parts of the shorter name, in whatever order, stand in the longer one: second surnames,
    family names that come first."""
    if set(ours).isdisjoint(theirs):
        return False
    short, long = sorted((ours, theirs), key=len)
    fitting = sum(any(alike(w, v) >= 0.9 for v in long) for w in short)
    return fitting == len(short) and len(short) >= 2


@lexicon.compiled
def _given() -> dict[str, tuple[frozenset[int], str]]:
    found: dict[str, tuple[frozenset[int], str]] = {}
    number = 0
    for row in lexicon.rows("given_names"):
        for form in values(row["forms"]):
            groups, gender = found.get(form, (frozenset[int](), row["gender"]))
            found[form] = groups | {number}, gender if gender == row["gender"] else ""
            number += row["kind"] == "list"
        number += 1
    return found


def given_forms(word: str) -> frozenset[int]:
    """The numbers of the names that the folded ``word`` is a form of; empty for no known given name."""
    return _given().get(word, (frozenset[int](), ""))[0]


def gender_of(word: str) -> str:
    """``m`` or ``f`` when the folded given name ``word`` tells, else empty."""
    return _given().get(word, (frozenset[int](), ""))[1]


def _distance(a: str, b: str) -> float:
    """Edits from ``a`` to ``b``: vowels and h come and go cheaply, near sounds replace each other."""
    vowel = _UNWRITTEN if _VOWELS.isdisjoint(a) or _VOWELS.isdisjoint(b) else _VOWEL
    row = [0.0]
    for c in b:
        row.append(row[-1] + _weight(c, vowel))
    for c in a:
        above, row = row, [row[0] + _weight(c, vowel)]
        for j, d in enumerate(b):
            change = 0.0 if c == d else _NEAR.get(frozenset((c, d)), 1.0)
            row.append(min(above[j] + change, above[j + 1] + _weight(c, vowel), row[j] + _weight(d, vowel)))
    return row[-1]


def _weight(letter: str, vowel: float) -> float:
    return vowel if letter in _VOWELS else 0.5 if letter in "hj" else 1.0
