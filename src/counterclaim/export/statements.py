"""Entities and statements of FollowTheMoney, in plain JSON: the library itself needs ICU, so we do not depend on it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from counterclaim import lexicon
from counterclaim.export.codes import state

DATASET = "counterclaim"


class Thing:
    """One entity of ``schema``, value by value, each with the words of the report and where they stand."""

    def __init__(self, id: str, schema: str) -> None:
        self.id = id
        self.schema = schema
        self._values: dict[tuple[str, str], tuple[str | None, str]] = {}

    def say(self, prop: str, value: str | None, origin: str, original: str | None = None) -> None:
        """Add ``value`` on one line, once; nothing where there is none. The first origin stays."""
        if told := " ".join((value or "").split()):
            self._values.setdefault((prop, told), (original, origin))

    def values(self) -> Iterator[tuple[str, str, str | None, str]]:
        """Property, value, words of the report, origin."""
        for (prop, value), (original, origin) in self._values.items():
            yield prop, value, original, origin


def statement(
    thing: Thing, prop: str, value: str, original: str | None, origin: str, made: str
) -> dict[str, Any]:
    """One value of ``thing`` as a statement, under the id that the library gives it. ``made``: when it is written."""
    key = f"{DATASET}.{thing.id}.{prop}.{value}"
    return {
        "id": hashlib.sha1(key.encode("utf-8", "surrogatepass")).hexdigest(),
        "entity_id": thing.id,
        "canonical_id": thing.id,
        "prop": prop,
        "schema": thing.schema,
        "value": value,
        "dataset": DATASET,
        "lang": None,
        "original_value": original if original != value else None,
        "external": False,
        "first_seen": made,
        "last_seen": made,
        "origin": origin,
    }


def country_code(side: str | None) -> str | None:
    """The country code of FollowTheMoney for a side key: alpha-2, or its own one of a land or a state of the past."""
    if side is None:
        return None
    codes = state(side)
    return _own_countries().get(side) or (codes.alpha2.lower() if codes else None)


@lexicon.compiled
def _own_countries() -> Mapping[str, str]:
    """Lands, unions and states of the past; not the parts that a state of today has ("gb-sct")."""
    return {
        row["party"]: row["code"]
        for row in lexicon.rows("ftm_countries")
        if not ("-" in row["code"] and state(row["party"]))
    }


def language_code(code: str) -> str | None:
    """The ISO 639-3 code of an ISO 639-1 code; None where there is none."""
    import pycountry

    found = pycountry.languages.get(alpha_2=code)
    return found.alpha_3 if found else None
