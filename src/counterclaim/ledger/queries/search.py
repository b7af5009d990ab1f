"""Full-text search over texts, claims, figures, events and entities."""

from __future__ import annotations

import dataclasses
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, literal_column, or_, select, text

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries import labels
from counterclaim.ledger.select import matching, passing, quoted
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import safe, visible
from counterclaim.text.segments import Marked

Plain = dict[str, Any]
_TABLES = {"report": t.report, "claim": t.claim, "figure": t.figure, "event": t.event, "entity": t.entity}
_OPENED, _CLOSED = "\ue000", "\ue001"  # private characters that the database puts around what it found
_NUMBER: ColumnElement[int] = literal_column("number")
_WORDS = 24  # words of a snippet


def search(ledger: LedgerView, view: Filter, limit: int = 50, offset: int = 0) -> Plain:
    """What holds all words of ``view.q`` and passes the rest of ``view``, the best match first; nothing without words.
    A snippet is cut into pieces that are or are not what was searched."""
    if not view.q.split():
        return {"total": 0, "hits": []}
    with ledger.connected() as connection:
        dialect = connection.dialect.name
        condition = and_(matching(view.q, dialect), _shown(view, dialect))
        total = connection.execute(select(func.count()).select_from(t.passage).where(condition)).scalar_one()
        best = _ranked(view.q, dialect).where(_shown(view, dialect)).limit(limit).offset(offset)
        hits = connection.execute(best).all()
        snippets = _snippets(connection, [row.id for row in hits], view.q)
        reports = _reports(connection, {row.report for row in hits})
        parties = _parties(connection, [row.anchor for row in hits if row.kind == "entity"])
    return {
        "total": total,
        "hits": [
            {
                "kind": row.kind, "anchor": row.anchor, "report": row.report, "snippet": snippets.get(row.id, []),
                **reports[row.report], "party": parties.get(row.anchor),
            }
            for row in hits
        ],
    }  # fmt: skip


def _shown(view: Filter, dialect: str) -> ColumnElement[bool]:
    """The rest of ``view`` as a condition on passages."""
    rest = dataclasses.replace(view, q="")
    anchor, kind = t.passage.c.anchor, t.passage.c.kind
    if rest == Filter():
        rejected = (
            select(table.c.anchor).where(table.c.review == "rejected")
            for name, table in _TABLES.items()
            if name != "report"
        )
        return and_(*(anchor.not_in(anchors) for anchors in rejected))
    keys = (
        (name, table, table.c.id if name == "report" else table.c.anchor) for name, table in _TABLES.items()
    )
    return or_(
        *(
            and_(kind == name, anchor.in_(select(key).where(passing(table, rest, dialect))))
            for name, table, key in keys
        )
    )


def _ranked(words: str, dialect: str) -> Select[Any]:
    passage = t.passage.c
    found = select(passage.id, passage.kind, passage.anchor, passage.report)
    if dialect == "postgresql":
        query = func.plainto_tsquery("english", words)
        rank = func.ts_rank_cd(literal_column("passage.index"), query).desc()
        return found.where(matching(words, dialect)).order_by(rank, passage.id)
    index = text("SELECT rowid AS number, rank FROM passage_index WHERE passage_index MATCH :words")
    hits = index.bindparams(words=quoted(words)).columns(_NUMBER, literal_column("rank")).subquery()
    return found.join(hits, hits.c.number == passage.id).order_by(hits.c.rank)


def _snippets(connection: Connection, passages: list[int], words: str) -> dict[int, Marked]:
    """The words around what was found in each of ``passages``."""
    if not passages:
        return {}
    if connection.dialect.name == "postgresql":
        options = f"StartSel={_OPENED},StopSel={_CLOSED},MaxWords={_WORDS},MinWords={_WORDS // 2}"
        query = func.plainto_tsquery("english", words)
        cut = func.ts_headline("english", t.passage.c.words, query, options)
        found = select(t.passage.c.id, cut).where(t.passage.c.id.in_(passages))
    else:
        index = text(
            "SELECT rowid AS number, snippet(passage_index, 0, :opened, :closed, '…', :most) AS words "
            "FROM passage_index WHERE passage_index MATCH :query"
        ).bindparams(opened=_OPENED, closed=_CLOSED, most=_WORDS, query=quoted(words))
        hits = index.columns(_NUMBER, literal_column("words")).subquery()
        found = select(*hits.c).where(hits.c.number.in_(passages))
    return {number: _pieces(snippet) for number, snippet in connection.execute(found)}


def _pieces(snippet: str) -> Marked:
    """A snippet as pieces, with whether each is what was searched."""
    found: Marked = []
    for i, part in enumerate(snippet.replace(_CLOSED, _OPENED).split(_OPENED)):
        if plain := visible(part):
            found.append([" ".join(plain.splitlines()), bool(i % 2)])
    return found


def _reports(connection: Connection, ids: set[str]) -> dict[str, Plain]:
    """What is told of each report in which something was found."""
    report = t.report.c
    wanted = select(report.id, report.publisher, report.published, labels.head()).where(report.id.in_(ids))
    return {
        row.id: {
            "title": labels.title(row.head), "publisher": row.publisher and safe(row.publisher),
            "published": row.published,
        }
        for row in connection.execute(wanted)
    }  # fmt: skip


def _parties(connection: Connection, entities: list[str]) -> dict[str, str]:
    """The party of each of ``entities``, by anchor."""
    statement = select(t.entity.c.anchor, t.entity.c.party).where(t.entity.c.anchor.in_(entities))
    return {anchor: party for anchor, party in connection.execute(statement) if party}
