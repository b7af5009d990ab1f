"""How far coders agree: by kind of row and field, over the rows that two or more decided on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.review import log
from counterclaim.ledger.review.alpha import Metric, Value, krippendorff
from counterclaim.ledger.review.chain import canonical
from counterclaim.ledger.review.fields import FIELDS
from counterclaim.ledger.review.records import Decision, Kind, kind_of_anchor
from counterclaim.ledger.review.standing import MENTIONS, ROW, SAME, answers, standing

_METRICS: dict[str, Metric] = {"number": "ratio", "measure": "interval", "entities": "masi"}


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Krippendorff's alpha of one ``field`` of one ``kind`` of row (see :class:`~.alpha.Reliability`). ``field`` may
    also be ``row``: whether there should be such a row; ``same``: whether two entities are one; ``link:TYPE``."""

    kind: Kind
    field: str
    metric: Metric
    alpha: float | None
    units: int
    pairs: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """The ``coders``, how far they agree on each field, and how many rows are in dispute now."""

    coders: tuple[str, ...]
    fields: tuple[FieldAgreement, ...]
    disputes: int

    def to_json(self) -> dict[str, Any]:
        """JSON-ready."""
        return {
            "coders": list(self.coders),
            "fields": [
                {
                    "kind": f.kind, "field": f.field, "metric": f.metric, "alpha": f.alpha, "units": f.units,
                    "pairs": f.pairs,
                }
                for f in self.fields
            ],
            "disputes": self.disputes,
        }  # fmt: skip


def agreement(connection: Connection) -> Agreement:
    """How far the coders of the ledger agree."""
    stand = standing(log.decisions(connection))
    coders = sorted({d.coder for d in stand if d.role == "coder" and d.action != "note"})
    disputes = 0
    for table in (t.claim, t.figure, t.event, t.entity, t.link):
        statement = select(func.count()).select_from(table).where(table.c.review == "disputed")
        disputes += connection.execute(statement).scalar_one()
    return Agreement(tuple(coders), tuple(fields(stand)), disputes)


def fields(stand: Iterable[Decision]) -> Iterable[FieldAgreement]:
    """How far the coders of the decisions ``stand`` agree, field by field. What adjudicators say does not count: they
    know what the coders said. Who accepts a row says that each of its fields is right."""
    units: dict[tuple[Kind, str], list[list[Value]]] = defaultdict(list)
    for slot, people in answers(stand).items():
        told = [answer.value for (role, _), answer in people.items() if role == "coder"]
        kind = kind_of_anchor(slot.anchor)
        if len(told) > 1 and slot.field != MENTIONS:
            units[kind, slot.field].append([_comparable(_metric(kind, slot.field), value) for value in told])
    order = {kind: i for i, kind in enumerate(FIELDS)}
    for (kind, field), coded in sorted(units.items(), key=lambda one: (order[one[0][0]], _rank(*one[0]))):
        metric = _metric(kind, field)
        if metric in (
            "ratio",
            "interval",
        ):  # a number against none has no distance: only numbers are compared
            coded = [[value for value in unit if value is not None] for unit in coded]
        found = krippendorff(coded, metric)
        yield FieldAgreement(kind, field, metric, found.alpha, found.units, found.pairs)


def _metric(kind: Kind, field: str) -> Metric:
    told = FIELDS[kind].get(field)
    return _METRICS.get(told.type, "nominal") if told else "nominal"


def _comparable(metric: Metric, value: Any) -> Value:
    if metric == "masi":
        return frozenset(canonical(one) for one in value)
    if metric == "nominal":
        return canonical(value)
    number: float | None = value
    return number


def _rank(kind: Kind, field: str) -> tuple[int, str]:
    known = [ROW, SAME, *FIELDS[kind]]
    return (known.index(field) if field in known else len(known)), field
