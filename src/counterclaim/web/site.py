"""What a running server knows: the ledger that it shows, and how it was started."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.web.answers import Answers
from counterclaim.web.refresh import Refresher
from counterclaim.web.security import Rules


@dataclass(frozen=True, slots=True)
class Site:
    """A ledger as it is served.

    ``store`` is its writing half, None where decisions are not taken; ``coder`` the name that the pages suggest for
    decisions; ``answers`` keeps what takes long to answer.
    """

    view: LedgerView
    store: LedgerStore | None
    rules: Rules
    coder: str | None
    refresher: Refresher | None
    answers: Answers
