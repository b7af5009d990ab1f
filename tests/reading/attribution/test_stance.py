"""The settled cases of stance, each on a sentence of another war."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ugandan army denied that it had crossed into Congo.", ["deny"]),
        ("Kampala rejected the accusation as baseless.", ["deny"]),
        ("Kampala rejected the offer of talks.", ["refuse"]),
        ("Renamo refused to lay down its weapons.", ["refuse"]),
        ("The general refused to say where the prisoners were.", ["withhold"]),
        ("The Pentagon declined to comment on the raid.", ["withhold"]),
        ("Ethiopia has not released any figures on its losses.", ["withhold"]),
        ("Neither the government nor the rebels publish figures on their losses.", ["withhold"]),
        ("The army would neither confirm nor deny the loss of the base.", ["withhold"]),
        ("The report could not be independently verified.", ["unverified"]),
        ("Hezbollah did not rule out a truce.", ["estimate"]),
        ("The Taliban vowed to avenge the commander.", ["threaten"]),
        ("The Taliban promised to protect the shrine.", ["pledge"]),
        ("Israel warned that it would strike Beirut if the rockets did not stop.", ["threaten"]),
        ("The agency warned that the dam could burst.", ["warn"]),
        ("The minister called the story a fabrication.", ["deny"]),
        ("The mayor called the raid a massacre.", ["assert"]),
        ("The spokesman said that the rumours were false.", ["deny"]),
        ("The rebels said that they were ready to withdraw.", ["pledge"]),
        ("Al-Shabaab claimed responsibility for the bombing.", ["assert"]),
        ("No group has claimed responsibility for the bombing.", []),
        ("The United Nations blamed both armies for the famine.", ["accuse"]),
        ("Aid groups estimate that 3,000 people drowned.", ["estimate"]),
        ("Serbia admitted losing a helicopter but denied losing a tank.", ["confirm", "deny"]),
        ("The rebels did not deny the attack.", []),
        ("The junta did not respond to questions about the raid.", ["withhold"]),
        ("There was no independent confirmation of the toll.", ["unverified"]),
        ('"How could we bomb our own people?" asked the minister.', ["deny"]),
        ("Asked whether troops had crossed the river, the general said they had not.", ["assert"]),
        ('"We call on the army to leave the camps," the front said.', ["demand"]),
        ('"We will strike every ship," the commander said.', ["threaten"]),
    ],
)
def test_stance(hear, text: str, expected: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert [stance for _, stance in hear(text).stances()] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president ordered the army to retake the port.", "order"),
        ("The junta declared martial law in three provinces.", "order"),
        ("The rebels want to take the port.", "intention"),
        ("The nurse heard that the bridge was down.", "perception"),
        ("The villagers know that the road is mined.", "belief"),
    ],
)
def test_orders_wishes_and_perceptions_are_no_claims(hear, text: str, kind: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert heard.claims == ()
    assert [o.kind for o in heard.others] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels opened fire on the convoy near the bridge.",
        "History offers little comfort to the victims.",
        "The blast claimed 40 lives.",
        "The two armies agreed to meet in Nairobi.",
        "The general may announce a truce.",
        "More than 200 suspected cases were registered.",
        "Guerrillas fight in the region that the army calls Zone Two.",
    ],
)
def test_mere_events_are_no_claims(hear, text: str) -> None:  # type: ignore[no-untyped-def]
    assert hear(text).stances() == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('The envoy denied nothing. "That is absolutely not true," the general told reporters.', "deny"),
        ('"We refuse completely," the rebel leader said.', "refuse"),
        ("The reports could not be verified, the envoy said.", "unverified"),
    ],
)
def test_acts_performed_in_what_is_said(hear, text: str, stance: str) -> None:  # type: ignore[no-untyped-def]
    assert hear(text).claims[-1].stance == stance
