"""What belongs together, kept as sets that only grow, with the reason for each step and with what forbids it."""

from __future__ import annotations

from collections.abc import Sequence


class Clusters:
    """Sets of numbered things (0 .. n-1), joined one pair at a time; nearly constant time for each step.

    Each thing may have a side: sets of different sides are joined only by :meth:`join` with ``force``.
    :meth:`keep_apart` forbids for good that two sets meet.
    """

    def __init__(self, sides: Sequence[str | None]) -> None:
        self._parent = list(range(len(sides)))
        self._members: list[list[int]] = [[i] for i in range(len(sides))]
        self._sides: list[set[str]] = [{side} if side else set() for side in sides]
        self._marks: list[dict[int, bool]] = [{} for _ in sides]
        self._reasons: list[list[str]] = [[] for _ in sides]
        self._walls = 0

    def find(self, i: int) -> int:
        """The thing that stands for the set of ``i``."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def members(self, i: int) -> list[int]:
        """All things in the set of ``i``."""
        return self._members[self.find(i)]

    def sides(self, i: int) -> frozenset[str]:
        """The sides of the things in the set of ``i``."""
        return frozenset(self._sides[self.find(i)])

    def reasons(self, i: int) -> list[str]:
        """Why the set of ``i`` came to be: one line for each step."""
        return self._reasons[self.find(i)]

    def give_sides(self, sides: Sequence[str | None]) -> None:
        """Let the things have ``sides`` from now on."""
        for found in self._sides:
            found.clear()
        for i, side in enumerate(sides):
            if side:
                self._sides[self.find(i)].add(side)

    def together(self, i: int, j: int) -> bool:
        """Whether ``i`` and ``j`` are in one set."""
        return self.find(i) == self.find(j)

    def may_join(self, i: int, j: int) -> bool:
        """Whether nothing forbids that the sets of ``i`` and ``j`` become one."""
        a, b = self.find(i), self.find(j)
        ours, theirs = self._sides[a], self._sides[b]
        return not (ours and theirs and ours.isdisjoint(theirs)) and not self._walled(a, b)

    def join(self, i: int, j: int, reason: str, force: bool = False) -> bool:
        """Make one set of those of ``i`` and ``j``; False when that is forbidden. ``force`` sets sides aside."""
        a, b = self.find(i), self.find(j)
        if a == b:
            return True
        if self._walled(a, b) if force else not self.may_join(a, b):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members[b]
        self._sides[a] |= self._sides[b]
        self._marks[a] |= self._marks[b]
        self._reasons[a] += self._reasons[b]
        self._reasons[a].append(reason)
        self._members[b], self._reasons[b] = [], []
        return True

    def keep_apart(self, ours: Sequence[int], theirs: Sequence[int]) -> None:
        """Forbid that any set of ``ours`` meets one of ``theirs``; sets that hold some of both stay as they are."""
        wall, self._walls = self._walls, self._walls + 1
        first, second = {self.find(i) for i in ours}, {self.find(i) for i in theirs}
        for root in first ^ second:
            self._marks[root][wall] = root in first

    def _walled(self, a: int, b: int) -> bool:
        few, many = sorted((self._marks[a], self._marks[b]), key=len)
        return any(many.get(wall, here) != here for wall, here in few.items())
