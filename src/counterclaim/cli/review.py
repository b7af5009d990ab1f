"""``counterclaim review``: the rows of a ledger, one after the other, to be accepted, rejected or corrected."""

from __future__ import annotations

import getpass
from urllib.parse import parse_qsl

import click

from counterclaim.cli.options import LEDGER

_EXAMPLES = """\b
Examples:
  counterclaim review
  counterclaim review --coder ana --filter 'outcome=killed&speaker=RUS'
  counterclaim review --order duplicates --kind figure --ledger war.db
  counterclaim review --coder mira --adjudicate
"""
_KINDS = ("claim", "figure", "event", "entity", "link")


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


CODER = click.option(
    "--coder", envvar="COUNTERCLAIM_CODER", default=_login, show_default="login name", show_envvar=True,
    metavar="NAME", help="Who decides.",
)  # fmt: skip
ADJUDICATE = click.option(
    "--adjudicate", is_flag=True, help="Decide as adjudicator: your word settles what coders dispute."
)


@click.command(epilog=_EXAMPLES)
@LEDGER
@CODER
@ADJUDICATE
@click.option(
    "--filter", "query", default="", metavar="QUERY",
    help="Only rows that pass this filter, written as in the address of a page: 'outcome=killed&speaker=RUS'.",
)  # fmt: skip
@click.option(
    "--order", type=click.Choice(["contested", "doubtful", "duplicates", "differences", "text"]),
    help="What comes first. [default: contested; differences with --adjudicate]",
)  # fmt: skip
@click.option(
    "--kind", "kinds", type=click.Choice(_KINDS), multiple=True,
    help="Only rows of this kind; may be given several times. [default: claim, figure and event]",
)  # fmt: skip
def review(
    ledger: str, coder: str, adjudicate: bool, query: str, order: str | None, kinds: tuple[str, ...]
) -> None:
    """Decide on what was read: one key accepts, rejects or corrects a row and shows the next.

    The queue holds what you have not decided on yet, and shows nothing of what other coders decided, so that two can
    work apart. With --adjudicate it holds what coders dispute, or a newer reading sees in another way. Keys may come
    over a pipe, one a line.
    """
    from rich.console import Console

    from counterclaim.cli.review_session import KEYS, Desk, Session
    from counterclaim.ledger import Filter, LedgerError, LedgerStore, LedgerView

    if not coder.strip():
        raise click.UsageError("who decides? give --coder NAME")
    try:
        view = Filter.of(parse_qsl(query, keep_blank_values=True))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--filter") from None
    chosen = order or ("differences" if adjudicate else "contested")
    wanted = kinds or (_KINDS if chosen == "differences" else _KINDS[:3])
    role = "adjudicator" if adjudicate else "coder"
    console = Console(highlight=False, soft_wrap=False)
    try:
        LedgerView(ledger).close()  # refuses what is no ledger, where the store would make one
        with LedgerStore(ledger) as store:
            console.print(KEYS, style="dim", markup=False)
            Session(store, Desk(view, chosen, wanted, coder, role), console).run()  # type: ignore[arg-type]
    except LedgerError as error:
        raise click.ClickException(str(error)) from None
