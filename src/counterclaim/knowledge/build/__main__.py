"""Writes the built tables: ``python -m counterclaim.knowledge.build [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from counterclaim.knowledge.build.tables import build

if __name__ == "__main__":
    for made, count in build(*map(Path, sys.argv[1:2])).items():
        print(f"{made}: {count} rows")
