"""Whatever is decided, in whatever order: the current tables are the picture of the reading and the log."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, select
from tests.ledger.review.conftest import make_reading

from counterclaim.ledger import LedgerStore
from counterclaim.ledger import tables as t
from counterclaim.ledger.problems import DecisionError, GoneError
from counterclaim.ledger.review import Decision, decide, log, undo
from counterclaim.ledger.review.chain import START, chained, verify
from counterclaim.ledger.review.fields import FIELDS
from counterclaim.ledger.review.paint import material
from counterclaim.ledger.review.picture import picture
from counterclaim.ledger.review.records import KINDS, Action, Role
from counterclaim.ledger.review.standing import standing
from counterclaim.ledger.rows import rows_of
from counterclaim.record import Reading

_TABLES = {"entities": t.entity, "claims": t.claim, "figures": t.figure, "events": t.event, "links": t.link}
# Columns that number rows or name parties across reports.
_APART = {"id", "claim", "party"}
_COUNT = itertools.count()

numbers = st.integers(0, 40)
steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["accept", "reject", "correct", "correct", "correct", "merge", "split", "part", "link", "unlink", "note",
             "undo", "undo", "again"]
        ),
        st.sampled_from(["ana", "ben", "mira"]),
        numbers, numbers, numbers, st.booleans(),
    ),
    min_size=1, max_size=14,
)  # fmt: skip


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps)
def test_tables_are_the_picture(
    ledger: LedgerStore, make: Callable[..., Reading], steps: Sequence[Any]
) -> None:
    machine = make(f" This is text {next(_COUNT)}.")
    ledger.add(machine)
    readings = [machine]
    for step in steps:
        take(ledger, readings, *step)
    report = machine.report.id
    with ledger.view.connected() as connection:
        found = material(connection, report)
        made = log.decisions(connection)
    assert verify(made) is None
    shown = picture(readings[-1], [d for d in made if d.report == report], readings[-2::-1])
    assert next(ledger.view.readings([report])) == shown.reading
    expected = rows_of(shown.everything(), shown.review)
    for word, table in _TABLES.items():
        assert in_table(ledger, table, report) == sorted_rows(getattr(expected, word), table)
    kept = ledger.view.rows(select(t.standing.c.decision).where(t.standing.c.report == report).distinct())
    assert {r.decision for r in kept} == {d.number for d in standing(found.decisions)}
    differing = ledger.view.rows(select(t.difference.c.anchor).where(t.difference.c.report == report))
    assert sorted(r.anchor for r in differing) == sorted(d.anchor for d in shown.differences)
    whole(shown.reading)


def whole(reading: Reading) -> None:
    """Every id that a row names is there, anchors are each row's own, and JSON comes back."""
    ids = {kind: {row.id for row in getattr(reading, word)} for word, kind in KINDS.items()}
    for claim in reading.claims:
        assert {*claim.claimants, *claim.against} <= ids["entity"]
        assert claim.parent is None or claim.parent in ids["claim"]
    for figure in reading.figures:
        assert {figure.side, figure.by, figure.place} - {None} <= ids["entity"]
        assert figure.claim is None or figure.claim in ids["claim"]
    for event in reading.events:
        assert {*event.actors, *event.recipients} <= ids["entity"]
        assert event.claim is None or event.claim in ids["claim"]
    for link in reading.links:
        assert {link.source, link.target} <= ids["claim"] | ids["figure"] | ids["event"]
    for word in KINDS:
        anchors = [row.anchor for row in getattr(reading, word)]
        assert len(anchors) == len(set(anchors))
    assert Reading.from_json(reading.to_json()) == reading


def take(
    ledger: LedgerStore,
    readings: list[Reading],
    action: str,
    coder: str,
    one: int,
    two: int,
    three: int,
    blind: bool,
) -> None:
    """One step: something that may be refused, but never breaks."""
    with ledger.view.connected() as connection:
        found = material(connection, readings[0].report.id)
    everything = found.picture().everything()
    rows = [row for word in KINDS for row in getattr(everything, word)]
    if action == "again":
        newer = changed(readings[0], one, two)
        if ledger.add(newer) == "read again":
            readings.append(newer)
        return
    row, other = rows[one % len(rows)], rows[two % len(rows)]
    role: Role = "adjudicator" if coder == "mira" else "coder"
    told: dict[str, Any] = {}
    if action == "correct":
        kind = KINDS[row.anchor.split(":")[1]]
        names = list(FIELDS[kind])
        name = names[two % len(names)]
        told = {
            "field": name,
            "value": some_value(everything, FIELDS[kind][name].type, FIELDS[kind][name].choices, three),
        }
    elif action in ("merge", "split", "link", "unlink"):
        told = {"other": other.anchor, "field": ["denies", "confirms"][three % 2]}
    elif action == "part":
        action, row = "split", everything.entities[one % len(everything.entities)]
        told = {"value": [[m.start, m.end] for m in row.mentions[: 1 + two % 2]]}
    try:
        if action == "undo":
            if found.decisions:
                undo(ledger, found.decisions[one % len(found.decisions)].number, coder, role=role)
        else:
            decide(ledger, Decision(action, row.anchor, coder, reason="so", role=role, **told), blind=blind)  # type: ignore[arg-type]
    except (DecisionError, GoneError):
        pass


def changed(machine: Reading, one: int, two: int) -> Reading:
    """What a newer engine might read: other values, other ids, a row less."""
    claims = [
        dataclasses.replace(c, stance="warn") if i == one % 3 else c for i, c in enumerate(machine.claims)
    ]
    gone = claims.pop(two % 3)
    keep = machine.entities[one % 2 :]
    ids = {e.id for e in keep}

    def there(entity: str | None) -> str | None:
        return entity if entity in ids else None

    return dataclasses.replace(
        machine,
        entities=keep,
        claims=tuple(
            dataclasses.replace(c, claimants=tuple(e for e in c.claimants if e in ids)) for c in claims
        ),
        figures=tuple(
            dataclasses.replace(
                f, low=one, side=there(f.side), by=there(f.by), claim=None if f.claim == gone.id else f.claim
            )
            for f in machine.figures
        ),
        events=() if two % 2 else tuple(
            dataclasses.replace(
                e, actors=tuple(a for a in e.actors if a in ids), recipients=tuple(a for a in e.recipients if a in ids),
                claim=None if e.claim == gone.id else e.claim,
            )
            for e in machine.events
        ),
        links=(),
        engine=f"two {one} {two}",
    )  # fmt: skip


def some_value(reading: Reading, type_: str, choices: tuple[Any, ...] | None, n: int) -> Any:
    entities = [e.anchor for e in reading.entities]
    if choices:
        return choices[n % len(choices)]
    match type_:
        case "number":
            return n
        case "measure":
            return n / 2
        case "day":
            return f"2010-01-{1 + n % 28:02}"
        case "entity" | "party":
            return entities[n % len(entities)] if n % 5 else None
        case "entities":
            new = {"name": "Hotel owner", "kind": "person", "span": [0, 3]}
            return [entities[n % len(entities)], *([new] if n % 3 == 0 else [])]
        case "claim":
            return reading.claims[n % len(reading.claims)].anchor if reading.claims and n % 4 else None
        case "span":
            return [n, n + 9]
        case "spans":
            return [[n, n + 9], [n + 12, n + 20]]
        case "side":
            return ["SOM", "Hawiye", None][n % 3]
        case _:
            return "SOM"


def in_table(ledger: LedgerStore, table: Table, report: str) -> list[dict[str, Any]]:
    return sorted_rows(
        [dict(r._mapping) for r in ledger.view.rows(select(table).where(table.c.report == report))], table
    )


def sorted_rows(rows: Sequence[dict[str, Any]], table: Table) -> list[dict[str, Any]]:
    found = [{c.name: row.get(c.name) for c in table.c if c.name not in _APART} for row in rows]
    return sorted(found, key=lambda row: str(row["anchor"]))


junk = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**20) | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "kind", "span", "stance", "low"]), inner),
    max_leaves=5,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_file_of_decisions_breaks_a_picture(data: st.DataObject) -> None:
    """A chain can be whole and yet hold what nobody would decide."""
    reading = make_reading()
    anchors = [row.anchor for word in KINDS for row in getattr(reading, word)] + [
        f"{reading.report.id}:claims:1-2"
    ]
    made: list[Decision] = []
    for _ in range(data.draw(st.integers(1, 6))):
        action: Action = data.draw(
            st.sampled_from(["accept", "reject", "correct", "merge", "split", "link", "unlink", "undo"])
        )
        anchor = data.draw(st.sampled_from(anchors))
        names = [name for fields in FIELDS.values() for name in fields] + ["denies", "x"]
        before = data.draw(
            junk | st.fixed_dictionaries({"stance": junk, "claimants": junk, "evidence": junk})
        )
        decision = Decision(
            action,
            anchor,
            data.draw(st.sampled_from("ab")),
            value=data.draw(junk | st.just([[0, 3]])),
            before=before,
            other=data.draw(st.sampled_from([None, *anchors])),
            field=data.draw(st.sampled_from(names)),
            engine="zero",
            undoes=made[0].digest if made else None,
        )
        try:
            decision.check()
        except DecisionError:
            continue
        made.append(chained(decision, len(made) + 1, made[-1].hash if made else START))
    whole(picture(reading, made).reading)
