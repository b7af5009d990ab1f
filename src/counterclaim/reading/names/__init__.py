"""Names: from the words of the report to its cast."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.knowledge import Hit
from counterclaim.reading.cast import Cast
from counterclaim.reading.places import Toponym
from counterclaim.syntax import Document


def find_cast(doc: Document, hits: Sequence[Hit], toponyms: Sequence[Toponym], published: str | None) -> Cast:
    """Who is spoken of in the report."""
    return Cast(doc)
