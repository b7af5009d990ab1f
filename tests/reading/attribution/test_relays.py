"""Who speaks and who passes it on. The report is of Friday, 14 May 2021."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who", "via"),
    [
        ("Tass cited an officer as saying that the fort had fallen.", "officer", "TASS"),
        ("The agency, quoting a doctor, said that nine had died.", "doctor", "agency"),
        ("A spokesman, Ali Hassan, quoted by Al Jazeera, said that nine had died.", "Ali Hassan", "Al Jazeera"),
        ("Amnesty International, citing the Red Cross, said that nine had died.", "Amnesty International", None),
        ("On Tuesday Human Rights Watch, citing the Red Cross, said that nine had died.", "Human Rights Watch", None),
        ("The army command said in a statement carried by IRNA that nine had died.", "army command", "IRNA"),
        ("The mayor, speaking to the BBC, said that nine had died.", "mayor", "BBC"),
        ("Survivors told Amnesty International that soldiers had opened fire.", "Survivors", "Amnesty International"),
        ("Reuters reporters said that the bridge was down.", "Reuters", None),
        ("The Syrian air force said that nine had died.", "Syrian air force", None),
    ],
)  # fmt: skip
def test_sources_and_relays(hear, text: str, who: str, via: str | None) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    (claim,) = heard.claims
    assert [name.removeprefix("the ") for name in heard.who(claim)] == [who]
    relayer = heard.names.get(claim.via or "", claim.via)
    assert relayer == via or (via is not None and relayer is not None and relayer.endswith(via))


def test_who_is_cited_goes_on_speaking(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("SANA, quoting a military source, admitted the loss of a jet but said the crew was safe.")
    assert [heard.who(c) for c in heard.claims] == [("military source",)] * 2


def test_nested_speech_gives_a_row_each(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        "RIA cited an official of the ministry as saying that Kyiv had claimed the capture of the town."
    )
    outer, inner = heard.claims
    assert inner.parent == outer.id
    assert heard.who(inner) == ("Ukraine",)
    assert heard.names[outer.via or ""] == "RIA Novosti"


def test_what_a_report_said_before_is_no_claim(hear) -> None:  # type: ignore[no-untyped-def]
    assert not hear("CORRECTION: An earlier version of this report said that 15 soldiers had died.").claims
