"""What the pages ask of a ledger, timed beside the same question in SQL by hand on the same database."""

from __future__ import annotations

import json
import sqlite3
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url

from bench.screen import show
from counterclaim.ledger import Filter, LedgerView
from counterclaim.ledger.connect import is_url
from counterclaim.ledger.queries.facets import facets
from counterclaim.ledger.queries.incident import incident
from counterclaim.ledger.queries.overview import overview
from counterclaim.ledger.queries.party import party
from counterclaim.ledger.queries.report import report
from counterclaim.ledger.queries.rows import rows
from counterclaim.ledger.queries.search import search
from counterclaim.ledger.queries.tally import tally

FLOORS = Path(__file__).parent.parent / "floors" / "ledger.json"
_WAR = Filter(theatre=("{theatre}",))
_IN_WAR = "report IN (SELECT report FROM source WHERE theatre = :theatre)"
_BY_HAND: Mapping[str, Sequence[str]] = {
    name: tuple(statement.strip() for statement in block.split(";") if statement.strip())
    for name, _, block in (
        part.partition("\n") for part in (Path(__file__).parent / "by_hand.sql").read_text().split("-- ")[1:]
    )
}
Key = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds of one question: median and 95th percentile of ours, median of the SQL by hand."""

    question: str
    median: float
    high: float
    by_hand: float

    @property
    def ratio(self) -> float:
        """How many times the bare SQL ours takes."""
        return self.median / self.by_hand


def questions(view: LedgerView, key: Key) -> dict[str, Callable[[], object]]:
    """The pages' questions: of the whole ledger, of one war, and of the rows ``key`` that have most to tell."""
    whole, war = Filter(), Filter(theatre=(key["theatre"],))
    return {
        "overview": lambda: overview(view, whole),
        "overview of a war": lambda: overview(view, war),
        "facets": lambda: facets(view, whole),
        "claims": lambda: rows(view, "claims", whole),
        "claims of a war, denied": lambda: rows(
            view, "claims", Filter(theatre=war.theatre, stance=("deny",))
        ),
        "figures": lambda: rows(view, "figures", whole),
        "contested figures": lambda: rows(view, "figures", Filter(contested=True)),
        "search": lambda: search(view, Filter(q="civilians killed")),
        "report": lambda: report(view, key["report"], whole),
        "incident": lambda: incident(view, key["incident"], whole),
        "tally": lambda: tally(view, key["tally"], whole),
        "party": lambda: party(view, key["party"], whole),
    }


def ask(place: str, times: int) -> list[Timed]:
    """Time every question ``times`` times, by hand and ours in turn; prints a table."""
    bare = _bare(place)
    key = {
        "theatre": "SELECT theatre FROM source GROUP BY theatre ORDER BY count(*) DESC, theatre LIMIT 1",
        "report": "SELECT report FROM claim GROUP BY report ORDER BY count(*) DESC, report LIMIT 1",
        "incident": "SELECT id FROM incident ORDER BY tellings DESC, id LIMIT 1",
        "tally": "SELECT id FROM tally ORDER BY counts DESC, id LIMIT 1",
        "party": "SELECT party FROM entity JOIN claim_entity ON entity = entity.id WHERE party IS NOT NULL "
        "GROUP BY party ORDER BY count(*) DESC, party LIMIT 1",
    }
    key = {name: bare(statement, {})[0][0] for name, statement in key.items()}
    key["words"] = "civilian & kill" if is_url(place) else "civilians killed"
    found = []
    with LedgerView(place) as view:
        for name, question in questions(view, key).items():
            statements = [_spoken(s, place) for s in _BY_HAND[name]]
            question()
            ours, hand = [], []
            for _ in range(times):
                begin = time.perf_counter()
                for statement in statements:
                    bare(statement, key)
                between = time.perf_counter()
                question()
                ours.append(time.perf_counter() - between)
                hand.append(between - begin)
            ours.sort()
            high = ours[min(len(ours) - 1, round(0.95 * len(ours)))]
            found.append(
                Timed(name, *(1000 * s for s in (statistics.median(ours), high, statistics.median(hand))))
            )
        title = (
            f"{'PostgreSQL' if is_url(place) else 'SQLite'}: milliseconds, {view.sizes()['claim']:,} claims"
        )
    columns = ("question", "median", "95th percentile", "SQL by hand", "ratio")
    show(
        title,
        columns,
        ((t.question, f"{t.median:.1f}", f"{t.high:.1f}", f"{t.by_hand:.1f}", t.ratio) for t in found),
    )
    return found


def held(found: Sequence[Timed]) -> list[str]:
    """What is slower than the pinned ratio, in words."""
    limits = json.loads(FLOORS.read_text(encoding="utf-8"))
    worst = {t.question: limits["ratios"].get(t.question, limits["ratio"]) for t in found}
    return [
        f"{t.question}: {t.ratio:.2f} times the SQL by hand, at most {worst[t.question]}"
        for t in found
        if t.ratio > worst[t.question] and t.median > limits["milliseconds"]
    ]


def _bare(place: str) -> Callable[[str, Mapping[str, Any]], Any]:
    """What runs a statement with nothing between it and the database's own driver."""
    if not is_url(place):
        connection = sqlite3.connect(f"file:{place}?mode=ro", uri=True)
        connection.execute("PRAGMA cache_size = -65536")
        return lambda statement, key: connection.execute(statement, key).fetchall()
    import pg8000.native

    url = make_url(place)
    server = pg8000.native.Connection(
        url.username or "", url.host or "", url.database, url.port or 5432, url.password
    )
    return lambda statement, key: server.run(
        statement, **{k: v for k, v in key.items() if f":{k}" in statement}
    )


def _spoken(statement: str, place: str) -> str:
    """``statement`` in the words of the database: full-text search has no common ones."""
    match = (
        "passage.index @@ to_tsquery('english', :words)" if is_url(place)
        else "id IN (SELECT rowid FROM passage_index WHERE passage_index MATCH :words)"
    )  # fmt: skip
    return statement.replace("{match}", match).replace("{war}", _IN_WAR)
