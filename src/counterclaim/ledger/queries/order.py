"""An order of text that is the same on every database: by code points, whatever the locale of PostgreSQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Text


class exact(FunctionElement[str]):  # noqa: N801 (it reads as a function in a statement)
    """Its text column, compared by code points."""

    type = Text()
    inherit_cache = True


@compiles(exact)
def _as_it_is(element: exact, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.clauses, **options)


@compiles(exact, "postgresql")
def _in_c(element: exact, compiler: SQLCompiler, **options: Any) -> str:
    return f'({compiler.process(element.clauses, **options)}) COLLATE "C"'
