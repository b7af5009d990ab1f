"""Word lists as data: one CSV file a subject in this folder, each saying what its columns are.

Lines that begin with ``#`` are comments; the first other line names the columns; a cell with several
values separates them by ``|``. A project's own folder (:func:`extend`, ``--lexicon DIR``) may hold files of
the same names: its rows come after ours, so that a later row with the same key wins.
"""

from __future__ import annotations

import csv
import functools
import hashlib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

Row = dict[str, str]
T = TypeVar("T")

_own: list[Path] = []
_compiled: list[functools._lru_cache_wrapper[object]] = []


def extend(folder: Path) -> None:
    """Put the CSV files in ``folder`` on top of ours, for this process.

    :raises ValueError: when the folder does not exist or holds a file that is not one of ours.
    """
    if not folder.is_dir():
        raise ValueError(f"{folder}: no such folder")
    ours = {p.name for p in files(__name__).iterdir() if p.name.endswith(".csv")}
    for path in sorted(folder.glob("*.csv")):
        if path.name not in ours:
            raise ValueError(f"{path}: no such word list; there are {', '.join(sorted(ours))}")
        _parse(path.read_text(encoding="utf-8"), str(path))
    if folder not in _own:
        _own.append(folder)
        _forget()


def withdraw(folder: Path) -> None:
    """Undo :func:`extend`."""
    _own.remove(folder)
    _forget()


def _forget() -> None:
    for cached in _compiled:
        cached.cache_clear()


def own_folders() -> tuple[Path, ...]:
    """The folders that :func:`extend` has put on top of ours."""
    return tuple(_own)


def rows(name: str) -> tuple[Row, ...]:
    """The rows of the list ``name`` (without ``.csv``), a project's own ones last."""
    found = _parse((files(__name__) / f"{name}.csv").read_text(encoding="utf-8"), f"{name}.csv")
    for folder in _own:
        path = folder / f"{name}.csv"
        if path.exists():
            found += _parse(path.read_text(encoding="utf-8"), str(path))
    return tuple(found)


def values(cell: str | None) -> tuple[str, ...]:
    """The values of a cell that may hold several."""
    if not cell or "|" not in cell:  # most cells
        return (cell.strip(),) if cell and not cell.isspace() else ()
    return tuple(v.strip() for v in cell.split("|") if v.strip())


@functools.cache
def _lists(table: str) -> dict[str, frozenset[str]]:
    return {row["list"]: frozenset(values(row["words"])) for row in rows(table)}


_compiled.append(_lists)


def listed(table: str, name: str) -> frozenset[str]:
    """The words of the list ``name`` in the file ``table``, whose columns are ``list``, ``about`` and ``words``.

    :raises KeyError: when there is no such list.
    """
    return _lists(table)[name]


def compiled(function: Callable[[], T]) -> Callable[[], T]:
    """A cached function of no arguments that is computed anew after :func:`extend`."""
    cached = functools.cache(function)
    _compiled.append(cached)
    return cached


@compiled
def signature() -> str:
    """Eight hex digits that tell a project's own folders from others, by the content of their files; empty where there
    are none."""
    total = hashlib.sha256()
    for folder in _own:
        for path in sorted(p for p in folder.iterdir() if p.is_file()):
            with path.open("rb") as file:
                total.update(path.name.encode() + hashlib.file_digest(file, "sha256").digest())
    return total.hexdigest()[:8] if _own else ""


def _parse(text: str, origin: str) -> list[Row]:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    table = csv.DictReader(lines, strict=True)
    found = []
    for row in table:
        if None in row or None in row.values():
            raise ValueError(f"{origin}: a row has not as many cells as the header: {row}")
        found.append({k: v.strip() for k, v in row.items()})
    return found
