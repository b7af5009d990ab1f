"""Links: which claim answers which claim, figure or event of the same report."""

from __future__ import annotations

from counterclaim.reading.links.build import find_links

__all__ = ["find_links"]
