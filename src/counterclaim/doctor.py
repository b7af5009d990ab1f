"""What is installed and what is missing, each finding with advice."""

from __future__ import annotations

import platform
import re
from collections import Counter
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from counterclaim import gazetteer, knowledge, lexicon
from counterclaim.syntax import SHIPPED_MODEL, model_name
from counterclaim.version import __version__


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is fine, what was found, and what to do if it is not."""

    what: str
    fine: bool
    detail: str
    advice: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def examine() -> list[Finding]:
    """Look at everything that a reading needs. Nothing is downloaded or changed."""
    return [
        Finding("counterclaim", True, __version__),
        Finding("Python", True, f"{platform.python_version()} on {platform.system()}"),
        *(_package(name) for name in ("spacy", "rapidfuzz", "trafilatura", "rich", "click")),
        _model(),
        _gazetteer(),
        _lexicon(),
        _knowledge(),
        _pages(),
    ]


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        return Finding(name, False, "not installed", f"pip install {name}")


def _model() -> Finding:
    name = model_name()
    try:
        detail = f"{name} {version(name.replace('_', '-'))}"
    except PackageNotFoundError:
        detail = name
    try:
        from counterclaim.syntax import parser

        detail += f" ({', '.join(parser().pipe_names)})"
    except (OSError, ValueError) as error:
        return Finding(
            "parser model", False, f"{name}: {str(error).splitlines()[0]}",
            f"pip install {SHIPPED_MODEL.replace('_', '-')}, or unset COUNTERCLAIM_MODEL",
        )  # fmt: skip
    return Finding("parser model", True, detail)


def _gazetteer() -> Finding:
    try:
        info = gazetteer.info()
    except (OSError, ValueError) as error:
        return Finding("gazetteer", False, str(error), "python -m counterclaim.gazetteer.build")
    return Finding("gazetteer", True, ", ".join(f"{k} {v}" for k, v in info.items()))


def _lexicon() -> Finding:
    lists = sorted(p.name for p in files(lexicon).iterdir() if p.name.endswith(".csv"))
    total = sum(len(lexicon.rows(name.removesuffix(".csv"))) for name in lists)
    return Finding("word lists", bool(lists), f"{len(lists)} lists, {total:,} rows")


def _knowledge() -> Finding:
    """How many rows each table of the knowledge base holds, and how many come from which source."""
    rows = [
        (table, e.source) for table in (*knowledge.TABLES, knowledge.OWN) for e in knowledge.entries(table)
    ]
    tables = Counter(table for table, _ in rows)
    sources = Counter(_maker(source) for _, source in rows)
    told = (", ".join(f"{count:,} {name}" for name, count in c.most_common()) for c in (tables, sources))
    return Finding("knowledge base", bool(rows), " · sources: ".join(told))


def _maker(source: str) -> str:
    """The package or the first work that a row comes from, without the page."""
    return re.split(r"[:;]", source, maxsplit=1)[0].strip()


def _pages() -> Finding:
    bundles = [files("counterclaim.web") / "static" / name for name in ("reading.js", "dossier.js", "app.js")]
    if all(bundle.is_file() for bundle in bundles):
        sizes = (f"{bundle.name}, {len(bundle.read_bytes()) // 1024} KiB" for bundle in bundles)
        return Finding("pages", True, "; ".join(sizes))
    return Finding("pages", False, "not bundled", "make install (needs Node 20 and npm)")
