"""The merged picture is made anew in the background: once for many decisions, and again after a failure."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, cast

from counterclaim.ledger import LedgerError, LedgerStore
from counterclaim.web.refresh import Refresher


class Store:
    """Counts how often it is refreshed, and fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.times = 0
        self.failures = failures
        self.lock = threading.Lock()

    def refresh(self) -> bool:
        with self.lock:
            self.times += 1
            if self.times <= self.failures:
                raise LedgerError("the disk is full")
        return True


def started(store: Store, **pauses: float) -> Refresher:
    refresher = Refresher(cast(LedgerStore, store), **pauses)
    refresher.start()
    return refresher


def until(true: Callable[[], Any]) -> None:
    for _ in range(500):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it did not happen")


def test_many_decisions_make_one_picture() -> None:
    store = Store()
    refresher = started(store, pause=0.3, again=60)
    until(lambda: store.times == 1)
    for _ in range(20):
        refresher.soon()
        time.sleep(0.01)
    until(lambda: store.times == 2)
    time.sleep(0.5)
    refresher.stop()
    assert store.times == 2


def test_a_failure_is_told_and_tried_again() -> None:
    store = Store(failures=1)
    refresher = started(store, pause=0.01, again=0.3)
    until(lambda: refresher.problem == "the disk is full")
    until(lambda: refresher.problem is None)
    refresher.stop()
    assert store.times >= 2


def test_it_can_be_stopped_and_started() -> None:
    store = Store()
    refresher = started(store, pause=0.01, again=60)
    refresher.stop()
    times = store.times
    refresher.soon()
    time.sleep(0.1)
    assert store.times == times
    refresher.start()
    until(lambda: store.times > times)
    refresher.stop()
    Refresher(cast(LedgerStore, store)).stop()
