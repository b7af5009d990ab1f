"""Writes the tables of a ledger into docs/ledger.md, from their comments: python docs/tables.py"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Table

from counterclaim.ledger import tables

PAGE = Path(__file__).parent / "ledger.md"
_BEGIN, _END = "<!-- tables: made by docs/tables.py -->\n", "<!-- end of tables -->\n"
_KEPT = (tables.report, tables.appearance, tables.reading, tables.decision)
_CURRENT = (
    tables.entity, tables.claim, tables.figure, tables.event, tables.link, tables.claim_entity, tables.figure_entity,
    tables.event_entity, tables.standing, tables.difference, tables.passage,
)  # fmt: skip
_MERGED = (*tables.MERGED, tables.state)
_GROUPS = (
    ("Kept: rows are added, never changed", _KEPT),
    ("Current: what the newest readings say, decisions applied", _CURRENT),
    ("Merged: the picture across reports", _MERGED),
)


def described() -> str:
    """All tables with what their columns hold, as Markdown."""
    return "\n".join(
        f"### {title}\n\n" + "\n".join(_table(table) for table in group) for title, group in _GROUPS
    )


def current(page: str) -> str:
    """``page`` with the tables as they are now."""
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n{described()}\n{_END}{after}"


def _table(table: Table) -> str:
    rows = "".join(f"| `{c.name}` | {c.comment or 'number of the row'} |\n" for c in table.c)
    return f"`{table.name}`: {table.comment}\n\n| column | holds |\n| --- | --- |\n{rows}"


if __name__ == "__main__":
    PAGE.write_text(current(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
