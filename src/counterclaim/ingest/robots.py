"""What a host lets robots fetch, and how fast: its robots.txt (RFC 9309, read by protego), asked once."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from counterclaim.ingest.refusal import RefusedError

LARGEST = 500_000  # bytes; RFC 9309 asks for at least 500 KiB
_LONGEST_DELAY = 60.0  # seconds; who asks for more is not waited for

Asks = Callable[[str], tuple[int, bytes]]


class Robots:
    """The rules of all hosts that were asked.

    :param ask: fetches a robots.txt: its status and body; raises RefusedError where the host does not answer.
    :param agent: the name of our program.
    """

    def __init__(self, ask: Asks, agent: str) -> None:
        self._ask = ask
        self._agent = agent
        self._rules: dict[str, Protego | str] = {}

    def check(self, url: str) -> float:
        """Let ``url`` pass; gives the seconds between two requests that its host asks for, 0 where it asks for none.

        :raises RefusedError: when the host does not let us fetch it, or does not say because it fails.
        """
        rules = self._of(url)
        if isinstance(rules, str):
            raise RefusedError(url, rules)
        if not rules.can_fetch(url, self._agent):
            raise RefusedError(url, "its host does not let robots fetch it (robots.txt)")
        return min(float(rules.crawl_delay(self._agent) or 0), _LONGEST_DELAY)

    def _of(self, url: str) -> Protego | str:
        told = urlsplit(url)
        origin = f"{told.scheme}://{told.netloc}"
        if origin not in self._rules:
            self._rules[origin] = self._asked(f"{origin}/robots.txt")
        return self._rules[origin]

    def _asked(self, url: str) -> Protego | str:
        """The rules at ``url``: everything is allowed where there are none; why nothing is where the host fails."""
        try:
            status, body = self._ask(url)
        except RefusedError as refusal:
            return refusal.reason
        if status >= 500 or status == 429:
            return (
                f"its host does not say what robots may fetch (robots.txt: status {status}); try again later"
            )
        return Protego.parse(body.decode("utf-8", "replace") if status < 300 else "")
