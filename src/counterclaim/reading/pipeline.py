"""The stages of reading in their order, from a report to its reading."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from counterclaim import knowledge, lexicon
from counterclaim.reading.anchors import anchored
from counterclaim.reading.attribution import find_claims
from counterclaim.reading.confidence import calibrated
from counterclaim.reading.dates import find_dates
from counterclaim.reading.events import find_events
from counterclaim.reading.figures import find_figures
from counterclaim.reading.links import find_links
from counterclaim.reading.names import find_cast
from counterclaim.reading.notes import notes_on
from counterclaim.reading.places import locate, settle
from counterclaim.reading.shadow import shadow_of
from counterclaim.record import Reading, Report
from counterclaim.syntax import Document, parse_many
from counterclaim.text.layout import Layout, lay_out
from counterclaim.text.quotes import find_quotes
from counterclaim.version import ENGINE


def read(report: Report | str, published: str | None = None) -> Reading:
    """Read one report.

    :param report: a :class:`Report`, or the plain text of one.
    :param published: the ISO day of publication; it wins over the report's own and over the
        ``date YYYY-MM-DD`` that its text may begin with.
    :raises ValueError: when ``published`` is no ISO date.
    """
    return next(read_many([report], published))


def read_many(reports: Iterable[Report | str], published: str | None = None) -> Iterator[Reading]:
    """Read reports in order; see :func:`read`."""
    for report, layout, doc in parsed(reports, published):
        yield calibrated(interpret(report, layout, doc))


def parsed(
    reports: Iterable[Report | str], published: str | None = None
) -> Iterator[tuple[Report, Layout, Document]]:
    """Each of ``reports`` with its day of publication, its layout, and what the parser makes of it."""
    for report in reports:
        if isinstance(report, str):
            report = Report(report)
        layout = lay_out(report.text)
        day = published or report.published or layout.published
        shadow = shadow_of(report.text, layout.blocks)
        (doc,) = parse_many([(report.text, layout.blocks, shadow)])
        yield dataclasses.replace(report, published=day), layout, doc


def interpret(report: Report, layout: Layout, doc: Document) -> Reading:
    """All that comes after the parser: the reading of a parsed report, confidence as its rules guess it."""
    quotes = find_quotes(report.text, layout.blocks)
    calendar = find_dates(doc, report.published)
    hits = knowledge.scan(doc)
    toponyms = locate(doc, hits)
    cast = find_cast(doc, hits, toponyms, report.published)
    settle(cast, toponyms, report.published)
    claims, attributions = find_claims(doc, quotes, cast, calendar)
    figures = find_figures(doc, cast, calendar, claims)
    events, answers = find_events(doc, cast, calendar, claims, figures)
    links = find_links(doc, cast, claims, figures, events, answers)
    used = {i for row in (*claims, *figures, *events) for i in _referred(row)}
    entities = tuple(a.entity() for a in cast.actors if a.mentions or a.id in used)
    return anchored(
        Reading(
            report, entities, claims, attributions, figures, events, links, calendar.mentions,
            tuple(notes_on(report, quotes, entities)), engine(),
        )
    )  # fmt: skip


def engine() -> str:
    """What stamps a reading: the version, and the project's own word lists if there are any."""
    own = lexicon.signature()
    return f"{ENGINE} with word lists {own}" if own else ENGINE


def _referred(row: object) -> Iterator[str]:
    for name in ("claimants", "against", "actors", "recipients"):
        yield from getattr(row, name, ())
    for name in ("side", "by", "place", "via"):
        value = getattr(row, name, None)
        if value:
            yield value
