from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_somebodys_account_is_answered_where_it_begins(linked: Linked) -> None:
    found = linked(
        "General Ratko Mladic described the column as an armed brigade. He contended that it had fired first. "
        "The Bosnian government scoffed at Mladic's account."
    )
    assert [(kind, target) for kind, _, target in found] == [("denies", "described")]


def test_the_last_item_of_a_list_is_denied(linked: Linked) -> None:
    found = linked(
        "The Ministry of Defence of Sri Lanka recalls the following crimes of the LTTE:\n"
        "• on 3 May, rebels shelled a school at Mutur;\n"
        "• on 9 May, rebels attacked a bus near Vavuniya.\n"
        "The LTTE has denied responsibility for the last of these."
    )
    assert [(kind, "bus" in target or "attack" in target) for kind, _, target in found] == [("denies", True)]
