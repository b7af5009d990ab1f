"""Names: from the words of the report to its cast."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.knowledge import Hit
from counterclaim.reading.cast import Cast
from counterclaim.reading.names.build import build
from counterclaim.reading.places import Toponym
from counterclaim.syntax import Document


def find_cast(doc: Document, hits: Sequence[Hit], toponyms: Sequence[Toponym], published: str | None) -> Cast:
    """Who is spoken of in the report: one actor for all names, titles, pronouns and metonyms of one entity.

    :param hits: what the knowledge base knows of the report's words.
    :param toponyms: the places, in text order.
    :param published: the ISO day of publication, by which office-holders are told; None when unknown.
    """
    return build(doc, hits, toponyms, published)
