"""``counterclaim add``: reports into a ledger."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import JOBS, LEDGER, LEXICON, day, waiting, with_progress

if TYPE_CHECKING:
    from counterclaim.jobs import Order
    from counterclaim.ledger import LedgerStore

_EXAMPLES = """\b
Examples:
  counterclaim add reports/*.txt
  counterclaim add page.html --publisher "AFP" --published 2020-10-02
  counterclaim add ledgers.jsonl --ledger war.db
  counterclaim add reports/*.txt --ledger postgresql://user@host/war --jobs 4
"""
_WORDS = {
    "new": ("new", "new"),
    "read again": ("read again", "read again"),
    "appearance": ("further appearance", "further appearances"),
    "known": ("known", "known"),
    "refused": ("refused", "refused"),
}
_SIZES = ("report", "claim", "figure", "event", "link", "decision")


@click.command(epilog=_EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@LEDGER
@click.option("--published", callback=day, metavar="DATE", help="Day of publication, YYYY-MM-DD.")
@click.option("--title", help="Title of the report.")
@click.option("--publisher", help="Who published the report.")
@click.option(
    "--no-merge", is_flag=True, help="Leave the picture across reports as it was; the next run makes it."
)
@JOBS
@LEXICON
def add(
    reports: tuple[str, ...],
    ledger: str,
    published: str | None,
    title: str | None,
    publisher: str | None,
    no_merge: bool,
    jobs: int,
    own: Path | None,
) -> None:
    """Read reports and keep them in a ledger, which is made where there is none.

    REPORT is a text or HTML file, - for standard input, or a .json or .jsonl file of readings that "counterclaim
    read" wrote; --published, --title and --publisher are for texts. A report is kept once, whole or not at all; one
    that this version has read before is not read again. A report that cannot be read is named with the reason, the
    others are added all the same, and the exit code is 1. Stop it at any moment: run it again and it goes on.
    """
    from counterclaim import knowledge
    from counterclaim.jobs import Order
    from counterclaim.ledger import LedgerError, LedgerStore

    orders = [Order(path, published, title, publisher) for path in reports]
    done: Counter[str] = Counter()
    try:
        if own is not None:
            knowledge.extend(own)
        with LedgerStore(ledger) as store:
            try:
                _add(store, orders, jobs, own, done)
                if not no_merge:
                    with waiting("merging all reports into one picture"):
                        store.refresh()
            finally:
                click.echo(_told(done) + ".", err=True)
            click.echo(f"{store.view}: {_sizes(store.view.sizes())}.")
            _, behind = store.view.merged()
            if behind:
                click.echo(f"The picture across reports is {behind:,} readings and decisions behind.")
    except KeyboardInterrupt:
        click.echo("Stopped; what was added stays. Run it again to go on.", err=True)
        sys.exit(130)
    except (LedgerError, ValueError) as error:  # ValueError: a project's own word list that does not fit
        raise click.ClickException(str(error)) from None
    if done["refused"]:
        sys.exit(1)


def _add(store: LedgerStore, orders: list[Order], jobs: int, own: Path | None, done: Counter[str]) -> None:
    """Add what ``orders`` name to ``store``, and count in ``done`` what became of each."""
    from counterclaim.jobs import gather
    from counterclaim.ledger import UnsoundError
    from counterclaim.reading import engine

    known = store.view.read_by(engine())
    for result in with_progress(gather(orders, jobs, own, known), len(orders), quiet=False):
        try:
            if result.reading is not None:
                done[store.add(result.reading)] += 1
            elif result.known is not None:
                done[store.meet(result.known, engine()) or "known"] += 1
            else:
                raise UnsoundError(f"{result.path}: {result.problem}")
        except UnsoundError as refusal:
            done["refused"] += 1
            click.echo(str(refusal), err=True)


def _told(done: Mapping[str, int]) -> str:
    told = [f"{done[what]:,} {words[done[what] != 1]}" for what, words in _WORDS.items() if done[what]]
    return ", ".join(told) or "Nothing was added"


def _sizes(sizes: Mapping[str, int]) -> str:
    return ", ".join(f"{sizes[what]:,} {what}{'s' * (sizes[what] != 1)}" for what in _SIZES)
