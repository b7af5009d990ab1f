"""What goes wrong, as JSON: ``{"problem": "…"}`` with words for people, whatever the status."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from counterclaim.ledger import GoneError, LedgerError
from counterclaim.ledger.problems import DecisionError


def explain(app: FastAPI) -> None:
    """Make ``app`` answer every error as a problem in words."""
    app.add_exception_handler(GoneError, _gone)
    app.add_exception_handler(DecisionError, _misfit)
    app.add_exception_handler(LedgerError, _failed)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _refused)


def problem(status: int, words: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """The answer that says what went wrong."""
    return JSONResponse({"problem": words}, status, headers)


async def _gone(_request: Request, error: Exception) -> JSONResponse:
    return problem(404, str(error))


async def _misfit(_request: Request, error: Exception) -> JSONResponse:
    return problem(409, str(error))


async def _failed(_request: Request, error: Exception) -> JSONResponse:
    return problem(503, str(error), {"Retry-After": "5"})


async def _refused(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers) if error.headers else None
    unreadable = error.status_code == 400  # a body that is no text at all: as unfit as one that is no JSON
    return problem(422 if unreadable else error.status_code, str(error.detail), headers)


async def _unfit(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    return problem(422, "; ".join(_told(one) for one in _errors(error)))


def _errors(error: RequestValidationError) -> Sequence[Any]:
    return error.errors()


def _told(error: dict[str, Any]) -> str:
    where = ".".join(str(part) for part in error["loc"] if part not in ("query", "body", "path"))
    return f"{where}: {error['msg']}" if where else str(error["msg"])
