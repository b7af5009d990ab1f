"""Crossing spans become disjoint segments."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.text.segments import marked, segments


def test_crossing_spans_share_a_segment() -> None:
    cut = segments("abcdef", [(0, 4, "c1"), (2, 6, "f1")])
    assert [(s.text, s.ids) for s in cut] == [("ab", ("c1",)), ("cd", ("c1", "f1")), ("ef", ("f1",))]


def test_a_row_with_overlapping_spans_ends_where_the_last_ends() -> None:
    cut = segments("abcdef", [(0, 3, "c1"), (1, 5, "c1")])
    assert "".join(s.text for s in cut if "c1" in s.ids) == "abcde"


def test_offsets_are_code_points() -> None:
    assert [s.text for s in segments("\U0001f600ab", [(1, 2, "c1")])] == ["\U0001f600", "a", "b"]


def test_evidence_is_marked_in_its_order() -> None:
    assert marked("ten men and ten women died", ["ten men", "ten women", "died"]) == [
        ["ten men", True],
        [" and ", False],
        ["ten women died", True],
    ]
    assert marked("nobody said so", ["somebody"]) == [["nobody said so", False]]
    assert marked("", ["x"]) == []


spans = st.lists(
    st.tuples(st.integers(-3, 40), st.integers(-3, 40), st.sampled_from(["c1", "f1", "v1"])), max_size=8
)


@given(st.text(max_size=30), spans)
def test_segments_are_the_text_and_cover_the_spans(
    text: str, given_spans: list[tuple[int, int, str]]
) -> None:
    cut = segments(text, given_spans)
    assert "".join(s.text for s in cut) == text
    at = 0
    for segment in cut:
        wanted = {
            row for a, b, row in given_spans if max(a, 0) <= at and at + len(segment.text) <= b and a < b
        }
        assert set(segment.ids) == wanted
        at += len(segment.text)
