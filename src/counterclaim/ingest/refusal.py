"""Why a document is refused: the one error that every reader of documents raises."""

from __future__ import annotations


class RefusedError(ValueError):
    """A document that cannot be read. ``origin`` names it, ``reason`` says why in plain words."""

    def __init__(self, origin: str, reason: str) -> None:
        super().__init__(f"{origin}: {reason}")
        self.origin = origin
        self.reason = reason

    def __reduce__(self) -> tuple[type[RefusedError], tuple[str, str]]:
        return type(self), (self.origin, self.reason)  # it crosses process borders
