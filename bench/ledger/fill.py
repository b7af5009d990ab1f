"""A ledger of many claims, made by reading the reports at hand and copying them on other days in other words."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from bench.ledger.copies import copies
from bench.scorer import ROOT, SHARED
from bench.screen import progress
from counterclaim.ledger import LedgerStore
from counterclaim.reading import read_many
from counterclaim.record import Reading, Report

CACHE = ROOT / "bench" / ".cache"
_STEP = 5  # days between one round of copies and the next


def bases() -> list[Reading]:
    """The readings of all reports at hand: the examples, our own gold, and the gold beside the checkout."""
    folders = (ROOT / "examples", ROOT / "tests" / "gold", SHARED / "gold")
    paths = [str(p) for folder in folders if folder.is_dir() for p in sorted(folder.glob("*.txt"))]
    reports = [Report(Path(path).read_text(encoding="utf-8"), origin=path) for path in paths]
    readings = list(progress(read_many(reports), len(paths), "reading"))
    return list({r.report.id: r for r in readings}.values())


def fill(place: str, claims: int) -> None:
    """Put so many copies into the ledger at ``place`` that it holds ``claims`` claims at least; prints what it took."""
    Path(CACHE).mkdir(exist_ok=True)
    readings = bases()
    reports = _needed(readings, claims)
    begin = time.perf_counter()
    with LedgerStore(place) as store:
        for reading in progress(copies(readings, reports, _STEP), reports, "adding"):
            store.add(reading)
        added = time.perf_counter()
        store.refresh()
        merged = time.perf_counter()
        sizes = store.view.sizes()
    print(
        f"{store.view}: {sizes['report']:,} reports, {sizes['claim']:,} claims, {sizes['figure']:,} figures"
    )
    print(f"added in {added - begin:.0f} s ({1000 * (added - begin) / reports:.0f} ms a report), ", end="")
    print(f"merged in {merged - added:.0f} s")


def _needed(readings: Sequence[Reading], claims: int) -> int:
    total = sum(len(r.claims) for r in readings)
    return -(-claims * len(readings) // total)
