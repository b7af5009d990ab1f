"""``counterclaim doctor`` and ``counterclaim schema``: what is installed, and what a reading looks like."""

from __future__ import annotations

import json
import sys

import click


@click.command()
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


@click.command()
def schema() -> None:
    """Print the JSON Schema of a reading.

    \b
    Example:
      counterclaim schema > reading.schema.json
    """
    from counterclaim.schema import reading_schema

    click.echo(json.dumps(reading_schema(), indent=1))
