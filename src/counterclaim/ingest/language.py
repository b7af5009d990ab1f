"""Which language a text is in, and the refusal of those that we do not read."""

from __future__ import annotations

import functools
import re
from typing import Any

from counterclaim.ingest.refusal import RefusedError

READ = "en"
_ENGLISH = frozenset(
    {"the", "of", "and", "to", "in", "a", "that", "was", "for", "on", "with", "by", "were", "said", "has"}
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 6000  # code points; more would not change the answer
_GLANCE = 800  # code points that often are enough
_FEWEST_WORDS = 8
_FEWEST_LETTERS = 25  # below this no language can be told, and the text is taken as English
_SURE = 0.8


def check_language(text: str, origin: str) -> None:
    """Let English pass.

    :raises RefusedError: naming the language, when the text is surely in another one.
    """
    if _is_english(_WORD.findall(text[:_GLANCE].lower())):
        return
    sample = text[:_SAMPLE].lower()  # ALL-CAPS wire copy confuses identifiers
    words = _WORD.findall(sample)
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return
    if _is_english(words):
        return  # beyond doubt: no need to load the identifier
    code, probability = _identifier().classify(sample)
    if code != READ and probability >= _SURE:
        raise RefusedError(origin, f"the text is in {language_name(code)}; only English is read so far")


def _is_english(words: list[str]) -> bool:
    return len(words) >= _FEWEST_WORDS and sum(w in _ENGLISH for w in words) > 0.12 * len(words)


def language_name(code: str) -> str:
    """The English name of the language with the ISO 639-1 code ``code``."""
    import pycountry

    found = pycountry.languages.get(alpha_2=code)
    return str(found.name).partition(" (")[0] if found else f"another language ({code})"


@functools.cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
