"""``counterclaim read``: reports in, their ledgers out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from counterclaim.cli.options import JOBS, LEXICON, day, with_progress

_EXAMPLES = """\b
Examples:
  counterclaim read report.txt
  counterclaim read page.html --publisher "AFP" --published 2020-10-02
  cat report.txt | counterclaim read - --format json > ledger.json
  counterclaim read reports/*.txt --out ledgers --jobs 2
  counterclaim read report.txt --format html > ledger.html
"""


@click.command(epilog=_EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "html"]),
    help="How to show the ledger. [default: table; json with --out]",
)  # fmt: skip
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Write STEM.json (or .jsonl, .html, .txt) for each report into DIR.",
)  # fmt: skip
@click.option("--published", callback=day, metavar="DATE", help="Day of publication, YYYY-MM-DD.")
@click.option("--title", help="Title of the report.")
@click.option("--publisher", help="Who published the report.")
@JOBS
@LEXICON
def read(
    reports: tuple[str, ...],
    form: str | None,
    out: Path | None,
    published: str | None,
    title: str | None,
    publisher: str | None,
    jobs: int,
    own: Path | None,
) -> None:
    """Turn conflict reports into their ledgers.

    REPORT is a text or HTML file, or - for standard input. A text may begin with "date YYYY-MM-DD", its
    day of publication. A report that cannot be read is named with the reason, the others are read all the
    same, and the exit code is 1.
    """
    from counterclaim.jobs import Order, read_files
    from counterclaim.show.output import Folder, Printer

    form = form or ("json" if out else "table")
    if form == "html" and out is None and len(reports) > 1:
        raise click.UsageError("several pages need a folder: add --out DIR")
    sink = Folder(out, form) if out else Printer(form, several=len(reports) > 1)
    orders = [Order(path, published, title, publisher) for path in reports]
    failed = 0
    try:
        for result in with_progress(read_files(orders, jobs, own), len(orders), sink.quiet):
            if result.reading is None:
                failed += 1
                click.echo(f"{result.path}: {result.problem}", err=True)
            else:
                sink.take(result.path, result.reading)
    except ValueError as error:  # a project's own word list that does not fit
        raise click.ClickException(str(error)) from None
    sink.close()
    if failed:
        if len(orders) > 1:
            click.echo(f"{failed} of {len(orders)} reports could not be read", err=True)
        sys.exit(1)
