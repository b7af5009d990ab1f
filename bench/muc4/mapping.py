"""From a reading to MUC-4's perpetrator organizations and their confidence (see the package's docstring)."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator

from bench.muc4.keys import Perpetrator
from counterclaim.record import Claim, Entity, Event, Reading, Span

FACT, ADMITTED, POSSIBLE = "REPORTED AS FACT", "CLAIMED OR ADMITTED", "POSSIBLE"
ACCUSED, BY_AUTHORITIES = "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"

_WARFARE = frozenset(("aerial", "heavy-weapons"))
_NOT_DONE = frozenset(("planned", "history"))
_OFFENSIVE = re.compile(r"\b(?:counter)?offensives?\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_DOUBT = re.compile(
    r"\b(?:alleged\w*|presum\w*|suspect\w*|apparent\w*|probabl\w*|believed|supposed\w*|attribut\w*|blam\w*"
    r"|accus\w*|implicat\w*)\b",
    re.IGNORECASE,
)
_CHANCE = re.compile(r"\b(?:possibl\w+|possibility|may have|might have|could have)\b", re.IGNORECASE)
_OWNS_UP = re.compile(r"\bclaim\w*\s+(?:responsib|credit)", re.IGNORECASE)
_FORCES = re.compile(
    r"\b(?:army|armed forces?|military|police|air force|guard|battalion|brigade)\b", re.IGNORECASE
)
_RULERS = re.compile(rf"{_FORCES.pattern}|\b(?:government|regime)\b", re.IGNORECASE)


def perpetrators(reading: Reading) -> list[Perpetrator]:
    """The organizations that ``reading`` says to have done an attack, each with one confidence; one of them
    several times where its deeds stand on several people's word."""
    return list(dict.fromkeys(_Perpetrators(reading).found()))


def names_of(reading: Reading, entity: Entity) -> tuple[str, ...]:
    """All names that ``reading`` has for ``entity``: its own, its aliases, those written in the report."""
    written = (reading.report.text[m.start : m.end] for m in entity.mentions if m.kind == "name")
    return tuple(dict.fromkeys((entity.name, *entity.aliases, *written)))


class _Perpetrators:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._entities = {e.id: e for e in reading.entities}
        self._claims = {c.id: c for c in reading.claims}
        self._ends = [0, *(m.end() for m in _SENTENCE_END.finditer(self._text)), len(self._text)]

    def found(self) -> Iterator[Perpetrator]:
        for event in self._reading.events:
            if self._is_attack(event):
                for actor in self._of(event.actors):
                    if actor.id not in event.recipients:
                        for organization in self._doers(actor, event):
                            yield self._perpetrator(organization, self._confidence(event, actor))
            elif event.type == "THREATEN" or (event.type == "RETREAT" and event.mode == "release"):
                for actor in self._of(event.actors):
                    if actor.kind == "group":
                        yield self._perpetrator(actor, FACT)
            elif event.type == "ACCUSE":
                confidence = BY_AUTHORITIES if _of_a_state(self._of(event.actors)) else ACCUSED
                for accused in self._of(event.recipients):
                    for organization in self._organizations(accused, event.evidence, _RULERS):
                        yield self._perpetrator(organization, confidence)
        for claim in self._reading.claims:
            if claim.stance == "assert" and any(_OWNS_UP.search(self._words(s)) for s in _spans(claim)):
                for claimant in self._of(claim.claimants):
                    if claimant.kind == "group":
                        yield self._perpetrator(claimant, ADMITTED)

    def _is_attack(self, event: Event) -> bool:
        """Whether a deed done to somebody: no battle, bombardment or offensive, which are no terrorist acts."""
        return (
            event.type == "ASSAULT"
            and "mutual" not in event.rule
            and event.mode not in _WARFARE
            and event.status not in _NOT_DONE
            and not all(_OFFENSIVE.search(self._words(s)) for s in event.evidence)
        )

    def _confidence(self, event: Event, actor: Entity) -> str:
        claim = self._claims.get(event.claim or "")
        claimants = self._of(claim.claimants) if claim else []
        if event.status == "denied":
            return ACCUSED
        if any(c.side == actor.side and c.kind == "group" for c in claimants):
            return ADMITTED
        if any(c.side == actor.side for c in claimants):
            return FACT
        if _of_a_state(claimants):
            return BY_AUTHORITIES
        first = event.evidence[0]
        told = self._text[self._sentence(first)[0] : first.end]
        if _CHANCE.search(told):
            return POSSIBLE
        return ACCUSED if _DOUBT.search(told) or (claim and claim.stance in ("accuse", "estimate")) else FACT

    def _doers(self, actor: Entity, event: Event) -> list[Entity]:
        """The organizations that ``actor`` stands for; a state's forces for murders only."""
        if actor.kind == "state" and event.mode != "targeted":
            return []
        return self._organizations(actor, event.evidence[:1], _FORCES)

    def _organizations(
        self, party: Entity, evidence: Iterable[Span], bodies: re.Pattern[str]
    ) -> list[Entity]:
        """A group itself; of a state the bodies that are named in the sentences of ``evidence``."""
        if party.kind != "state":
            return [party] if party.kind == "group" else []
        sentences = [self._sentence(span) for span in evidence]
        return [
            e for e in self._reading.entities
            if e.kind in ("body", "group") and e.side == party.side and bodies.search(e.name)
            and any(start <= m.start < end for start, end in sentences for m in e.mentions)
        ]  # fmt: skip

    def _sentence(self, span: Span) -> tuple[int, int]:
        first = bisect.bisect_right(self._ends, span.start) - 1
        return self._ends[first], self._ends[
            min(bisect.bisect_left(self._ends, span.end), len(self._ends) - 1)
        ]

    def _perpetrator(self, entity: Entity, confidence: str) -> Perpetrator:
        return Perpetrator(names_of(self._reading, entity), frozenset([confidence]), False)

    def _of(self, ids: Iterable[str]) -> list[Entity]:
        return [self._entities[i] for i in ids if i in self._entities]

    def _words(self, span: Span) -> str:
        return self._text[span.start : span.end]


def _spans(claim: Claim) -> list[Span]:
    return [*claim.evidence, *([claim.cue] if claim.cue else [])]


def _of_a_state(entities: Iterable[Entity]) -> bool:
    return any(e.side and e.side.code for e in entities)
