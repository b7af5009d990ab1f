"""What comes in and goes out, measured.

    python -m bench.io readers [--reports 400] [--check] [--json]
    python -m bench.io writers [--reports 400] [--check] [--json]

``readers``: documents per second of each format, of its reading alone, and of the bare library call on the same
documents in the same run.

``writers``: rows per second of each export, of its writing alone, and of the bare library call on the same rows in
the same run. ``--check`` fails where ours is slower than the share of the library's in bench/floors/io.json.
"""

from __future__ import annotations

import argparse
import dataclasses
import json

from bench.io import readers, writers
from bench.scorer import ROOT, leave
from bench.screen import show

Found = dict[str, readers.Speed] | dict[str, writers.Speed]
FLOORS = ROOT / "bench" / "floors" / "io.json"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.io", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("readers", "writers"):
        command = commands.add_parser(name)
        command.add_argument("--reports", type=int, default=400)
        command.add_argument("--json", action="store_true", help="print JSON instead of a table")
        command.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    given = parser.parse_args()
    found: Found = (readers if given.command == "readers" else writers).speeds(given.reports)
    if given.json:
        print(json.dumps({form: dataclasses.asdict(speed) for form, speed in found.items()}, indent=1))
    else:
        _show(found)
    if given.check:
        leave(below(found, given.command))


def below(found: Found, what: str) -> list[str]:
    """The floors of ``what`` (readers, writers) that ``found`` does not reach, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))[what]
    return [
        f"io {form}: {_alone(speed) / speed.bare:.2f} of the bare library is below {floors[form]:.2f}"
        for form, speed in found.items()
        if _alone(speed) / speed.bare < floors[form]
    ]


def _alone(speed: readers.Speed | writers.Speed) -> float:
    """What the floor is on: the reading or writing without what comes before or after it."""
    return speed.read if isinstance(speed, readers.Speed) else speed.written


def _show(found: Found) -> None:
    alone = "reading" if isinstance(next(iter(found.values())), readers.Speed) else "writing"
    counted = "documents" if alone == "reading" else "rows"
    show(
        f"{counted} per second",
        ("format", counted, "whole", alone, "bare library", f"{alone} ÷ bare", "whole ÷ bare"),
        (
            (
                form, s.documents if isinstance(s, readers.Speed) else s.rows, round(s.whole), round(_alone(s)),
                round(s.bare), _alone(s) / s.bare, s.whole / s.bare,
            )
            for form, s in found.items()
        ),
    )  # fmt: skip


if __name__ == "__main__":
    main()
