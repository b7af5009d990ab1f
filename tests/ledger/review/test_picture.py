"""What decisions make of a reading."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from counterclaim.ledger.problems import DecisionError, GoneError
from counterclaim.ledger.review.chain import START, chained
from counterclaim.ledger.review.checking import checked
from counterclaim.ledger.review.picture import Picture, picture
from counterclaim.ledger.review.records import Decision, Role
from counterclaim.record import Reading


class Log:
    """Decisions on one report, without a database."""

    def __init__(self, reading: Reading, older: Sequence[Reading] = ()) -> None:
        self.reading = reading
        self.older = older
        self.made: list[Decision] = []

    def decide(
        self, action: Any, anchor: str, coder: str = "ana", role: Role = "coder", **told: Any
    ) -> Decision:
        proposal = Decision(action, anchor, coder, role=role, **told)
        proposal.check()
        return self.keep(checked(proposal, self.picture()))

    def blindly(self, action: Any, anchor: str, coder: str, **told: Any) -> Decision:
        """As one who has seen only what the machine says."""
        return self.keep(checked(Decision(action, anchor, coder, **told), picture(self.reading, ())))

    def undo(self, decision: Decision) -> Decision:
        return self.keep(Decision("undo", decision.anchor, decision.coder, undoes=decision.digest))

    def keep(self, decision: Decision) -> Decision:
        previous = self.made[-1].hash if self.made else START
        moment = f"2020-01-01T00:00:{len(self.made):02}"
        told = dataclasses.replace(decision, engine=self.reading.engine, made=moment)
        self.made.append(chained(told, len(self.made) + 1, previous))
        return self.made[-1]

    def picture(self) -> Picture:
        return picture(self.reading, self.made, self.older)


@pytest.fixture
def log(reading: Reading) -> Log:
    return Log(reading)


def test_without_decisions_it_is_what_was_read(log: Log) -> None:
    assert log.picture() == Picture(log.reading)


def test_a_correction_stands_on_the_record(log: Log) -> None:
    figure = log.reading.figures[0].anchor
    log.decide("correct", figure, field="low", value=31)
    shown = log.picture()
    assert shown.reading.figures[0].low == 31
    assert shown.review == {figure: "corrected"}


def test_correcting_claimants_corrects_those_of_the_figures(log: Log) -> None:
    log.decide("correct", log.reading.claims[0].anchor, field="claimants", value=["ministry"])
    shown = log.picture().reading
    assert shown.claimants_of(shown.figures[0]) == ("e4",)


def test_an_accepted_row_holds_all_its_fields(log: Log) -> None:
    log.decide("accept", log.reading.claims[0].anchor)
    assert log.picture().reading == log.reading
    assert log.picture().review == {log.reading.claims[0].anchor: "accepted"}


def test_a_rejected_row_leaves_with_all_that_refers_to_it(log: Log) -> None:
    claim = log.reading.claims[0].anchor
    log.decide("reject", claim)
    shown = log.picture()
    assert [c.id for c in shown.reading.claims] == ["c2", "c3"]
    assert shown.reading.figures[0].claim is None
    assert shown.reading.events[0].claim is None
    assert shown.reading.links == ()
    assert shown.review[claim] == "rejected"
    assert {c.id for c in shown.everything().claims} == {"c1", "c2", "c3"}


def test_a_rejected_entity_is_named_by_nothing(log: Log) -> None:
    log.decide("reject", log.reading.entities[1].anchor)
    shown = log.picture().reading
    assert shown.figures[0].side is None
    assert shown.claims[1].claimants == ()
    assert shown.events[0].recipients == ()


def test_undo_takes_back_and_undo_of_undo_brings_back(log: Log) -> None:
    figure = log.reading.figures[0].anchor
    made = log.decide("correct", figure, field="low", value=31)
    back = log.undo(made)
    assert log.picture().reading == log.reading
    log.undo(back)
    assert log.picture().reading.figures[0].low == 31


def test_a_merge_unites_mentions_and_references(log: Log) -> None:
    army, ministry = log.reading.entities[0], log.reading.entities[3]
    log.decide("merge", army.anchor, other=ministry.anchor)
    shown = log.picture()
    united = shown.reading.entities[0]
    assert len(shown.reading.entities) == 3
    assert set(united.mentions) == {*army.mentions, *ministry.mentions}
    assert "ministry" in united.aliases
    assert shown.reading.claims[2].claimants == ("e1",)
    assert shown.aliases == {ministry.anchor: army.anchor}
    with pytest.raises(GoneError, match="went into"):
        log.decide("correct", ministry.anchor, field="name", value="x")


def test_a_split_takes_mentions_and_what_stands_on_them(log: Log) -> None:
    rebels = log.reading.entities[1]
    third = rebels.mentions[1]
    log.decide("split", rebels.anchor, value=[[third.start, third.end]])
    shown = log.picture().reading
    new = shown.entities[-1]
    assert new.mentions == (third,)
    assert shown.claims[1].claimants == (new.id,)
    assert shown.figures[0].side == "e2"


def test_links_are_added_and_taken_away(log: Log) -> None:
    first, second, third = (c.anchor for c in log.reading.claims)
    log.decide("unlink", second, other=first, field="denies")
    assert log.picture().reading.links == ()
    made = log.decide("link", third, other=first, field="confirms")
    assert [(k.source, k.target, k.type) for k in log.picture().reading.links] == [("c3", "c1", "confirms")]
    log.undo(made)
    assert log.picture().reading.links == ()


def test_a_link_may_lead_to_another_report(log: Log, make: Callable[..., Reading]) -> None:
    there = make(" More.").claims[0].anchor
    log.decide("link", log.reading.claims[1].anchor, other=there, field="denies")
    shown = log.picture()
    assert shown.reading == log.reading
    assert [k.target for k in shown.across] == [there]


def test_two_coders_who_agree_are_one_word(log: Log) -> None:
    claim = log.reading.claims[0].anchor
    log.blindly("correct", claim, "ana", field="claimants", value=["rebels", "ministry"])
    log.blindly("correct", claim, "ben", field="claimants", value=["ministry", "rebels"])
    assert log.picture().review[claim] == "corrected"
    assert log.picture().disputes == ()


def test_where_coders_differ_the_machine_stands_until_somebody_settles_it(log: Log) -> None:
    claim = log.reading.claims[2].anchor
    log.blindly("correct", claim, "ana", field="stance", value="deny")
    log.blindly("accept", claim, "ben")
    shown = log.picture()
    assert shown.review[claim] == "disputed"
    assert shown.reading == log.reading
    (dispute,) = shown.disputes
    assert (dispute.field, dispute.values) == ("stance", {"ana": "deny", "ben": "assert"})
    log.decide("correct", claim, "mira", "adjudicator", field="stance", value="warn")
    shown = log.picture()
    assert shown.review[claim] == "corrected"
    assert shown.reading.claims[2].stance == "warn"


def test_a_row_that_one_rejects_and_another_accepts_stays(log: Log) -> None:
    claim = log.reading.claims[2].anchor
    log.blindly("reject", claim, "ana")
    log.blindly("accept", claim, "ben")
    assert len(log.picture().reading.claims) == 3
    assert log.picture().review[claim] == "disputed"
    log.decide("reject", claim, "mira", "adjudicator")
    assert len(log.picture().reading.claims) == 2


def test_a_newer_engine_does_not_overrule(log: Log, make: Callable[..., Reading]) -> None:

    claim, figure = log.reading.claims[0].anchor, log.reading.figures[0].anchor
    log.decide("correct", claim, field="stance", value="accuse")
    log.decide("accept", figure)
    newer = make(engine="two")
    newer = dataclasses.replace(
        newer,
        claims=(dataclasses.replace(newer.claims[0], stance="estimate"), *newer.claims[1:]),
        figures=(dataclasses.replace(newer.figures[0], low=29),),
    )
    log.older, log.reading = [log.reading], newer
    shown = log.picture()
    assert shown.reading.claims[0].stance == "accuse"
    assert shown.reading.figures[0].low == 30
    told = {(d.anchor, d.field): (d.decided, d.machine) for d in shown.differences}
    assert told == {(claim, "stance"): ("accuse", "estimate"), (figure, "low"): (30, 29)}
    log.decide("correct", figure, field="low", value=29)
    log.decide("correct", claim, field="stance", value="estimate")
    assert log.picture().differences == ()


def test_a_decided_row_that_a_newer_engine_lacks_is_carried_over(
    log: Log, make: Callable[..., Reading]
) -> None:

    event, claim = log.reading.events[0].anchor, log.reading.claims[0].anchor
    log.decide("accept", event)
    newer = make(engine="two")
    army = dataclasses.replace(newer.entities[0], id="e9", anchor=f"{newer.report.id}:entities:9-9")
    newer = dataclasses.replace(
        newer, entities=(*newer.entities[1:], army), claims=newer.claims[1:], figures=(), events=(), links=()
    )
    log.older, log.reading = [log.reading], newer
    shown = log.picture()
    (kept,) = shown.reading.events
    assert kept.anchor == event
    assert kept.actors == ("e9",)  # the same name, under its newer id
    carried = next(c for c in shown.reading.claims if c.id == kept.claim)
    assert carried.anchor == claim
    assert [(d.anchor, d.field) for d in shown.differences] == [(event, None)]
    log.decide("accept", event)  # said again of the newer reading: settled
    assert log.picture().differences == ()
    assert len(log.picture().reading.events) == 1


def test_an_entity_that_was_missed_can_be_named(log: Log) -> None:
    claim = log.reading.claims[2].anchor
    at = log.reading.report.text.index("spokesman")
    spokesman = {"name": "spokesman", "kind": "person", "span": [at, at + 9]}
    log.decide("correct", claim, field="claimants", value=[spokesman])
    log.decide("accept", claim)
    shown = log.picture().reading
    assert shown.entities[-1].name == "spokesman"
    assert shown.claims[2].claimants == (shown.entities[-1].id,)


@pytest.mark.parametrize(
    ("kind", "told", "said"),
    [
        ("figures", {"field": "low", "value": -1}, "whole number"),
        ("figures", {"field": "low", "value": True}, "whole number"),
        ("figures", {"field": "low", "value": 10**30}, "whole number"),
        ("figures", {"field": "outcome", "value": "dead"}, "outcome may be killed, wounded"),
        ("figures", {"field": "outcome", "value": None}, "may not be empty"),
        ("figures", {"field": "side", "value": "Narnia"}, "names no entity"),
        ("figures", {"field": "from", "value": "May"}, "a day as YYYY-MM-DD"),
        ("figures", {"field": "high", "value": 3}, "correct the other one first"),
        ("figures", {"field": "claim", "value": "x"}, "anchor of a claim"),
        ("figures", {"field": "low", "value": 30}, "already"),
        ("figures", {"field": "colour", "value": 1}, "has no 'colour'"),
        ("figures", {"field": "history", "value": 1}, "history may be true, false"),
        ("claims", {"field": "evidence", "value": [[0, 9999]]}, "does not lie in the text"),
        ("claims", {"field": "evidence", "value": [[0, 9], [4, 12]]}, "overlap"),
        ("claims", {"field": "evidence", "value": [[3, 4]]}, "holds no words"),
        ("claims", {"field": "evidence", "value": []}, "spans are given"),
        ("claims", {"field": "cue", "value": [1.5, 2]}, "two numbers"),
        ("entities", {"field": "country", "value": "Narnia"}, "alpha-3"),
        ("entities", {"field": "lat", "value": 91}, "degrees"),
        ("entities", {"field": "name", "value": " "}, "must be words"),
        ("entities", {"field": "kind", "value": "ghost"}, "kind may be person"),
    ],
)  # fmt: skip
def test_values_that_do_not_fit_are_refused_in_words(
    log: Log, kind: str, told: dict[str, Any], said: str
) -> None:
    with pytest.raises(DecisionError, match=said):
        log.decide("correct", getattr(log.reading, kind)[0].anchor, **told)


def test_values_are_brought_to_one_form(log: Log) -> None:
    figure, claim, army = (
        log.reading.figures[0].anchor,
        log.reading.claims[0].anchor,
        log.reading.entities[0].anchor,
    )
    assert log.decide("correct", figure, field="side", value="somali army").value == army
    assert log.decide("correct", claim, field="evidence", value=[[3, 12]]).value == [[4, 12]]
    assert log.decide("correct", army, field="side", value="eth").value == {"code": "ETH", "name": "Ethiopia"}
    assert log.decide("correct", army, field="side", value="Hawiye").value == {"code": None, "name": "Hawiye"}


def test_what_is_said_twice_is_refused(log: Log) -> None:
    claim = log.reading.claims[0].anchor
    log.decide("accept", claim)
    with pytest.raises(DecisionError, match="already"):
        log.decide("accept", claim)
    log.decide("accept", claim, "ben")


def test_a_row_that_is_gone_is_said_to_be(log: Log) -> None:
    with pytest.raises(GoneError, match="no such row"):
        log.decide("accept", f"{log.reading.report.id}:claims:900-910")
