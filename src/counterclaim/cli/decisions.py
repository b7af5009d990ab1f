"""``counterclaim decisions``: the log of what was decided: listed, checked, taken from one ledger to another."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from counterclaim.cli.options import LEDGER
from counterclaim.cli.review import ADJUDICATE, CODER

if TYPE_CHECKING:
    from counterclaim.ledger.review import Decision


@click.group(
    epilog="""\b
Examples:
  counterclaim decisions list --coder ana
  counterclaim decisions export --out decisions.jsonl
  counterclaim decisions replay decisions.jsonl --ledger other.db
  counterclaim decisions verify
  counterclaim decisions undo 12 --reason "wrong row"
"""
)
def decisions() -> None:
    """Look at what was decided on a ledger, check it, and take it to another one."""


@decisions.command("list")
@LEDGER
@click.option("--coder", metavar="NAME", help="Only what this coder decided.")
@click.option("--anchor", metavar="ANCHOR", help="Only what was decided on this row.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")
def list_(ledger: str, coder: str | None, anchor: str | None, as_json: bool) -> None:
    """Print the decisions in their order, a line each; those that were taken back are marked."""
    from counterclaim.cli.review_card import told
    from counterclaim.ledger.review.standing import undone_by

    made = _made(ledger)
    undone = undone_by(made)
    for decision in made:
        if (coder and decision.coder != coder) or (
            anchor and anchor not in (decision.anchor, decision.other)
        ):
            continue
        if as_json:
            click.echo(json.dumps(decision.to_json(), ensure_ascii=False))
        else:
            back = undone.get(decision.digest)
            click.echo(f"{told(decision)}  {decision.anchor}{f'  (undone by {back.number})' if back else ''}")


@decisions.command()
@LEDGER
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Where to write them."
)
@click.option(
    "--identities",
    is_flag=True,
    help='Only who is who across reports, as "counterclaim dossier --decisions" reads it.',
)
def export(ledger: str, out: Path | None, identities: bool) -> None:
    """Write all decisions as JSON lines, with the chain of their hashes."""
    from counterclaim.ledger import LedgerView
    from counterclaim.ledger.review.log import exported
    from counterclaim.ledger.review.paint import who_is_who

    with _explained():
        if identities:
            with LedgerView(ledger) as view, view.connected() as connection:
                lines = [json.dumps(told, ensure_ascii=False) for told in who_is_who(connection)]
        else:
            lines = list(exported(_made(ledger)))
    text = "".join(f"{line}\n" for line in lines)
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{out}: {error.strerror}") from None
    click.echo(f"{len(lines)} decisions in {out}", err=True)


@decisions.command()
@click.argument("file", type=click.File("r", encoding="utf-8"))
@LEDGER
def replay(file: TextIO, ledger: str) -> None:
    """Add the decisions of FILE, which "counterclaim decisions export" wrote, to a ledger.

    What the ledger knows already is passed over. A file that was tampered with is refused, naming the line. FILE may
    be - for standard input.
    """
    from counterclaim.ledger import LedgerStore, LedgerView
    from counterclaim.ledger.review import replay as replayed

    with _explained(file.name):
        LedgerView(ledger).close()
        with LedgerStore(ledger) as store:
            new = replayed(store, file)
    click.echo(f"{new} new decisions")


@decisions.command()
@LEDGER
@click.option(
    "--head", metavar="HASH", help="A hash that you noted earlier: it must still stand in the chain."
)
def verify(ledger: str, head: str | None) -> None:
    """Check the chain of hashes, and print the last one.

    The exit code is 1 when a link is broken. Only a hash that was noted elsewhere can show that decisions were cut off
    the end.
    """
    from counterclaim.ledger.review.chain import verify as verified

    made = _made(ledger)
    broken = verified(made)
    if broken:
        raise click.ClickException(f"decision {broken.number}: {broken.reason}")
    if head and head not in {decision.hash for decision in made}:
        raise click.ClickException(
            f"no decision has the hash {head}: decisions were cut off, or it is of another ledger"
        )
    click.echo(
        f"{len(made)} decisions, the chain holds" + (f"; the last hash is {made[-1].hash}" if made else "")
    )


@decisions.command()
@click.argument("number", type=click.IntRange(1))
@LEDGER
@CODER
@ADJUDICATE
@click.option("--reason", default="", help="Why.")
def undo(number: int, ledger: str, coder: str, adjudicate: bool, reason: str) -> None:
    """Take back the decision with this NUMBER, by a new one; that can be taken back too."""
    from counterclaim.ledger import LedgerStore, LedgerView
    from counterclaim.ledger.review import undo as undone

    with _explained():
        LedgerView(ledger).close()
        with LedgerStore(ledger) as store:
            made = undone(store, number, coder, reason, "adjudicator" if adjudicate else "coder")
    click.echo(f"decision {made.number} takes back decision {number}")


@decisions.command()
@LEDGER
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def agreement(ledger: str, as_json: bool) -> None:
    """Print how far coders agree: Krippendorff's alpha for each kind of row and field."""
    from counterclaim.ledger import LedgerView
    from counterclaim.ledger.review.agreement import agreement as measured

    with _explained(), LedgerView(ledger) as view, view.connected() as connection:
        found = measured(connection)
    if as_json:
        click.echo(json.dumps(found.to_json(), indent=1))
        return
    click.echo(f"coders: {', '.join(found.coders) or 'none'}; rows in dispute: {found.disputes}")
    for one in found.fields:
        alpha = "     -" if one.alpha is None else f"{one.alpha:6.3f}"
        click.echo(f"{alpha}  {one.kind} {one.field} ({one.metric}, {one.units} units)")


def _made(ledger: str) -> list[Decision]:
    from counterclaim.ledger import LedgerView
    from counterclaim.ledger.review.log import decisions as all_of

    with _explained(), LedgerView(ledger) as view, view.connected() as connection:
        return all_of(connection)


@contextlib.contextmanager
def _explained(file: str | None = None) -> Iterator[None]:
    from counterclaim.ledger import LedgerError

    try:
        yield
    except LedgerError as error:
        raise click.ClickException(
            f"{file}, {error}" if file and str(error).startswith("line ") else str(error)
        ) from None
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{file}: not UTF-8: {error}") from None
