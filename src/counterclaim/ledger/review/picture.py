"""The current picture of a report: what the machine read, with the decisions that stand applied.

A pure function of readings and decisions; nothing here knows where they are kept.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from counterclaim.ledger.review.draft import HUMAN, Draft, Row
from counterclaim.ledger.review.entities import part, unite
from counterclaim.ledger.review.fields import FIELDS
from counterclaim.ledger.review.records import PLURALS, Decision, Kind, report_of_anchor
from counterclaim.ledger.review.rejection import throw_out
from counterclaim.ledger.review.standing import (
    MENTIONS,
    ROW,
    SAME,
    Answer,
    Answers,
    Slot,
    Verdict,
    answers,
    settle,
    standing,
)
from counterclaim.ledger.review.values import LostError, key, value, with_value
from counterclaim.record import Claim, Entity, Event, Figure, Link, Reading

Review = Literal["unseen", "accepted", "corrected", "rejected", "disputed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the newest reading says other than what somebody decided on an older one. ``field`` is None when it has no
    such row, ``decided`` the human's value, which stands, and ``machine`` that of the newest reading. A new decision
    on the same question settles it."""

    anchor: str
    kind: Kind
    field: str | None
    decided: Any
    machine: Any
    decision: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question that coders answer differently and no adjudicator has settled; ``values`` by coder."""

    anchor: str
    other: str | None
    field: str
    values: Mapping[str, Any]
    machine: Any


@dataclass(frozen=True, slots=True)
class Picture:
    """One report as it stands.

    ``reading`` is what counts, ``rejected`` the rows that somebody threw out, ``across`` links to rows of other reports
    (their ``source`` and ``target`` are anchors), ``review`` what coders made of a row by its anchor where they did,
    ``notes`` their notes by anchor, ``aliases`` the anchors of entities that went into others.
    """

    reading: Reading
    rejected: tuple[tuple[Kind, Row], ...] = ()
    across: tuple[Link, ...] = ()
    review: Mapping[str, Review] = dataclasses.field(default_factory=dict)
    notes: Mapping[str, tuple[Decision, ...]] = dataclasses.field(default_factory=dict)
    aliases: Mapping[str, str] = dataclasses.field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    stand: tuple[Decision, ...] = ()

    def everything(self) -> Reading:
        """The reading with its rejected rows at the ends of their lists, and the links to other reports."""
        changed: dict[str, Any] = {
            word: (*getattr(self.reading, word), *(row for k, row in self.rejected if k == kind))
            for kind, word in PLURALS.items()
        }
        changed["links"] = (*changed["links"], *self.across)
        return dataclasses.replace(self.reading, **changed)


def picture(reading: Reading, decisions: Iterable[Decision], older: Sequence[Reading] = ()) -> Picture:
    """The picture of the report of ``reading``.

    :param reading: what the newest engine read.
    :param decisions: those on rows of this report, in their order, also those that were taken back.
    :param older: earlier readings of the report, newest first: what was decided on them stays, though the newest lacks
        it.
    """
    stand = standing(decisions)
    if not stand:
        return Picture(reading)
    return _Painter(reading, stand, older).paint()


class _Painter:
    def __init__(self, reading: Reading, stand: Sequence[Decision], older: Sequence[Reading]) -> None:
        self._engine = reading.engine
        self._draft = Draft(reading, older)
        self._machine = Draft(reading)
        self._stand = tuple(stand)
        self._answers: Answers = answers(stand)
        self._corrected: set[str] = set()
        self._disputed: set[str] = set()
        self._gone: set[str] = set()
        self._differences: list[Difference] = []
        self._disputes: list[Dispute] = []
        self._across: list[Link] = []

    def paint(self) -> Picture:
        self._restructure()
        rows = self._rows()
        for anchor in rows:
            self._carry(anchor)
        for slot, people in self._answers.items():
            if slot.field.startswith("link:"):
                self._link(slot, people)
        for slot, people in self._answers.items():
            self._correct(slot, people)
        rejected = [anchor for anchor, there in rows.items() if there is False]
        thrown = self._throw_out(rejected)
        notes: dict[str, tuple[Decision, ...]] = {}
        for decision in self._stand:
            if decision.action == "note":
                notes[decision.anchor] = (*notes.get(decision.anchor, ()), decision)
        return Picture(
            self._draft.finish(), tuple(thrown), tuple(self._across), self._states(rows), notes,
            self._draft.aliases(), tuple(self._differences), tuple(self._disputes), self._stand,
        )  # fmt: skip

    def _restructure(self) -> None:
        """Entities that are one, and mentions that are another's, in the order in which that was decided."""
        decided = []
        for slot, people in self._answers.items():
            if slot.field == SAME or slot.field == MENTIONS:
                verdict = settle(people)
                if verdict.answer is None:
                    self._dispute(slot, verdict, False if slot.field == SAME else None)
                else:
                    decided.append((verdict.answer.decision.number, slot, verdict.answer))
        for _, slot, answer in sorted(decided, key=lambda told: told[0]):
            if slot.field == MENTIONS:
                self._split(answer)
            elif answer.value and report_of_anchor(slot.anchor) == report_of_anchor(slot.other):
                self._merge(answer.decision)

    def _merge(self, decision: Decision) -> None:
        first, second = (self._draft.require(anchor) for anchor in (decision.anchor, decision.other or ""))
        if first and second and isinstance(first[1], Entity) and isinstance(second[1], Entity):
            if first[1].id != second[1].id:
                unite(self._draft, first[1], second[1])
            self._corrected.add(first[1].anchor)
        else:
            self._missing(decision)

    def _split(self, answer: Answer) -> None:
        found = self._draft.find(answer.decision.anchor)
        if found and isinstance(found[1], Entity) and part(self._draft, found[1], answer.value):
            self._corrected.add(found[1].anchor)
        else:
            self._missing(answer.decision)

    def _missing(self, decision: Decision) -> None:
        """A decision whose rows are not there: something to look at again, unless it was made on this very reading."""
        if decision.engine != self._engine:
            self._differences.append(
                Difference(decision.anchor, decision.kind, None, decision.action, None, decision.number)
            )

    def _rows(self) -> dict[str, bool | None]:
        """Whether there should be the row with an anchor: None where coders differ."""
        found: dict[str, bool | None] = {}
        for slot, people in self._answers.items():
            if slot.field == ROW:
                verdict = settle(people)
                found[slot.anchor] = verdict.answer.value if verdict.answer else None
                if verdict.answer is None:
                    self._dispute(slot, verdict, self._machine.find(slot.anchor) is not None)
        return found

    def _carry(self, anchor: str) -> None:
        """Keep a row that was decided on and that the newest reading lacks."""
        newest = settle(self._answers[Slot(anchor, "", ROW)]).answers[-1]
        lost = self._machine.find(anchor) is None and self._draft.find(anchor) is None
        if lost and newest.value and self._draft.require(anchor):
            decision = max(
                (d for d in self._stand if d.anchor == anchor and d.action in ("accept", "correct")),
                key=lambda d: d.number,
            )
            if decision.engine != self._engine:
                self._differences.append(
                    Difference(anchor, decision.kind, None, decision.action, None, decision.number)
                )
            self._gone.add(anchor)

    def _correct(self, slot: Slot, people: Mapping[tuple[str, str], Answer]) -> None:
        """Put what was decided into a field of a row."""
        found = self._draft.find(slot.anchor)
        if not found or slot.other or slot.field not in FIELDS[found[0]]:
            return
        kind, row = found
        field = FIELDS[kind][slot.field]
        verdict = settle(people, lambda told: key(self._draft, row, field, told))
        machine = value(self._draft, row, field)
        if verdict.answer is None:
            self._dispute(slot, verdict, machine)
            return
        answer = verdict.answer
        try:
            changed = with_value(self._draft, row, field, answer.value)
        except LostError:
            self._missing(answer.decision)
            return
        if key(self._draft, row, field, answer.value) == key(self._draft, row, field, machine):
            return
        self._draft.put(kind, changed)
        if any(
            a.decision.action == "correct" for a in verdict.answers
        ):  # others may have accepted the correction
            self._corrected.add(slot.anchor)
        stood = _before(answer.decision, slot.field)
        if (
            answer.decision.engine != self._engine
            and slot.anchor not in self._gone
            and key(self._draft, row, field, stood) != key(self._draft, row, field, machine)
        ):
            self._differences.append(
                Difference(slot.anchor, kind, field.name, answer.value, machine, answer.decision.number)
            )

    def _link(self, slot: Slot, people: Mapping[tuple[str, str], Answer]) -> None:
        verdict = settle(people)
        type_: Any = slot.field.removeprefix("link:")
        source, near = self._draft.require(slot.anchor), report_of_anchor(slot.other)
        home = near == self._draft.reading.report.id
        target = self._draft.require(slot.other) if home else None
        if source is None or (home and target is None):
            self._missing(verdict.answers[-1].decision)
            return
        ends = (source[1].id, target[1].id) if target else (slot.anchor, slot.other)
        links = [k for k in self._draft.rows["link"].values() if isinstance(k, Link)]
        there = [k for k in links if (k.source, k.target, k.type) == (*ends, type_)]
        if verdict.answer is None:
            self._dispute(slot, verdict, bool(there))
        elif verdict.answer.value and not there:
            row = source[1]
            assert isinstance(row, Claim | Figure | Event)
            link = Link(
                self._draft.fresh("link"), type_, *ends, row.evidence, HUMAN, 1.0, link_anchor(slot, type_)
            )
            self._corrected.add(link.anchor)
            if home:
                self._draft.put("link", link)
            else:
                self._across.append(link)
        elif not verdict.answer.value:
            for link in there:
                self._draft.drop("link", link.id)

    def _throw_out(self, anchors: Iterable[str]) -> list[tuple[Kind, Row]]:
        """Take rejected rows out, with all that refers to them."""
        thrown: list[tuple[Kind, Row]] = []
        for anchor in anchors:
            found = self._draft.find(anchor)
            if found and found[1].anchor == anchor:
                thrown.append(found)
            thrown += [("link", link) for link in self._across if link.anchor == anchor]
        self._across = [link for link in self._across if ("link", link) not in thrown]
        throw_out(self._draft, thrown)
        return thrown

    def _dispute(self, slot: Slot, verdict: Verdict, machine: Any) -> None:
        self._disputed |= {slot.anchor, slot.other or slot.anchor}
        values = {a.decision.coder: a.value for a in verdict.answers}
        self._disputes.append(Dispute(slot.anchor, slot.other or None, slot.field, values, machine))

    def _states(self, rows: Mapping[str, bool | None]) -> dict[str, Review]:
        states: dict[str, Review] = dict.fromkeys((a for a, there in rows.items() if there), "accepted")
        states |= dict.fromkeys(sorted(self._corrected), "corrected")
        states |= dict.fromkeys((a for a, there in rows.items() if there is False), "rejected")
        states |= dict.fromkeys(sorted(self._disputed), "disputed")
        return states


def link_anchor(slot: Slot, type_: str) -> str:
    """The anchor of a link that somebody made: the same whoever makes it."""
    report, _, source = slot.anchor.partition(":")
    target = slot.other.removeprefix(f"{report}:")
    return f"{report}:links:{type_}:{source}>{target}"


def _before(decision: Decision, field: str) -> Any:
    return decision.before.get(field) if decision.action == "accept" else decision.before
