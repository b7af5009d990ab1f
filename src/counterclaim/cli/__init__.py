"""The command line: parses arguments, calls the API; one command a module."""

from __future__ import annotations

import click

from counterclaim.cli.add import add
from counterclaim.cli.check import check
from counterclaim.cli.decisions import decisions
from counterclaim.cli.doctor import doctor, schema
from counterclaim.cli.dossier import dossier
from counterclaim.cli.export import export
from counterclaim.cli.page import page
from counterclaim.cli.read import read
from counterclaim.cli.review import review
from counterclaim.cli.serve import serve
from counterclaim.cli.watch import watch
from counterclaim.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="counterclaim")
def main() -> None:
    """Reads reports on armed conflict and keeps the ledger of who claims what.

    \b
    counterclaim read report.txt      the ledger of one report
    counterclaim dossier *.txt        many reports in one picture
    counterclaim add *.txt            reports into a ledger that keeps them
    counterclaim watch feeds.opml     what feeds bring into that ledger
    counterclaim serve                that ledger in the browser
    counterclaim page                 that ledger as one file to send to somebody
    counterclaim review               decide in the terminal on what was read
    counterclaim export               that ledger in the field's formats
    counterclaim check                whether that ledger is whole
    counterclaim doctor               what is installed and what is missing
    """


for command in (export, read, dossier, add, watch, serve, page, check, doctor, schema, review, decisions):
    main.add_command(command)
