"""States with their long names and capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.knowledge.build.pages import Page

COLUMNS = ("code", "name", "aliases", "seats", "source")
HEAD = """\
# Today's states as the CIA World Factbook (public domain) has them; BUILT by counterclaim.knowledge.build, do not edit.
# code: alpha-3 code, the key; name: everyday name; aliases: the long name; seats: the capitals
# source: package, version and page. What states.csv says of a state comes first.
"""
_ASIDE = re.compile(r"\s*\([^)]*\)|;?\s*note -.*|\s+(?:in|is) .*$")


def rows(page: Page) -> Iterator[dict[str, str]]:
    """The row of the state of ``page``; none where it has no capital or no name."""
    capital = page.text("Government", "Capital", "name")
    long = _ASIDE.sub("", page.text("Government", "Country name", "conventional long form")).split(";")[0]
    long = "" if long == "none" else long
    name = long if page.name in ("", "The Dominican") else page.name
    if not capital or not name or "no official" in capital or "," in name or "(" in name:
        return
    seats = [seat.strip() for seat in re.split("[;,] ", _ASIDE.sub("", capital.replace(", D.C.", "")))]
    aliases = long if long != name else ""
    yield {
        "code": page.code,
        "name": name,
        "aliases": aliases,
        "seats": "|".join(seat for seat in seats if seat),
        "source": page.source,
    }
