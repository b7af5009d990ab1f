"""``counterclaim check``: whether a ledger is whole, and putting right what can be made anew."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import LEDGER, waiting, with_progress

if TYPE_CHECKING:
    from counterclaim.ledger.check import Fault

_EXAMPLES = """\b
Examples:
  counterclaim check --ledger war.db
  counterclaim check --ledger war.db --repair
  counterclaim check --ledger damaged.db --rescue new.db
"""


@click.command(epilog=_EXAMPLES)
@LEDGER
@click.option(
    "--repair", is_flag=True,
    help="Make rows, search index and merged tables anew from reports, readings and decisions.",
)  # fmt: skip
@click.option(
    "--rescue", "into", metavar="FILE|URL",
    help="Bring all that is whole in a damaged ledger into a new one.",
)  # fmt: skip
def check(ledger: str, repair: bool, into: str | None) -> None:
    """Check a ledger: its file, its texts against their hashes, its readings, its decisions and all rows.

    What is wrong is named, and the exit code is 1. Rows, the search index and the merged tables are made of what is
    kept: --repair makes them anew. A text, a reading or a decision that is damaged comes back from a backup only, or
    by adding its report again to the ledger that --rescue makes of the rest.
    """
    from counterclaim.ledger import LedgerError

    try:
        whole = _rescue(ledger, into) if into else _check(ledger, repair)
    except LedgerError as error:
        raise click.ClickException(str(error)) from None
    if not whole:
        sys.exit(1)


def _check(ledger: str, repair: bool) -> bool:
    from counterclaim.ledger import LedgerStore, LedgerView
    from counterclaim.ledger.check import Examiner

    if repair:
        LedgerStore(ledger).close()  # brings an older ledger up to date
    with LedgerView(ledger) as view:
        examiner = Examiner(view)
        with waiting("looking at the database"):
            faults = list(examiner.database())
        reports = view.reports()
        looked = with_progress(map(examiner.report, reports), len(reports), quiet=False, what="checking")
        faults += [fault for found in looked for fault in found]
        _, behind = view.merged()
    if repair and (behind or any(fault.mendable for fault in faults)):
        _repair(ledger, faults)
        behind = 0
    for fault in faults:
        click.echo(f"{fault}{' (made anew)' if repair and fault.mendable else ''}")
    if behind:
        click.echo(
            f"The picture across reports is {behind:,} readings and decisions behind: --repair makes it anew."
        )
    left = [fault for fault in faults if not (repair and fault.mendable)]
    if not left:
        click.echo(f"{view}: {len(reports):,} reports, all whole.")
    if any(fault.mendable for fault in left):
        click.echo("Make what can be made anew: counterclaim check --repair", err=True)
    if not all(fault.mendable for fault in left):
        click.echo(
            "What is kept only once comes back from a backup; bring the rest into a new ledger: "
            "counterclaim check --rescue NEW.db", err=True,
        )  # fmt: skip
    return not left


def _repair(ledger: str, faults: Sequence[Fault]) -> None:
    from counterclaim.ledger import LedgerStore

    with LedgerStore(ledger) as store:
        damaged = [fault.report for fault in faults if fault.report and fault.mendable]
        for report in with_progress(damaged, len(damaged), quiet=False, what="mending"):
            store.repair(report)
        with waiting("making the search index and the merged tables anew"):
            store.index()
            store.refresh(anyway=True)


def _rescue(ledger: str, into: str) -> bool:
    from counterclaim.ledger import LedgerStore, LedgerView
    from counterclaim.ledger.rescue import rescue_decisions, rescue_reports

    with LedgerView(ledger) as damaged, LedgerStore(into) as store:
        if any(store.view.sizes().values()):
            raise click.UsageError(f"{into}: holds a ledger already; name a new one")
        decisions, problem = rescue_decisions(damaged, store)
        reports, lost = 0, 0
        for found in rescue_reports(damaged, store):
            reports += 1
            if found.problem:
                lost += 1
                click.echo(found.problem)
        with waiting("merging all reports into one picture"):
            store.refresh(anyway=True)
    if problem:
        click.echo(problem)
    click.echo(
        f"{into}: {reports - lost:,} of {reports:,} reports and {decisions:,} decisions are whole and in it."
    )
    return not lost and problem is None
