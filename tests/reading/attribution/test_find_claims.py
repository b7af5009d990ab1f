"""Who says what, in all the forms that reports use."""

from __future__ import annotations

import pytest

from counterclaim.reading.attribution import claim_of


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The army said that 12 rebels had died.", "The army", "that 12 rebels had died"),
        ("Twelve rebels had died, the army said.", "the army", "Twelve rebels had died"),
        ("The bridge, the rebels insisted, was intact.", "the rebels", "The bridge … was intact"),
        ("According to the ministry, nine people died.", "the ministry", "nine people died"),
        ("Nine people died, according to the ministry.", "the ministry", "Nine people died"),
        ("The charge was denied by the Sudanese army.", "the Sudanese army", "The charge"),
        ("Rwanda accused Congo of shelling a border town.", "Rwanda", "Congo of shelling a border town"),
        ("The mission put the number of dead at 45.", "The mission", "the number of dead … at 45"),
        (
            '"They will pay," said Abu Ali, a Hamas commander.',
            "Abu Ali, a Hamas commander",
            '"They will pay,"',
        ),
        ("It was also claimed that a jet had been shot down.", "", "that a jet had been shot down"),
        ("About 40 villagers were reportedly killed.", "", "About 40 villagers were … killed"),
        ("By its own admission, the navy lost a ship.", "its", "the navy lost a ship"),
        ("Nonsense, says the minister.", "the minister", "Nonsense"),
    ],
)
def test_source_and_content(hear, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    (claim,) = heard.claims
    assert heard.words(claim.source) == source
    assert heard.said(claim) == content


def test_coordinated_cues_are_two_claims_and_coordinated_clauses_one(hear) -> None:  # type: ignore[no-untyped-def]
    two = hear("Uganda admitted the raid but said that no civilians were harmed.")
    assert two.stances() == [("admitted", "confirm"), ("said", "assert")]
    assert [two.words(c.source) for c in two.claims] == ["Uganda", "Uganda"]
    one = hear("Uganda stated that the camp was empty and that the road was open.")
    assert one.stances() == [("stated", "assert")]


def test_nested_speech_has_its_own_row_below_the_outer_one(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The Kenyan army said that Al-Shabaab had denied the attack.")
    outer, inner = heard.claims
    assert (outer.stance, inner.stance) == ("assert", "deny")
    assert inner.parent == outer.id
    assert outer.parent is None


def test_outlet_that_relays_is_via_and_no_claimant(hear) -> None:  # type: ignore[no-untyped-def]
    told = hear("A resident told Reuters that the market was on fire.")
    (claim,) = told.claims
    assert "Reuters" in (claim.via or "") or told.names.get(claim.via or "") == "Reuters"
    cited = hear("Reuters cited a doctor as saying that nine children had died.")
    (claim,) = cited.claims
    assert cited.words(claim.source) == "a doctor"
    assert "Reuters" in (claim.via or "") or cited.names.get(claim.via or "") == "Reuters"


def test_unnamed_speaker_becomes_an_entity(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("A shopkeeper said that the street was empty.")
    (claim,) = heard.claims
    assert len(claim.claimants) == 1


def test_passive_and_reports_leave_the_claimant_open(hear) -> None:  # type: ignore[no-untyped-def]
    for text in ("It was claimed that the dam had burst.", "There were reports that the dam had burst."):
        (claim,) = hear(text).claims
        assert claim.claimants == ()


def test_quotation_that_runs_on_is_one_claim(hear) -> None:  # type: ignore[no-untyped-def]
    text = '"The village is gone," the elder said. "Nobody came to help. We buried them ourselves."'
    heard = hear(text)
    (claim,) = heard.claims
    assert claim.quoted
    assert claim_of(heard.claims, text.index("buried"), text.index("buried") + 6) is claim


def test_bullets_under_a_colon_belong_to_the_speaker(hear) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The Eritrean army said on Friday that it had destroyed the following weapons of the enemy:\n"
        "- four tanks of an old type;\n- two guns that stood near the river.\n\nThe road is open again."
    )
    heard = hear(text)
    (claim,) = heard.claims
    assert claim_of(heard.claims, text.index("two guns"), text.index("two guns") + 3) is claim
    assert claim_of(heard.claims, text.index("The road"), text.index("The road") + 3) is None


def test_bare_cue_before_a_list_holds_the_list(hear) -> None:  # type: ignore[no-untyped-def]
    text = "The Eritrean army said:\n- it took the hill;\n- it lost nine men.\n"
    heard = hear(text)
    (claim,) = heard.claims
    assert claim_of(heard.claims, text.index("nine"), text.index("nine") + 4) is claim


def test_long_chains_of_verbs_stay_harmless(hear) -> None:  # type: ignore[no-untyped-def]
    assert hear("he said and " * 800).text


def test_colon_after_a_denial_belongs_to_it(hear) -> None:  # type: ignore[no-untyped-def]
    text = "Khartoum denied this: no shell had been fired."
    heard = hear(text)
    (claim,) = heard.claims
    assert claim.stance == "deny"
    assert claim_of(heard.claims, text.index("shell"), text.index("shell") + 5) is claim


def test_headline_that_repeats_the_body_is_no_row_of_its_own(hear) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Nine soldiers killed, Ethiopia says\n\n"
        "Ethiopia said on Friday that nine of its soldiers had been killed "
        "near the border with Sudan."
    )
    heard = hear(text)
    (claim,) = heard.claims
    assert claim.cue is not None
    assert claim.cue.start > text.index("\n")
    assert claim_of(heard.claims, 0, 4) is claim


def test_spans_and_ids(hear) -> None:  # type: ignore[no-untyped-def]
    text = "Chad said its troops had won. Libya denied it. Neither claim could be verified."
    heard = hear(text)
    assert [c.id for c in heard.claims] == ["c1", "c2", "c3"]
    for claim in heard.claims:
        assert claim.evidence
        assert sum(e.end - e.start for e in claim.evidence) < 1200
        assert claim.rule
        assert 0 < claim.confidence < 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        '"' * 400,
        "said " * 300,
        "denied:" * 200,
        "x" * 5000,
        "According to according to according to",
        "He said, she said, they said, he said: \u202e\u2066“said‘ he said",
        "- \n- said\n\n:",
    ],
)
def test_hostile_text_is_read_without_complaint(hear, text: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert all(0 <= p.start < p.end <= len(text) for c in heard.claims for p in c.content)


def test_two_spokesmen_that_are_taken_for_one(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        "Military spokesman Colonel Getnet Adane and government spokesman Legesse Tulu did not respond."
    )
    assert [len(heard.who(c)) for c in heard.claims] == [2]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("The Security Council demanded that Libya withdraw its troops.", ("Libya",)),
        ("Tripoli rejected talks with Chad.", ("Chad",)),
        ("Tripoli rejected claims by Chad that it had fired.", ("Chad",)),
        ("Tripoli rejected the rumours.", ()),
    ],
)
def test_at_whom_a_claim_is_aimed(hear, text: str, against: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert tuple(heard.names[i] for i in heard.claims[0].against) == against


def test_a_cue_after_what_befell_others_is_the_speakers(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        "The Chadian foreign ministry said that 70 refugees were killed and called the raid a crime."
    )
    assert [heard.who(c) for c in heard.claims] == [("Chadian foreign ministry",)] * 2


def test_who_opposes_a_party_refuses_nothing(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The National Unity Government, which opposes the junta, condemned the raid.")
    assert [c.stance for c in heard.claims] == ["accuse"]


@pytest.mark.parametrize(
    "text",
    [
        "No injuries were reported.",
        "No group has acknowledged the raid.",
    ],
)
def test_nobodys_silence_is_no_claim(hear, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not hear(text).claims


def test_a_speaker_that_is_taken_for_an_apposition(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        "A US drone killed Wali Khan, the head of the Pakistani Taliban, security officials in Quetta said."
    )
    assert len(heard.who(heard.claims[0])) == 1
    assert "officials" in heard.who(heard.claims[0])[0]


def test_a_body_is_called_by_the_name_beside_it(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("Myanmar's junta denied it. The shadow government, the NUG, urged ASEAN to act.")
    assert heard.who(heard.claims[-1]) == ("National Unity Government",)


def test_a_speaker_whom_a_day_parts_from_the_cue(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("In Tripoli the government's spokesman, Moussa Ibrahim, today read out a list of the dead.")
    assert heard.who(heard.claims[0]) == ("Moussa Ibrahim",)
    assert heard.claims[0].said == "2021-05-14"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Pentagon said it could not confirm the report.", "unverified"),
        ("The Red Cross said that it could not say which gas was used.", "withhold"),
    ],
)
def test_what_a_speaker_cannot_say_is_one_row(hear, text: str, stance: str) -> None:  # type: ignore[no-untyped-def]
    assert [c.stance for c in hear(text).claims] == [stance]


def test_a_statement_that_asks_states_nothing(hear) -> None:  # type: ignore[no-untyped-def]
    assert "statement" not in [
        cue for cue, _ in hear("A French statement that asked for calm was ignored.").stances()
    ]
