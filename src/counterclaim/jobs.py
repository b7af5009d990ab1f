"""Reading many documents, in one process or several; one bad document never stops the rest.

One process opens what holds the documents and hands them out; the others parse and read them. Only a few documents are
under way at a time, however many there are, and the results come in their order.
"""

from __future__ import annotations

import itertools
import logging
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Set
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from counterclaim import knowledge
from counterclaim.ingest import Found, Hints, Piece, RefusedError, parse, pieces
from counterclaim.ingest.found import NO_HINTS
from counterclaim.ingest.opening import Fetches
from counterclaim.reading import read
from counterclaim.record import Reading, Report
from counterclaim.syntax import parser

_LOG = logging.getLogger(__name__)
_AHEAD = 8  # documents under way for each process


@dataclass(frozen=True, slots=True)
class Result:
    """The reading of one document, or why there is none: a ``problem``, a ``known`` report that need not be read, or
    a ``note``, which is no document. ``piece`` is what was parsed; ``place`` what has to be opened to find it again."""

    name: str
    reading: Reading | None = None
    problem: str | None = None
    known: Report | None = None
    note: str | None = None
    place: str = ""
    piece: Piece | None = None


def gather(
    places: Iterable[str],
    hints: Hints = NO_HINTS,
    jobs: int = 1,
    own: Path | None = None,
    known: Set[str] = frozenset(),
    web: Fetches | None = None,
) -> Iterator[Result]:
    """The readings of all documents of ``places``, in their order: stored ones as they are, reports read now.

    :param places: paths of files and folders, web addresses, or ``-`` for standard input.
    :param hints: what the caller knows of them.
    :param jobs: processes; each loads the parser once.
    :param own: a folder of a project's own word lists and entities, see :func:`counterclaim.knowledge.extend`.
    :param known: ids of reports that need not be read.
    :param web: who gets documents from the web; None refuses them.
    :raises ValueError: when ``own`` does not hold what it should.
    """
    return read_pieces(pieces(places, hints, web), hints, jobs, own, known)


def read_pieces(
    items: Iterable[Piece | Found],
    hints: Hints = NO_HINTS,
    jobs: int = 1,
    own: Path | None = None,
    known: Set[str] = frozenset(),
) -> Iterator[Result]:
    """The readings of documents that are open already; see :func:`gather`."""
    if own is not None and (ignored := knowledge.extend(own)):
        told = ", ".join(f"{count:,} {schema}" for schema, count in ignored.items())
        _LOG.warning("%s: passed over entities of kinds that are not read: %s", own, told)
    stream = iter(items)
    first = list(itertools.islice(stream, 2 if jobs > 1 else 0))
    stream = itertools.chain(first, stream)
    if len(first) < 2:  # one process, or so little that others are not worth their start
        yield from (
            read_piece(item, hints, known) if isinstance(item, Piece) else _told(item) for item in stream
        )
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe with threads
    with ProcessPoolExecutor(jobs, context, _start_worker, (own, known, hints)) as pool:
        try:
            yield from _in_order(stream, pool, jobs * _AHEAD)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def read_piece(piece: Piece, hints: Hints = NO_HINTS, known: Set[str] = frozenset()) -> Result:
    """Parse and read one document unless it is ``known``; whatever goes wrong becomes the result's ``problem``."""
    make: Callable[..., Result] = lambda **what: Result(piece.name, place=piece.place, piece=piece, **what)  # noqa: E731
    try:
        report = parse(piece, hints)
        return make(known=report) if report.id in known else make(reading=read(report))
    except RefusedError as refusal:
        return make(problem=refusal.reason)
    except Exception as error:  # a bug of ours must not lose the other documents
        return make(problem=f"could not be read ({type(error).__name__}: {error}); please report this")


def _told(found: Found) -> Result:
    return Result(found.name, found.reading, found.problem, note=found.note, place=found.place)


def _in_order(items: Iterator[Piece | Found], pool: ProcessPoolExecutor, ahead: int) -> Iterator[Result]:
    """The results of ``items`` in their order, ``ahead`` of them under way."""
    under_way: deque[tuple[Piece, Future[Result]] | Result] = deque()
    for item in items:
        under_way.append((item, pool.submit(_read_there, item)) if isinstance(item, Piece) else _told(item))
        while len(under_way) >= ahead or (under_way and _is_done(under_way[0])):
            yield _result(under_way.popleft())
    while under_way:
        yield _result(under_way.popleft())


def _is_done(waiting: tuple[Piece, Future[Result]] | Result) -> bool:
    return isinstance(waiting, Result) or waiting[1].done()


def _result(waiting: tuple[Piece, Future[Result]] | Result) -> Result:
    if isinstance(waiting, Result):
        return waiting
    piece, future = waiting
    got = future.result()
    return Result(got.name, got.reading, got.problem, got.known, got.note, piece.place, piece)


_known: Set[str] = frozenset()  # of a worker
_hints: Hints = NO_HINTS


def _start_worker(own: Path | None, known: Set[str], hints: Hints) -> None:
    global _known, _hints
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that asked; it ends its workers
    _known, _hints = known, hints
    if own is not None:
        knowledge.extend(own)
    parser()


def _read_there(piece: Piece) -> Result:
    got = read_piece(piece, _hints, _known)
    return Result(got.name, got.reading, got.problem, got.known)  # the piece need not travel back
