"""Where the index of places is shipped, and which version of its layout this code reads."""

from __future__ import annotations

from pathlib import Path

LAYOUT = 2
"""Version of the file's layout; a file of another one is rebuilt."""
SHIPPED = Path(__file__).parent / "data" / "places.sqlite"
