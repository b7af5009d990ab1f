"""The sentence in which a row stands, cut where its evidence is: without fetching whole texts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Table, case, func

from counterclaim.ledger import tables as t
from counterclaim.text.around import LONGEST, sentence_around
from counterclaim.text.plain import safe, shortened
from counterclaim.text.segments import Marked, marked

_GAP = " […] "
_MOST = 2 * LONGEST


def excerpt(table: Table) -> ColumnElement[str]:
    """The text around a row of ``table`` (claim, figure or event), of which :func:`sentence` cuts its sentence; its
    report must be joined, and ``start``, ``end`` and ``words`` of the row selected."""
    start = table.c.start
    begin = case((start > LONGEST, start - LONGEST), else_=0)
    return func.substr(t.report.c.text, begin + 1, table.c.end - begin + LONGEST).label("excerpt")


def sentence(row: Any) -> Marked:
    """The sentence of a row of which :func:`excerpt` was selected."""
    start = min(row.start, LONGEST)
    begins, ends = sentence_around(row.excerpt, start, start + row.end - row.start)
    return told(row.excerpt[begins:ends], row.words)


def told(words: str, evidence: str) -> Marked:
    """``words`` cut where ``evidence`` stands in them, as the tables keep both."""
    return marked(shortened(safe(words), _MOST), [safe(piece) for piece in evidence.split(_GAP)])
