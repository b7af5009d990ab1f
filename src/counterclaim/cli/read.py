"""``counterclaim read``: reports in, their ledgers out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from counterclaim.cli.options import FROM, JOBS, LEXICON, MAP, PRIVATE, day, with_progress

_EXAMPLES = """\b
Examples:
  counterclaim read report.txt
  counterclaim read page.html --publisher "AFP" --published 2020-10-02
  cat report.txt | counterclaim read - --format json > ledger.json
  counterclaim read reports/*.txt --out ledgers --jobs 2
  counterclaim read report.txt --format html > ledger.html
  counterclaim read https://example.org/statement.html
  counterclaim read news.zip crawl.warc.gz folder/ --out ledgers
  counterclaim read articles.csv --map text=body,published=date --format jsonl
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
@FROM
@MAP
@PRIVATE
@JOBS
@LEXICON
def read(
    reports: tuple[str, ...],
    source_form: str | None,
    columns: dict[str, str],
    allow_private: bool,
    form: str | None,
    out: Path | None,
    published: str | None,
    title: str | None,
    publisher: str | None,
    jobs: int,
    own: Path | None,
) -> None:
    """Turn conflict reports into their ledgers.

    REPORT is a file, a folder, a web address, or - for standard input. Text, Markdown, HTML, PDF, e-mail, ninjs and
    NewsML-G2 are read, tables and JSON Lines of texts, feeds, web archives (WARC, WACZ), and ZIP archives of them all;
    files of readings are shown as they are. A text may begin with "date YYYY-MM-DD", its day of publication. A report
    that cannot be read is named with the reason, the others are read all the same, and the exit code is 1.
    """
    from counterclaim.ingest import Hints
    from counterclaim.ingest.fetch import Fetcher
    from counterclaim.ingest.opening import holds_many
    from counterclaim.jobs import gather
    from counterclaim.show.output import Folder, Printer

    form = form or ("json" if out else "table")
    many = len(reports) > 1 or holds_many(reports[0])
    if form == "html" and out is None and many:
        raise click.UsageError("several pages need a folder: add --out DIR")
    sink = Folder(out, form) if out else Printer(form, several=many)
    hints = Hints(published, title, publisher, source_form, columns)
    done = failed = 0
    try:
        with Fetcher(private=allow_private) as web:
            results = gather(reports, hints, jobs, own, web=web)
            for result in with_progress(results, None if many else 1, sink.quiet):
                if result.reading is not None:
                    done += 1
                    sink.take(result.name, result.reading)
                else:
                    failed += result.problem is not None
                    click.echo(f"{result.name}: {result.problem or result.note}", err=True)
    except ValueError as error:  # a project's own word list that does not fit
        raise click.ClickException(str(error)) from None
    sink.close()
    if failed:
        if done + failed > 1:
            click.echo(f"{failed} of {done + failed} reports could not be read", err=True)
        sys.exit(1)
