"""Values as people type them in a terminal, turned into what decisions hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from counterclaim.ledger.problems import DecisionError
from counterclaim.ledger.review.cards import Card, Told

NOTHING = "-"
"""What is typed for an empty value."""
_SPAN = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_YES = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def choices(
    told: Told, entities: Sequence[Sequence[str]], claims: Sequence[Sequence[str]]
) -> list[tuple[Any, str]]:
    """What may be chosen by number for a field: value and words.

    :param entities: those of the report, anchor and label; ``claims`` likewise.
    """
    if told.type in ("entity", "entities", "party"):
        return [(anchor, label) for anchor, label in entities]
    if told.type == "claim":
        return [(anchor, label) for anchor, label in claims]
    if told.type == "flag":
        return [(value, {True: "yes", False: "no", None: "not told"}[value]) for value in told.choices or ()]
    return [(value, str(value)) for value in told.choices or ()]


def value(words: str, told: Told, offered: Sequence[tuple[Any, str]], card: Card) -> Any:
    """The value of a field that ``words`` stand for; whether the row may have it is checked when it is decided.

    :param offered: what may be chosen by its number from 1, from :func:`choices`.
    :raises DecisionError: when they cannot be understood, saying how to write it.
    """
    words = words.strip()
    if words == NOTHING:
        return [] if told.type == "entities" else None
    if told.type == "entities":
        return [_chosen(one.strip(), offered) for one in words.split(";") if one.strip()]
    if told.type in ("spans", "span"):
        found = [_span(one.strip(), card) for one in words.split(";") if one.strip()]
        return found[0] if told.type == "span" and found else found
    if offered:
        chosen = _chosen(words, offered)
        return _YES.get(words.casefold(), chosen) if told.type == "flag" else chosen
    if told.type == "number":
        plain = re.sub(r"[,.\s](?=\d{3})", "", words)
        if not plain.isdecimal():
            raise DecisionError(f"{told.name} is a whole number, or {NOTHING} for none")
        return int(plain)
    if told.type == "measure":
        try:
            return float(words)
        except ValueError:
            raise DecisionError(f"{told.name} is a number of degrees, or {NOTHING} for none") from None
    return words


def _chosen(words: str, offered: Sequence[tuple[Any, str]]) -> Any:
    if words.isdecimal() and 1 <= int(words) <= len(offered):
        return offered[int(words) - 1][0]
    same = [value for value, label in offered if label.casefold() == words.casefold()]
    return same[0] if len(same) == 1 else words


def _span(words: str, card: Card) -> list[int]:
    """A span typed as 12-30 (code points of the text), or as words of the sentence."""
    numbers = _SPAN.fullmatch(words)
    if numbers:
        return [int(numbers[1]), int(numbers[2])]
    sentence = "".join(piece for piece, _ in card.excerpt.sentence)
    at = sentence.find(words)
    if at < 0 or sentence.find(words, at + 1) >= 0:
        often = "stands in it more than once" if at >= 0 else "does not stand in the sentence"
        raise DecisionError(f"“{words}” {often}: write words of the sentence, or offsets such as 12-30")
    return [card.excerpt.start + at, card.excerpt.start + at + len(words)]
