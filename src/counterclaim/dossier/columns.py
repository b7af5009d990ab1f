"""Counts as columns: one Arrow table, so that the tallies run the same way over memory and over Parquet files.

The table has one row a count and the fields of :class:`~counterclaim.dossier.records.Count` as its columns, lists for
its tuples. ``relation`` gives it to DuckDB, which also reads it from Parquet; queries are read-only, order their
results and run in one thread, so that they are deterministic.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from counterclaim.dossier.records import Count

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

_INTEGERS = frozenset(("low", "high"))
_LISTS = frozenset(("claimants", "denied_by", "answers"))
_FLAGS = frozenset(("cumulative", "headline", "copied"))


def schema() -> pa.Schema:
    """The Arrow schema of the table of counts."""
    import pyarrow as pa

    def kind(name: str) -> pa.DataType:
        if name in _INTEGERS:
            return pa.int64()
        if name in _LISTS:
            return pa.list_(pa.string())
        if name in _FLAGS:
            return pa.bool_()
        return pa.float64() if name == "confidence" else pa.string()

    return pa.schema([(f.name, kind(f.name)) for f in dataclasses.fields(Count)])


def table(counts: Sequence[Count]) -> pa.Table:
    """``counts`` as an Arrow table, in their order."""
    import pyarrow as pa

    names = [f.name for f in dataclasses.fields(Count)]
    columns = {name: [_plain(getattr(c, name)) for c in counts] for name in names}
    return pa.table(columns, schema=schema())


def query(counts: pa.Table | Path | str, sql: str) -> list[dict[str, Any]]:
    """The rows that ``sql`` makes of the relation ``counts``, an Arrow table or a Parquet file (or glob of them).

    :raises duckdb.Error: when a file cannot be read or lacks the columns.
    """
    import duckdb

    with duckdb.connect(":memory:") as connection:
        connection.execute("SET threads = 1")
        _register(connection, counts)
        result = connection.execute(sql)
        names = [column[0] for column in result.description or ()]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _register(connection: duckdb.DuckDBPyConnection, counts: pa.Table | Path | str) -> None:
    if isinstance(counts, Path | str):
        connection.read_parquet(str(counts)).create_view("counts")
    else:
        connection.register("counts", counts)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
