"""Scripts whose letters are syllables, written in Latin letters by the names that Unicode gives their characters.

Brahmic letters (Devanagari, Bengali, Tamil, Telugu, Sinhala ...) carry an "a" until a vowel sign or a virama takes its
place; Ethiopic and kana letters are whole syllables; Hangul syllables are taken apart by :file:`letters.csv`.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from counterclaim import lexicon

_SYLLABIC = re.compile(r"[\u0900-\u0dff\u1200-\u137f\u3040-\u30ff\uac00-\ud7a3]")
_LONG = re.compile(r"([AEIOU])\1+$")
_RETROFLEX = re.compile(r"^(TT|DD|NN|SS|LL|RR)(H?)")
# Sinhala letters and signs go by names of their own.
_SINHALA = {
    "AELA-PILLA": "a", "KETTI AEDA-PILLA": "e", "DIGA AEDA-PILLA": "e", "KETTI IS-PILLA": "i", "DIGA IS-PILLA": "i",
    "KETTI PAA-PILLA": "u", "DIGA PAA-PILLA": "u", "KOMBUVA": "e", "DIGA KOMBUVA": "e", "KOMBU DEKA": "ai",
    "KOMBUVA HAA AELA-PILLA": "o", "KOMBUVA HAA DIGA AELA-PILLA": "o", "KOMBUVA HAA GAYANUKITTA": "au",
    "GAETTA-PILLA": "ri", "AYANNA": "a", "AAYANNA": "a", "AEYANNA": "e", "AEEYANNA": "e", "IYANNA": "i", "IIYANNA": "i",
    "UYANNA": "u", "UUYANNA": "u", "EYANNA": "e", "EEYANNA": "e", "OYANNA": "o", "OOYANNA": "o", "AUYANNA": "au",
}  # fmt: skip
_SILENT = ("VIRAMA", "AL-LAKUNA")
_ETHIOPIC = {
    "A": "e",
    "AA": "a",
    "E": "",
    "EE": "e",
}  # the first order is written "e" in names, the sixth is silent


def from_syllables(name: str) -> str:
    """``name`` with the letters of syllabic scripts written in Latin ones: "නරේන්ද්‍ර", "नरेन्द्र" and "நரேந்திர" are all
    near "narendra". Other letters stay as they are."""
    if _SYLLABIC.search(name) is None:
        return name
    found: list[str] = []
    open_vowel = False  # whether the last letter still carries its own "a"
    for c in name:
        latin, consonant = _letter(c)
        if consonant is None:  # a vowel sign, or one that silences the vowel
            if open_vowel:
                found[-1] = found[-1][:-1]
            found.append(latin)
            open_vowel = False
        else:
            if open_vowel and not c.isalpha():
                found[-1] = found[-1][:-1]  # at the end of a word it is not spoken
            found.append(latin)
            open_vowel = consonant
    if open_vowel:
        found[-1] = found[-1][:-1]
    return "".join(found)


@functools.lru_cache(maxsize=4096)
def _letter(c: str) -> tuple[str, bool | None]:
    """How ``c`` is written, and whether it is a consonant with an "a" of its own; None for what follows one."""
    if _SYLLABIC.match(c) is None:
        return ("", False) if c == "\u200d" else (c, False)
    if c >= "\uac00":
        return "".join(_jamo().get(j, "") for j in unicodedata.normalize("NFD", c)), False
    named = unicodedata.name(c, "")
    script, _, rest = named.partition(" ")
    if script == "ETHIOPIC":
        return _ethiopic(rest.removeprefix("SYLLABLE ")), False
    if script in ("HIRAGANA", "KATAKANA"):
        return rest.rsplit(" ", 1)[-1].lower() if "LETTER" in rest else "", False
    if any(word in rest for word in _SILENT):
        return "", None
    sign, _, what = rest.partition("VOWEL SIGN ")
    if not sign and what:
        return _SINHALA.get(what) or _vowel(what), None
    if rest.startswith("SIGN "):
        return {"SIGN ANUSVARA": "n", "SIGN CANDRABINDU": "n", "SIGN ANUSVARAYA": "n"}.get(rest, ""), False
    what = rest.removeprefix("LETTER ")
    if script == "SINHALA":
        what = what.rsplit(" ", 1)[-1] if what not in _SINHALA else what
        if what in _SINHALA:
            return _SINHALA[what], False
        return _consonant(what.removesuffix("YANNA")), True
    if what[:1] in "AEIOU" or what.startswith("VOCALIC"):
        return _vowel(what), False
    return _consonant(what), True


def _vowel(what: str) -> str:
    return "ri" if what.startswith("VOCALIC") else _LONG.sub(r"\1", what.rsplit(" ", 1)[-1]).lower()


def _consonant(what: str) -> str:
    syllable = _RETROFLEX.sub(lambda m: m[1][0] + m[2], what.rsplit(" ", 1)[-1])
    return (syllable if syllable.endswith("A") else syllable + "A").lower()


def _ethiopic(what: str) -> str:
    for throat in ("GLOTTAL ", "PHARYNGEAL "):
        if what.startswith(throat):
            vowel = what.removeprefix(throat)
            return {"A": "a", "AA": "a", "E": "i", "EE": "e"}.get(vowel, vowel.lower())
    consonant = what.rstrip("AEIOU")
    vowel = what[len(consonant) :]
    return (consonant[:1] if consonant in ("HH", "SS", "SZ", "TS") else consonant).lower() + _ETHIOPIC.get(
        vowel, vowel.lower()
    )


@lexicon.compiled
def _jamo() -> dict[str, str]:
    return {row["letter"]: row["latin"] for row in lexicon.rows("letters") if row["script"] == "Hangul"}
