"""What all answers share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

Day = str
Labelled = tuple[str, str]
"""A key and its words."""
Marked = list[tuple[str, bool]]
"""A sentence in pieces, each with whether it is evidence."""


class Model(BaseModel):
    """An object whose keys are written in camel case."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Problem(Model):
    """What went wrong, in words for people."""

    problem: str
