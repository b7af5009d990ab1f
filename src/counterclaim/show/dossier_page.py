"""The self-contained HTML page of a dossier: every cell of it opens the sentences behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counterclaim.dossier.compare import Comparison
from counterclaim.dossier.records import Dossier, Party
from counterclaim.dossier.rules import View
from counterclaim.dossier.wars import wars
from counterclaim.record import Reading
from counterclaim.show.dossier_events import answers, incidents
from counterclaim.show.dossier_losses import counts, pairs, tallies
from counterclaim.show.dossier_reports import reports
from counterclaim.show.numbering import Numbering
from counterclaim.show.shell import shell
from counterclaim.text.plain import days, safe

_TITLED = 2  # wars in the title, those of most reports


def dossier_page(
    dossier: Dossier,
    readings: Sequence[Reading],
    view: View | None = None,
    comparison: Comparison | None = None,
) -> str:
    """The page that shows ``dossier``, complete: it opens from a disk without any network.

    :param readings: those that the dossier was made of: the page shows their texts, with what was read in them.
    :param view: the rule whose numbers stand beside those that are told.
    :param comparison: a coding sheet laid beside the dossier.
    :raises FileNotFoundError: when the bundle of the pages was not built (``make install``).
    """
    data = dossier_page_data(dossier, readings, view, comparison)
    return shell("dossier", data["title"], data, dossier.engine)


def dossier_page_data(
    dossier: Dossier,
    readings: Sequence[Reading],
    view: View | None = None,
    comparison: Comparison | None = None,
) -> dict[str, Any]:
    """What the page's components are given: rows in words that point to one another by number."""
    book = Numbering(dossier, readings)
    rule = view and {"name": view.rule.name, "title": view.rule.title, "reference": view.rule.reference}
    rows = {
        "reports": reports(book, readings),
        "counts": counts(book),
        "tallies": tallies(book, view),
        "pairs": pairs(book),
        "incidents": incidents(book),
        "answers": answers(book),
        "parties": [_party(book, p) for p in dossier.parties if p.reasons or len(p.members) > 1],
        "sheet": comparison and _sheet(book, comparison),
    }
    return {
        **_head(book),
        "rule": rule,
        "speakers": [book.names.speaker(s) for s in book.grid.speakers],
        "notes": [book.names.told(n) for n in dossier.notes],
        "engine": dossier.engine,
        **rows,
        "places": book.places(),
    }


def _head(book: Numbering) -> dict[str, Any]:
    sources = book.dossier.sources
    dated = sorted(s.published for s in sources if s.published)
    names = [safe(name) for name in wars(book.dossier).values()]
    size = Counter(s.theatre for s in sources)
    told = [names[book.wars[theatre]] for theatre, _ in size.most_common(_TITLED)]
    rest = len(names) - len(told)
    return {
        "title": " | ".join(told) + (f" | and {rest} more" if rest else ""),
        "span": days(dated[0], dated[-1]) if dated else "undated",
        "wars": names,
    }


def _party(book: Numbering, party: Party) -> dict[str, Any]:
    """Somebody found in more than one report or spelling, with the reason of each merge."""
    spellings = dict.fromkeys((*party.aliases, *(m.name for m in party.members)))
    return {
        "name": safe(party.name), "kind": party.kind, "side": book.names.side(party.side) if party.side else None,
        "spellings": [words for w in spellings if (words := safe(w)) and words != safe(party.name)],
        "reports": len({m.report for m in party.members}),
        "reasons": list(dict.fromkeys(map(book.names.told, party.reasons))),
    }  # fmt: skip


def _sheet(book: Numbering, comparison: Comparison) -> dict[str, Any]:
    sheet = comparison.sheet
    return {
        "path": safe(Path(sheet.path).name), "kind": sheet.kind, "rows": len(sheet.rows),
        "matches": [
            {
                "line": m.row.line, "id": safe(m.row.id) if m.row.id != str(m.row.line) else None,
                "when": days(m.row.start, m.row.until or m.row.start),
                "where": safe(m.row.place or m.row.country), "actors": [safe(a) for a in m.row.actors],
                "finding": m.finding, "why": safe(m.why), "words": [safe(w) for w in m.words],
                "incident": book.incidents.get(m.incident or ""),
            }
            for m in comparison.matches
        ],
        "only": [book.incidents[i] for i in comparison.only_here], "problems": [safe(p) for p in sheet.problems],
    }  # fmt: skip
