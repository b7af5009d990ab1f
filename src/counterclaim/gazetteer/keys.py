"""The key under which a place name is filed, so that spellings that differ only in dress meet.

"Deir al-Balah", "DEIR AL BALAH" and "Deïr al-Balaḥ" share a key; so do "Be'eri" and "Beeri".
"""

from __future__ import annotations

import unicodedata

# Letters that have no decomposition, and marks: apostrophes of all kinds vanish, joiners become spaces.
_FOLD = str.maketrans(
    {
        "ı": "i", "ə": "a", "ǝ": "a", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        **dict.fromkeys("'’‘`´ʻʼʹʾʿ′ʽˈ", ""),
        **dict.fromkeys("-‐‑–—_/.,()", " "),
    }
)  # fmt: skip


def key(name: str) -> str:
    """The key of ``name``: casefolded, accents stripped, apostrophes dropped, hyphens and dots as spaces."""
    if name.isascii():
        plain = name.casefold()
    else:
        decomposed = unicodedata.normalize("NFKD", name.casefold())
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.translate(_FOLD).split())


def is_latin(name: str) -> bool:
    """Whether every letter of ``name`` is of the Latin script, which is all that the index holds."""
    return name.isascii() or all(
        c < "\u0250" or "\u1e00" <= c < "\u1f00" or unicodedata.category(c)[0] != "L" or c in "ʻʼʹʾʿəǝ"
        for c in name
    )
