"""Toponyms of a text, found as the pipeline finds them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim import knowledge
from counterclaim.reading.places import Toponym, locate
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out

Located = dict[str, Toponym]


@pytest.fixture(scope="session")
def located() -> Callable[[str], Located]:
    """From a text to its toponyms by their words (the first mention of each)."""

    def run(text: str) -> Located:
        doc = parse(text, lay_out(text).blocks)
        found: Located = {}
        for toponym in locate(doc, knowledge.scan(doc)):
            assert doc.words(toponym.first, toponym.last) == toponym.name
            found.setdefault(toponym.name, toponym)
        return found

    return run
