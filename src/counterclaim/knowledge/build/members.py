"""Who belongs to which alliance and international organisation today."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.knowledge.build.pages import Page

COLUMNS = ("alliance", "members", "source")
HEAD = """\
# Members of alliances and international organisations today, as the CIA World Factbook (public domain) lists them;
# BUILT by counterclaim.knowledge.build, do not edit. What alliances.csv says of a member comes first.
# alliance: its name, as in groups.csv or bodies.csv; members: alpha-3 codes, without observers, partners and candidates
# source: package, version and entry
"""
# How the Factbook abbreviates the bodies whose members reports speak of, and their names in our tables.
ALLIANCES = {
    "ANZUS": "ANZUS",
    "ASEAN": "ASEAN",
    "AU": "African Union",
    "BRICS": "BRICS",
    "C": "Commonwealth",
    "CAN": "Andean Community",
    "CE": "Council of Europe",
    "CELAC": "CELAC",
    "CIS": "Commonwealth of Independent States",
    "CSTO": "CSTO",
    "Caricom": "CARICOM",
    "EAC": "East African Community",
    "EAEU": "Eurasian Economic Union",
    "ECOWAS": "ECOWAS",
    "EU": "European Union",
    "G-20": "G20",
    "G-7": "Group of Seven",
    "GCC": "Gulf Cooperation Council",
    "ICCt": "International Criminal Court",
    "IGAD": "IGAD",
    "LAS": "Arab League",
    "Mercosur": "Mercosur",
    "NAM": "Non-Aligned Movement",
    "NATO": "NATO",
    "OAS": "Organization of American States",
    "OIC": "Organisation of Islamic Cooperation",
    "OPCW": "OPCW",
    "OPEC": "OPEC",
    "OSCE": "OSCE",
    "PIF": "Pacific Islands Forum",
    "SAARC": "SAARC",
    "SADC": "SADC",
    "SCO": "Shanghai Cooperation Organisation",
    "UN": "United Nations",
}
_COMMA = re.compile(r"[,;\n]\s*(?![^(]*\))")


def rows(pages: list[Page]) -> Iterator[dict[str, str]]:
    """A row for each of :data:`ALLIANCES`, in the order of their names."""
    members: dict[str, list[str]] = {}
    for page in pages:
        listed = page.text("Government", "International organization participation")
        for entry in _COMMA.split(listed.rpartition(": ")[2]):
            members.setdefault(entry.strip(), []).append(page.code)
    for short, name in sorted(ALLIANCES.items(), key=lambda item: item[1]):
        found = sorted(dict.fromkeys(members.get(short, ())))
        if found:
            source = f"{pages[0].source.partition(':')[0]}: {short}"
            yield {"alliance": name, "members": "|".join(found), "source": source}
