"""Speed of the whole reading beside the parser alone, on the same texts in the same run.

    python -m bench.speed [--texts DIR] [--rounds N] [--check]

Prints, best of the rounds: reports per second of the parser alone (``nlp.pipe``, the shipped model, all its
components) and of the whole reading, their ratio, the peak memory, and the cold start of ``counterclaim
read`` beside loading the parser alone in a fresh process; and what the gazetteer costs a fresh process: the seconds
until its first names are looked up from the built file, and the memory that it adds. ``--check`` fails below the
floors in ``bench/floors/speed.json`` (ratios, since machines differ) and above its ceilings of the gazetteer's cost.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from counterclaim import read
from counterclaim.syntax import model_name

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "bench" / "floors" / "speed.json"
TEXTS = [ROOT / "examples", ROOT / "tests" / "gold"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=Path, help="a folder of .txt reports (default: our own)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true", help="fail when a ratio is below its floor")
    arguments = parser.parse_args()
    folders = [arguments.texts] if arguments.texts else TEXTS
    texts = [p.read_text(encoding="utf-8") for folder in folders for p in sorted(folder.glob("*.txt"))]
    found = {
        **throughput(texts, arguments.rounds),
        **cold_start(arguments.rounds),
        **gazetteer_cost(arguments.rounds),
    }
    words = sum(len(t.split()) for t in texts) / len(texts)
    print(f"{len(texts)} reports of {words:.0f} words, best of {arguments.rounds} rounds")
    for key, value in found.items():
        print(f"  {key:34} {value:.2f}")
    held: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    problems = [f"{k} {found[k]:.2f} is below {f:.2f}" for k, f in held["floors"].items() if found[k] < f]
    problems += [f"{k} {found[k]:.2f} is above {c:.2f}" for k, c in held["ceilings"].items() if found[k] > c]
    for problem in problems if arguments.check else ():
        print(problem)
    sys.exit(bool(arguments.check and problems))


def throughput(texts: list[str], rounds: int) -> dict[str, float]:
    """Reports per second of the parser alone and of the whole reading, alternating, and the peak memory."""
    import spacy

    nlp = spacy.load(model_name())
    read(texts[0])
    alone, whole = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        for _doc in nlp.pipe(texts):
            pass
        alone.append(time.perf_counter() - start)
        start = time.perf_counter()
        for text in texts:
            read(text)
        whole.append(time.perf_counter() - start)
    return {
        "parser alone, reports/s": len(texts) / min(alone),
        "whole reading, reports/s": len(texts) / min(whole),
        "reading to parser": min(alone) / min(whole),
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def cold_start(rounds: int) -> dict[str, float]:
    """Seconds of a fresh process: the parser loaded alone, and one report read."""
    report = str(ROOT / "examples" / "georgia-2008.txt")
    load = [sys.executable, "-c", f"import spacy; spacy.load({model_name()!r})"]
    whole = [sys.executable, "-m", "counterclaim", "read", report]
    alone, cold = [], []
    for _ in range(rounds):
        alone.append(_timed(load))
        cold.append(_timed(whole))
    return {
        "loading the parser, s": min(alone),
        "cold read of one report, s": min(cold),
        "loading to cold read": min(alone) / min(cold),
    }


_ASK = """
import json, os, resource, sys, time
from counterclaim import knowledge
def held():
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:  # no Linux: the peak, in kB
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
before, start = held(), time.perf_counter()
from counterclaim import gazetteer
names = gazetteer.lookup_many(["tripoli", "goma", "homs", "al asad", "line of control", "kivu"])
assert all(names.values()) and gazetteer.part_of("SYR", "N")
json.dump([time.perf_counter() - start, held() - before], sys.stdout)
"""


def gazetteer_cost(rounds: int) -> dict[str, float]:
    """Seconds until the gazetteer has answered in a fresh process, and the memory (MB) that it adds to it."""
    asked = [
        json.loads(subprocess.run([sys.executable, "-c", _ASK], check=True, capture_output=True).stdout)
        for _ in range(rounds)
    ]
    return {
        "gazetteer loaded, s": min(seconds for seconds, _ in asked),
        "gazetteer's memory, MB": max(memory for _, memory in asked),
    }


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
