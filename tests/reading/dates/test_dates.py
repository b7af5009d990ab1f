"""Time expressions: found, valued by TIMEX3, and the days they mean."""

from __future__ import annotations

import pytest

from counterclaim import read
from counterclaim.reading.dates import find_dates
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out

PUBLISHED = "2014-07-30"  # a Wednesday


def found(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    doc = parse(text, lay_out(text).blocks)
    return [(text[m.start : m.end], m.first, m.last) for m in find_dates(doc, published).mentions]


@pytest.mark.parametrize(
    ("text", "expression", "first", "last"),
    [
        ("The bridge fell on Sunday.", "Sunday", "2014-07-27", "2014-07-27"),
        ("The bridge fell on Wednesday.", "Wednesday", "2014-07-30", "2014-07-30"),
        ("The truce will begin on Friday.", "Friday", "2014-08-01", "2014-08-01"),
        ("He is due to meet the envoys in Cairo on Saturday.", "Saturday", "2014-08-02", "2014-08-02"),
        ("Shells fell on Sunday evening.", "Sunday evening", "2014-07-27", "2014-07-27"),
        ("Yesterday the port was hit.", "Yesterday", "2014-07-29", "2014-07-29"),
        ("The siege began on 8 July.", "8 July", "2014-07-08", "2014-07-08"),
        ("The siege began on December 27.", "December 27", "2013-12-27", "2013-12-27"),
        ("The siege began on the 3rd of January, 2009.", "the 3rd of January, 2009", "2009-01-03", "2009-01-03"),
        ("The talks will open on 4 August.", "4 August", "2014-08-04", "2014-08-04"),
        ("The town fell in March.", "March", "2014-03-01", "2014-03-31"),
        ("The town fell last November.", "last November", "2013-11-01", "2013-11-30"),
        ("The town fell in February 1996.", "February 1996", "1996-02-01", "1996-02-29"),
        ("A war over the hills ended in 1999.", "1999", "1999-01-01", "1999-12-31"),
        ("The war lasted from 1992 to 1995.", "1992", "1992-01-01", "1995-12-31"),
        ("It was founded in the early 1980s.", "the early 1980s", "1980-01-01", "1983-12-31"),
        ("It was founded in the late 1980s.", "the late 1980s", "1987-01-01", "1989-12-31"),
        ("Last week the town fell.", "Last week", "2014-07-21", "2014-07-27"),
        ("Earlier this week the town fell.", "Earlier this week", "2014-07-28", "2014-07-30"),
        ("Earlier this month the town fell.", "Earlier this month", "2014-07-01", "2014-07-30"),
        ("Ten died in the past 24 hours.", "the past 24 hours", "2014-07-29", "2014-07-30"),
        ("It was said two weeks ago.", "two weeks ago", "2014-07-16", "2014-07-16"),
        ("It happened between 3 and 5 July.", "5 July", "2014-07-03", "2014-07-05"),
        ("It happened between April and June.", "April", "2014-04-01", "2014-06-30"),
        ("The village burned in the night of 3 to 4 July.", "the night of 3", "2014-07-03", "2014-07-04"),
        ("He held out until midnight on Friday.", "midnight", "2014-07-25", "2014-07-25"),
        ("The rebels want the road cleared by Friday.", "Friday", "2014-08-01", "2014-08-01"),
        ("By Friday the rebels had cleared the road.", "Friday", "2014-07-25", "2014-07-25"),
        ("Until Friday the port had been spared.", "Friday", "2014-07-25", "2014-07-25"),
        ("They agreed on a truce from 6 a.m. on Friday.", "Friday", "2014-08-01", "2014-08-01"),
        ("The cabinet extended the truce until Friday.", "Friday", "2014-08-01", "2014-08-01"),
        ("The talks resume on Friday.", "Friday", "2014-08-01", "2014-08-01"),
        ("The Aug. 12 deadline stands.", "Aug. 12", "2014-08-12", "2014-08-12"),
        ("Planes crossed the border on August 12.", "August 12", "2013-08-12", "2013-08-12"),
        ("He was seized two days before the truce of 9 May 2011.", "two days", "2011-05-07", "2011-05-07"),
        ("Ten died in the fall of the town on 28 August.", "28 August", "2013-08-28", "2013-08-28"),
        ("That night the bridge fell.", "That night", "2014-07-30", "2014-07-30"),
        ("The envoy will be back by the end of the year.", "the end of the year", "2014-09-02", "2014-12-31"),
        ("They were freed on Good Friday.", "Good Friday", "2014-04-18", "2014-04-18"),
        ("Shells fell overnight.", "overnight", "2014-07-29", "2014-07-30"),
        ("At 14:30 the shelling stopped.", "14:30", "2014-07-30", "2014-07-30"),
    ],
)  # fmt: skip
def test_days(text: str, expression: str, first: str, last: str) -> None:
    assert (expression, first, last) in found(text)


def test_relative_days_count_from_the_day_named_before() -> None:
    text = "The convoy was hit on 12 July. A day later the drivers were buried. The same day a truce was offered."
    assert [f[1] for f in found(text)] == ["2014-07-12", "2014-07-13", "2014-07-13"]


def test_the_next_day_counts_from_the_day_named_before() -> None:
    text = "On Sunday the envoy spoke to reporters. The next day a drone hit a car near the port."
    assert [f[1] for f in found(text)] == ["2014-07-27", "2014-07-28"]


def test_two_days_after_points_back_within_a_sentence_and_on_at_its_head() -> None:
    text = "The raid of 12 July came two days after shells hit a train. Two days after the raid the pilots were named."
    assert [f[1] for f in found(text)] == ["2014-07-12", "2014-07-10", "2014-07-14"]


def test_a_day_after_points_back_from_the_day_of_the_clause() -> None:
    text = "He called up reservists on Monday, a day after the rebels took the airport."
    assert [f[1] for f in found(text)] == ["2014-07-28", "2014-07-27"]


def test_a_paragraph_on_an_earlier_year_goes_on_in_it() -> None:
    text = "In December 2008 the offensive began. On 3 January troops moved in."
    assert found(text)[1][1] == "2009-01-03"


@pytest.mark.parametrize(
    ("text", "expressions", "values"),
    [
        ("They held out for nearly two years.", ["nearly two years"], ["P2Y"]),
        ("The siege lasted a year and a half.", ["a year and a half"], ["P1.5Y"]),
        ("It stopped at 9 a.m. GMT Tuesday.", ["9 a.m. GMT Tuesday"], ["2014-07-29T09:00"]),
        ("It stopped on Tuesday at 9 a.m. in the hills.", ["Tuesday", "9 a.m."], ["2014-07-29", "2014-07-29T09:00"]),
        ("A raid came two days after the truce.", ["two days"], ["2014-07-28"]),
        ("In recent years trade fell in the fourth quarter.", ["recent years", "the fourth quarter"], ["PXY", "2013-Q4"]),
        ("The year-earlier quarter was better.", ["The year-earlier quarter"], ["2013-Q2"]),
        ("From 1992 to 1995 and in 1998-99.", ["1992", "1995", "1998", "99"], ["1992", "1995", "1998", "1999"]),
        ("It was fought in 480 BC.", ["480 BC"], ["BC0480"]),
        ("The last twenty four hours were calm.", ["The last twenty four hours"], ["PT24H"]),
        ("They meet every Friday and each night.", ["every Friday", "each night"], ["XXXX-WXX-5", "XXXX-XX-XXTNI"]),
    ],
)  # fmt: skip
def test_extents_and_values(text: str, expressions: list[str], values: list[str]) -> None:
    doc = parse(text, lay_out(text).blocks)
    mentions = find_dates(doc, PUBLISHED).mentions
    assert [text[m.start : m.end] for m in mentions] == expressions
    assert [m.value for m in mentions] == values


def test_a_chronicle_goes_on_in_the_year_named_last() -> None:
    text = (
        "In 1938, in 1939, in 1940 and again in 1941 the town was shelled.\n\nThe garrison left in May 1942.\n\n"
        "On 3 June the bridge fell. The following year the mill burned. It was rebuilt in 1947."
    )
    days = {words: first for words, first, _ in found(text)}
    assert days["3 June"] == "1942-06-03"
    assert days["The following year"] == "1943-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "He may march on the second town.",
        "A Su-25 and two F-16 jets flew over the 10th brigade.",
        "The 54-year-old woman stayed.",
        "They fired 2014 shells and 1,999 rockets.",
        "Article 5 was invoked by 28 votes.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


def test_without_publication_relative_dates_stay_open() -> None:
    assert found("The bridge fell on Sunday.", None) == [("Sunday", None, None)]
    assert found("The bridge fell on 3 May 1999.", None) == [("3 May 1999", "1999-05-03", "1999-05-03")]


def test_values_are_timex3() -> None:
    text = "Last week, in the 1990s, every day, for three months, on Sunday evening, now."
    doc = parse(text, lay_out(text).blocks)
    values = [m.value for m in find_dates(doc, PUBLISHED).mentions]
    assert values == ["2014-W30", "199", "P1D", "P3M", "2014-07-27TEV", "PRESENT_REF"]


def test_a_month_to_come_without_a_day_of_publication_has_no_year() -> None:
    found = read("In 1999 war broke out. Fighting will resume in March, the rebels said.").dates
    assert [(d.value, d.first) for d in found if "03" in d.value] == [("XXXX-03", None)]
