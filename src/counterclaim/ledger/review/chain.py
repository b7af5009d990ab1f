"""The chain of hashes that makes the log of decisions tamper-evident.

The *digest* of a decision is the SHA-256 of its content as canonical JSON (sorted keys, no spaces, UTF-8); its *hash*
that of the hash before it and its digest. Who changes, drops, adds or moves a decision breaks every hash after it;
what only the last hash, kept elsewhere, can show is that the end of the log was cut off.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.review.records import Decision

START = ""
"""What stands before the first decision."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The first link that does not hold: its place from 1 and why."""

    number: int
    reason: str


def canonical(value: Any) -> str:
    """``value`` as the one JSON text that stands for it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(decision: Decision) -> str:
    """What tells ``decision`` from any other, wherever it stands: hex digits."""
    return hashlib.sha256(canonical(decision.content()).encode()).hexdigest()


def hashed(previous: str, own: str) -> str:
    """The hash of the decision with the digest ``own`` after the hash ``previous``: hex digits."""
    return hashlib.sha256(f"{previous}\n{own}".encode()).hexdigest()


def chained(decision: Decision, number: int, previous: str) -> Decision:
    """``decision`` as link ``number``, after the hash ``previous``."""
    own = digest(decision)
    return dataclasses.replace(
        decision, number=number, previous=previous, digest=own, hash=hashed(previous, own)
    )


def verify(decisions: Iterable[Decision]) -> Broken | None:
    """The first link of the chain that is broken; None when all hold.

    :param decisions: the whole log, in its order.
    """
    previous = START
    seen: set[str] = set()
    for number, decision in enumerate(decisions, 1):
        if decision.number != number:
            return Broken(number, f"it says that it is number {decision.number}")
        if decision.previous != previous:
            return Broken(number, "it does not follow the one before: a decision was dropped, added or moved")
        if decision.digest != digest(decision):
            return Broken(number, "its content was changed after it was made")
        if decision.hash != hashed(previous, decision.digest):
            return Broken(number, "its hash does not fit its content")
        if decision.undoes is not None and decision.undoes not in seen:
            return Broken(number, "it takes back a decision that does not stand before it")
        seen.add(decision.digest)
        previous = decision.hash
    return None
