from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_it_answers_the_enemys_claim_just_before(linked: Linked) -> None:
    found = linked("Georgia announced that its army had entered Tskhinvali. Russia denied it.")
    assert found == [("denies", "denied", "announced")]


def test_content_finds_what_is_answered_over_other_claims(linked: Linked) -> None:
    found = linked(
        "Pakistan claimed that it had shot down two Indian aircraft. "
        "It also said that its artillery had silenced a post in Poonch. "
        "India acknowledged the loss of one aircraft."
    )
    assert [(kind, target) for kind, _, target in found] == [("confirms", "claimed")]


def test_an_accusation_is_answered_by_the_accused(linked: Linked) -> None:
    found = linked("Congo accused Rwanda of arming the rebels. Rwanda denied any involvement.")
    assert found == [("denies", "denied", "accused")]


def test_a_claim_named_by_a_noun_in_the_denial(linked: Linked) -> None:
    found = linked("Rwanda rejected Congo's claim that its soldiers had crossed the border.")
    assert [kind for kind, _, _ in found] == ["denies"]


def test_nobody_answers_their_own_side(linked: Linked) -> None:
    assert (
        linked("Georgia said that its army had left Gori. Georgia denied that any soldier was missing.") == []
    )


def test_a_denial_of_nothing_told_has_no_link(linked: Linked) -> None:
    assert linked("France said that the summit will be held in May. Rwanda denied arming the rebels.") == []


def test_a_denial_of_an_attack_told_by_the_report(linked: Linked) -> None:
    found = linked("Two rockets hit a hospital in Gori on Monday. Russia denied hitting the hospital.")
    assert len(found) == 1
    assert found[0][0] == "denies"
    assert "hospital" in found[0][2]


def test_a_bare_verdict_answers_the_claim_just_before(linked: Linked) -> None:
    found = linked(
        "Ethiopia said that it had shot down a jet over Badme. Pure invention, said a spokesman in Asmara."
    )
    assert found == [("denies", "said", "said")]


def test_who_denies_a_part_in_it_answers_the_accuser_of_the_own_side(linked: Linked) -> None:
    found = linked(
        "Human Rights Watch accused Myanmar's army of burning the village. The government denied any part in it."
    )
    assert found == [("denies", "denied", "accused")]


def test_all_accounts_are_each_speakers_own_and_not_what_is_only_added(linked: Linked) -> None:
    found = linked(
        "Kinshasa said that 50 people had died. The UN counted 131 dead, and 12 were children, it added. "
        "The M23 rejects all of these accounts."
    )
    assert [target for _, _, target in found] == ["counted", "said"] or len(found) == 2
    assert "added" not in [target for _, _, target in found]


def test_a_denied_loss_is_no_answer_to_ones_own_attack(linked: Linked) -> None:
    found = linked(
        "Ethiopian jets bombed the airport at Asmara. Eritrea reported that a MiG was shot down. "
        "Ethiopia denied losing any aircraft."
    )
    assert [target for _, _, target in found] == ["reported"]


def test_accepting_an_offer_confirms_nothing(linked: Linked) -> None:
    assert (
        linked("Israel rejected a truce of one year, an official in Cairo said; Hamas had accepted it.") == []
    )


def test_that_a_party_speaks_of_itself_shows_no_topic(linked: Linked) -> None:
    found = linked(
        "Georgia accused Russia of bombing Gori. The mayor spoke of five dead. Aid has come from abroad. "
        "Talks go on in Paris. Hospitals are full. Russia denied that Russia wanted to topple any government."
    )
    assert found == []


def test_a_third_party_joins_in_a_denial(linked: Linked) -> None:
    found = linked(
        "Washington accused Iran of attacking the oil plant. Tehran dismissed the accusation. "
        "Baghdad, too, rejected it."
    )
    assert sorted(found) == [("denies", "dismissed", "accused"), ("denies", "rejected", "accused")]


def test_a_bare_denial_answers_the_claim_and_not_what_only_goes_on(linked: Linked) -> None:
    found = linked(
        "Libya's spokesman said that NATO jets had killed 11 imams in Brega. They had come to pray, he said. "
        "NATO dismissed that account."
    )
    assert len(found) == 1
    assert found[0][0] == "denies"


def test_the_accused_admit_a_part_of_the_charge(linked: Linked) -> None:
    found = linked(
        "Kinshasa accused Rwanda of sending tanks. Kigali denied the accusation. "
        "It conceded that demobilised Rwandan soldiers might be among the rebels."
    )
    assert ("confirms", "conceded", "accused") in found


def test_a_denial_before_the_accusation_is_told(linked: Linked) -> None:
    found = linked("Hamas denied responsibility for the rocket. Israel had blamed it on Monday.")
    assert [kind for kind, _, _ in found] == ["denies"]
