"""``counterclaim watch``: feeds polled, what is new into a ledger."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.keeping import ORIGINALS, QUARANTINE, Keeper, beside
from counterclaim.cli.options import LEDGER, LEXICON, PRIVATE, waiting

if TYPE_CHECKING:
    from counterclaim.ingest.watching import Watcher

_EXAMPLES = """\b
Examples:
  counterclaim watch feeds.opml --once
  counterclaim watch feeds.opml --ledger war.db --every 30m
  counterclaim watch https://example.org/news.rss --once --keep-originals originals
"""
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_SHORTEST = 60.0  # seconds between two questions to one feed
_LONGEST_SLEEP = 5.0  # seconds, so that Ctrl+C is heard on every system


def _seconds(_context: click.Context, _parameter: click.Parameter, value: str) -> float:
    """The seconds of ``90s``, ``15m``, ``2h``, ``1d``."""
    found = re.fullmatch(r"\s*(\d+)\s*([smhd])\s*", value)
    if found is None:
        raise click.BadParameter(f"{value!r} is no duration; write it as 90s, 15m, 2h or 1d")
    return max(_SHORTEST, float(found[1]) * _UNITS[found[2]])


@click.command(epilog=_EXAMPLES)
@click.argument("feeds", nargs=-1, required=True, metavar="FEEDS...")
@LEDGER
@click.option("--once", is_flag=True, help="Ask each feed once and leave, for cron or a timer.")
@click.option(
    "--every", callback=_seconds, default="15m", show_default=True, metavar="DURATION",
    help="How long to wait between two questions to a feed; a minute at least.",
)  # fmt: skip
@click.option(
    "--state", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Where what was seen is remembered. [default: LEDGER.watch.json beside a file, else counterclaim.watch.json]",
)  # fmt: skip
@PRIVATE
@ORIGINALS
@QUARANTINE
@LEXICON
def watch(
    feeds: tuple[str, ...],
    ledger: str,
    once: bool,
    every: float,
    state: Path | None,
    allow_private: bool,
    originals: Path | None,
    quarantine: Path | None,
    own: Path | None,
) -> None:
    """Poll RSS and Atom feeds and add what is new to a ledger.

    FEEDS is an OPML file, a file with an address a line, or the address of a feed. Entries with their text are read as
    they are, the pages of the others are fetched. Unchanged feeds are not sent again; one that fails is named and asked
    again later. Stop it at any moment: the next run goes on where it was.
    """
    from counterclaim import knowledge
    from counterclaim.ingest import Hints
    from counterclaim.ingest.fetch import Fetcher
    from counterclaim.ingest.originals import Originals
    from counterclaim.ingest.watching import Watcher, feeds_of
    from counterclaim.ledger import LedgerError, LedgerStore

    try:
        asked = list(dict.fromkeys(feed for place in feeds for feed in feeds_of(place)))
        if own is not None:
            knowledge.extend(own)
        kept = state or beside(ledger, "watch.json") or Path("counterclaim.watch.json")
        with LedgerStore(ledger) as store, Fetcher(private=allow_private) as web:
            refusals = quarantine or beside(ledger, "quarantine.jsonl")
            keeper = Keeper(store, Hints(), Originals(originals) if originals else None, refusals)
            watcher = Watcher(kept, web, every)
            while True:
                _round(watcher, keeper, asked)
                if once:
                    break
                until = time.monotonic() + watcher.wait(asked)
                while (rest := until - time.monotonic()) > 0:
                    time.sleep(min(rest, _LONGEST_SLEEP))
    except KeyboardInterrupt:
        click.echo("Stopped; what was added stays. Run it again to go on.", err=True)
        sys.exit(130)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {(error.strerror or str(error)).lower()}") from None
    except (LedgerError, ValueError) as error:
        raise click.ClickException(str(error)) from None


def _round(watcher: Watcher, keeper: Keeper, feeds: list[str]) -> None:
    """Ask all feeds that may be asked, and merge what came."""
    from counterclaim.jobs import read_pieces
    from counterclaim.reading import engine

    keeper.done.clear()
    known = keeper.store.view.read_by(engine())
    for feed in feeds:
        keeper.keep(read_pieces(watcher.news(feed), known=known))
    if any(keeper.done[what] for what in ("new", "read again", "appearance")):
        with waiting("merging all reports into one picture"):
            keeper.store.refresh()
    if keeper.done:
        click.echo(f"{time.strftime('%Y-%m-%d %H:%M')}  {keeper.told()}.")
