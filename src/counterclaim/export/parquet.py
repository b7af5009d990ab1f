"""Parquet of each kind of record: typed columns, for DuckDB, pandas, R and Spark."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.export.selection import Selection
from counterclaim.export.tables import Row, columns, kind_of, rows

if TYPE_CHECKING:
    import pyarrow as pa


def write_parquet(selection: Selection, kind: str, out: Path) -> int:
    """Write the rows of ``kind`` as one Parquet file and say how many. The schema is the same for no rows too.

    :raises OSError: when it cannot be written.
    """
    import pyarrow.parquet as pq

    table = arrow(selection, kind)
    pq.write_table(table, out, compression="zstd")
    return int(table.num_rows)


def arrow(selection: Selection, kind: str) -> pa.Table:
    """The rows of ``kind`` as an Arrow table."""
    return table_of(rows(selection, kind), kind)


def table_of(found: Iterable[Row], kind: str) -> pa.Table:
    """``found`` as an Arrow table with the columns of ``kind``."""
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    schema = pa.schema([(name, types[kind_of(kind, name)]) for name in columns(kind)])
    return pa.Table.from_pylist(list(found), schema=schema)
