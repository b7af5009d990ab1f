"""From the bytes of one document to its report: the part of ingest that workers do."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.ingest.formats import FORMATS
from counterclaim.ingest.found import NO_HINTS, Hints, Piece
from counterclaim.ingest.language import check_language
from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import DatedBy, Report
from counterclaim.text.layout import leading_day


def parse(piece: Piece, hints: Hints = NO_HINTS) -> Report:
    """The report that ``piece`` holds.

    What the caller gives wins over what a container, feed or server says, and that over what the document says of
    itself. The day on which an archive took its copy is taken only where nothing else tells one.

    :raises RefusedError: when it holds no report, or one in a language that we do not read; never anything else.
    """
    read = FORMATS[piece.form].read
    if read is None:
        raise RefusedError(piece.name, f"{FORMATS[piece.form].title} holds documents and is none itself")
    try:
        report = read(piece)
        check_language(report.text, piece.name)
    except RefusedError:
        raise
    except Exception as error:  # a library that fails on garbage
        title = FORMATS[piece.form].title
        raise RefusedError(
            piece.name, f"{title} that cannot be read ({type(error).__name__}: {error})"
        ) from None
    facts = piece.facts
    published, dated_by = _day(report, piece, hints)
    return replace(
        report,
        published=published,
        dated_by=dated_by,
        title=hints.title or facts.title or report.title,
        publisher=hints.publisher or facts.publisher or report.publisher,
        url=facts.url or report.url,
        origin=piece.name,
    )


def _day(report: Report, piece: Piece, hints: Hints) -> tuple[str | None, DatedBy | None]:
    """The day of publication and who tells it; the first of those that do."""
    facts = piece.facts
    told: tuple[tuple[str | None, DatedBy | None], ...] = (
        (hints.published, "given"),
        (facts.published, facts.dated_by),
        (report.published, report.dated_by),
        (leading_day(report.text), "text"),
        (facts.captured, "capture"),
    )
    return next(((day, by) for day, by in told if day), (None, None))
