"""The sentence around a row."""

from __future__ import annotations

from counterclaim.ledger.review.excerpts import excerpt

TEXT = 'He slept. The U.S. military said "ten died." Mali denied it.\nMr. Traore wept. 5 died! End'


def sentence(*words: str) -> str:
    found = excerpt(TEXT, [(TEXT.index(w), TEXT.index(w) + len(w)) for w in words])
    assert "".join(piece for piece, _ in found.sentence) == TEXT[found.start : found.end]
    return TEXT[found.start : found.end]


def test_it_ends_where_sentences_end() -> None:
    assert sentence("military said") == 'The U.S. military said "ten died."'
    assert sentence("ten died.") == 'The U.S. military said "ten died."'
    assert sentence("Mali denied") == "Mali denied it."
    assert sentence("Traore") == "Mr. Traore wept."
    assert sentence("End") == "End"
    assert sentence("slept", "Mali") == TEXT[: TEXT.index("\n")]


def test_evidence_is_marked_and_controls_are_shown() -> None:
    text = "A \u202edead\u202c man."
    found = excerpt(text, [(2, 8)])
    assert found.sentence == [["A ", False], ["␦dead␦", True], [" man.", False]]


def test_hostile_text_stays_quick() -> None:
    text = ". " * 200_000
    found = excerpt(text, [(200_000, 200_010)])
    assert found.end - found.start < 1_300
    assert excerpt("x" * 10_000_000, [(5_000_000, 5_000_001)]).end <= 5_000_601
    assert excerpt("", []).sentence == []
