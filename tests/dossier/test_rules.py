"""Collapse rules: named, referenced, and never stored."""

from __future__ import annotations

import pytest
from tests.dossier.counted import count

from counterclaim.dossier.records import Count, Dossier
from counterclaim.dossier.rules import RULES, Row, view
from counterclaim.dossier.tallies import tally


def _dossier(*counts: Count) -> Dossier:
    return Dossier((), (), counts, tally(counts), (), (), (), {})


def _row(name: str, *counts: Count) -> Row:
    (row,) = view(_dossier(*counts), name).rows
    return row


OWN = count("a:f1", 40, "LBY", by="LNA")
ENEMY = count("b:f1", 300, "LNA", by="LNA")
OUTSIDE = count("c:f1", 90, "UN")


def test_ucdp_keeps_the_extremes_and_trusts_those_who_take_no_part() -> None:
    assert _numbers(_row("ucdp", OWN, ENEMY, OUTSIDE)) == (40, 90, 300)
    assert _numbers(_row("ucdp", OWN, ENEMY)) == (40, 40, 300)
    assert _numbers(_row("ucdp", ENEMY)) == (300, 300, 300)


def test_acled_takes_the_most_conservative_number_and_codes_vague_words() -> None:
    assert _numbers(_row("acled", OWN, ENEMY)) == (40, 40, 40)
    dozens = count("a:f1", 24, "UN", bound="about", vague="dozens")
    row = _row("acled", dozens, count("b:f1", 20, "LNA"))
    assert _numbers(row) == (12, 12, 12)
    assert "dozens" in row.why


def test_own_admissions_and_independent_voices_leave_the_others_out() -> None:
    assert _row("own-admissions", OWN, ENEMY, OUTSIDE).basis == ("a:f1",)
    assert _row("independent", OWN, ENEMY, OUTSIDE).basis == ("c:f1",)
    assert _numbers(_row("own-admissions", ENEMY)) == (None, None, None)


def test_a_later_number_of_the_same_voice_replaces_the_earlier() -> None:
    assert _numbers(_row("own-admissions", OWN, count("d:f1", 70, "LBY", as_of="2016-06-09"))) == (70, 70, 70)


def test_background_is_collapsed_by_no_rule() -> None:
    assert view(_dossier(count("a:f1", 30000, scope="background")), "ucdp").rows == ()


def test_every_rule_names_its_codebook_and_an_unknown_one_is_refused() -> None:
    assert all(rule.reference and rule.title for rule in RULES.values())
    with pytest.raises(ValueError, match="own-admissions"):
        view(_dossier(), "median")


def _numbers(row: Row) -> tuple[int | None, int | None, int | None]:
    return row.low, row.best, row.high
