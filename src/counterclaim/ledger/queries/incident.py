"""One happening: who tells it in which words, who counts its dead, and who answers with no."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.problems import GoneError
from counterclaim.ledger.queries import labels
from counterclaim.ledger.queries.matrix import described
from counterclaim.ledger.queries.order import exact
from counterclaim.ledger.queries.sentences import told
from counterclaim.ledger.queries.tally import counted, counts
from counterclaim.ledger.select import passing
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import days, safe

Plain = dict[str, Any]


def incident(ledger: LedgerView, key: str, view: Filter) -> Plain:
    """The incident with the id ``key``: the accounts and figures that pass ``view``; ``hidden`` is how many accounts do
    not.

    :raises GoneError: when there is none.
    """
    with ledger.connected() as connection:
        row = connection.execute(select(t.incident).where(t.incident.c.id == key)).one_or_none()
        if row is None:
            raise GoneError(
                f"{ledger}: there is no incident {key}; it may have another name since more was read"
            )
        dialect = connection.dialect.name
        accounts = [_account(x) for x in connection.execute(_tellings(key, view, dialect))]
        figures = counts(t.figure_scope.c.incident == key, passing(t.figure, view, dialect))
        return {
            "id": key, "label": labels.incident(row), "type": row.type, "days": days(row.from_day, row.to_day),
            "place": _place(row), "actors": labels.names(row.actors), "recipients": labels.names(row.recipients),
            "theatre": row.theatre, "denials": row.denials, "reasons": labels.flags(row.reasons),
            "accounts": accounts, "hidden": row.tellings - len(accounts),
            "figures": [counted(x) for x in connection.execute(figures)],
            "answers": _answers(connection, key),
            "tallies": _tallies(connection, key),
        }  # fmt: skip


def _place(row: Any) -> Plain | None:
    if row.place is None:
        return None
    return {
        "party": row.place, "name": safe(row.place_name or ""), "country": row.country, "lat": row.lat, "lon": row.lon
    }  # fmt: skip


def _tellings(key: str, view: Filter, dialect: str) -> Select[Any]:
    telling, event, report, claim = t.telling.c, t.event.c, t.report.c, t.claim.c
    original = t.report.alias("original")
    return (
        select(
            telling.status, telling.claimants, telling.words.label("sentence"), event.anchor, event.words, event.report,
            event.claim, event.speaker, event.actors, event.recipients, event.place, event.day, event.confidence,
            event.review, claim.stance, claim.via, claim.quoted, report.publisher, report.published, labels.head(),
            original.c.id.label("original"), original.c.publisher.label("original_publisher"),
            original.c.published.label("original_published"),
        )
        .join(t.event, event.anchor == telling.event)
        .join(t.report, report.id == event.report)
        .outerjoin(t.claim, claim.id == event.claim)
        .outerjoin(t.source, t.source.c.report == event.report)
        .outerjoin(original, original.c.id == t.source.c.copy_of)
        .where(telling.incident == key, passing(t.event, view, dialect))
        .order_by(report.published.nulls_first(), exact(event.anchor))
    )  # fmt: skip


def _account(row: Any) -> Plain:
    claimants = labels.claimants(row.claimants, row.claim)
    return {
        "report": row.report, "publisher": row.publisher and safe(row.publisher), "title": labels.title(row.head),
        "published": row.published, "claimants": claimants, "speaker": row.speaker or "",
        "speakerLabel": labels.side(row.speaker), "stance": row.stance, "status": row.status, "quoted": row.quoted,
        "actors": labels.names(row.actors), "recipients": labels.names(row.recipients),
        "place": row.place and safe(row.place), "day": row.day, "sentence": told(row.sentence, row.words),
        "anchor": row.anchor, "chain": _chain(row, claimants), "confidence": round(row.confidence, 3),
        "review": row.review, "copied": row.original is not None,
    }  # fmt: skip


def _chain(row: Any, claimants: str) -> list[str]:
    """Who relays whom: the claimant, who passed it on, the report, and the report that it copies."""
    chain = [claimants] if row.claim is not None else []
    if row.via:
        chain.append(f"relayed by {safe(row.via)}")
    chain.append(labels.source(row.publisher, row.published, row.head))
    if row.original is not None:
        name = labels.source(row.original_publisher, row.original_published, row.original[:8])
        chain.append(f"copies {name}")
    return chain


def _answers(connection: Connection, key: str) -> list[Plain]:
    answer, report = t.answer.c, t.report.c
    given = (
        select(t.answer, report.publisher, report.published, t.claim.c.words.label("evidence"))
        .join(t.report, report.id == answer.report)
        .outerjoin(t.claim, t.claim.c.anchor == answer.claim)
        .where(answer.incident == key, func.coalesce(t.claim.c.review, "") != "rejected")
        .order_by(answer.said.nulls_first(), answer.id)
    )
    return [
        {
            "type": row.type, "by": row.by or "", "byLabel": labels.side(row.by),
            "claimants": ", ".join(labels.names(row.claimants)) or labels.side(row.by), "about": safe(row.about),
            "said": row.said, "words": told(row.words, row.evidence or ""), "report": row.report,
            "publisher": row.publisher and safe(row.publisher), "published": row.published, "anchor": row.claim,
        }
        for row in connection.execute(given)
    ]  # fmt: skip


def _tallies(connection: Connection, key: str) -> list[Plain]:
    found = (
        described().where(t.tally.c.incident == key).order_by(t.tally.c.voices.desc(), exact(t.tally.c.id))
    )
    return [
        {
            "tally": row.id, "label": labels.tally(row), "contested": row.contested,
            "low": row.low, "high": row.high, "voices": row.voices,
        }
        for row in connection.execute(found)
    ]  # fmt: skip
