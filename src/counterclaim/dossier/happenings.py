"""One happening and its tellings: what it takes for another telling to be of the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from counterclaim.dossier.localities import NEAR_KM, distance
from counterclaim.dossier.tellings import Spot, Told
from counterclaim.record import EventType


@dataclass(frozen=True, slots=True)
class Agreement:
    """A telling fits a happening: the higher ``rank``, the better; ``reason`` says why."""

    rank: tuple[bool, ...]
    reason: str


@dataclass(slots=True)
class Happening:
    """The tellings of one happening so far; the first is the surest."""

    seed: Told
    number: int
    tellings: list[Told] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    spot: Spot | None = None
    _reports: set[str] = field(default_factory=set)
    _actors: Counter[str] = field(default_factory=Counter)
    _blamed: set[str] = field(default_factory=set)
    _recipients: set[str] = field(default_factory=set)
    _tolls: set[tuple[str, int]] = field(default_factory=set)
    _targets: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._take(self.seed)

    @property
    def theatre(self) -> str:
        """The war that it belongs to."""
        return self.seed.theatre

    @property
    def type(self) -> EventType:
        """The type of event."""
        return self.seed.event.type

    def add(self, told: Told, reason: str) -> None:
        """Take ``told`` for a telling of it."""
        self._take(told)
        self.reasons.append(reason)

    def _take(self, told: Told) -> None:
        self.tellings.append(told)
        self._reports.add(told.report)
        self.spot = self.spot or told.spot
        self._actors.update(told.actors)
        self._recipients |= told.recipients
        self._tolls |= told.tolls
        self._targets |= told.targets
        if told.event.status != "denied":
            self._blamed |= told.actors

    def agrees(self, told: Told) -> Agreement | None:
        """Whether ``told`` may be another report's telling of it; None when it may not."""
        if told.report in self._reports:
            return None
        when = self._day(told)
        where = self._place(told)
        who = self._parties(told, near=bool(where))
        if when is None or where is None or who is None:
            return None
        details = self._details(told)
        if not details and told.targets and self._targets and not told.targets & self._targets:
            return None
        if not where and not details and not self._enough_without_place(told):
            return None
        mode = self.seed.event.mode == told.event.mode
        rank = (
            told.first == self.seed.first,
            bool(where),
            bool(details),
            told.actors == set(self._actors),
            bool(who),
            mode,
        )
        return Agreement(
            rank,
            f"{told.report[:8]}: "
            + ", ".join(part for part in (self.type, when, where, who, details) if part),
        )

    def _day(self, told: Told) -> str | None:
        """On which day both are; None where the days differ."""
        seed = self.seed
        if not (told.first and seed.first):
            return None
        if told.dated and seed.dated:
            same = told.first == seed.first and abs(told.last - seed.last) <= 1
            return f"the same day ({seed.start})" if same else None
        if abs(told.first - seed.first) > 1 or max(told.last - told.first, seed.last - seed.first) > 1:
            return None
        day = seed.start or told.start or "that of the reports"
        return f"the same day ({day}) or the day on which it was said"

    def _place(self, told: Told) -> str | None:
        """Where both are; empty where one has no place or a wide one, None where the places differ."""
        if self.spot and told.spot:
            if self.spot.party == told.spot.party:
                return f"the same place ({told.spot.name})"
            away = distance(self.spot.lat, self.spot.lon, told.spot.lat, told.spot.lon)
            return f"{told.spot.name}, {away:.0f} km from {self.spot.name}" if away <= NEAR_KM else None
        areas = {t.area for t in (self.seed, told) if t.area}
        return None if len(areas) > 1 and not self.spot else ""

    def _parties(self, told: Told, near: bool) -> str | None:
        """Which parties both name; empty where one names none or denies them, None where they differ."""
        shared = [side for side in sorted(told.actors) if side in self._actors]
        denied = told.event.status == "denied"
        if told.actors and self._blamed and not shared and not denied:
            return None
        struck = told.recipients & self._recipients
        if told.recipients and self._recipients and not struck and not (near and shared):
            return None
        words = [
            f"by {', '.join(shared)}" if shared else "",
            f"against {', '.join(sorted(struck))}" if struck else "",
        ]
        return " ".join(filter(None, words))

    def _details(self, told: Told) -> str:
        """A count or a thing struck that both tell of, on a day that both name; empty for none."""
        if not told.start or told.start != self.seed.start:
            return ""
        counts = [f"{number} {outcome}" for outcome, number in sorted(told.tolls & self._tolls)]
        if any(side in self._actors for side in told.actors):
            counts += sorted(told.targets & self._targets)
        return f"{', '.join(counts)} in both" if counts else ""

    def _enough_without_place(self, told: Told) -> bool:
        """Whether parties and day alone tell that both are one; many attacks of a day have the same parties."""
        if not any(side in self._actors for side in told.actors):
            return False
        modes = {self.seed.event.mode, told.event.mode}
        struck = bool(told.recipients & self._recipients)
        if not told.dated and not self.seed.dated:
            named = bool(told.start and self.seed.start)
            alike = struck or (named and not (told.recipients or self._recipients))
            return alike and len(modes) == 1 and self.type != "ASSAULT"
        if self.type == "ASSAULT":
            placed = bool(self.spot or told.spot)
            return struck and (len(modes - {None}) < 2 if placed else len(modes) == 1 and None not in modes)
        return len(modes - {None}) < 2

    def days(self) -> tuple[str | None, str | None]:
        """The ISO days on which it happened, as most of the surest tellings have them."""
        sure = [t for t in self.tellings if t.dated] or [t for t in self.tellings if t.start]
        counted = Counter((t.start or "", t.until or "") for t in sure)
        start, until = min(counted, key=lambda d: (-counted[d], d), default=("", ""))
        return start or None, until or None

    def place(self) -> str | None:
        """The party id of the place: a point if any telling has one."""
        if self.spot:
            return self.spot.party
        areas = Counter(t.area for t in self.tellings if t.area)
        return min(areas, key=lambda a: (-areas[a], a), default=None)
