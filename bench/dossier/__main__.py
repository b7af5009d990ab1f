"""The dossier measured.

    python -m bench.dossier expected EXPECTED.json REPORTS   the merged picture that an analyst expects of REPORTS
    python -m bench.dossier maverick TABLE.csv               how many events of an event-report table disagree
    python -m bench.dossier growth [--sizes 100 1000 10000]  time and memory by the number of reports

EXPECTED.json and the folder REPORTS of its texts lie in ``shared/dossier`` and ``shared/gold`` beside the checkout.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench.dossier.expected import score
from bench.dossier.growth import grow
from counterclaim.dossier import build_dossier
from counterclaim.dossier.disagreement import disagreement
from counterclaim.dossier.eventreport import read_event_reports
from counterclaim.dossier.tallies import tally
from counterclaim.jobs import gather

FLOORS = Path(__file__).parent.parent / "floors" / "dossier.json"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    expected = commands.add_parser("expected")
    expected.add_argument("picture", type=Path)
    expected.add_argument("reports", type=Path)
    expected.add_argument("--check", action="store_true", help="fail below the floors")
    maverick = commands.add_parser("maverick")
    maverick.add_argument("table", type=Path)
    growth = commands.add_parser("growth")
    growth.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    given = parser.parse_args()
    if given.command == "growth":
        return grow(given.sizes)
    for path in (getattr(given, name) for name in ("picture", "reports", "table") if hasattr(given, name)):
        if not path.exists():
            print(f"{path}: not here, nothing measured", file=sys.stderr)
            return 2
    return _maverick(given.table) if given.command == "maverick" else _expected(given)


def _expected(given: argparse.Namespace) -> int:
    picture = json.loads(given.picture.read_text(encoding="utf-8"))
    places = [str(given.reports / f"{name}.txt") for name in picture["reports"]]
    readings = [r.reading for r in gather(places) if r.reading]
    found = score(build_dossier(readings), picture)
    print(f"tally rows    {found.rows_right} of {found.rows} ({found.rows_right / found.rows:.3f})")
    print(f"contested     {found.contested_right} of {found.tallies} tallies")
    print(f"low and high  {found.range_right} of {found.tallies} tallies")
    print(
        f"denials       {found.denials_found} of {found.denials} ({found.denials_found / found.denials:.3f})"
    )
    print(f"admissions    {found.admissions_found} of {found.admissions}")
    print(f"false contradictions {len(found.false_contradictions)}")
    for line in (*found.missed, *(f"false: {c}" for c in found.false_contradictions)):
        print("  ", line)
    if not given.check:
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return int(
        found.rows_right / found.rows < floors["rows"]
        or found.denials_found / found.denials < floors["denials"]
        or bool(found.false_contradictions)
    )


def _maverick(path: Path) -> int:
    counts = read_event_reports(path)
    tallies = tally(counts)
    found = disagreement(tallies, {c.id: c for c in counts}, "killed")
    print(
        f"{found.told} events with two or more death counts, {found.differ} of them disagree, ratio {found.ratio:g}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
