"""Headings and tables of the terminal, the same in every view."""

from __future__ import annotations

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text


def title(words: str) -> RenderableType:
    """A heading with a blank line before it."""
    return Padding(Text(words, style="bold underline"), (1, 0, 0, 0))


def table(*columns: str, right: tuple[str, ...] = ()) -> Table:
    """An empty table with ``columns``, those named in ``right`` set to the right; long cells go on below."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    for column in columns:
        made.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return made
