"""``counterclaim serve``: the pages of a ledger in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.cli.options import LEDGER

_EXAMPLES = """\b
Examples:
  counterclaim serve
  counterclaim serve --ledger postgresql://ana@db/ledger --coder ana
  counterclaim serve --read-only --host 0.0.0.0 --token auto
"""


@click.command(epilog=_EXAMPLES)
@LEDGER
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8477, show_default=True, help="0 takes a free one."
)
@click.option(
    "--token", metavar="TOKEN", help="What others must know to get in; auto makes one and prints it."
)
@click.option(
    "--token-file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help="A file that holds the token, so that it stands in no list of processes.",
)  # fmt: skip
@click.option(
    "--name", "names", multiple=True, metavar="NAME", help="A host name that it answers to, behind a proxy."
)
@click.option("--read-only", is_flag=True, help="Take no decisions: for publishing.")
@click.option("--coder", metavar="NAME", help="The name under which your decisions are kept.")
@click.option("--open", "opened", is_flag=True, help="Open the browser.")
def serve(
    ledger: str, host: str, port: int, token: str | None, token_file: Path | None, names: tuple[str, ...],
    read_only: bool, coder: str | None, opened: bool,
) -> None:  # fmt: skip
    """Show a ledger in the browser: overview, accounts side by side, reports, parties, search, review.

    Nothing leaves this machine, and only this machine gets in: another --host needs a token. Ctrl+C ends it.
    """
    from counterclaim.ledger import LedgerError
    from counterclaim.web.running import NotServed, Order, run

    order = Order(
        ledger,
        host,
        port,
        _token(token, token_file),
        frozenset(n.lower() for n in names),
        read_only,
        coder,
        opened,
    )
    try:
        run(order, click.echo)
    except (LedgerError, NotServed) as error:
        raise click.ClickException(str(error)) from None


def _token(given: str | None, file: Path | None) -> str | None:
    if given is not None and file is not None:
        raise click.UsageError("give --token or --token-file, not both")
    try:
        return file.read_text(encoding="utf-8").strip() if file else given
    except (OSError, UnicodeDecodeError):
        raise click.BadParameter(f"{file} cannot be read as text", param_hint="--token-file") from None
