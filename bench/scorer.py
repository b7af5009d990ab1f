"""The scorers of record and their data, which lie beside the checkout and are no part of the project."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
ABSENT = 2
"""Exit status of a bench whose data or scorer are not at hand."""


class AbsentError(Exception):
    """Data or a scorer that a bench needs are not at hand; the message says which."""


def scorer(name: str) -> ModuleType:
    """The scorer ``score/NAME.py`` beside the checkout, as a module.

    :raises AbsentError: when it is not there.
    """
    return loaded(SHARED / "score" / f"{name}.py")


def loaded(path: Path) -> ModuleType:
    """The scorer in the file ``path``, as a module.

    :raises AbsentError: when it is not there.
    """
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise AbsentError(f"no scorer {path.name}: it is looked for in {path.parent}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def folder(path: Path, *parts: str) -> Path:
    """``path``, when it is a folder and holds ``parts``.

    :raises AbsentError: when it is not or does not.
    """
    missing = [p for p in ("", *parts) if not (path / p).exists()]
    if missing:
        raise AbsentError(f"{path / missing[0]} is not there: nothing to measure")
    return path


def leave(problems: Iterable[object], status: int = 1) -> None:
    """Say the problems on standard error and leave with ``status``; do nothing when there are none."""
    told = [str(p) for p in problems]
    for line in told:
        print(line, file=sys.stderr)
    if told:
        sys.exit(status)


def options(bench: str, about: str | None, each: str) -> argparse.ArgumentParser:
    """The command line of a bench on corpora, with what all of them take.

    :param each: what ``--step`` counts: articles, texts, files.
    """
    parser = argparse.ArgumentParser(
        prog=f"python -m bench.{bench}",
        description=about,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--step", type=int, default=1, help=f"every N-th {each} only")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    return parser
