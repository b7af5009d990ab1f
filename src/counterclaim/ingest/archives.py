"""Archives: ZIP, WACZ (web archives in a ZIP) and gzip, opened without trust and never unpacked to the disk."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from counterclaim.ingest.found import Facts, Found, Hints, Item, Source
from counterclaim.ingest.refusal import RefusedError

_MOST_ENTRIES = 200_000
_MOST_RATIO = 200  # unpacked to packed size; text seldom shrinks to a twentieth
_UNSUSPECTED = 10_000_000  # unpacked bytes below which the ratio does not matter
_MOST_BYTES = 20_000_000_000  # unpacked, of all entries
_ENCRYPTED = 0x1
_HIDDEN = ("__MACOSX", ".")
_GONE = (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError)


def looks_like_wacz(head: bytes) -> bool:
    """Whether the first entry of a ZIP archive is one that a WACZ begins with."""
    return head.startswith(b"PK\x03\x04") and head[30:].startswith(
        (b"datapackage.json", b"archive/", b"indexes/", b"pages/")
    )


def open_zip(source: Source, _hints: Hints) -> Iterator[Item]:
    """The files in an archive, in its order; hidden ones are passed over.

    Refused are entries that are encrypted, that lead out of the archive or that unpack to far more than they should,
    and an archive of too many.
    """
    with _archive(source) as archive:
        entries = [e for e in archive.infolist() if not e.is_dir()]
        _check_size(entries, source.name)
        for entry in entries:
            path = PurePosixPath(entry.filename.replace("\\", "/"))
            if any(part.startswith(_HIDDEN) and part != ".." for part in path.parts):
                continue
            name = f"{source.name}!{entry.filename}"
            if problem := _problem(entry, path):
                yield Found(name, problem=problem, place=source.place)
                continue
            try:
                with archive.open(entry) as file:
                    kept = cast(BinaryIO, Guarded(cast(BinaryIO, file), entry.compress_size, name))
                    yield Source(name, kept, source.place, _handed(source), depth=source.depth + 1)
            except _GONE as error:
                yield Found(
                    name, problem=f"this entry of the archive is damaged ({error})", place=source.place
                )


def open_wacz(source: Source, _hints: Hints) -> Iterator[Item]:
    """The documents of the web archives in a WACZ file."""
    with _archive(source) as archive:
        inside = [e for e in archive.infolist() if e.filename.lower().endswith((".warc", ".warc.gz"))]
        _check_size(inside, source.name)
        if not inside:
            raise RefusedError(source.name, "no web archive is in this WACZ file")
        for entry in inside:
            with archive.open(entry) as file:
                yield Source(
                    f"{source.name}!{entry.filename}", cast(BinaryIO, file), source.place, form="warc",
                    depth=source.depth + 1,
                )  # fmt: skip


def open_gzip(source: Source, _hints: Hints) -> Iterator[Item]:
    """What is compressed in a gzip file; its name is that of the file, without the ending."""
    with gzip.GzipFile(fileobj=source.file) as file:
        packed = source.file.seek(0, 2)
        source.file.seek(0)
        kept = cast(BinaryIO, Guarded(cast(BinaryIO, file), packed, source.name))
        facts = _handed(source)
        name = (
            f"{source.name}!{PurePosixPath(source.name).stem}"
            if source.name.lower().endswith(".gz")
            else source.name
        )
        yield Source(name, kept, source.place, facts, _inner(source), source.depth + 1)


def _inner(source: Source) -> str | None:
    return None if source.form in (None, "gzip") else source.form


class Guarded:
    """A file in an archive that unpacks to no more than ``_MOST_RATIO`` times its packed size."""

    def __init__(self, file: BinaryIO, packed: int, name: str) -> None:
        self._file, self._name = file, name
        self._most = max(_UNSUSPECTED, packed * _MOST_RATIO)

    def read(self, size: int = -1) -> bytes:
        return self._checked(self._file.read(self._most + 1 if size is None or size < 0 else size))

    def readline(self, size: int = -1) -> bytes:
        return self._checked(self._file.readline(self._most + 1 if size is None or size < 0 else size))

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def _checked(self, data: bytes) -> bytes:
        if self._file.tell() > self._most:
            raise RefusedError(
                self._name, f"it unpacks to more than {_MOST_RATIO} times its size, like a bomb"
            )
        return data


def _archive(source: Source) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(source.file)
    except _GONE as error:
        raise RefusedError(source.name, f"this ZIP archive is damaged ({error})") from None


def _check_size(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > _MOST_ENTRIES:
        raise RefusedError(name, f"{len(entries):,} entries are too many")
    if (size := sum(e.file_size for e in entries)) > _MOST_BYTES:
        raise RefusedError(name, f"it unpacks to {size:,} bytes, which are too many")


def _problem(entry: zipfile.ZipInfo, path: PurePosixPath) -> str | None:
    if ".." in path.parts or path.is_absolute() or (path.parts and path.parts[0].endswith(":")):
        return "its name leads out of the archive"
    if entry.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    if entry.file_size > max(_UNSUSPECTED, entry.compress_size * _MOST_RATIO):
        return f"it unpacks to more than {_MOST_RATIO} times its size, like a bomb"
    return None


def _handed(source: Source) -> Facts:
    """What is known of the container and holds for what is in it."""
    return Facts(
        published=source.facts.published, dated_by=source.facts.dated_by, captured=source.facts.captured
    )
