"""Each quotation has one speaker."""

from __future__ import annotations


def test_a_quotation_is_its_own_speakers(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear('Kigali denied the charge. "This is a lie," the envoy told Reuters.')
    denial, lie = heard.claims
    assert (denial.quoted, lie.quoted) == (False, True)
    assert heard.said(denial) == "the charge"


def test_a_quotation_without_a_cue_goes_on(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear('The envoy denied the charge. "This is a lie."')
    assert "lie" in heard.said(heard.claims[0])


def test_scare_quotes_are_no_utterance(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear('The militia "categorically" denied the raid.')
    assert heard.said(heard.claims[0]) == "the raid"


def test_a_claim_keeps_clear_of_the_next_quotation(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear('The Shabaab claimed the attack. "We demand justice," the mayor said.')
    assert [c.stance for c in heard.claims] == ["assert", "demand"]


def test_a_statement_speaks_for_whoever_issued_it(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The Burmese army released a statement denying that its jets had bombed the school.")
    assert heard.words(heard.claims[0].source) == "The Burmese army"


def test_he_s_said_is_no_passive(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("He's said he will never sign.")
    assert heard.words(heard.claims[0].source) == "He"


def test_a_name_after_a_dash_signs_the_quotation_above_it(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        '"We hid in the school for nine days and nobody came."\n\n― Aminata Kallon, a teacher from Kailahun'
    )
    (claim,) = heard.claims
    assert (heard.words(claim.source), claim.rule) == ("Aminata Kallon, a teacher from Kailahun", "signature")


def test_a_surname_in_capitals_opens_a_turn(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        "Radio Okapi spoke with President Joseph Kabila on Monday.\n\n"
        "KABILA: We were never asked. I think they want war."
    )
    claim = heard.claims[-1]
    assert (heard.words(claim.source), claim.rule) == ("KABILA", "transcript")
    assert heard.said(claim) == "We were never asked. I think they want war"


def test_per_measures_where_a_bare_noun_follows(hear) -> None:  # type: ignore[no-untyped-def]
    assert hear("The militia earned 40 dollars per head.").claims == ()
