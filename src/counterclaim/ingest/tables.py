"""Tables with a text in each row: delimited text (CSV, TSV) and Parquet, read row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from counterclaim.ingest.decode import encoding_of
from counterclaim.ingest.found import Found, Hints, Item, Source
from counterclaim.ingest.limits import LARGEST_ROW
from counterclaim.ingest.refusal import RefusedError
from counterclaim.ingest.rows import columns_of, row_of, told

_SAMPLE = 1 << 18  # bytes by which encoding and delimiter are told
_DELIMITERS = "\t;,|"  # a heading seldom holds the earlier ones
_BATCH = 64  # rows of Parquet in memory


def open_delimited(source: Source, hints: Hints) -> Iterator[Item]:
    """The documents of a table of text, one a row; the first row names the columns.

    The delimiter is the one that the first row shows; the encoding is told by the first bytes.
    """
    sample = source.file.read(_SAMPLE)
    source.file.seek(0)
    lines = _Lines(source.file, encoding_of(sample, source.name), source.name)
    first = sample.split(b"\n", 1)[0].decode(lines.encoding, "replace")
    csv.field_size_limit(LARGEST_ROW)
    rows = csv.reader(lines, delimiter=max(_DELIMITERS, key=first.count))
    header = next(rows, None)
    if header is None:
        raise RefusedError(source.name, "the file is empty")
    columns = columns_of(header, hints, source.name)
    yield Found(source.name, note=told(columns))
    number = 1
    while True:
        number += 1
        try:
            row = next(rows, None)
        except (csv.Error, UnicodeDecodeError) as error:
            yield Found(
                f"{source.name}#{number}", problem=f"this row cannot be read ({error})", place=source.place
            )
            continue
        if row is None:
            return
        if any(row):
            yield row_of(dict(zip(header, row, strict=False)), columns, source.name, number, source.place)


class _Lines:
    """The lines of a table, decoded one by one, so that one in a wrong encoding does not end the others."""

    def __init__(self, file: BinaryIO, encoding: str, name: str) -> None:
        self._file, self.encoding, self._name = file, encoding, name

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._file.readline(LARGEST_ROW + 1)
        if not line:
            raise StopIteration
        if len(line) > LARGEST_ROW:
            raise RefusedError(self._name, f"a line is longer than {LARGEST_ROW:,} bytes")
        if b"\0" in line:
            raise csv.Error("it holds NUL bytes")
        return line.decode(self.encoding)


def open_parquet(source: Source, hints: Hints) -> Iterator[Item]:
    """The documents of a Parquet file, one a row; only the columns that are needed are read."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(source.file)
        columns = columns_of(file.schema_arrow.names, hints, source.name)
        yield Found(source.name, note=told(columns))
        number = 0
        for batch in file.iter_batches(batch_size=_BATCH, columns=list(columns.values())):
            for row in batch.to_pylist():
                number += 1
                yield row_of(row, columns, source.name, number, source.place)
    except (ArrowException, OSError, ValueError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError(source.name, f"this Parquet file is damaged ({error})") from None
