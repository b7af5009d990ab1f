"""``counterclaim add``: reports into a ledger."""

from __future__ import annotations

import sys
from collections.abc import Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.keeping import ORIGINALS, QUARANTINE, Keeper, beside, sizes
from counterclaim.cli.options import (
    FROM,
    JOBS,
    LEDGER,
    LEXICON,
    MAP,
    PRIVATE,
    day,
    waiting,
    with_progress,
)

if TYPE_CHECKING:
    from counterclaim.ingest.opening import Fetches

_EXAMPLES = """\b
Examples:
  counterclaim add reports/*.txt
  counterclaim add page.html --publisher "AFP" --published 2020-10-02
  counterclaim add ledgers.jsonl --ledger war.db
  counterclaim add crawl.warc.gz archive.zip https://example.org/statement.html
  counterclaim add mentions.csv --from gdelt --keep-originals originals
  counterclaim add --retry ledger.quarantine.jsonl
  counterclaim add reports/*.txt --ledger postgresql://user@host/war --jobs 4
"""


@click.command(epilog=_EXAMPLES)
@click.argument("reports", nargs=-1, metavar="REPORT...")
@LEDGER
@click.option("--published", callback=day, metavar="DATE", help="Day of publication, YYYY-MM-DD.")
@click.option("--title", help="Title of the report.")
@click.option("--publisher", help="Who published the report.")
@click.option(
    "--no-merge", is_flag=True, help="Leave the picture across reports as it was; the next run makes it."
)
@FROM
@MAP
@PRIVATE
@ORIGINALS
@QUARANTINE
@click.option(
    "--retry", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help="Try again what is listed there; what goes in now leaves the list.",
)  # fmt: skip
@JOBS
@LEXICON
def add(
    reports: tuple[str, ...],
    ledger: str,
    published: str | None,
    title: str | None,
    publisher: str | None,
    no_merge: bool,
    source_form: str | None,
    columns: dict[str, str],
    allow_private: bool,
    originals: Path | None,
    quarantine: Path | None,
    retry: Path | None,
    jobs: int,
    own: Path | None,
) -> None:
    """Read reports and keep them in a ledger, which is made where there is none.

    REPORT is anything that "counterclaim read" takes: files, folders, archives, feeds, web addresses, or files of
    readings that it wrote; --published, --title and --publisher are for texts. A report is kept once, whole or not at
    all; one that this version has read before is not read again. A report that cannot be read is named with the reason
    and listed for --retry, the others are added all the same, and the exit code is 1. Stop it at any moment: run it
    again and it goes on.
    """
    from counterclaim import knowledge
    from counterclaim.ingest import Hints
    from counterclaim.ingest.fetch import Fetcher
    from counterclaim.ingest.originals import Originals
    from counterclaim.ledger import LedgerError, LedgerStore
    from counterclaim.reading import engine

    if not reports and retry is None:
        raise click.UsageError("name reports to add, or a list to --retry")
    hints = Hints(published, title, publisher, source_form, columns)
    refusals = quarantine or beside(ledger, "quarantine.jsonl")
    try:
        if own is not None:
            knowledge.extend(own)
        with LedgerStore(ledger) as store, Fetcher(private=allow_private) as web:
            keeper = Keeper(store, hints, Originals(originals) if originals else None, refusals)
            known = store.view.read_by(engine())
            try:
                if reports:
                    _add(keeper, reports, jobs, own, known, web)
                if retry is not None:
                    _retry(keeper, retry, jobs, own, known, web)
                if not no_merge:
                    with waiting("merging all reports into one picture"):
                        store.refresh()
            finally:
                click.echo(keeper.told() + ".", err=True)
            click.echo(f"{store.view}: {sizes(store.view.sizes())}.")
            if copies := store.view.copies():
                click.echo(
                    f"{copies:,} of the reports share another's wording: each counts as one source with it."
                )
            _, behind = store.view.merged()
            if behind:
                click.echo(f"The picture across reports is {behind:,} readings and decisions behind.")
    except KeyboardInterrupt:
        click.echo("Stopped; what was added stays. Run it again to go on.", err=True)
        sys.exit(130)
    except OSError as error:  # the list of refusals, or the folder of originals
        raise click.ClickException(f"{error.filename}: {(error.strerror or str(error)).lower()}") from None
    except (LedgerError, ValueError) as error:  # ValueError: a project's own word list that does not fit
        raise click.ClickException(str(error)) from None
    if keeper.done["refused"]:
        if refusals is not None and refusals != retry:
            click.echo(f"To try the refused again: counterclaim add --retry {refusals}", err=True)
        sys.exit(1)


def _add(
    keeper: Keeper, reports: tuple[str, ...], jobs: int, own: Path | None, known: Set[str], web: Fetches
) -> None:
    from counterclaim.ingest.opening import holds_many
    from counterclaim.jobs import gather

    total = None if any(map(holds_many, reports)) else len(reports)
    results = gather(reports, keeper.hints, jobs, own, known, web)
    keeper.keep(with_progress(results, total, quiet=False))


def _retry(keeper: Keeper, file: Path, jobs: int, own: Path | None, known: Set[str], web: Fetches) -> None:
    """Add what ``file`` lists. Documents of which the same was told go together; what is refused again stays listed."""
    from counterclaim.ingest import pieces
    from counterclaim.ingest.quarantine import listed, rewrite, wanted
    from counterclaim.jobs import read_pieces

    waiting = listed(file)
    told = list({repr(entry.hints): entry.hints for entry in waiting}.values())
    for hints in told:
        entries = [entry for entry in waiting if entry.hints == hints]
        again = file.with_name(file.name + ".again")
        again.unlink(missing_ok=True)
        items = wanted(pieces(dict.fromkeys(e.place for e in entries), hints, web), entries)
        retrying = replace(keeper, hints=hints, quarantine=again)
        retrying.keep(with_progress(read_pieces(items, hints, jobs, own, known), None, quiet=False))
        waiting = [e for e in waiting if e.hints != hints] + (listed(again) if again.exists() else [])
        again.unlink(missing_ok=True)
        rewrite(file, waiting)
