"""What belongs together, kept as sets that only grow, with the reason for each step and with what forbids it."""

from __future__ import annotations

from collections.abc import Sequence

_NONE: frozenset[str] = frozenset()


class Clusters:
    """Sets of numbered things (0 .. n-1), joined one pair at a time; nearly constant time for each step.

    Each thing may have a side: sets of different sides are joined only by :meth:`join` with ``force``.
    :meth:`keep_apart` forbids for good that two sets meet.
    """

    def __init__(self, sides: Sequence[str | None]) -> None:
        self._parent = list(range(len(sides)))
        self._walls = 0
        # Of the sets, only what differs from that of a single thing is kept: there are very many single things.
        self._members: dict[int, list[int]] = {}
        self._reasons: dict[int, list[str]] = {}
        self._marks: dict[int, dict[int, bool]] = {}
        self._sides: dict[int, frozenset[str]] = {}
        self.give_sides(sides)

    def find(self, i: int) -> int:
        """The thing that stands for the set of ``i``."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def members(self, i: int) -> list[int]:
        """All things in the set of ``i``."""
        root = self.find(i)
        return self._members.get(root, [root])

    def sides(self, i: int) -> frozenset[str]:
        """The sides of the things in the set of ``i``."""
        return self._sides.get(self.find(i), _NONE)

    def reasons(self, i: int) -> list[str]:
        """Why the set of ``i`` came to be: one line for each step."""
        return self._reasons.get(self.find(i), [])

    def give_sides(self, sides: Sequence[str | None]) -> None:
        """Let the things have ``sides`` from now on."""
        alone = {side: frozenset([side]) for side in set(sides) if side}
        self._sides.clear()
        for i, side in enumerate(sides):
            if side:
                root = self.find(i)
                self._sides[root] = self._sides[root] | alone[side] if root in self._sides else alone[side]

    def together(self, i: int, j: int) -> bool:
        """Whether ``i`` and ``j`` are in one set."""
        return self.find(i) == self.find(j)

    def may_join(self, i: int, j: int) -> bool:
        """Whether nothing forbids that the sets of ``i`` and ``j`` become one."""
        a, b = self.find(i), self.find(j)
        ours, theirs = self._sides.get(a, _NONE), self._sides.get(b, _NONE)
        return not (ours and theirs and ours.isdisjoint(theirs)) and not self._walled(a, b)

    def join(self, i: int, j: int, reason: str, force: bool = False) -> bool:
        """Make one set of those of ``i`` and ``j``; False when that is forbidden. ``force`` sets sides aside."""
        a, b = self.find(i), self.find(j)
        if a == b:
            return True
        if self._walled(a, b) if force else not self.may_join(a, b):
            return False
        if len(self.members(a)) < len(self.members(b)):
            a, b = b, a
        self._parent[b] = a
        self._members.setdefault(a, [a]).extend(self._members.pop(b, [b]))
        self._reasons.setdefault(a, []).extend((*self._reasons.pop(b, ()), reason))
        theirs = self._sides.pop(b, _NONE)
        if not theirs <= self._sides.get(a, _NONE):
            self._sides[a] = self._sides.get(a, _NONE) | theirs
        if b in self._marks:
            self._marks.setdefault(a, {}).update(self._marks.pop(b))
        return True

    def keep_apart(self, ours: Sequence[int], theirs: Sequence[int]) -> None:
        """Forbid that any set of ``ours`` meets one of ``theirs``; sets that hold some of both stay as they are."""
        wall, self._walls = self._walls, self._walls + 1
        first, second = {self.find(i) for i in ours}, {self.find(i) for i in theirs}
        for root in first ^ second:
            self._marks.setdefault(root, {})[wall] = root in first

    def _walled(self, a: int, b: int) -> bool:
        ours, theirs = self._marks.get(a), self._marks.get(b)
        if not ours or not theirs:
            return False
        few, many = sorted((ours, theirs), key=len)
        return any(many.get(wall, here) != here for wall, here in few.items())
