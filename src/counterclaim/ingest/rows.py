"""Rows with a text: which key or column holds which fact, told by the caller or guessed by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Found, Hints, Piece
from counterclaim.ingest.refusal import RefusedError

NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "fulltext", "maintext", "bodytext", "articletext", "articlebody"),
    "html": ("html", "bodyhtml", "contenthtml"),
    "title": ("title", "headline", "heading"),
    "published": ("published", "date", "publishedat", "publisheddate", "datepublished", "publicationdate",
                  "publishdate", "pubdate", "datepublish", "datetime", "timestamp"),
    "publisher": ("publisher", "source", "outlet", "sourcename", "publication", "site", "sitename", "domain",
                  "sourcedomain"),
    "url": ("url", "link", "uri", "weburl", "sourceurl", "address"),
    "id": ("id", "guid", "docid", "documentid", "articleid"),
}  # fmt: skip
"""The facts that a row may hold, each with the names by which it is guessed, the likeliest first."""


def columns_of(names: Iterable[str], hints: Hints, origin: str) -> dict[str, str]:
    """Which of ``names`` holds which fact: what the caller says, then guesses.

    :raises RefusedError: when none holds a text, or one that the caller names is not there.
    """
    given = list(names)
    folded = {re.sub(r"[\W_]+", "", name).lower(): name for name in reversed(given)}
    columns = dict(hints.columns)
    if missing := [name for name in columns.values() if name not in given]:
        raise RefusedError(origin, f"there is no column {missing[0]!r}; there are {_listed(given)}")
    taken = set(columns.values())
    for fact, guesses in NAMES.items():
        name = next((folded[g] for g in guesses if g in folded), None)
        if fact not in columns and name is not None and name not in taken:
            columns[fact] = name
            taken.add(name)
    if "text" not in columns and "html" not in columns:
        raise RefusedError(
            origin, f"no column is known to hold the text; say which: --map text=COLUMN, of {_listed(given)}"
        )
    return columns


def told(columns: Mapping[str, str]) -> str:
    """Which column is taken for what, in words."""
    return "columns taken: " + ", ".join(f"{fact}={name}" for fact, name in columns.items())


def row_of(
    row: Mapping[str, Any], columns: Mapping[str, str], origin: str, number: int, place: str
) -> Piece | Found:
    """The document in one row of a table, or why there is none."""
    name = f"{origin}#{number}"
    got = {fact: row.get(column) for fact, column in columns.items()}
    words = got.get("text") or got.get("html")
    if not isinstance(words, str) or words.isspace() or not words:
        return Found(name, problem="this row has no text", place=place)
    day = day_of(got.get("published"))
    facts = Facts(
        _string(got.get("title")), _string(got.get("publisher")), _string(got.get("url")), day,
        "metadata" if day else None,
    )  # fmt: skip
    form = "text" if got.get("text") else "fragment"
    return Piece(name, words.encode("utf-8", "replace"), form, place, facts)


def _string(value: object) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int | float) else None


def _listed(names: list[str]) -> str:
    return ", ".join(map(repr, names[:20])) + (" ..." if len(names) > 20 else "")
