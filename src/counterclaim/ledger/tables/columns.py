"""Columns that several tables share, and the names that constraints get."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def report_column(comment: str = "the report it stands in", *, key: bool = False) -> Column[str]:
    """The report that a row belongs to."""
    return Column("report", Text, ForeignKey("report.id"), primary_key=key, nullable=False, comment=comment)


def row_columns() -> list[Column[Any]]:
    """What every current row has."""
    return [
        Column("id", Integer, primary_key=True, comment="number of the row; changes when its report is read again"),
        report_column(),
        Column("row", Text, nullable=False, comment="id inside the reading (c3, f1)"),
        Column("anchor", Text, nullable=False, unique=True, comment="report, kind and span: what decisions attach to"),
        Column("rule", Text, nullable=False, comment="rule that found it"),
        Column("confidence", Float, nullable=False, comment="0 to 1, as calibrated on the gold"),
        Column(
            "review", Text, nullable=False, index=True, server_default="unseen",
            comment="unseen, accepted, corrected, rejected, or disputed between coders",
        ),
    ]  # fmt: skip


def day_columns(what: str) -> list[Column[Any]]:
    """The first and the last day of something."""
    return [
        Column("from_day", Text, comment=f"first day {what}"),
        Column("to_day", Text, comment=f"last day {what}"),
    ]
