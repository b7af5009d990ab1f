"""``counterclaim page``: a ledger as one file to send to somebody."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl

import click

from counterclaim.cli.options import waiting

_EXAMPLES = """\b
Examples:
  counterclaim page ledger.db --out ledger.html
  counterclaim page ledger.db --out gori.html --filter "q=Gori&since=2008-08-07"
  counterclaim page ledger.db --out public.html --redact-names --title "Georgia, August 2008"
"""


@click.command(epilog=_EXAMPLES)
@click.argument("ledger", metavar="LEDGER")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE", help="Where to."
)
@click.option("--filter", "query", default="", metavar="QUERY", help="What it shows, as in a page's address.")
@click.option("--full-text", is_flag=True, help="Whole texts, not only the sentences that hold evidence.")
@click.option("--redact-names", is_flag=True, help="Withhold the names of private people.")
@click.option("--title", help="Title of the window.")
def page(ledger: str, out: Path, query: str, full_text: bool, redact_names: bool, title: str | None) -> None:
    """Write the pages of a ledger as one file, which opens anywhere without a network.

    LEDGER is a SQLite file or the URL of a PostgreSQL database. The file shows the same views as "counterclaim serve",
    without the review.
    """
    from counterclaim.ledger import Filter, LedgerError, LedgerView
    from counterclaim.web.file import Choices, page_file

    try:
        view = Filter.of(parse_qsl(query.lstrip("?"), keep_blank_values=True))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--filter") from None
    try:
        with LedgerView(ledger) as kept, waiting("writing the page"):
            written = page_file(kept, view, Choices(title, full_text, redact_names))
        out.write_bytes(written.encode("utf-8"))
    except LedgerError as error:
        raise click.ClickException(str(error)) from None
    except FileNotFoundError as error:
        missing = (
            "its folder is not there"
            if error.filename == str(out)
            else "the pages were not built: make install"
        )
        raise click.ClickException(f"{out}: {missing}") from None
    except OSError as error:
        raise click.ClickException(f"{out}: {(error.strerror or str(error)).lower()}") from None
    click.echo(f"{out}: {len(written) / 1_000_000:.1f} MB")
