"""Readings for the tests of the dossier: made by hand with ``Draft``, or read by the real parser."""

from __future__ import annotations

import pytest
from tests.dossier.drafts import Draft


@pytest.fixture(scope="session")
def draft() -> type[Draft]:
    """The builder of readings, see :mod:`tests.dossier.drafts`."""
    return Draft
