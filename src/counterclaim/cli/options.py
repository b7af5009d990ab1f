"""Options that several commands share, and the progress bar of long work."""

from __future__ import annotations

import contextlib
import datetime
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click

T = TypeVar("T")

JOBS = click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes for many reports."
)
LEXICON = click.option(
    "--lexicon", "own", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
    help="Your own cues, names and sides (CSV files, FollowTheMoney entities) on top of ours.",
)  # fmt: skip

LEDGER = click.option(
    "--ledger", envvar="COUNTERCLAIM_LEDGER", default="ledger.db", show_default=True, show_envvar=True,
    metavar="FILE|URL", help="The ledger: a SQLite file, or postgresql://USER@HOST/DATABASE.",
)  # fmt: skip


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """An ISO day, or a usage error that says how to write one."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day; write it as YYYY-MM-DD, such as 2020-10-02") from None


def _form(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The name of a format, or a usage error that lists them."""
    from counterclaim.ingest.formats import FORCED

    if value is not None and value not in FORCED:
        raise click.BadParameter(f"{value!r} is not one of {', '.join(FORCED)}")
    return value


def _columns(_context: click.Context, _parameter: click.Parameter, value: str | None) -> dict[str, str]:
    """Which column holds which fact, of ``text=body,published=date``."""
    from counterclaim.ingest.rows import NAMES

    columns = {}
    for pair in (value or "").split(",") if value else ():
        fact, sign, column = (part.strip() for part in pair.partition("="))
        if not sign or not column or fact not in NAMES:
            raise click.BadParameter(f"{pair!r} is not FACT=COLUMN, with a fact of {', '.join(NAMES)}")
        columns[fact] = column
    return columns


FROM = click.option(
    "--from", "source_form", callback=_form, metavar="FORMAT",
    help="Format of what is given, where it is not told by its bytes and its name: text, markdown, html, pdf, csv,"
    " jsonl, warc, zip, eml, ninjs, newsml, feed, gdelt, urls ...",
)  # fmt: skip
MAP = click.option(
    "--map", "columns", callback=_columns, metavar="FACT=COLUMN,...",
    help="Which column of a table, or key of JSON, holds the text, title, published, publisher, url and id.",
)  # fmt: skip
PRIVATE = click.option(
    "--allow-private", is_flag=True, help="Fetch from private, loopback and link-local addresses too."
)


def with_progress(results: Iterable[T], total: int | None, quiet: bool, what: str = "reading") -> Iterator[T]:
    """Show a progress bar on standard error when there is much to do and somebody looks.

    :param total: how many results there will be; None where that is not known.
    """
    if (total is not None and total < 2) or quiet or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        for result in results:
            yield result
            bar.advance(task)


@contextlib.contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say on standard error what is being done, when somebody looks."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield
