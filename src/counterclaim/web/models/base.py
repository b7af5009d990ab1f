"""What all answers share."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, WithJsonSchema
from pydantic.alias_generators import to_camel

Day = str


def _short(length: int, *kinds: str) -> WithJsonSchema:
    """A short list as it is described: tools choke on lists whose places have types of their own."""
    items = {"type": kinds[0] if len(kinds) == 1 else list(kinds)}
    return WithJsonSchema({"type": "array", "items": items, "minItems": length, "maxItems": length})


Labelled = Annotated[tuple[str, str], _short(2, "string")]
"""A key and its words."""
Marked = list[Annotated[tuple[str, bool], _short(2, "string", "boolean")]]
"""A sentence in pieces, each with whether it is evidence."""
Segment = Annotated[tuple[str, list[str]], _short(2, "string", "array")]
"""A piece of a text and the anchors of the rows that cover it."""
Value = Annotated[tuple[str, str, int], _short(3, "string", "integer")]
"""A value, its words, and how many rows have it."""
Bucket = Annotated[tuple[str, int, int], _short(3, "string", "integer")]
"""A stretch of time, how many incidents begin in it, and how many of them somebody denies."""
Spelling = Annotated[tuple[str, int], _short(2, "string", "integer")]
"""A name and how many reports have it."""
Edges = Annotated[tuple[int, int], _short(2, "integer")]
"""Where a span begins and ends, in code points."""


class Model(BaseModel):
    """An object whose keys are written in camel case."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Problem(Model):
    """What went wrong, in words for people."""

    problem: str
