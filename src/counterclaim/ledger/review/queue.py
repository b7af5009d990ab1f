"""What is to be reviewed, and in which order.

A coder's queue holds the rows that this coder has not decided on, whatever others did, and shows nothing of what they
said; the queue of nobody in particular holds what is unseen or disputed.
"""

from __future__ import annotations

import dataclasses
import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, exists, func, literal, or_, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.review.cards import Card, cards, claim_choices, entity_choices
from counterclaim.ledger.review.draft import Draft
from counterclaim.ledger.review.paint import materials
from counterclaim.ledger.review.records import Kind, kind_of_anchor
from counterclaim.ledger.review.standing import decided_by, standing
from counterclaim.ledger.select import answered_no, passing
from counterclaim.text.plain import heading, safe

if TYPE_CHECKING:
    from counterclaim.ledger.view import LedgerView

Order = Literal["contested", "doubtful", "duplicates", "differences", "text"]
TABLES: Mapping[Kind, Table] = {
    "claim": t.claim, "figure": t.figure, "event": t.event, "entity": t.entity, "link": t.link,
}  # fmt: skip
DEFAULT_KINDS: tuple[Kind, ...] = ("claim", "figure", "event")
_ANY_REVIEW = ("unseen", "accepted", "corrected", "rejected", "disputed")
_TELLING = 40  # characters from which the same words in two reports are no chance
_MOST = 50  # duplicates that a card lists
_DECIDING = ("accept", "reject", "correct")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the queue: how many rows there are in all, and the cards; ``entities`` and ``claims`` are the choices
    ``[anchor, label]`` for fields of that type, by report."""

    total: int
    cards: tuple[Card, ...]
    entities: Mapping[str, Sequence[Sequence[str]]]
    claims: Mapping[str, Sequence[Sequence[str]]]

    def to_json(self) -> dict[str, Any]:
        """JSON-ready."""
        return {
            "total": self.total, "rows": [card.to_json() for card in self.cards],
            "entities": self.entities, "claims": self.claims,
        }  # fmt: skip


def queue(
    ledger: LedgerView,
    view: Filter,
    *,
    order: Order = "contested",
    kinds: Sequence[Kind] = DEFAULT_KINDS,
    coder: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> Page:
    """The rows to be reviewed that pass ``view``.

    :param order: ``contested`` those that somebody answers with no first, then the doubtful; ``doubtful`` least
        confidence first; ``duplicates`` only what several reports say in the same words, together; ``differences`` only
        what coders or a newer reading see in another way; ``text`` as the reports read.
    :param coder: whose queue it is: without the rows that this coder decided on, and with values as if nobody but
        adjudicators had decided anything else. What others said is told only in the order ``differences``, which is
        for settling it.
    :raises LedgerError: when the database fails.
    """
    with ledger.connected() as connection:
        asked = [_Question(connection, kind, view, order, coder) for kind in kinds]
        total = sum(one.total() for one in asked)
        merged = heapq.merge(*(one.rows(offset + limit) for one in asked), key=lambda found: found[0])
        chosen = [(kind, anchor) for _, kind, anchor in merged][offset : offset + limit]
        return _page(connection, total, chosen, coder, order == "differences")


def look_up(ledger: LedgerView, anchor: str, coder: str | None = None, *, told: bool = False) -> Page:
    """The card of one row, as a page; without cards where there is no such row.

    :param coder: who looks at it, as in :func:`queue`.
    :param told: whether that coder is told what others decided.
    """
    with ledger.connected() as connection:
        return _page(connection, 1, [(kind_of_anchor(anchor), anchor)], coder, told)


class _Question:
    """What is asked of the table of one kind."""

    def __init__(
        self, connection: Connection, kind: Kind, view: Filter, order: Order, coder: str | None
    ) -> None:
        self._connection = connection
        self._kind = kind
        self._table = TABLES[kind]
        self._order = order
        self._dialect = connection.dialect.name
        open_ = view if view.review else dataclasses.replace(view, review=_ANY_REVIEW)
        self._conditions = [passing(self._table, open_, self._dialect), *self._undecided(view, coder)]

    def total(self) -> int:
        """How many rows there are."""
        statement = select(func.count()).select_from(self._table).where(*self._conditions)
        return self._connection.execute(statement).scalar_one()

    def rows(self, most: int) -> Iterable[tuple[tuple[Any, ...], Kind, str]]:
        """The first rows in their order: what they are sorted by, their kind and anchor."""
        c = self._table.c
        start = c.start if "start" in c else literal(0)
        place = (c.report, start, c.anchor)
        if self._order == "contested" and self._kind != "link" and self._kind != "entity":
            no = answered_no(self._table)
            first = self._fetch((c.confidence, *place), most, no)
            yield from (((0, *sort), self._kind, anchor) for sort, anchor in first)
            if len(first) < most:
                rest = self._fetch((c.confidence, *place), most - len(first), ~no)
                yield from (((1, *sort), self._kind, anchor) for sort, anchor in rest)
            return
        keys: tuple[ColumnElement[Any], ...] = (c.confidence, *place)
        if self._order == "duplicates" and "wording" in c:
            keys = (c.wording, *place)
        elif self._order == "text":
            keys = place
        for sort, anchor in self._fetch(keys, most):
            yield (1, *sort), self._kind, anchor

    def _fetch(
        self, keys: Sequence[ColumnElement[Any]], most: int, *conditions: ColumnElement[bool]
    ) -> list[tuple[tuple[Any, ...], str]]:
        statement = select(self._table.c.anchor, *(k.label(f"k{i}") for i, k in enumerate(keys)))
        statement = statement.where(*self._conditions, *conditions).order_by(*keys).limit(most)
        return [(tuple(row[1:]), row[0]) for row in self._connection.execute(statement)]

    def _undecided(self, view: Filter, coder: str | None) -> Iterable[ColumnElement[bool]]:
        c = self._table.c
        if self._order == "differences":
            differing = select(t.difference.c.anchor).where(t.difference.c.kind == self._kind)
            yield or_(c.review == "disputed", c.anchor.in_(differing))
            return
        if coder is not None:
            mine = select(t.standing.c.anchor).where(
                t.standing.c.coder == coder, t.standing.c.action.in_(_DECIDING)
            )
            yield c.anchor.not_in(mine)
        elif not view.review:
            yield c.review.in_(("unseen", "disputed"))
        if self._order == "duplicates":
            yield _repeated(self._table)


def _repeated(table: Table) -> ColumnElement[bool]:
    """Whether another report says the same in the same words: a copy, or words too many for chance."""
    if "wording" not in table.c:
        return literal(False)
    each = table.alias()
    several = (
        select(each.c.wording)
        .group_by(each.c.wording)
        .having(func.min(each.c.report) != func.max(each.c.report))
    )
    copied = select(t.source.c.copy_of).where(t.source.c.copy_of.is_not(None))
    family = or_(table.c.report.in_(copied), table.c.report.in_(_copies()))
    other = table.alias()
    beside = exists(select(other.c.id).where(_same(table, other), _one_family(table, other)))
    # The last is asked only of few words in reports that have copies at all: it looks at each row with these words.
    return and_(table.c.wording.in_(several), or_(_telling(table), and_(family, beside)))


def _copies() -> Select[tuple[str]]:
    return select(t.source.c.report).where(t.source.c.copy_of.is_not(None))


def _telling(table: Any) -> ColumnElement[bool]:
    return func.length(table.c.words) >= _TELLING


def _same(table: Any, other: Any) -> ColumnElement[bool]:
    return and_(other.c.wording == table.c.wording, other.c.report != table.c.report)


def _one_family(table: Any, other: Any) -> ColumnElement[bool]:
    """Whether the reports of two rows are copies of one another or of a third."""
    ours, theirs = t.source.alias(), t.source.alias()
    root = [func.coalesce(s.c.copy_of, s.c.report) for s in (ours, theirs)]
    both = and_(ours.c.report == table.c.report, theirs.c.report == other.c.report)
    return exists(select(ours.c.report).join(theirs, root[0] == root[1]).where(both))


def _page(
    connection: Connection, total: int, chosen: Sequence[tuple[Kind, str]], coder: str | None, told: bool
) -> Page:
    """The cards of ``chosen`` as ``coder`` sees them, with what others said where it is to be ``told``."""
    wanted: dict[str, dict[str, Kind]] = {}
    for kind, anchor in chosen:
        wanted.setdefault(anchor.split(":", 1)[0], {})[anchor] = kind
    found: dict[str, Card] = {}
    entities, claims = {}, {}
    for made in materials(connection, wanted):
        report = made.reading.report
        stand = standing(made.decisions)
        own = stand if coder is None else decided_by(stand, coder)
        shown = made.picture(own)
        head = {
            "title": heading(report.title, report.text), "publisher": safe(report.publisher or "") or None,
            "published": report.published,
        }  # fmt: skip
        seen = cards(shown, wanted[report.id], head)
        if told and own != stand:
            for anchor, card in cards(made.picture(stand), wanted[report.id], head).items():
                seen[anchor] = (
                    dataclasses.replace(card, label=seen[anchor].label, fields=seen[anchor].fields)
                    if (anchor in seen)
                    else card
                )
        found |= seen
        draft = Draft(shown.everything())
        entities[report.id], claims[report.id] = entity_choices(draft), claim_choices(draft)
    contested, repeated = _contested(connection, chosen), _duplicates(connection, chosen)
    return Page(
        total,
        tuple(
            dataclasses.replace(
                found[anchor], contested=anchor in contested, duplicates=tuple(repeated.get(anchor, ()))
            )
            for _, anchor in chosen
            if anchor in found
        ),
        entities,
        claims,
    )


def _contested(connection: Connection, chosen: Sequence[tuple[Kind, str]]) -> set[str]:
    found: set[str] = set()
    for kind in ("claim", "figure", "event"):
        table = TABLES[kind]
        anchors = [anchor for k, anchor in chosen if k == kind]
        if anchors:
            statement = select(table.c.anchor).where(table.c.anchor.in_(anchors), answered_no(table))
            found.update(connection.execute(statement).scalars())
    return found


def _duplicates(
    connection: Connection, chosen: Sequence[tuple[Kind, str]]
) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for kind in ("claim", "figure", "event"):
        table = TABLES[kind]
        anchors = [anchor for k, anchor in chosen if k == kind]
        if not anchors:
            continue
        other = table.alias()
        statement = (
            select(table.c.anchor, other.c.anchor.label("other"), other.c.report, other.c.words)
            .join(other, _same(table, other))
            .where(table.c.anchor.in_(anchors), or_(_telling(table), _one_family(table, other)))
            .order_by(other.c.report, other.c.id)
        )
        for row in connection.execute(statement):
            told = found.setdefault(row.anchor, [])
            if len(told) < _MOST:
                told.append({"anchor": row.other, "report": row.report, "words": safe(row.words)})
    return found


ORDERS: tuple[Order, ...] = get_args(Order)
"""The orders by name."""
