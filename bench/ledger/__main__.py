"""The ledger measured.

python -m bench.ledger fill [--claims 100000] [--ledger FILE|URL]   makes a ledger of so many claims
python -m bench.ledger ask [--ledger FILE|URL] [--check]            times the pages' questions beside SQL by hand
python -m bench.ledger kill READINGS.jsonl [--times 200]            kills counterclaim add at random moments
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench.ledger.ask import ask, held
from bench.ledger.fill import CACHE, fill
from bench.ledger.killing import kill_while_adding, whole


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    filling, asking, killing = (commands.add_parser(name) for name in ("fill", "ask", "kill"))
    filling.add_argument("--claims", type=int, default=100_000)
    asking.add_argument("--times", type=int, default=20)
    asking.add_argument("--check", action="store_true", help="fail where a question is slower than pinned")
    for command in (filling, asking):
        command.add_argument("--ledger", default=str(CACHE / "ledger.db"))
    killing.add_argument("stored", type=Path)
    killing.add_argument("--times", type=int, default=200)
    killing.add_argument("--ledger")
    given = parser.parse_args()
    if given.command == "fill":
        fill(given.ledger, given.claims)
        return 0
    if given.command == "ask":
        slow = held(ask(given.ledger, given.times))
        for line in slow:
            print(line)
        return int(given.check and bool(slow))
    with tempfile.TemporaryDirectory() as folder:
        place = given.ledger or f"{folder}/ledger.db"
        outcome = kill_while_adding(place, given.stored, given.times)
        print(
            f"killed {outcome.killed} of {given.times} times, {outcome.seen[-1]} reports, faults: {outcome.faults}"
        )
        print(f"completed: {whole(place, given.stored)} reports")
    return int(bool(outcome.faults))


if __name__ == "__main__":
    sys.exit(main())
