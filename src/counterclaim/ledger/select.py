"""A filter as conditions on the tables: which claims, figures, events, links, entities and reports it lets through."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, Table, and_, func, literal_column, or_, select, text

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter

Condition = ColumnElement[bool]
_ANSWERED = ("denies", "contradicts")


def passing(table: Table, view: Filter, dialect: str) -> Condition:
    """What a row of ``table`` (claim, figure, event, link, entity or report) must fulfil to pass ``view``.

    :param dialect: ``sqlite`` or ``postgresql``: they search text in different ways.
    """
    return and_(True, *_conditions(table, view, dialect))


def _conditions(table: Table, view: Filter, dialect: str) -> Iterator[Condition]:
    report = table.c.id if table is t.report else table.c.report
    if view.report:
        yield report.in_(view.report)
    if view.publisher:
        yield report.in_(select(t.report.c.id).where(t.report.c.publisher.in_(view.publisher)))
    if view.theatre:
        yield report.in_(select(t.source.c.report).where(t.source.c.theatre.in_(view.theatre)))
    if table is not t.report:
        yield table.c.review.in_(view.review) if view.review else table.c.review != "rejected"
        if view.least is not None:
            yield table.c.confidence >= view.least
        if view.most is not None:
            yield table.c.confidence <= view.most
    if view.q:
        yield found(table, view.q, dialect)
    if table in (t.report, t.entity, t.link):
        yield from _of_report_or_entity(table, view)
    else:
        yield from _of_row(table, view)


def _of_row(table: Table, view: Filter) -> Iterator[Condition]:
    """What is asked of a claim, a figure or an event."""
    if view.since:
        yield table.c.day >= view.since
    if view.until:
        yield table.c.day <= view.until
    if view.speaker:
        told = [s for s in view.speaker if s]
        own = table.c.speaker.is_(None)
        yield or_(table.c.speaker.in_(told), own) if "" in view.speaker else table.c.speaker.in_(told)
    if view.stance:
        own = t.claim.c.stance.in_(view.stance)
        yield own if table is t.claim else table.c.claim.in_(select(t.claim.c.id).where(own))
    lost = [
        t.figure.c[name].in_(values)
        for name, values in (
            ("side", view.side), ("by", view.by), ("outcome", view.outcome), ("category", view.category)
        ) if values
    ]  # fmt: skip
    if lost:
        key = table.c.id if table is t.claim else table.c.claim
        yield and_(*lost) if table is t.figure else key.in_(select(t.figure.c.claim).where(*lost))
    done = [
        t.event.c[name].in_(values)
        for name, values in (("type", view.type), ("status", view.status))
        if values
    ]
    if done:
        key = table.c.id if table is t.claim else table.c.claim
        yield and_(*done) if table is t.event else key.in_(select(t.event.c.claim).where(*done))
    if view.country:
        if table is t.claim:
            yield or_(
                *(
                    table.c.id.in_(select(k.c.claim).where(k.c.country.in_(view.country)))
                    for k in (t.figure, t.event)
                )
            )
        else:
            yield table.c.country.in_(view.country)
    if view.party:
        yield table.c.id.in_(_tied(table, view.party))
    if view.contested is not None:
        disputed = answered_no(table)
        yield disputed if view.contested else ~disputed


def _of_report_or_entity(table: Table, view: Filter) -> Iterator[Condition]:
    """A report, entity or link passes when the report has a claim, figure or event that does; days are those of the
    report."""
    report = table.c.id if table is t.report else table.c.report
    if view.since or view.until:
        days = select(t.report.c.id)
        days = days.where(t.report.c.published >= view.since) if view.since else days
        days = days.where(t.report.c.published <= view.until) if view.until else days
        yield report.in_(days)
    if view.party:
        named = t.entity.c.party.in_(view.party)
        yield named if table is t.entity else report.in_(select(t.entity.c.report).where(named))
    narrow = Filter(
        speaker=view.speaker, stance=view.stance, side=view.side, by=view.by, outcome=view.outcome,
        category=view.category, type=view.type, status=view.status, country=view.country, contested=view.contested,
    )  # fmt: skip
    if narrow != Filter():
        rows = [select(k.c.report).where(*_of_row(k, narrow)) for k in (t.claim, t.figure, t.event)]
        yield or_(*(report.in_(r) for r in rows))


def _tied(table: Table, parties: tuple[str, ...]) -> Select[tuple[int]]:
    tie = {t.claim: t.claim_entity, t.figure: t.figure_entity, t.event: t.event_entity}[table]
    key = tie.c[table.name]
    return select(key).join(t.entity, t.entity.c.id == tie.c.entity).where(t.entity.c.party.in_(parties))


def answered_no(table: Table) -> Condition:
    """Whether somebody answers a row with no, or its figures count in a contested tally."""
    if table is t.figure:
        return table.c.anchor.in_(
            select(t.figure_scope.c.anchor).join(t.tally, t.tally.c.id == t.figure_scope.c.tally).where(
                t.tally.c.contested
            )
        )  # fmt: skip
    if table is t.event:
        disputed = select(t.incident.c.id).where(t.incident.c.denials > 0)
        return table.c.anchor.in_(select(t.telling.c.event).where(t.telling.c.incident.in_(disputed)))
    answers = t.link.c.type.in_(_ANSWERED)
    counted = select(t.figure.c.claim).where(answered_no(t.figure), t.figure.c.claim.is_not(None))
    return or_(
        table.c.anchor.in_(select(t.link.c.source).where(answers)),
        table.c.anchor.in_(select(t.link.c.target).where(answers)),
        table.c.id.in_(counted),
    )


def found(table: Table, words: str, dialect: str) -> Condition:
    """Whether full-text search finds ``words`` in a row: all of them, in any order and any inflection."""
    key = table.c.id if table is t.report else table.c.anchor
    if table is t.link:
        return table.c.words.icontains(words, autoescape=True)
    hits = select(t.passage.c.anchor).where(t.passage.c.kind == table.name, matching(words, dialect))
    return key.in_(hits)


def matching(words: str, dialect: str) -> Condition:
    """The condition on the table ``passage`` that full-text search finds ``words`` there."""
    if dialect == "postgresql":
        return literal_column("passage.index").op("@@")(func.plainto_tsquery("english", words))
    index = text("SELECT rowid FROM passage_index WHERE passage_index MATCH :words").bindparams(
        words=quoted(words)
    )
    return t.passage.c.id.in_(index.columns(literal_column("rowid")).scalar_subquery())


def quoted(words: str) -> str:
    """``words`` as a query of SQLite's FTS5 that finds all of them: none of them is an operator."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.split()) or '""'
