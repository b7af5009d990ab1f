"""The command line: parses arguments, calls the API."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from counterclaim.version import __version__

T = TypeVar("T")

_READ_EXAMPLES = """\b
Examples:
  counterclaim read report.txt
  counterclaim read page.html --publisher "AFP" --published 2020-10-02
  cat report.txt | counterclaim read - --format json > ledger.json
  counterclaim read reports/*.txt --out ledgers --jobs 2
  counterclaim read report.txt --format html > ledger.html
"""

_DOSSIER_EXAMPLES = """\b
Examples:
  counterclaim dossier reports/*.txt
  counterclaim dossier ledgers/*.json --rule ucdp
  counterclaim dossier reports/*.txt --format html --out dossier.html
  counterclaim dossier reports/*.txt --compare acled.csv
  counterclaim dossier ledgers.jsonl --format eventreport > event_reports.csv
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="counterclaim")
def main() -> None:
    """Reads reports on armed conflict and keeps the ledger of who claims what.

    \b
    counterclaim read report.txt      the ledger of one report
    counterclaim dossier *.txt        many reports in one picture
    counterclaim doctor               what is installed and what is missing
    """


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day; write it as YYYY-MM-DD, such as 2020-10-02") from None


_JOBS = click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes for many reports."
)
_LEXICON = click.option(
    "--lexicon", "own", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
    help="Your own cues, names and sides (CSV files) on top of ours.",
)  # fmt: skip


@main.command(epilog=_READ_EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "html"]),
    help="How to show the ledger. [default: table; json with --out]",
)  # fmt: skip
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Write STEM.json (or .jsonl, .html, .txt) for each report into DIR.",
)  # fmt: skip
@click.option("--published", callback=_day, metavar="DATE", help="Day of publication, YYYY-MM-DD.")
@click.option("--title", help="Title of the report.")
@click.option("--publisher", help="Who published the report.")
@_JOBS
@_LEXICON
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
        for result in _with_progress(read_files(orders, jobs, own), len(orders), sink.quiet):
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


@main.command(epilog=_DOSSIER_EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "html", "eventreport"]), default="table",
    show_default=True, help="table, JSON, one self-contained page, or the CSV that the R package eventreport reads.",
)  # fmt: skip
@click.option(
    "--rule", type=click.Choice(["ucdp", "acled", "own-admissions", "independent"]),
    help="Collapse each tally to low, best and high under this rule; it is named at the head.",
)  # fmt: skip
@click.option(
    "--compare", "sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="CSV",
    help="Lay a coding sheet, an ACLED export or a UCDP GED file beside the dossier.",
)  # fmt: skip
@click.option(
    "--decisions", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="JSONL",
    help="Your word on which names are one party and which are not.",
)  # fmt: skip
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write there instead of printing.",
)
@_JOBS
@_LEXICON
def dossier(
    reports: tuple[str, ...],
    form: str,
    rule: str | None,
    sheet: Path | None,
    decisions: Path | None,
    out: Path | None,
    jobs: int,
    own: Path | None,
) -> None:
    """Merge many reports into one picture: claimants beside claimants, nothing averaged.

    REPORT is a text or HTML file, or a .json or .jsonl file of readings that "counterclaim read" wrote. A report
    that cannot be read is named with the reason, the dossier is made of the others, and the exit code is 1.
    """
    from counterclaim.dossier import build_dossier
    from counterclaim.dossier.compare import compare
    from counterclaim.dossier.decisions import read_decisions
    from counterclaim.dossier.rules import view
    from counterclaim.dossier.sheets import read_sheet
    from counterclaim.jobs import gather
    from counterclaim.show.dossier_output import write_dossier

    readings, failed = [], 0
    try:
        told = read_decisions(decisions) if decisions else ()
        beside = read_sheet(sheet) if sheet else None
        for result in _with_progress(gather(reports, jobs, own), len(reports), quiet=False):
            if result.reading is None:
                failed += 1
                click.echo(f"{result.path}: {result.problem}", err=True)
            else:
                readings.append(result.reading)
    except ValueError as error:  # decisions, a sheet or a project's own word list that does not fit
        raise click.ClickException(str(error)) from None
    if not readings:
        raise click.ClickException("none of the reports could be read")
    made = build_dossier(readings, told)
    try:
        write_dossier(
            made,
            readings,
            form,
            out,
            view(made, rule) if rule else None,
            compare(made, beside) if beside else None,
        )
    except OSError as error:
        raise click.ClickException(f"{out or 'standard output'}: {error.strerror}") from None
    if failed:
        click.echo(f"{failed} of {len(reports)} files could not be read", err=True)
        sys.exit(1)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def doctor(as_json: bool) -> None:
    """Tell what is installed: versions, parser model, gazetteer, word lists, pages.

    The exit code is 1 if something is missing.

    \b
    Examples:
      counterclaim doctor
      counterclaim doctor --json
    """
    from counterclaim.doctor import examine

    findings = examine()
    if as_json:
        click.echo(json.dumps([f.to_json() for f in findings], indent=1))
    else:
        for finding in findings:
            click.echo(f"{'ok     ' if finding.fine else 'MISSING'} {finding.what:18} {finding.detail}")
            if finding.advice:
                click.echo(f"{'':26} {finding.advice}")
    if not all(f.fine for f in findings):
        sys.exit(1)


@main.command()
def schema() -> None:
    """Print the JSON Schema of a reading.

    \b
    Example:
      counterclaim schema > reading.schema.json
    """
    from counterclaim.schema import reading_schema

    click.echo(json.dumps(reading_schema(), indent=1))


def _with_progress(results: Iterable[T], total: int, quiet: bool) -> Iterator[T]:
    """Show a progress bar on standard error when there is much to do and somebody looks."""
    if total < 2 or quiet or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        for result in results:
            yield result
            bar.advance(task)
