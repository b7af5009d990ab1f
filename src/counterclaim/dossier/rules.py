"""Collapse rules: named views that make one number of a tally. They are never stored; the tally keeps every claim.

Each rule says in its reference what it follows and how we put that into practice, and this stands in the header of
whatever is made with it. Background counts (history) and parts of other figures are collapsed by no rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.dossier.records import Count, Dossier, Tally


@dataclass(frozen=True, slots=True)
class Row:
    """One tally under a rule: the numbers, the counts they rest on, and why these. None: the rule gives no number."""

    tally: str
    low: int | None
    best: int | None
    high: int | None
    basis: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule with the codebook that it follows."""

    name: str
    title: str
    reference: str
    apply: Callable[[Tally, Sequence[Count], frozenset[str]], Row]


@dataclass(frozen=True, slots=True)
class View:
    """The rows that ``rule`` makes of a dossier's tallies."""

    rule: Rule
    rows: tuple[Row, ...]


def view(dossier: Dossier, name: str) -> View:
    """The tallies of ``dossier`` under the rule ``name``.

    :raises ValueError: when there is no such rule; the message names those that exist.
    """
    rule = RULES.get(name)
    if rule is None:
        raise ValueError(f"no rule {name!r}; there are {', '.join(RULES)}")
    counts = {c.id: c for c in dossier.counts}
    parties = belligerents(dossier)
    rows = []
    for tally in dossier.tallies:
        if tally.scope == "background":
            continue
        said = latest_of_each(tally, counts)
        rows.append(rule.apply(tally, said, parties.get(tally.theatre, frozenset())))
    return View(rule, tuple(rows))


def belligerents(dossier: Dossier) -> dict[str, frozenset[str]]:
    """The sides of each theatre that suffer losses or are told to cause them."""
    found: dict[str, set[str]] = {}
    for count in dossier.counts:
        sides = found.setdefault(count.theatre, set())
        sides.update(s for s in (count.by, count.side if count.category in _FIGHTERS else None) if s)
    return {theatre: frozenset(sides) for theatre, sides in found.items()}


def latest_of_each(tally: Tally, counts: Mapping[str, Count]) -> list[Count]:
    """The latest number of each voice, withheld ones left out, in the order of their days."""
    found: dict[str, Count] = {}
    for count in sorted(
        (counts[i] for s in tally.series for i in s.counts),
        key=lambda c: (c.as_of or "", c.told or "", len(c.answers), c.id),
    ):
        if count.low is not None:
            found[count.voice] = count
    return sorted(found.values(), key=lambda c: (c.as_of or "", c.id))


_FIGHTERS = frozenset(("military", "militant", "aircraft", "helicopter", "drone", "tank", "armour", "artillery",
                       "ship", "air_defence"))  # fmt: skip


def _low(count: Count) -> int:
    assert count.low is not None
    return 0 if count.bound == "at_most" else count.low


def _high(count: Count) -> int:
    assert count.low is not None
    return count.high if count.high is not None else count.low


def _lowest(tally: Tally, basis: Sequence[Count], why: str) -> Row:
    """The lowest number among ``basis`` as best, their range as low and high."""
    if not basis:
        return Row(tally.id, None, None, None, (), "nobody states such a number")
    best = min(basis, key=lambda c: (c.low or 0, c.id))
    return Row(
        tally.id, min(map(_low, basis)), best.low, max(map(_high, basis)), tuple(c.id for c in basis), why
    )


def _ucdp(tally: Tally, said: Sequence[Count], parties: frozenset[str]) -> Row:
    outside = [c for c in said if c.speaker not in parties]
    own = [c for c in said if c.speaker is not None and c.speaker == tally.side]
    if not said:
        return _lowest(tally, said, "")
    basis, why = (
        (outside, "best from those who take no part") if outside
        else (own, "best from the side whose loss it is") if own
        else (said, "only the enemy states a number: best is the lowest of them")
    )  # fmt: skip
    best = min(basis, key=lambda c: (c.low or 0, c.id))
    return Row(
        tally.id, min(map(_low, said)), best.low, max(map(_high, said)), tuple(c.id for c in said), why
    )


def _acled(tally: Tally, said: Sequence[Count], _parties: frozenset[str]) -> Row:
    words = _conventions("acled")
    coded = {c.id: words.get(c.vague or "", _low(c)) for c in said}
    if not coded:
        return _lowest(tally, said, "")
    least = min(said, key=lambda c: (coded[c.id], c.id))
    number = coded[least.id]
    why = (
        f'"{least.vague}" is coded as {number}'
        if least.vague in words
        else "the most conservative number told"
    )
    return Row(tally.id, number, number, number, (least.id,), why)


def _own_admissions(tally: Tally, said: Sequence[Count], _parties: frozenset[str]) -> Row:
    own = [c for c in said if c.speaker is not None and c.speaker == tally.side]
    return _lowest(tally, own, "stated by the side whose loss it is")


def _independent(tally: Tally, said: Sequence[Count], parties: frozenset[str]) -> Row:
    outside = [c for c in said if c.speaker not in parties and c.speaker != tally.side]
    return _lowest(tally, outside, "stated by voices that take no part, each counted once")


@lexicon.compiled
def _all_conventions() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row in lexicon.rows("conventions"):
        found.setdefault(row["codebook"], {})[row["word"]] = int(row["number"])
    return found


def _conventions(codebook: str) -> dict[str, int]:
    return _all_conventions().get(codebook, {})


RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule(
            "ucdp", "low, best and high",
            "UCDP GED Codebook, fatality estimates (best, low, high). Low and high are the lowest and the highest "
            "number told by anybody; best is the lowest of those who take no part in the fighting, failing them of "
            "the side whose loss it is, failing it of the enemy.", _ucdp,
        ),
        Rule(
            "acled", "the most conservative number",
            "ACLED Codebook, fatalities: the most conservative estimate that is reported; tens 10, dozens 12, "
            "hundreds 100.", _acled,
        ),
        Rule(
            "own-admissions", "what each side says of its own losses",
            "Numbers that a side states of its own losses; nothing that anybody else says of them.",
            _own_admissions,
        ),
        Rule(
            "independent", "those who take no part",
            "Numbers of voices that are no belligerent of the theatre; outlets that copy one another, or carry the "
            "same claimant, are one voice.", _independent,
        ),
    )
}  # fmt: skip
