"""Which persons of different reports are one: the name and the side must agree, or the office, the side and the day.

Full names are compared with those alone that share a side and the consonants of a word, so that the work grows with the
number of names. A surname alone, or initials, go to the one fuller name of that side in the same war; where there
are two, to none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.dossier.appearances import Appearance
from counterclaim.dossier.clusters import Clusters
from counterclaim.dossier.matching import join_first
from counterclaim.dossier.wording import day_number
from counterclaim.knowledge import side_named
from counterclaim.knowledge.spelling import plain_key
from counterclaim.lexicon import values
from counterclaim.reading.names.identity import TERM, Bearer, one_name, one_person
from counterclaim.reading.names.spelling import parts, sound

# Consonants that transliterations confuse stand for one another; vowels and h come and go.
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("gkcszjq", "k"),
        **dict.fromkeys("dt", "t"),
        **dict.fromkeys("bpvfw", "p"),
        **dict.fromkeys("aeiouhy", ""),
    }
)


@dataclass(frozen=True, slots=True)
class _Name:
    """One spelling on one side in one war, and who bears it there."""

    theatre: str
    side: str | None
    key: str
    parts: tuple[str, ...]
    bearers: tuple[int, ...]
    reports: frozenset[str]

    @property
    def full(self) -> bool:
        """Whether it has a given name and a surname, neither an initial."""
        return sum(len(p) > 1 for p in self.parts) > 1


def join_people(found: Sequence[Appearance], clusters: Clusters) -> None:
    """Join the persons among ``found`` in ``clusters``, which number them alike."""
    people = [i for i, a in enumerate(found) if a.kind == "person" and not a.unnamed]
    _join_known(found, people, clusters)
    names = list(_names(found, people))
    for name in names:
        if name.full or name.side:
            spelled = found[name.bearers[0]].name
            _join_all(name.bearers, f"“{spelled}”: the same name, {_whose(name.side)}", clusters)
    sided = [n for n in names if n.full and n.side]
    _join_spellings(found, sided, clusters)
    _join_holders(found, people, clusters)
    blocks = _blocks(names)
    for name in names:
        if not name.full and name.side:
            _attach(found, name, blocks, clusters, "the only one of that name on the side of {side}")
    for name in names:
        if name.full and not name.side:
            _attach(found, name, blocks, clusters, "the only one of that name, here without a side")


def _join_known(found: Sequence[Appearance], people: Iterable[int], clusters: Clusters) -> None:
    """People whom the knowledge base knows are the same in every war."""
    heads: dict[tuple[str, str], list[int]] = {}
    for i in people:
        a = found[i]
        if a.entity.rule == "known-person" and a.side:
            same = heads.setdefault((a.key, a.side), [])
            spelled = dict.fromkeys(_fullest(found[j]) for j in (*same[:1], i))
            names = " and ".join(f"“{name}”" for name in spelled)
            join_first(same, i, f"{names}: the known person {a.name}, {a.side}", clusters)


def _fullest(appearance: Appearance) -> str:
    """The longest way in which the report itself writes the name."""
    return max(appearance.spellings or (appearance.name,), key=lambda words: (len(words), words))


def _names(found: Sequence[Appearance], people: Iterable[int]) -> Iterator[_Name]:
    bearers: dict[tuple[str, str, str], list[int]] = {}
    for i in people:
        a = found[i]
        if a.key:
            bearers.setdefault((a.theatre, a.side or "", a.key), []).append(i)
    for (theatre, side, key), who in sorted(bearers.items()):
        reports = frozenset(found[i].report for i in who)
        yield _Name(theatre, side or None, key, parts(found[who[0]].name), tuple(who), reports)


def _join_all(who: Sequence[int], reason: str, clusters: Clusters) -> None:
    for i in who[1:]:
        if not clusters.together(who[0], i):
            clusters.join(who[0], i, reason)


def _whose(side: str | None) -> str:
    return f"both {side}" if side else "of no told side"


def _skeletons(name: _Name) -> list[str]:
    """The consonants of each word of ``name``, as classes of letters that spellings confuse."""
    return sorted({_skeleton(p) for p in name.parts if len(p) > 2} - {""})


def _skeleton(word: str) -> str:
    letters = sound(word).translate(_CLASSES)
    return "".join(c for i, c in enumerate(letters) if i == 0 or c != letters[i - 1])


def _join_spellings(found: Sequence[Appearance], names: Sequence[_Name], clusters: Clusters) -> None:
    """Full names of one side that are spellings of one another, unless one report has both for two persons."""
    for block in _blocks(names).values():
        for n, name in enumerate(block):
            for other in block[:n]:
                if (
                    name.side == other.side
                    and not clusters.together(name.bearers[0], other.bearers[0])
                    and name.reports.isdisjoint(other.reports)
                    and one_person(_bearer(found[name.bearers[0]]), _bearer(found[other.bearers[0]]))
                ):
                    clusters.join(other.bearers[0], name.bearers[0], _spelled(found, name, other))


def _blocks(names: Sequence[_Name]) -> dict[tuple[str, str], list[_Name]]:
    blocks: dict[tuple[str, str], list[_Name]] = {}
    for name in names:
        for skeleton in _skeletons(name):
            blocks.setdefault((name.theatre, skeleton), []).append(name)
    return blocks


def _bearer(appearance: Appearance, office: str = "") -> Bearer:
    """Who bears the name of ``appearance``, as the names stage judges it."""
    return Bearer(appearance.name, side_named(appearance.side or ""), office, appearance.day)


def _spelled(found: Sequence[Appearance], name: _Name, other: _Name) -> str:
    first, second = found[name.bearers[0]], found[other.bearers[0]]
    return f"“{first.name}” and “{second.name}”: two spellings of one name, {_whose(name.side)}"


def _attach(
    found: Sequence[Appearance],
    name: _Name,
    blocks: dict[tuple[str, str], list[_Name]],
    clusters: Clusters,
    why: str,
) -> None:
    """Join ``name`` with the only person whom it fits, if there is only one."""
    fitting: dict[int, _Name] = {}
    for skeleton in _skeletons(name):
        for other in blocks.get((name.theatre, skeleton), ()):
            if other is name or not other.full or len(other.parts) < len(name.parts):
                continue
            if name.side:
                fits = other.side == name.side and one_name(name.parts, other.parts)
            else:
                fits = one_name(name.parts, other.parts) if other.side else set(name.parts) < set(other.parts)
            if fits:
                fitting.setdefault(clusters.find(other.bearers[0]), other)
    if len(fitting) != 1:
        return
    ((_, other),) = fitting.items()
    if name.reports.isdisjoint(other.reports):
        first, second = found[name.bearers[0]], found[other.bearers[0]]
        names = f"“{first.name}”" if first.name == second.name else f"“{first.name}” is “{second.name}”"
        reason = f"{names}: {why.format(side=name.side)}"
        for i in name.bearers:
            if not clusters.together(other.bearers[0], i):
                clusters.join(other.bearers[0], i, reason)


def _join_holders(found: Sequence[Appearance], people: Iterable[int], clusters: Clusters) -> None:
    """One office of one side at about one time has one holder, if the names are near enough to be one name."""
    holders: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
    for i in people:
        a = found[i]
        day = day_number(a.day)
        if a.side and day is not None and a.key:
            for title in a.titles:
                if office := office_in(title):
                    holders.setdefault((a.theatre, a.side, office), []).append((day, i))
    for (_, side, office), terms in sorted(holders.items()):
        terms.sort()
        latest: dict[str, tuple[int, int]] = {}
        for day, i in terms:
            mine = _bearer(found[i], office)
            for key, (before, j) in latest.items():
                if key == found[i].key or day - before > TERM or clusters.together(i, j):
                    continue
                if one_person(mine, _bearer(found[j], office)):
                    reason = f"“{found[i].name}” and “{found[j].name}”: {office} of {side} at that time, names alike"
                    clusters.join(j, i, reason)
            latest[found[i].key] = day, i


def office_in(title: str) -> str | None:
    """The office with one holder at a time that the plain words of ``title`` name ("armenian prime minister")."""
    words = title.split()
    for length in range(min(5, len(words)), 0, -1):
        for i in range(len(words) - length, -1, -1):
            if office := _offices().get(" ".join(words[i : i + length])):
                return office
    return None


@lexicon.compiled
def _offices() -> dict[str, str]:
    return {
        plain_key(words): row["office"]
        for row in lexicon.rows("roles")
        if row["kind"] == "office" and row["office"]
        for words in values(row["words"])
    }
