"""Who answers whom: the denials, contradictions and admissions of all reports, with what they are aimed at."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from counterclaim.dossier.incidents import incident_of
from counterclaim.dossier.parties import Parties
from counterclaim.dossier.passages import passage, shortened
from counterclaim.dossier.records import Answer, Incident, Party
from counterclaim.record import Claim, Figure, Link, Reading, Span

_LONGEST = 240
_TYPES = ("denies", "contradicts", "confirms")


def find_answers(
    readings: Sequence[Reading], parties: Parties, incidents: Sequence[Incident]
) -> tuple[Answer, ...]:
    """One answer for each link between rows of a report and each side that gives it, and one for each denial that
    answers nothing told in it.

    Answers of two figures (a correction) have the speaker of the later one. Ids are ``a1``, ``a2`` ... in the order
    of the reports and of the text.
    """
    where = incident_of(incidents)
    by_id = {p.id: p for p in parties.parties}
    found: list[Answer] = []
    for reading in readings:
        found.extend(_answers(_Rows(reading, parties, by_id, where)))
    return tuple(dataclasses.replace(answer, id=f"a{n}") for n, answer in enumerate(found, 1))


def _answers(rows: _Rows) -> list[Answer]:
    """The answers of one report in the order of its text."""
    reading = rows.reading
    linked = [rows.linked(link) for link in reading.links if link.type in _TYPES]
    answering = {answer.claim for _, answer in linked}
    alone = [rows.alone(c) for c in reading.claims if c.stance == "deny" and c.id not in answering]
    found = [answer for _, answer in sorted([*linked, *alone], key=lambda found: found[0])]
    return [one for answer in found for one in rows.by_side(answer)]


class _Rows:
    """The rows of one reading by id, and the answers that they make, each with where it stands in the text."""

    def __init__(
        self,
        reading: Reading,
        parties: Parties,
        by_id: Mapping[str, Party],
        where: Mapping[tuple[str, str], str],
    ) -> None:
        self.reading = reading
        self._report = reading.report.id
        self._parties = parties
        self._by_id = by_id
        self._where = where
        self._claims = {c.id: c for c in reading.claims}
        self._figures = {f.id: f for f in reading.figures}
        self._events = {e.id: e for e in reading.events}
        self._counted: dict[str, list[str]] = {}
        for figure in reading.figures:
            if figure.claim:
                self._counted.setdefault(figure.claim, []).append(figure.id)

    def linked(self, link: Link) -> tuple[int, Answer]:
        speaking, target = self._claim(link.source), self._claim(link.target)
        event = self._events.get(link.target)
        counts = self._answered_counts(speaking, link.target)
        against = target.claimants if target and target.claimants else speaking.against if speaking else ()
        answer = Answer(
            "", link.type, self._report, speaking.id if speaking else None,  # type: ignore[arg-type]
            self._side(speaking), self._named(speaking.claimants if speaking else ()), self._named(against),
            self._answered(link.target, target), tuple(f"{self._report}:{f}" for f in counts),
            self._where.get((self._report, event.id)) if event else None,
            speaking.said if speaking else None,
            passage(self.reading, speaking.evidence if speaking else link.evidence),
        )  # fmt: skip
        return _first(link.evidence), answer

    def alone(self, claim: Claim) -> tuple[int, Answer]:
        """A denial of something that nobody in the report has said."""
        answer = Answer(
            "", "denies", self._report, claim.id, self._side(claim), self._named(claim.claimants),
            self._named(claim.against), self._words(claim.content), (), None, claim.said,
            passage(self.reading, claim.evidence),
        )  # fmt: skip
        return _first(claim.evidence), answer

    def by_side(self, answer: Answer) -> Iterator[Answer]:
        """``answer`` for each side that gives it: two governments that deny together deny twice."""
        named = [self._by_id[i] for i in answer.claimants]
        sides = list(dict.fromkeys(p.side for p in named if p.side))
        if len(sides) < 2:
            yield answer
            return
        for side in sides:
            ours = tuple(p.id for p in named if p.side == side)
            yield dataclasses.replace(answer, by=side, claimants=ours)

    def _answered_counts(self, speaking: Claim | None, target: str) -> list[str]:
        """The figures of the claim ``target`` that are answered: those of the losses that the answer itself counts, if
        it counts any ("had lost no tank" leaves the dead alone), else all."""
        if target in self._figures:
            return [target]
        counted = self._counted.get(target, [])
        own = {_loss(self._figures[f]) for f in self._counted.get(speaking.id, ())} if speaking else set()
        same = [f for f in counted if _loss(self._figures[f]) in own]
        return same if own and counted else counted

    def _claim(self, row: str) -> Claim | None:
        """The claim ``row``, or that in which the figure ``row`` stands."""
        figure = self._figures.get(row)
        return self._claims.get(figure.claim or "") if figure else self._claims.get(row)

    def _side(self, claim: Claim | None) -> str | None:
        sides = (self._parties.side(self._report, c) for c in (claim.claimants if claim else ()))
        return next((s for s in sides if s), None)

    def _named(self, entities: Sequence[str]) -> tuple[str, ...]:
        found = (self._parties.of(self._report, e) for e in entities)
        return tuple(dict.fromkeys(p.id for p in found if p))

    def _answered(self, row: str, target: Claim | None) -> str:
        """The words that are answered: of the figure or event itself, else the content of the claim."""
        itself = self._figures.get(row) or self._events.get(row)
        if itself is not None:
            return self._words(itself.evidence)
        return self._words(target.content or target.evidence) if target else ""

    def _words(self, pieces: Sequence[Span]) -> str:
        text = self.reading.report.text
        return shortened(" ... ".join(" ".join(text[s.start : s.end].split()) for s in pieces), _LONGEST)


def _loss(figure: Figure) -> tuple[str, str]:
    """What is lost, tanks among the armour."""
    return figure.outcome, "armour" if figure.category == "tank" else figure.category


def _first(evidence: Sequence[Span]) -> int:
    return min((s.start for s in evidence), default=0)
