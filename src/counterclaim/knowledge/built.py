"""What :mod:`counterclaim.knowledge.build` made from packages, laid beneath our hand-made tables."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from counterclaim import lexicon
from counterclaim.knowledge.entry import Entry
from counterclaim.knowledge.rows import entry_of
from counterclaim.knowledge.spelling import plain_key
from counterclaim.lexicon import values

Tables = Mapping[str, list[Entry]]
_HEADS = frozenset(("president", "monarch", "head_of_state", "leader"))
_OF_GOVERNMENT = frozenset(("prime_minister", "head_of_government"))


def lay_beneath(tables: Tables) -> None:
    """Add to ``tables`` (the entries of each table) what the built lists know besides. Ours win: a state gets
    the long name and the capitals that it lacks, a leader is taken only where nobody is known to hold the
    office today and no such person is known, a service only under names that are not taken."""
    _fill_states(tables["states"])
    tables["people"].extend(list(_leaders(tables["people"])))
    _add_services(tables)


def _fill_states(states: list[Entry]) -> None:
    built = {row["code"]: row for row in lexicon.rows("factbook_states")}
    for i, state in enumerate(states):
        row = built.get(state.country)
        if row is not None:
            known = {name.casefold() for name in _names(state)}
            aliases = tuple(name for name in values(row["aliases"]) if name.casefold() not in known)
            if aliases or not state.seats:
                seats = state.seats or values(row["seats"])
                states[i] = dataclasses.replace(state, aliases=(*state.aliases, *aliases), seats=seats)


def _leaders(people: list[Entry]) -> Iterator[Entry]:
    held = {
        (rank, of)
        for e in people
        for office, of, _, until in e.offices
        if not until
        for rank in _rank(office)
    }
    new = []
    for row in lexicon.rows("factbook_leaders"):
        leader = entry_of("people", "person", row)
        offices = tuple(o for o in leader.offices if not any((rank, o[1]) in held for rank in _rank(o[0])))
        if offices:
            new.append(dataclasses.replace(leader, offices=offices))
    sides = {e.side for e in new}
    known = {key for e in people if e.side in sides for key in _likenesses(e)}
    return (e for e in new if known.isdisjoint(_likenesses(e)))


def _rank(office: str) -> tuple[frozenset[str], ...]:
    """Of which offices a state has one at a time: it has one head, and one head of its government."""
    return tuple(rank for rank in (_HEADS, _OF_GOVERNMENT) if office in rank)


def _likenesses(person: Entry) -> Iterator[tuple[str, ...]]:
    """What two spellings of one person have in common: side and first name or initial with a surname."""
    side = person.side.name if person.side else ""
    for name in (person.name, *person.aliases):
        words = plain_key(name).split()
        if len(words) > 1:
            yield side, words[0][0], words[-1]
            yield side, words[0], words[1]


def _add_services(tables: Tables) -> None:
    """Add the services with a name of their own that ours do not know, and to those of ours their other names."""
    owners = {
        n.casefold(): (t, i) for t, known in tables.items() for i, e in enumerate(known) for n in _names(e)
    }
    organs = {
        w for row in lexicon.rows("organs") if row["kind"] == "body" for w in values(row["words"].lower())
    }
    states = {e.country: [n.casefold() for n in (e.name, *e.aliases, *e.demonyms)] for e in tables["states"]}
    for row in lexicon.rows("factbook_services"):
        service = entry_of("bodies", "body", row)
        spelled = (service.name, *service.aliases)
        names = [name for name in spelled if not _is_organ(name.casefold(), states[service.country], organs)]
        free = tuple(name for name in names if name.casefold() not in owners)
        whole = next((n for n in names if n not in free and " " in n), None)
        if whole is not None:
            table, i = owners[whole.casefold()]
            ours = tables[table][i]
            if ours.side == service.side and free and table in ("bodies", "groups"):
                tables[table][i] = dataclasses.replace(ours, aliases=(*ours.aliases, *free))
        elif free:
            tables["bodies"].append(
                dataclasses.replace(service, name=free[0], key=f"bodies:{free[0]}", aliases=free[1:])
            )


def _is_organ(name: str, state: list[str], organs: set[str]) -> bool:
    """Whether ``name`` says no more than an organ and its state: "Armenian Army", "Armed Forces of Chile". Every
    state has those, and reports are read so without a list."""
    return any(
        (name.startswith(f"{word} ") and name.removeprefix(f"{word} ") in organs)
        or (
            name.endswith(f" {word}")
            and name.removesuffix(f" {word}").removesuffix(" the").removesuffix(" of") in organs
        )
        for word in state
    )


def _names(entry: Entry) -> tuple[str, ...]:
    return (entry.name, *entry.aliases, *entry.demonyms, *entry.seats)
