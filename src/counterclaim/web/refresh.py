"""The merged picture made anew in the background, when decisions or readings came in and then paused."""

from __future__ import annotations

import threading

from counterclaim.ledger import LedgerError, LedgerStore

_PAUSE = 2.0  # seconds without a decision after which the picture is made anew
_AGAIN = 30.0  # seconds after which a ledger that another program fills is looked at again


class Refresher:
    """A thread that makes the merged tables of ``store`` anew.

    It begins with what came in while no server ran. ``problem`` says why the last time failed; the next decision, or
    the next look, tries again.
    """

    def __init__(self, store: LedgerStore, pause: float = _PAUSE, again: float = _AGAIN) -> None:
        self._store = store
        self._pause, self._again = pause, again
        self._asked = threading.Event()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self.problem: str | None = None

    def start(self) -> None:
        """Begin, with a first look."""
        self._ended.clear()
        self._thread = threading.Thread(target=self._run, name="refresh", daemon=True)
        self._thread.start()

    def soon(self) -> None:
        """Make the picture anew once nothing has been asked for a moment."""
        self._asked.set()

    def stop(self) -> None:
        """End; what is being written is finished first."""
        self._ended.set()
        self._asked.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                self._store.refresh()
                self.problem = None
            except LedgerError as error:
                self.problem = str(error)
            self._asked.wait(self._again)
            while self._asked.is_set() and not self._ended.is_set():
                self._asked.clear()
                self._asked.wait(self._pause)
