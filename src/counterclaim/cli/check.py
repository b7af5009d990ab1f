"""``counterclaim check``: whether a ledger is whole, and putting right what can be made anew."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import LEDGER, waiting, with_progress

if TYPE_CHECKING:
    from counterclaim.ledger.check import Fault

_EXAMPLES = """\b
Examples:
  counterclaim check --ledger war.db
  counterclaim check --ledger war.db --repair
"""


@click.command(epilog=_EXAMPLES)
@LEDGER
@click.option(
    "--repair", is_flag=True,
    help="Make rows, search index and merged tables anew from reports, readings and decisions.",
)  # fmt: skip
def check(ledger: str, repair: bool) -> None:
    """Check a ledger: its file, its texts against their hashes, its readings, its decisions and all rows.

    What is wrong is named, and the exit code is 1. Rows, the search index and the merged tables are made of what is
    kept: --repair makes them anew. A text, a reading or a decision that is damaged comes back from a backup only.
    """
    from counterclaim.ledger import LedgerError, LedgerStore, LedgerView
    from counterclaim.ledger.check import Examiner

    try:
        if repair:
            LedgerStore(ledger).close()  # brings an older ledger up to date
        with LedgerView(ledger) as view:
            examiner = Examiner(view)
            with waiting("looking at the database"):
                faults = list(examiner.file())
            reports = view.reports()
            looked = with_progress(map(examiner.report, reports), len(reports), quiet=False, what="checking")
            faults += [fault for found in looked for fault in found]
            _, behind = view.merged()
        if repair and (behind or any(fault.mendable for fault in faults)):
            _repair(ledger, faults)
            behind = 0
    except LedgerError as error:
        raise click.ClickException(str(error)) from None
    for fault in faults:
        click.echo(f"{fault}{' (made anew)' if repair and fault.mendable else ''}")
    left = [fault for fault in faults if not (repair and fault.mendable)]
    if behind:
        click.echo(
            f"The picture across reports is {behind:,} readings and decisions behind: --repair makes it anew."
        )
    if not left:
        click.echo(f"{ledger}: {len(reports):,} reports, all whole.")
        return
    if any(fault.mendable for fault in left):
        click.echo("Run it with --repair to make these rows anew.", err=True)
    if not all(fault.mendable for fault in left):
        click.echo("What is damaged and kept only once comes back from a backup.", err=True)
    sys.exit(1)


def _repair(ledger: str, faults: list[Fault]) -> None:
    from counterclaim.ledger import LedgerStore

    with LedgerStore(ledger) as store:
        damaged = [fault.report for fault in faults if fault.report and fault.mendable]
        for report in with_progress(damaged, len(damaged), quiet=False, what="mending"):
            store.repair(report)
        with waiting("making the search index and the merged tables anew"):
            store.index()
            store.refresh(anyway=True)
