"""Many documents, few under way: results in their order, one bad document among them, nothing held."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.ingest import Found, Piece
from counterclaim.jobs import read_pieces

TEXT = "The army said that {} of its soldiers were killed near the river on Monday."


def test_results_come_in_order_and_only_a_few_are_under_way() -> None:
    handed = 0

    def many() -> Iterator[Piece | Found]:
        nonlocal handed
        for number in range(60):
            handed += 1
            if number % 20 == 7:
                yield Found(f"{number}", problem="it is empty")
            else:
                yield Piece(f"{number}", TEXT.format(number).encode(), "text")

    names, most = [], 0
    for result in read_pieces(many(), jobs=2):
        names.append(result.name)
        most = max(most, handed - len(names))
        assert (result.problem is None) == (int(result.name) % 20 != 7)
        assert result.piece is None or result.piece.name == result.name
    assert names == [str(n) for n in range(60)]
    assert most <= 17, "what is opened waits for those who read"


def test_one_document_needs_no_other_process() -> None:
    (result,) = read_pieces([Piece("a", TEXT.format(2).encode(), "text")], jobs=8)
    assert result.reading is not None
    assert result.reading.figures[0].low == 2
