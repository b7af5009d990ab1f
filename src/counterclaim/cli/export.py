"""``counterclaim export``: a ledger in the formats of the field."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl

import click

from counterclaim.cli.options import LEDGER

_EXAMPLES = """\b
Examples:
  counterclaim export --to csv --out tables
  counterclaim export --to csv --kind figures --filter "outcome=killed&speaker=RUS" --out killed.csv
  counterclaim export --ledger war.db --to ucdp --rule own-admissions --out ged.csv
  counterclaim export --to geojson --filter "since=2020-09-27&until=2020-11-10" --out map.geojson
  counterclaim export --formats
"""


def _list(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    """Print the formats and leave."""
    if not asked:
        return
    from counterclaim.export import FORMATS

    width = max(map(len, FORMATS))
    for name, form in FORMATS.items():
        click.echo(f"{name:{width}}  {form.title}")
        if form.lost:
            click.echo(f"{'':{width}}  lost: {form.lost}")
    context.exit()


@click.command(epilog=_EXAMPLES)
@LEDGER
@click.option("--to", "form", required=True, metavar="FORMAT", help="The format; --formats lists them.")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="PATH", help="Where to write.")
@click.option("--filter", "query", default="", metavar="QUERY", help="What passes, as in a page's address.")
@click.option(
    "--kind", "kinds", multiple=True, metavar="KIND",
    help="For tables: claims, figures, events, links, entities or reports. [default: all, in a folder]",
)  # fmt: skip
@click.option(
    "--rule", default="ucdp", show_default=True, help="How several numbers become one where only one fits."
)
@click.option(
    "--formats", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the formats."
)
def export(ledger: str, form: str, out: Path, query: str, kinds: tuple[str, ...], rule: str) -> None:
    """Write a ledger, or what a filter lets through, in a format of the field.

    Beside PATH lies PATH.meta.json: which ledger, filter, rule and version made it, its licence, what the format has
    no place for, and how often each field is right.
    """
    from counterclaim.dossier.rules import RULES
    from counterclaim.export import FORMATS, KINDS, Choices, select_rows
    from counterclaim.export import export as write
    from counterclaim.ledger import Filter, LedgerError, LedgerView

    if form not in FORMATS:
        raise click.BadParameter(f"{form!r} is not one of {', '.join(FORMATS)}", param_hint="--to")
    if rule not in RULES:
        raise click.BadParameter(f"{rule!r} is not one of {', '.join(RULES)}", param_hint="--rule")
    if unknown := [k for k in kinds if k not in KINDS]:
        raise click.BadParameter(f"{unknown[0]!r} is not one of {', '.join(KINDS)}", param_hint="--kind")
    try:
        view = Filter.of(parse_qsl(query.lstrip("?"), keep_blank_values=True))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--filter") from None
    try:
        with LedgerView(ledger) as kept:
            selection = select_rows(kept, view)
        written = write(selection, form, out, Choices(kinds, rule))
    except LedgerError as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(
            f"{error.filename or out}: {(error.strerror or str(error)).lower()}"
        ) from None
    for name, rows in written.items():
        click.echo(f"{rows:8,} rows  {name}")
    if not sum(written.values()):
        click.echo("nothing passes this filter", err=True)
