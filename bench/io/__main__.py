"""What comes in and goes out, measured.

    python -m bench.io writers [--reports 400] [--check] [--json]

``writers``: rows per second of each export, of its writing alone, and of the bare library call on the same rows in
the same run. ``--check`` fails where our writing is slower than the share of the library's in bench/floors/io.json.
"""

from __future__ import annotations

import argparse
import dataclasses
import json

from bench.io.writers import Speed, speeds
from bench.scorer import ROOT, leave
from bench.screen import show

FLOORS = ROOT / "bench" / "floors" / "io.json"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.io", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    writers = commands.add_parser("writers")
    writers.add_argument("--reports", type=int, default=400)
    for command in (writers,):
        command.add_argument("--json", action="store_true", help="print JSON instead of a table")
        command.add_argument("--check", action="store_true", help="fail when a figure is below its floor")
    given = parser.parse_args()
    found = speeds(given.reports)
    if given.json:
        print(json.dumps({form: dataclasses.asdict(speed) for form, speed in found.items()}, indent=1))
    else:
        _show(found)
    if given.check:
        leave(below(found))


def below(found: dict[str, Speed]) -> list[str]:
    """The floors that ``found`` does not reach, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))["writers"]
    return [
        f"io {form}: {speed.written / speed.bare:.2f} of the bare library is below {floors[form]:.2f}"
        for form, speed in found.items()
        if speed.written / speed.bare < floors[form]
    ]


def _show(found: dict[str, Speed]) -> None:
    show(
        "rows per second",
        ("format", "rows", "whole export", "writing", "bare library", "writing ÷ bare", "whole ÷ bare"),
        (
            (
                form, s.rows, round(s.whole), round(s.written), round(s.bare),
                s.written / s.bare, s.whole / s.bare,
            )
            for form, s in found.items()
        ),
    )  # fmt: skip


if __name__ == "__main__":
    main()
