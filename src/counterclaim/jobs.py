"""Reading many files, one after the other or in several processes; one bad file never stops the rest."""

from __future__ import annotations

import logging
import multiprocessing
import signal
from collections.abc import Iterator, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from counterclaim import knowledge
from counterclaim.ingest import RefusedError, load
from counterclaim.ingest.readings import holds_readings, load_readings
from counterclaim.reading import read
from counterclaim.record import Reading, Report
from counterclaim.syntax import parser

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Order:
    """What to read and what the caller knows of it; see :func:`counterclaim.ingest.load`."""

    path: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """The reading of one file, or why there is none: a ``problem``, or a ``known`` report that need not be read."""

    path: str
    reading: Reading | None
    problem: str | None = None
    known: Report | None = None


def read_files(
    orders: Sequence[Order], jobs: int = 1, own: Path | None = None, known: Set[str] = frozenset()
) -> Iterator[Result]:
    """Read the files of ``orders``, results in their order.

    :param jobs: processes; each loads the parser once.
    :param own: a folder of a project's own word lists and entities, see :func:`counterclaim.knowledge.extend`.
    :param known: ids of reports that need not be read.
    :raises ValueError: when ``own`` does not hold what it should.
    """
    jobs = min(jobs, len(orders))
    if own is not None and (ignored := knowledge.extend(own)):
        told = ", ".join(f"{count:,} {schema}" for schema, count in ignored.items())
        _LOG.warning("%s: passed over entities of kinds that are not read: %s", own, told)
    if jobs <= 1:
        yield from (read_file(order, known) for order in orders)
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe with threads
    with ProcessPoolExecutor(jobs, context, _start_worker, (own, known)) as pool:
        yield from pool.map(_read_there, orders, chunksize=max(1, min(16, len(orders) // (4 * jobs))))


def read_file(order: Order, known: Set[str] = frozenset()) -> Result:
    """Read one file unless it is ``known``; whatever goes wrong becomes the result's ``problem``."""
    try:
        report = load(order.path, published=order.published, title=order.title, publisher=order.publisher)
        if report.id in known:
            return Result(order.path, None, known=report)
        return Result(order.path, read(report))
    except RefusedError as refusal:
        return Result(order.path, None, refusal.reason)
    except Exception as error:  # a bug of ours must not lose the other files
        return Result(
            order.path, None, f"could not be read ({type(error).__name__}: {error}); please report this"
        )


def gather(
    orders: Sequence[Order], jobs: int = 1, own: Path | None = None, known: Set[str] = frozenset()
) -> Iterator[Result]:
    """The readings of all ``orders``: stored ones (.json, .jsonl) as they are, reports read now; in the order given,
    with several results for a file of several readings.

    Parameters and errors are those of :func:`read_files`.
    """
    fresh = read_files([o for o in orders if not holds_readings(o.path)], jobs, own, known)
    for path in (order.path for order in orders):
        if not holds_readings(path):
            yield next(fresh)
            continue
        try:
            for reading in load_readings(path):
                yield Result(path, reading)
        except RefusedError as refusal:
            yield Result(path, None, refusal.reason)


_known: Set[str] = frozenset()  # of a worker


def _start_worker(own: Path | None, known: Set[str]) -> None:
    global _known
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that asked; it ends its workers
    _known = known
    if own is not None:
        knowledge.extend(own)
    parser()


def _read_there(order: Order) -> Result:
    return read_file(order, _known)
