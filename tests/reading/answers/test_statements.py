from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_a_live_blog_is_told_from_the_bottom_up(linked: Linked) -> None:
    found = linked(
        "Live: war in Georgia\n\n"
        "18:00 | Moscow\nRussia denies bombing the port of Poti.\n\n"
        "15:00 | Weather\nRain is expected in Tbilisi.\n\n"
        "12:00 | Poti\nGeorgia says Russian aircraft have bombed the port of Poti."
    )
    assert found == [("denies", "denies", "says")]
