"""Answers that take long, kept for as long as the ledger stands as it does."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

from counterclaim.ledger import Filter, LedgerError, LedgerView
from counterclaim.ledger.queries.facets import facets
from counterclaim.ledger.queries.overview import changes, overview

Plain = dict[str, Any]
_MOST = 64  # answers kept; those asked for longest ago go first


class Answers:
    """The overview and the facets of ``view``'s filters. An answer is made anew when readings or decisions have come
    in or the merged tables were made anew since."""

    def __init__(self, view: LedgerView) -> None:
        self._view = view
        self._kept: OrderedDict[Hashable, tuple[Hashable, Plain]] = OrderedDict()
        self._lock = threading.Lock()

    def overview(self, view: Filter, seen: str | None, loss: str) -> Plain:
        """See :func:`counterclaim.ledger.queries.overview.overview`; what is new since ``seen`` is always asked."""
        whole = self._of(("overview", view, loss), lambda: overview(self._view, view, None, loss))
        return whole | {"changes": changes(self._view, view, seen)} if seen else whole

    def facets(self, view: Filter) -> Plain:
        """See :func:`counterclaim.ledger.queries.facets.facets`."""
        return self._of(("facets", view), lambda: facets(self._view, view))

    def warm(self) -> None:
        """Make what the first page asks for, in the background, before anybody asks."""
        threading.Thread(target=self._first, name="warm", daemon=True).start()

    def _first(self) -> None:
        try:
            self.overview(Filter(), None, "killed")
            self.facets(Filter())
        except LedgerError:
            return  # whoever asks next is told why

    def _of(self, question: Hashable, make: Callable[[], Plain]) -> Plain:
        stand = self._view.stand()
        with self._lock:
            known = self._kept.get(question)
            if known and known[0] == stand:
                self._kept.move_to_end(question)
                return known[1]
        answer = make()
        with self._lock:
            self._kept[question] = (stand, answer)
            self._kept.move_to_end(question)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return answer
