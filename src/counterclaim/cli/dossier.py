"""``counterclaim dossier``: many reports in one picture."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from counterclaim.cli.options import FROM, JOBS, LEXICON, MAP, PRIVATE, with_progress

_EXAMPLES = """\b
Examples:
  counterclaim dossier reports/*.txt
  counterclaim dossier ledgers/*.json --rule ucdp
  counterclaim dossier reports/*.txt --format html --out dossier.html
  counterclaim dossier reports/*.txt --compare acled.csv
  counterclaim dossier ledgers.jsonl --format eventreport > event_reports.csv
"""


@click.command(epilog=_EXAMPLES)
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
@FROM
@MAP
@PRIVATE
@JOBS
@LEXICON
def dossier(
    reports: tuple[str, ...],
    source_form: str | None,
    columns: dict[str, str],
    allow_private: bool,
    form: str,
    rule: str | None,
    sheet: Path | None,
    decisions: Path | None,
    out: Path | None,
    jobs: int,
    own: Path | None,
) -> None:
    """Merge many reports into one picture: claimants beside claimants, nothing averaged.

    REPORT is anything that "counterclaim read" takes, and files of readings that it wrote. A report that cannot be
    read is named with the reason, the dossier is made of the others, and the exit code is 1.
    """
    from counterclaim.dossier import build_dossier
    from counterclaim.dossier.compare import compare
    from counterclaim.dossier.decisions import read_decisions
    from counterclaim.dossier.rules import view
    from counterclaim.dossier.sheets import read_sheet
    from counterclaim.ingest import Hints
    from counterclaim.ingest.fetch import Fetcher
    from counterclaim.jobs import gather
    from counterclaim.show.dossier_output import write_dossier

    readings, failed = [], 0
    try:
        told = read_decisions(decisions) if decisions else ()
        beside = read_sheet(sheet) if sheet else None
        hints = Hints(form=source_form, columns=columns)
        with Fetcher(private=allow_private) as web:
            for result in with_progress(gather(reports, hints, jobs, own, web=web), None, quiet=False):
                if result.reading is not None:
                    readings.append(result.reading)
                else:
                    failed += result.problem is not None
                    click.echo(f"{result.name}: {result.problem or result.note}", err=True)
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
        click.echo(f"{failed} of {failed + len(readings)} reports could not be read", err=True)
        sys.exit(1)
