"""Whether a decision fits the rows that it is about, and what stood there before."""

from __future__ import annotations

import dataclasses
from typing import Any

from counterclaim.ledger.problems import DecisionError, GoneError
from counterclaim.ledger.review.chain import canonical
from counterclaim.ledger.review.draft import Draft, Row
from counterclaim.ledger.review.fields import FIELDS
from counterclaim.ledger.review.parsing import parsed, spans
from counterclaim.ledger.review.picture import Picture
from counterclaim.ledger.review.records import Decision, Kind, report_of_anchor
from counterclaim.ledger.review.values import snapshot, value
from counterclaim.record import Entity

_ORDERED = (("low", "high"), ("from", "to"))


def checked(proposal: Decision, seen: Picture) -> Decision:
    """``proposal`` with its value in its one form and with what stood before.

    :param seen: the picture of the row's report that its coder saw.
    :raises DecisionError: when it does not fit the row, or changes nothing.
    :raises GoneError: when the picture has no such row.
    """
    draft = Draft(seen.everything())
    kind, row = _there(draft, proposal.anchor, seen)
    match proposal.action:
        case "accept" | "reject":
            again = seen.review.get(proposal.anchor) == f"{proposal.action}ed"
            mine = any(
                d.coder == proposal.coder and d.role == proposal.role and d.engine == seen.reading.engine
                for d in seen.stand
                if d.anchor == proposal.anchor and d.action == proposal.action
            )
            if again and mine:
                raise DecisionError(f"you {proposal.action}ed this row already; undo takes that back")
            return _with(proposal, before=snapshot(draft, kind, row))
        case "correct":
            return _corrected(proposal, draft, kind, row)
        case "merge":
            return _with(proposal, before=_names(draft, proposal))
        case "split" if proposal.other:
            return _with(proposal, before=_names(draft, proposal))
        case "split":
            return _parted(proposal, draft, row)
        case "link" | "unlink":
            return _linked(proposal, draft, row)
        case _:
            return _with(proposal)


def _with(proposal: Decision, **told: Any) -> Decision:
    """``proposal`` with nothing in it that its action does not need."""
    keep = {
        "correct": ("field", "value"), "merge": ("other",), "split": ("other", "value"), "link": ("other", "field"),
        "unlink": ("other", "field"),
    }.get(proposal.action, ())  # fmt: skip
    empty: dict[str, Any] = {name: None for name in ("other", "field", "value", "undoes") if name not in keep}
    return dataclasses.replace(proposal, **(empty | {"coder": proposal.coder.strip()} | told))


def _there(draft: Draft, anchor: str, seen: Picture) -> tuple[Kind, Row]:
    found = draft.find(anchor)
    if found:
        return found
    into = seen.aliases.get(anchor)
    if into:
        raise GoneError(
            f"{anchor}: this entity went into {into}: decide on that one, or undo the merge first"
        )
    raise GoneError(
        f"{anchor}: there is no such row any more: look the report up again and decide on what it has"
    )


def _corrected(proposal: Decision, draft: Draft, kind: Kind, row: Row) -> Decision:
    field = FIELDS[kind].get(proposal.field or "")
    if field is None:
        raise DecisionError(
            f"a {kind} has no {proposal.field!r} to correct; it has {', '.join(FIELDS[kind])}"
        )
    told = parsed(field, proposal.value, draft)
    before = value(draft, row, field)
    if canonical(told) == canonical(before):
        raise DecisionError(f"{field.name} is {canonical(told)} already; accept the row if it is right")
    for least, most in _ORDERED:
        if field.name in (least, most):
            both = {
                name: value(draft, row, FIELDS[kind][name]) for name in (least, most) if name in FIELDS[kind]
            } | {field.name: told}
            if both[least] is not None and both[most] is not None and both[least] > both[most]:
                raise DecisionError(
                    f"{least} {both[least]} would lie beyond {most} {both[most]}: correct the other one first"
                )
    return _with(proposal, value=told, before=before)


def _names(draft: Draft, proposal: Decision) -> dict[str, str]:
    """What the two entities are called; the other may stand in another report, where it is looked for elsewhere."""
    found = {}
    for anchor in (proposal.anchor, proposal.other or ""):
        here = draft.find(anchor)
        if here:
            assert isinstance(here[1], Entity)
            found[anchor] = here[1].name
        elif report_of_anchor(anchor) == draft.reading.report.id:
            raise GoneError(f"{anchor}: there is no such entity any more: look the report up again")
    return found


def _parted(proposal: Decision, draft: Draft, row: Row) -> Decision:
    assert isinstance(row, Entity)
    there = {(m.start, m.end) for m in row.mentions}
    told = spans(proposal.value, draft.reading.report.text)
    if missing := [span for span in told if tuple(span) not in there]:
        listed = ", ".join(f"{start}-{end}" for start, end in sorted(there))
        raise DecisionError(f"{row.name} is not named at {missing[0][0]}-{missing[0][1]}; it is at {listed}")
    if len(told) == len(there):
        raise DecisionError("some mentions must stay: to rename the whole entity, correct its name")
    return _with(proposal, value=told, before=[[m.start, m.end] for m in row.mentions])


def _linked(proposal: Decision, draft: Draft, row: Row) -> Decision:
    other = proposal.other or ""
    target = draft.find(other)
    if target is None and report_of_anchor(other) == draft.reading.report.id:
        raise GoneError(f"{other}: there is no such row any more: look the report up again")
    ends = (row.id, target[1].id) if target else (proposal.anchor, other)
    there = any(
        (getattr(k, "source", ""), getattr(k, "target", ""), getattr(k, "type", ""))
        == (*ends, proposal.field)
        for k in draft.rows["link"].values()
    )
    if there == (proposal.action == "link"):
        raise DecisionError("that link is there already" if there else "there is no such link")
    return _with(proposal, before=there)
