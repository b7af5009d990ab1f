"""Reading many files, one after the other or in several processes; one bad file never stops the rest."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from counterclaim import lexicon
from counterclaim.ingest import RefusedError, load
from counterclaim.ingest.readings import holds_readings, load_readings
from counterclaim.reading import read
from counterclaim.record import Reading
from counterclaim.syntax import parser


@dataclass(frozen=True, slots=True)
class Order:
    """What to read and what the caller knows of it; see :func:`counterclaim.ingest.load`."""

    path: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """The reading of one file, or why there is none."""

    path: str
    reading: Reading | None
    problem: str | None = None


def read_files(orders: Sequence[Order], jobs: int = 1, own: Path | None = None) -> Iterator[Result]:
    """Read the files of ``orders``, results in their order.

    :param jobs: processes; each loads the parser once.
    :param own: a folder of a project's own word lists, see :func:`counterclaim.lexicon.extend`.
    :raises ValueError: when ``own`` does not hold what it should.
    """
    jobs = min(jobs, len(orders))
    if own is not None:
        lexicon.extend(own)
    if jobs <= 1:
        yield from map(read_file, orders)
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe with threads
    with ProcessPoolExecutor(jobs, context, _start_worker, (own,)) as pool:
        yield from pool.map(read_file, orders, chunksize=max(1, min(16, len(orders) // (4 * jobs))))


def read_file(order: Order) -> Result:
    """Read one file; whatever goes wrong becomes the result's ``problem``."""
    try:
        report = load(order.path, published=order.published, title=order.title, publisher=order.publisher)
        return Result(order.path, read(report))
    except RefusedError as refusal:
        return Result(order.path, None, refusal.reason)
    except Exception as error:  # a bug of ours must not lose the other files
        return Result(
            order.path, None, f"could not be read ({type(error).__name__}: {error}); please report this"
        )


def gather(paths: Sequence[str], jobs: int = 1, own: Path | None = None) -> Iterator[Result]:
    """The readings of all ``paths``: stored ones (.json, .jsonl) as they are, reports read now; in the order of the
    paths, with several results for a file of several readings.

    Parameters and errors are those of :func:`read_files`.
    """
    fresh = read_files([Order(p) for p in paths if not holds_readings(p)], jobs, own)
    for path in paths:
        if not holds_readings(path):
            yield next(fresh)
            continue
        try:
            for reading in load_readings(path):
                yield Result(path, reading)
        except RefusedError as refusal:
            yield Result(path, None, refusal.reason)


def _start_worker(own: Path | None) -> None:
    if own is not None:
        lexicon.extend(own)
    parser()
