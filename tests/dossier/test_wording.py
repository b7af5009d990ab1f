from __future__ import annotations

import pytest

from counterclaim import Report
from counterclaim.dossier.wording import day_number, label, name_key, slug


def test_a_report_is_called_by_its_title_else_by_publisher_and_day() -> None:
    assert label(Report("x", title="Shelling goes on", id="0123456789")) == "“Shelling goes on” (01234567)"
    assert (
        label(Report("x", publisher="Post", published="1999-04-15", id="0123456789"))
        == "Post 1999-04-15 (01234567)"
    )
    assert label(Report("x", id="0123456789")) == "report 01234567"


def test_names_in_ids() -> None:
    assert slug("António Guterres") == "antonio-guterres"
    assert slug("Deir al-Balah / Gaza") == "deir-al-balah-gaza"
    assert name_key("Hacıyev") == name_key("HACIYEV") == "haciyev"


@pytest.mark.parametrize("day", [None, "", "2020", "2020-13-01", "soon"])
def test_what_is_no_day_has_no_number(day: str | None) -> None:
    assert day_number(day) is None


def test_days_follow_one_another() -> None:
    first, second = day_number("2020-02-29"), day_number("2020-03-01T10:00")
    assert first is not None
    assert second == first + 1
