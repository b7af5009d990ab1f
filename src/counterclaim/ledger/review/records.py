"""What a coder decides about a row, and its JSON in and out.

A decision attaches to the *anchor* of a row (report, kind and span), never to its number, so that it outlives a newer
engine. Where its value names an entity or a claim, it names that row's anchor too.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any, Literal, get_args

from counterclaim.ledger.problems import DecisionError
from counterclaim.record import LinkType

Action = Literal["accept", "reject", "correct", "merge", "split", "link", "unlink", "note", "undo"]
Role = Literal["coder", "adjudicator"]
Kind = Literal["entity", "claim", "figure", "event", "link"]

KINDS: dict[str, Kind] = {
    "entities": "entity", "claims": "claim", "figures": "figure", "events": "event", "links": "link",
}  # fmt: skip
"""The kind of row by the word that stands for it in anchors and in readings."""
PLURALS: dict[Kind, str] = {kind: word for word, kind in KINDS.items()}
_LONGEST = {"coder": 200, "reason": 10_000, "anchor": 400, "other": 400, "field": 40}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of one person.

    ``action`` and what it needs beside the ``anchor`` of the row:

    * ``accept``: the row is right in all its fields; ``reject``: there should be no such row;
    * ``correct``: ``field`` should be ``value`` (see :mod:`~counterclaim.ledger.review.fields`);
    * ``merge``: the entities ``anchor`` and ``other`` are one, in one report or across two;
    * ``split``: they are not one; or, with ``value`` and without ``other``, the mentions of ``anchor`` at the spans
      ``[[start, end], ...]`` are another entity;
    * ``link`` and ``unlink``: ``anchor`` does or does not answer ``other``; ``field`` is the type of the link;
    * ``note``: ``reason`` is something to be known about the row;
    * ``undo``: the decision with the digest ``undoes`` is taken back.

    ``reason`` says why, ``before`` what stood there before (the field's value; all fields of an accepted or rejected
    row), ``engine`` whose reading was decided on. ``made`` is the moment in UTC. ``number``, ``previous`` and ``hash``
    are its place in the chain (0 and empty until it has one), ``digest`` what tells it from any other decision.
    """

    action: Action
    anchor: str
    coder: str
    other: str | None = None
    field: str | None = None
    value: Any = None
    reason: str = ""
    role: Role = "coder"
    undoes: str | None = None
    before: Any = None
    engine: str = ""
    made: str = ""
    number: int = 0
    digest: str = ""
    previous: str = ""
    hash: str = ""

    @property
    def report(self) -> str:
        """The id of the report that the row stands in."""
        return report_of_anchor(self.anchor)

    @property
    def kind(self) -> Kind:
        """The kind of the row."""
        return kind_of_anchor(self.anchor)

    def content(self) -> dict[str, Any]:
        """What was decided, without its place in the chain: the JSON that ``digest`` is the hash of."""
        return {name: getattr(self, name) for name in _CONTENT}

    def to_json(self) -> dict[str, Any]:
        """All of it, JSON-ready."""
        return {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}

    @classmethod
    def from_json(cls, data: object) -> Decision:
        """The decision that :meth:`to_json` wrote, or a new one from what somebody sends.

        :raises DecisionError: when a key is missing, unknown or of another type, or the action lacks what it needs.
        """
        if not isinstance(data, dict):
            raise DecisionError("a decision is a JSON object with action, anchor and coder")
        known = {f.name for f in dataclasses.fields(cls)}
        if unknown := sorted(set(data) - known, key=str):
            raise DecisionError(f"a decision has no {unknown[0]!r}; it has {', '.join(sorted(known))}")
        if missing := [name for name in ("action", "anchor", "coder") if name not in data]:
            raise DecisionError(f"a decision needs {missing[0]}")
        decision = cls(**data)
        decision.check()
        return decision

    def check(self) -> None:
        """Whether it is whole by itself, whatever the report says.

        :raises DecisionError: saying what it lacks.
        """
        self._check_types()
        if self.action not in get_args(Action):
            raise DecisionError(
                f"there is no action {self.action!r}; there are {', '.join(get_args(Action))}"
            )
        if self.role not in get_args(Role):
            raise DecisionError(f"{self.role!r} is no role; there are {' and '.join(get_args(Role))}")
        if not self.coder.strip():
            raise DecisionError("a decision needs the name of who decides: coder")
        kind = self.kind
        if self.action == "note" and not self.reason.strip():
            raise DecisionError("a note needs words: give them as reason")
        if self.action == "correct" and not self.field:
            raise DecisionError("a correction needs the field and its new value")
        if self.action in ("accept", "reject") and not isinstance(self.before, dict | None):
            raise DecisionError("what stood before is given by field")
        if self.action == "undo" and not self.undoes:
            raise DecisionError("undo needs the decision that it takes back: undoes")
        if self.action in ("merge", "split"):
            self._check_entities(kind)
        if self.action in ("link", "unlink"):
            self._check_link(kind)

    def _check_types(self) -> None:
        for name, kind in _TYPES.items():
            value = getattr(self, name)
            if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
                raise DecisionError(f"{name} must be {'a number' if kind is int else 'words'}, not {value!r}")
            if isinstance(value, str) and len(value) > _LONGEST.get(name, 100):
                raise DecisionError(f"{name} is longer than {_LONGEST.get(name, 100)} characters")
        try:
            kept = json.dumps(self.content(), ensure_ascii=False, allow_nan=False)
            kept.encode()
        except (TypeError, ValueError, RecursionError) as error:
            raise DecisionError(f"a decision must be JSON: {error}") from None
        if "\\u0000" in kept:
            raise DecisionError("a decision may hold no NUL character")

    def _check_entities(self, kind: Kind) -> None:
        if kind != "entity" or (self.other and kind_of_anchor(self.other) != "entity"):
            raise DecisionError(f"{self.action} is for entities")
        if self.other == self.anchor:
            raise DecisionError(f"{self.action} needs two different entities")
        if not self.other and (self.action == "merge" or not self.value):
            needs = "mentions, as value" if self.action == "split" else "entity, as other"
            raise DecisionError(f"{self.action} needs the other {needs}")
        if not self.other and not _spans(self.value):
            raise DecisionError(f"mentions are given as [[start, end], ...], not {self.value!r}")

    def _check_link(self, kind: Kind) -> None:
        if kind not in ("claim", "figure"):
            raise DecisionError(
                f"{PLURALS[kind]} answer nothing: {self.action} a claim or figure to what it answers"
            )
        if not self.other or self.other == self.anchor:
            raise DecisionError(f"{self.action} needs the claim, figure or event that is answered, as other")
        if self.field not in get_args(LinkType):
            raise DecisionError(f"a link has the type {', '.join(get_args(LinkType))}, given as field")
        if kind_of_anchor(self.other) not in ("claim", "figure", "event"):
            raise DecisionError(f"what is answered is a claim, figure or event, not {self.other!r}")


_TYPES: dict[str, Any] = {
    "action": str, "anchor": str, "coder": str, "other": str | None, "field": str | None, "reason": str,
    "role": str, "undoes": str | None, "engine": str, "made": str, "number": int, "digest": str, "previous": str,
    "hash": str,
}  # fmt: skip
_CONTENT = (
    "action", "anchor", "coder", "other", "field", "value", "reason", "role", "undoes", "before", "engine", "made",
)  # fmt: skip


def _spans(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(span, list) and len(span) == 2 and all(type(n) is int for n in span) for span in value
    )


def report_of_anchor(anchor: str) -> str:
    """The id of the report in ``anchor``."""
    return anchor.split(":", 1)[0]


def kind_of_anchor(anchor: str) -> Kind:
    """The kind of row that ``anchor`` names.

    :raises DecisionError: when it names none that can be decided on.
    """
    parts = anchor.split(":", 2)
    if len(parts) == 3 and parts[0] and parts[1] in KINDS:
        return KINDS[parts[1]]
    raise DecisionError(f"{anchor!r} is no anchor of a row; one reads REPORT:claims:12-16")
