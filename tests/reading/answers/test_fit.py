from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_a_denied_share_answers_who_tells_the_deniers_deed(linked: Linked) -> None:
    found = linked(
        "Uganda said that shells fired by Rwanda had killed three people in Kisoro. "
        "Kampala's minister spoke of a difficult week for the border region. Rwanda denied any involvement."
    )
    assert [target for kind, _, target in found if kind == "denies"] == ["said"]


def test_a_denial_that_follows_a_statement_about_its_author_answers_it(linked: Linked) -> None:
    found = linked(
        "American commanders said their tanks had crossed the capital. "
        "Iraq's minister denied that any American was in the city."
    )
    assert [(kind, target) for kind, _, target in found] == [("denies", "said")]


def test_the_top_of_a_report_may_admit_what_is_told_below_it(linked: Linked) -> None:
    found = linked(
        "NATO acknowledged that its jets had bombed a bus near Luzane. "
        "Serbian officials said that 23 civilians were killed when NATO jets bombed the bus."
    )
    assert ("confirms", "acknowledged", "said") in found


def test_the_accused_may_be_of_the_accusers_own_side(linked: Linked) -> None:
    found = linked("Kenyan police accuse the former governor of helping the gunmen. He denies it.")
    assert [kind for kind, _, _ in found] == ["denies"]


def test_far_back_only_what_shares_its_topic_is_answered(linked: Linked) -> None:
    found = linked(
        "Georgia said that Russian jets had bombed Gori. It rained in Tbilisi. Shops were open. Buses ran. "
        "The price of bread rose. Schools will open in May. Russia denied that it had closed the border."
    )
    assert found == []


def test_a_denied_deed_that_the_report_takes_for_a_fact(linked: Linked) -> None:
    found = linked(
        "The ministry of Sri Lanka said that the economy had grown. The Tamil Tigers denied having placed the "
        "car bomb that killed 36 people in Colombo on 7 February."
    )
    assert "said" not in [target for _, _, target in found]


def test_these_accounts_are_more_than_one(linked: Linked) -> None:
    found = linked(
        "Villagers said that Russian shells had killed 13 people in Katyr-Yurt. Medics said that soldiers had "
        "looted the hospital. The Russian army dismissed these accounts as propaganda."
    )
    assert [kind for kind, _, _ in found] == ["denies", "denies"]
