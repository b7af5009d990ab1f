"""Killing ``counterclaim add`` at random moments: what is in the ledger must be whole, and the next run must go on.

python -m bench.ledger kill READINGS.jsonl [--times 200] [--ledger FILE|URL]
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.ledger import LedgerError, LedgerStore, LedgerView
from counterclaim.ledger.check import Examiner, Fault

_LONGEST = 0.4  # seconds after the first commit that a run is left alive, at most


@dataclass
class Outcome:
    """Of how many runs were killed before they were done, the reports in the ledger after each, and what was wrong."""

    killed: int = 0
    seen: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def kill_while_adding(place: str, stored: Path, times: int, seed: int = 1) -> Outcome:
    """Add the readings of ``stored`` to the ledger at ``place`` in a process of its own that is killed at a random
    moment, ``times`` times, and look after each whether the ledger is whole."""
    chance = random.Random(seed)
    outcome = Outcome()
    LedgerStore(place).close()
    for _ in range(times):
        command = [sys.executable, "-c", _ADD, str(stored), place]
        going = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert going.stdout
        going.stdout.readline()  # everything is loaded: from here on it writes
        time.sleep(chance.random() ** 2 * _LONGEST)
        going.send_signal(signal.SIGKILL)
        going.stdout.close()
        outcome.killed += going.wait() == -signal.SIGKILL
        with LedgerView(place) as view:
            examiner = Examiner(view)
            reports = view.reports()
            outcome.seen.append(len(reports))
            outcome.faults += [*examiner.database(), *(f for r in reports for f in examiner.report(r))]
    return outcome


def whole(place: str, stored: Path) -> int:
    """Add what is missing, and how many reports the ledger then holds.

    :raises LedgerError: when it is not whole.
    """
    subprocess.run(
        [sys.executable, "-m", "counterclaim", "add", str(stored), "--ledger", place],
        check=True,
        capture_output=True,
    )
    with LedgerView(place) as view:
        examiner = Examiner(view)
        faults = [*examiner.database(), *(f for r in view.reports() for f in examiner.report(r))]
        if faults:
            raise LedgerError("; ".join(map(str, faults)))
        return len(view.reports())


# The command itself, which says so before it writes: else most kills would hit the loading of libraries.
_ADD = """
import sys
from counterclaim.cli import main
from counterclaim.dossier import build_dossier
from counterclaim.jobs import gather
from counterclaim.ledger import LedgerStore
LedgerStore(sys.argv[2]).close()
print("ready", flush=True)
main(["add", sys.argv[1], "--ledger", sys.argv[2]])
"""
