"""What ``add`` and ``watch`` share: results go into a ledger, refused ones into a list, originals into a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from counterclaim.ingest import Hints
    from counterclaim.ingest.originals import Originals
    from counterclaim.jobs import Result
    from counterclaim.ledger import LedgerStore

QUARANTINE = click.option(
    "--quarantine", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="List what is refused there, to be tried again by --retry. [default: LEDGER.quarantine.jsonl beside a file]",
)  # fmt: skip
ORIGINALS = click.option(
    "--keep-originals", "originals", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Keep the bytes of each document there, named by their SHA-256.",
)  # fmt: skip

_WORDS = {
    "new": ("new", "new"),
    "read again": ("read again", "read again"),
    "appearance": ("further appearance", "further appearances"),
    "known": ("known", "known"),
    "refused": ("refused", "refused"),
}
_SIZES = ("report", "claim", "figure", "event", "link", "decision")


@dataclass(slots=True)
class Keeper:
    """Puts results into ``store``; counts in ``done`` what became of each. ``quarantine`` is the list of what was
    refused (None: it is only said)."""

    store: LedgerStore
    hints: Hints
    originals: Originals | None = None
    quarantine: Path | None = None
    done: Counter[str] = field(default_factory=Counter)

    def keep(self, results: Iterable[Result]) -> None:
        """Keep all of ``results``; what cannot be kept is named and listed."""
        for result in results:
            if result.note is not None:
                click.echo(f"{result.name}: {result.note}", err=True)
            else:
                self._keep(result)

    def _keep(self, result: Result) -> None:
        from counterclaim.ledger import UnsoundError
        from counterclaim.reading import engine

        problem = result.problem
        try:
            if result.reading is not None:
                self.done[self.store.add(result.reading)] += 1
            elif result.known is not None:
                self.done[self.store.meet(result.known, engine()) or "known"] += 1
        except UnsoundError as error:
            problem = str(error)
        if problem is not None:
            self._refuse(result, problem)
            return
        report = result.known or (result.reading and result.reading.report)
        if self.originals is not None and result.piece is not None and report:
            self.originals.keep(result.piece, report.id)

    def _refuse(self, result: Result, problem: str) -> None:
        from counterclaim.ingest.quarantine import append, refused

        self.done["refused"] += 1
        told = problem if problem.startswith(result.name) else f"{result.name}: {problem}"
        click.echo(told, err=True)
        if self.quarantine is not None and result.place != "-":
            append(self.quarantine, [refused(result.name, result.place or result.name, problem, self.hints)])

    def told(self) -> str:
        """What became of the documents, in words."""
        told = [
            f"{self.done[what]:,} {w[self.done[what] != 1]}" for what, w in _WORDS.items() if self.done[what]
        ]
        return ", ".join(told) or "Nothing was added"


def beside(ledger: str, what: str) -> Path | None:
    """The file ``what`` of a ledger, beside it; None for a ledger on a database server."""
    return Path(ledger).with_suffix(f".{what}") if "://" not in ledger else None


def sizes(counted: Mapping[str, int]) -> str:
    """How much a ledger holds, in words."""
    return ", ".join(f"{counted[what]:,} {what}{'s' * (counted[what] != 1)}" for what in _SIZES)
