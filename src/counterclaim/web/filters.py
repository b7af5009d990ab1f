"""The filter in the query string of a request, and its fields as the API's description lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import HTTPException, Request

from counterclaim.ledger import Filter
from counterclaim.ledger.filter import CHOICES

PLAIN = "^[^\\x00]*$"
"""Words without NUL, which neither database keeps."""
_ANY = {"type": "string", "pattern": PLAIN}
_WORDS = {
    "q": "Words that must all be there, in any inflection.",
    "theatre": "The war, by its id.",
    "report": "The report, by its id.",
    "publisher": "Who published the report.",
    "since": "First day, included.",
    "until": "Last day, included.",
    "speaker": "The side that says it; - is no side: the report's own voice, or somebody of none.",
    "party": "Anybody or anything in any role, by the id of its party.",
    "stance": "How the claimant stands to it.",
    "side": "Whose loss: alpha-3 code or name.",
    "by": "Who caused it: alpha-3 code or name.",
    "outcome": "What became of those who are counted.",
    "category": "Who or what is counted.",
    "type": "PLOVER type of an event.",
    "status": "Status of an event.",
    "country": "Where, as alpha-3 code.",
    "contested": "Only what is disputed, or only what is not.",
    "review": "What coders made of it; rejected rows are shown only when asked for.",
    "least": "Lowest confidence.",
    "most": "Highest confidence.",
}


def filtered(*own: str) -> Callable[[Request], Filter]:
    """A dependency that gives the filter of a request.

    :param own: names of the other parameters that the route has.
    """

    def of(request: Request) -> Filter:
        pairs = request.query_params.multi_items()
        try:
            return Filter.of((name, value) for name, value in pairs if name not in own)
        except ValueError as error:
            raise HTTPException(422, str(error)) from None

    return of


def described() -> dict[str, Any]:
    """The fields of a filter as OpenAPI parameters."""
    return {"parameters": [_parameter(name, words) for name, words in _WORDS.items()]}


def _parameter(name: str, words: str) -> dict[str, Any]:
    several = isinstance(getattr(Filter(), name), tuple)
    schema = _schema(name)
    if schema != _ANY:  # as a form sends what nobody filled in: it counts for nothing
        schema = {"anyOf": [schema, {"type": "string", "maxLength": 0}]}
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": words + (" May be given several times: any of them passes." if several else ""),
        "schema": {"type": "array", "items": schema} if several else schema,
    }


def _schema(name: str) -> dict[str, Any]:
    if name in CHOICES:
        return {"type": "string", "enum": list(CHOICES[name])}
    if name in ("since", "until"):
        return {"type": "string", "format": "date"}
    if name in ("least", "most"):
        return {"type": "number", "minimum": 0, "maximum": 1}
    if name == "contested":
        return {"type": "boolean"}
    return _ANY
