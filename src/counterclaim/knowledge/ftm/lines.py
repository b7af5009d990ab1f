"""The lines of FollowTheMoney files: one entity each, as plain data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_ENDINGS = (".ftm.json", ".ftm.jsonl")
PARTIES = frozenset(("Person", "Organization", "PublicBody", "Company", "LegalEntity"))
_LINKS = frozenset(("Position", "Occupancy", "Membership"))
NAMES = ("name", "alias", "previousName", "abbreviation", "weakAlias")
COUNTRIES = ("citizenship", "nationality", "jurisdiction", "mainCountry", "country")
IDS = {
    "wikidataId": "wikidata", "leiCode": "lei", "imoNumber": "imo", "permId": "permid", "innCode": "inn",
    "registrationNumber": "registration", "opencorporatesUrl": "opencorporates", "icijId": "icij",
}  # fmt: skip
"""The properties that hold somebody's number elsewhere, and what we call that register."""
_USED = (
    *NAMES, *COUNTRIES, *IDS, "topics", "gender", "position", "organization", "holder", "post", "member", "role",
    "status", "startDate", "endDate", "periodStart", "periodEnd",
)  # fmt: skip


@dataclass(slots=True)
class Thing:
    """One entity as its line tells it: ``properties`` are lists of words by the name of the property."""

    id: str
    schema: str
    source: str
    caption: str
    properties: dict[str, list[str]]

    def first(self, *names: str) -> str:
        """The first value of the first of the properties ``names`` that has one, else ""."""
        return next((self.properties[n][0] for n in names if self.properties.get(n)), "")

    def all(self, *names: str) -> list[str]:
        """All values of the properties ``names``, in this order."""
        return [value for n in names for value in self.properties.get(n, ())]


@dataclass(slots=True)
class Things:
    """What the files hold: ``parties`` and links by their schema, and how many entities of which other schema
    were passed over."""

    parties: dict[str, Thing] = field(default_factory=dict)
    links: dict[str, dict[str, Thing]] = field(
        default_factory=lambda: {schema: {} for schema in sorted(_LINKS)}
    )
    ignored: Counter[str] = field(default_factory=Counter)


def is_ftm(path: Path) -> bool:
    """Whether ``path`` is named like a file of FollowTheMoney entities."""
    return path.name.endswith(_ENDINGS)


def things(paths: Iterable[Path]) -> Things:
    """The entities in the files ``paths``. Lines with the same id are one entity told in parts.

    :raises ValueError: naming the file and the line that is no entity.
    """
    found = Things()
    for path in paths:
        for thing in _read(path):
            if thing.schema in PARTIES:
                home = found.parties
            elif thing.schema in _LINKS:
                home = found.links[thing.schema]
            else:
                found.ignored[thing.schema] += 1
                continue
            known = home.setdefault(thing.id, thing)
            if known is not thing:
                for name, told in thing.properties.items():
                    known.properties[name] = list(dict.fromkeys([*known.properties.get(name, ()), *told]))
    return found


def _read(path: Path) -> Iterator[Thing]:
    stem = path.name.partition(".ftm.")[0]
    with path.open(encoding="utf-8-sig") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _thing(line, stem, f"{path}, line {number}")
        except UnicodeDecodeError as error:
            raise ValueError(f"{path}: is not UTF-8: {error}") from None


def _thing(line: str, stem: str, where: str) -> Thing:
    try:
        told: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{where}: is no JSON object: {error}") from None
    if not isinstance(told, dict):
        raise ValueError(f"{where}: is no JSON object: one entity a line is needed")
    key, schema, properties = told.get("id"), told.get("schema"), told.get("properties")
    if not isinstance(key, str) or not isinstance(schema, str) or not isinstance(properties, dict):
        raise ValueError(f"{where}: is no FollowTheMoney entity: it needs id, schema and properties")
    if schema not in PARTIES and schema not in _LINKS:
        return Thing(key, schema, stem, "", {})
    datasets, caption = told.get("datasets"), told.get("caption")
    source = ", ".join(filter(_is_text, datasets)) if isinstance(datasets, list) else ""
    used: dict[str, list[str]] = {}
    for name in _USED:
        values = properties.get(name)
        if isinstance(values, list):
            used[name] = [words for value in values if (words := _words(value))]
    return Thing(key, schema, source or stem, caption if isinstance(caption, str) else "", used)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _words(value: object) -> str:
    """The words of a value; of an entity nested in another its id."""
    if isinstance(value, dict):
        value = value.get("id")
    return " ".join(value.split()) if isinstance(value, str) else ""
