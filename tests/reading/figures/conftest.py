"""Reading one text for its figures, with a cast and claims made by hand where a test needs them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.syntax import Document, parse
from counterclaim.text.layout import lay_out


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Document]:
    """A text to its parsed document."""

    def make(text: str) -> Document:
        return parse(text, lay_out(text).blocks)

    return make
