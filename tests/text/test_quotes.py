"""Quotations in all kinds of marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.text.layout import lay_out
from counterclaim.text.quotes import Quote, find_quotes


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(text, lay_out(text).blocks)


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we will return" on Monday.', ["we will return"]),
        ("He said “we will return” on Monday.", ["we will return"]),
        ("He said ``we will return'' on Monday.", ["we will return"]),
        ("Er sagte: „Wir kehren zurück“, und ging.", ["Wir kehren zurück"]),
        ("Er sagte: „Wir kehren zurück”, und ging.", ["Wir kehren zurück"]),
        ("Han sade: ”Vi kommer tillbaka”, och gick.", ["Vi kommer tillbaka"]),
        ("Han sade: »Vi kommer tillbaka», och gick.", ["Vi kommer tillbaka"]),
        ("Er sagte: »Wir kehren zurück«, und ging.", ["Wir kehren zurück"]),
        ("Il a dit : « nous reviendrons » à Kidal.", [" nous reviendrons "]),
        ("He said «we will return» and ‹never› again.", ["we will return", "never"]),
        ("The 「ceasefire」 failed.", ["ceasefire"]),
        ("He called it ‚a lie‘ in Grozny.", ["a lie"]),
        ("He called it ‘a lie’ in Grozny.", ["a lie"]),
        ("He called it `a lie' in Grozny.", ["a lie"]),
    ],
)
def test_styles(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas's men and the soldiers' families fled in the '90s; they won't return.", []),
        ("The rebels’ guns and Sana’a’s airport were the army’s.", []),
        ("'Volunteer' fighters came from abroad.", ["Volunteer"]),
        ("She said: 'The army's shells hit our house, and I'm staying.' Then she wept.",
         ["The army's shells hit our house, and I'm staying."]),
        ("They spoke of 'the soldiers' families and their grief' at length.",
         ["the soldiers' families and their grief"]),
        ("'Abd al-Malik al-Houthi said nothing. The rebels took Ta'izz.", []),
        ("Rock 'n' roll was 'banned' in Timbuktu.", ["banned"]),
    ],
)  # fmt: skip
def test_apostrophes_are_no_quotes(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_nested_quotes_come_after_the_outer_one() -> None:
    assert inner("“They told us ‘leave now’ and we left,” she said.") == [
        "They told us ‘leave now’ and we left,",
        "leave now",
    ]
    assert inner("\"They told us 'leave now' and we left,\" she said.") == [
        "They told us 'leave now' and we left,",
        "leave now",
    ]


def test_a_wrong_closing_mark_still_closes() -> None:
    assert inner("“We were shelled all night,“ a doctor said. “Nobody came.”") == [
        "We were shelled all night,",
        "Nobody came.",
    ]


def test_a_forgotten_closing_mark_ends_with_the_next_quotation_or_the_block() -> None:
    text = 'He said "we will return. "They lie," he added. "We have won'
    found = quotes(text)
    assert [q.closed for q in found] == [False, True, False]
    assert text[found[1].inner_start : found[1].inner_end] == "They lie,"
    assert found[2].end == len(text)


def test_a_quotation_is_reopened_in_each_paragraph() -> None:
    text = (
        "“The shelling began at dawn and did not stop for hours.\n\n"
        "“Then they came with tanks,” he said.\n\n"
        "“Nobody helped us,” said another."
    )
    found = quotes(text)
    assert [(q.closed, q.continues) for q in found] == [(False, False), (True, True), (True, False)]


def test_single_quotes_reopened_in_each_paragraph() -> None:
    text = "'The shelling didn't stop for hours.\n\n'Then they came with tanks,' he said."
    assert [(q.closed, q.continues) for q in quotes(text)] == [(False, False), (True, True)]


def test_a_quotation_left_open_does_not_run_into_the_next_paragraph() -> None:
    text = 'He said "we will return.\n\nThe army denied it.'
    (only,) = quotes(text)
    assert text[only.inner_start : only.inner_end] == "we will return."
    assert not only.closed


def test_measures_are_no_quotes() -> None:
    assert inner("The battery stood at 40°15'30\" and 44°30'10\" east.") == []


@given(st.text(alphabet="aA 1.\n\"“”„«»‹›‘’‚'`-s(", max_size=80) | st.text(max_size=60))
def test_any_text_gives_ordered_spans_inside_a_block(text: str) -> None:
    blocks = lay_out(text).blocks
    found = find_quotes(text, blocks)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end))
    for q in found:
        assert q.start < q.inner_start <= q.inner_end <= q.end
        assert any(b.start <= q.start and q.end <= b.end for b in blocks)


@pytest.mark.parametrize("sign", ['"', "“", "'a ", "« »", "x' "])
def test_time_is_linear(sign: str) -> None:
    text = sign * (400_000 // len(sign))
    began = time.perf_counter()
    quotes(text)
    assert time.perf_counter() - began < 5
