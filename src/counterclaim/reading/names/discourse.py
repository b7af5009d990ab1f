"""What was last spoken of: the focus that pronouns and bare noun phrases go back to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from counterclaim.knowledge import Hit
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.words import listed
from counterclaim.syntax import Document, Token

_ADJECTIVE = -0.8  # "Armenian shelling" speaks of the shelling
_REACH = 3  # sentences: what was not spoken of for longer is no antecedent
_WHERE = 0.5  # a land in which something happens is less spoken of than who does it
_OPENING = 0.3  # whom a sentence names first it is rather about
_SPEAKER = 0.5  # who has spoken is likely to speak on
_OPENING_SPEECH = frozenset((":", ";"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))


@dataclass(frozen=True, slots=True)
class Spoken:
    """``actors`` were named at token ``at``, as the subject of a clause or not; ``either`` where a group's name may
    be taken up by "it" and by "they"."""

    actors: tuple[Actor, ...]
    at: int
    subject: bool
    plural: bool
    weight: float
    either: bool = False


def alone(spoken: Spoken, *kinds: str) -> bool:
    """Whether one actor was spoken of, of one of ``kinds``."""
    return len(spoken.actors) == 1 and spoken.actors[0].kind in kinds


@dataclass(slots=True)
class Focus:
    """The actors spoken of so far, in text order."""

    doc: Document
    spoken: list[Spoken] = field(default_factory=list)
    _listed: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        count = 0
        for sentence in self.doc.sentences:
            count += self.doc.blocks[sentence.block].lead is not None
            self._listed.append(count)  # sentences of lists so far

    def _distance(self, here: int, there: int) -> int:
        """The sentences from ``there`` to ``here``; a list under a colon between them does not count."""
        if self.doc.blocks[self.doc.sentences[here].block].lead is not None:
            return here - there
        return here - there - (self._listed[here] - self._listed[there])

    def name(self, actors: tuple[Actor, ...], at: int, hit: Hit | None = None) -> None:
        """The mention with head ``at`` has just named ``actors``; ``hit`` is the known name in it."""
        token = self.doc.tokens[at]
        many = token.tag in ("NNS", "NNPS") and (hit is None or hit.kind == "demonym")
        either = token.tag == "NNS" and hit is not None and hit.entry.table == "groups"
        plural = len(actors) > 1 or many or token.lower in ("they", "their", "them")
        # "Armenian shelling" speaks of the shelling first
        adjective = hit is not None and hit.kind == "demonym" and not many
        weight = _ADJECTIVE if adjective else self._weight(at)
        if token.dep == "compound" and token.head > at:
            weight = -0.4  # "the UN mission MONUSCO" speaks of the mission
        opening = not adjective and not any(
            self.doc.tokens[s.at].sent == token.sent for s in self.spoken[-9:]
        )
        self.spoken.append(
            Spoken(actors, at, weight > 0, plural, weight + (_OPENING if opening else 0.0), either)
        )

    def _weight(self, at: int) -> float:
        """Subjects of main clauses come first, then those of other clauses."""
        subject = subject_of(self.doc, at)
        if subject is None:
            return 0.0
        verb = self.doc.tokens[self.doc.tokens[subject].head]
        return (
            1.6
            if verb.dep == "ROOT" or (verb.dep == "conj" and self.doc.tokens[verb.head].dep == "ROOT")
            else 1.2
        )

    def best(self, at: int, fits: Callable[[Spoken], bool], reach: int = _REACH) -> tuple[Actor, ...]:
        """The most salient actors before token ``at`` for which ``fits`` holds; () when there are none.
        Subjects come before the rest of their sentence, the latest sentence before earlier ones."""
        here = self.doc.tokens[at]
        closed = self._closed(here)
        speaks = here.lower in ("it", "he", "she") and self.doc.tokens[here.head].lemma in listed("cues")
        said = self._said_before(here) if speaks else range(0)
        best: tuple[float, Spoken] | None = None
        for n, spoken in enumerate(reversed(self.spoken)):
            token = self.doc.tokens[spoken.at]
            distance = self._distance(here.sent, token.sent)
            if distance > reach or n > 40:
                break
            if not fits(spoken) or (spoken.subject and token.head in closed):
                continue
            score = -1.8 * distance + spoken.weight - 0.01 * n
            if token.dep == "pobj" and self.doc.tokens[token.head].lower in listed("where"):
                score -= _WHERE
            if speaks:
                says = (subject := subject_of(self.doc, spoken.at)) is not None and self._says(subject)
                if spoken.at in said and not says:
                    continue
                score += _SPEAKER if says else 0.0
            if self.doc.sentence_of(spoken.at).block != self.doc.sentence_of(at).block:
                score -= 1.0
            if best is None or score > best[0]:
                best = (score, spoken)
        return best[1].actors if best else ()

    def _closed(self, token: Token) -> tuple[int, ...]:
        """The verbs whose subjects ``token`` cannot mean: its own for an object, and in "the army lies,
        it says" that of what is said."""
        if token.dep in ("dobj", "pobj", "dative"):
            return (token.head,)
        verb = self.doc.tokens[token.head]
        if (
            token.dep != "nsubj"
            or verb.lemma not in listed("cues")
            or self.doc.tokens[token.i - 1].text != ","
        ):
            return ()
        said = [t.i for t in self.doc.children(verb.i, "ccomp") if t.i < token.i]
        if verb.dep == "parataxis":
            said.append(verb.head)
        # "the ministry rejects this: an officer was on board, it says" is of one speaker
        return tuple(i for i in said if self.doc.tokens[i].lemma not in listed("cues"))

    def _said_before(self, token: Token) -> range:
        """What is said before a trailing "..., it said": whom it tells of is seldom who says it."""
        sentence = self.doc.sentence_of(token.i)
        before = self.doc.tokens[sentence.first : token.i]
        if not before or before[-1].text not in (",", '"', "\u201d"):
            return range(0)
        # "X tells it differently: ten died, it said"; "images which, it said, show bodies"
        start = max((t.i for t in before[:-1] if t.text in _OPENING_SPEECH), default=sentence.first)
        if len(before) > 1 and before[-2].tag in ("WDT", "WP"):
            start = token.i - 2
        return range(start, token.i)

    def only_does(self, spoken: Spoken, told: range) -> bool:
        """Whether somebody is named as no more than the doer of a deed, by whom or whose doing it is, in what is
        ``told``: "a missile fired by Chad hit the town, the ministry said" is not Chad's ministry."""
        token = self.doc.tokens[spoken.at]
        if spoken.weight == _ADJECTIVE or (token.dep == "pobj" and self.doc.tokens[token.head].lower == "by"):
            return True
        subject = subject_of(self.doc, spoken.at)
        return subject is not None and spoken.at in told and not self._says(subject)

    def told_before(self, at: int) -> range:
        """What is said before the trailing cue of the speaker at token ``at``; empty where it does not trail."""
        tokens = self.doc.tokens
        return self._said_before(tokens[at - 1 if at and tokens[at - 1].tag == "DT" else at])

    def speaker(self, at: int) -> Actor | None:
        """Who speaks at token ``at``: the last subject of a verb of saying, else the last subject that is
        on a side, within three sentences."""
        fallback: Actor | None = None
        for spoken in reversed(self.spoken):
            token = self.doc.tokens[spoken.at]
            if self.doc.tokens[at].sent - token.sent > _REACH:
                break
            if len(spoken.actors) != 1 or spoken.actors[0].side is None:
                continue
            subject = subject_of(self.doc, spoken.at)
            if subject is not None and self._says(subject):
                return spoken.actors[0]
            if spoken.subject:
                fallback = fallback or spoken.actors[0]
        return fallback

    def _says(self, subject: int) -> bool:
        return self.doc.tokens[self.doc.tokens[subject].head].lemma in listed("cues")


def subject_of(doc: Document, i: int) -> int | None:
    """The subject of a clause that token ``i`` is or belongs to, or None."""
    for _ in range(4):
        token = doc.tokens[i]
        if token.dep in _SUBJECTS:
            return i
        if token.dep not in ("conj", "appos") or token.head == i:
            return None
        i = token.head
    return None
