"""What was last spoken of: the focus that pronouns and bare noun phrases go back to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from counterclaim.reading.cast import Actor
from counterclaim.syntax import Document

_REACH = 3  # sentences: what was not spoken of for longer is no antecedent
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))


@dataclass(frozen=True, slots=True)
class Spoken:
    """``actors`` were named at token ``at``, as the subject of a clause or not."""

    actors: tuple[Actor, ...]
    at: int
    subject: bool
    plural: bool = False


def alone(spoken: Spoken, *kinds: str) -> bool:
    """Whether one actor was spoken of, of one of ``kinds``."""
    return len(spoken.actors) == 1 and spoken.actors[0].kind in kinds


@dataclass(slots=True)
class Focus:
    """The actors spoken of so far, in text order."""

    doc: Document
    spoken: list[Spoken] = field(default_factory=list)

    def name(self, actors: tuple[Actor, ...], at: int) -> None:
        """Token ``at``, the last of a mention, has just named ``actors``."""
        tag = self.doc.tokens[at].tag
        plural = (
            len(actors) > 1
            or tag in ("NNS", "NNPS")
            or self.doc.tokens[at].lower in ("they", "their", "them")
        )
        self.spoken.append(Spoken(actors, at, is_subject(self.doc, at), plural))

    def best(self, at: int, fits: Callable[[Spoken], bool], reach: int = _REACH) -> tuple[Actor, ...]:
        """The most salient actors before token ``at`` for which ``fits`` holds; () when there are none.
        Subjects come before the rest of their sentence, the latest sentence before earlier ones."""
        here = self.doc.tokens[at]
        clause = here.head if here.dep in ("dobj", "pobj", "dative") else -1
        best: tuple[float, Spoken] | None = None
        for n, spoken in enumerate(reversed(self.spoken)):
            token = self.doc.tokens[spoken.at]
            distance = here.sent - token.sent
            if distance > reach or n > 40:
                break
            if not fits(spoken) or (spoken.subject and token.head == clause):
                continue
            score = -1.5 * distance + (1.6 if spoken.subject else 0.0) - 0.01 * n
            if self.doc.sentence_of(spoken.at).block != self.doc.sentence_of(at).block:
                score -= 1.0
            if best is None or score > best[0]:
                best = (score, spoken)
        return best[1].actors if best else ()


def is_subject(doc: Document, i: int) -> bool:
    """Whether token ``i`` is, or belongs to, the subject of a clause."""
    for _ in range(4):
        token = doc.tokens[i]
        if token.dep in _SUBJECTS:
            return True
        if token.dep not in ("compound", "conj", "appos", "nmod") or token.head == i:
            return False
        i = token.head
    return False
