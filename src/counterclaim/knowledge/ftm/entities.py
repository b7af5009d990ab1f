"""From FollowTheMoney entities to entries of the knowledge base."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim import lexicon
from counterclaim.knowledge.entry import Entry, Office
from counterclaim.knowledge.ftm.lines import COUNTRIES, IDS, Thing, Things, things
from counterclaim.knowledge.ftm.names import names_of
from counterclaim.knowledge.ftm.posts import office_of
from counterclaim.knowledge.rows import side_named
from counterclaim.knowledge.spelling import plain_key

_GENDERS = {"male": "m", "female": "f"}
_STATE_TOPICS = ("gov", "mil", "role.civil", "role.diplo")
_OVER = frozenset(("ended", "former", "past"))


@dataclass(slots=True)
class Found:
    """The entries that files of a user hold, and how many lines of which schema were passed over."""

    entries: list[Entry] = field(default_factory=list)
    ignored: Mapping[str, int] = field(default_factory=dict)


def entities(paths: Iterable[Path], ours: Mapping[str, str]) -> Found:
    """The entries that the FollowTheMoney files ``paths`` tell of, in the order of their lines.

    :param ours: names of states, bodies and groups by :func:`plain_key`, each with its code or name: whose posts are.
    :raises ValueError: naming the file and the line that is no entity.
    """
    told = things(paths)
    parties = dict(ours)
    for thing in told.parties.values():
        if thing.schema != "Person" and (names := names_of(thing)):
            parties.setdefault(plain_key(names[0]), names[0])
    offices = _offices(told, parties)
    factions = _factions(told)
    found = []
    for thing in told.parties.values():
        names = names_of(thing)
        if names:
            held = tuple(offices.get(thing.id, ())) or _undated(thing, parties)
            found.append(_entry(thing, names, held, factions.get(thing.id, "")))
    return Found(found, dict(sorted(told.ignored.items())))


def country_of(thing: Thing) -> str:
    """The alpha-3 code, or the name of the land, that ``thing`` belongs to; "" where it does not tell."""
    code = thing.first(*COUNTRIES).lower()
    return _countries().get(code, "")


@lexicon.compiled
def _countries() -> dict[str, str]:
    import pycountry  # only who brings such files needs it

    codes = {country.alpha_2.lower(): country.alpha_3 for country in pycountry.countries}
    return codes | {row["code"]: row["party"] for row in lexicon.rows("ftm_countries")}


def _entry(thing: Thing, names: tuple[str, ...], offices: tuple[Office, ...], faction: str) -> Entry:
    country = country_of(thing)
    topics = thing.all("topics")
    person = thing.schema == "Person"
    table = "people" if person else "groups" if "crime.terror" in topics else "bodies"
    served = next((of for _, of, _, until in offices if not until), "")
    of_state = thing.schema == "PublicBody" or any(
        t == s or t.startswith(f"{s}.") for t in topics for s in _STATE_TOPICS
    )
    side = side_named((faction or served or country) if person else country if of_state else names[0])
    return Entry(
        key=f"{table}:ftm:{thing.id}",
        table=table,
        name=names[0],
        kind="person" if person else "group" if table == "groups" else "body",
        side=side,
        aliases=names[1:],
        offices=offices,
        category="" if person else "militant" if table == "groups" else "military" if "mil" in topics else "",
        ids={"ftm": thing.id} | {ours: v for theirs, ours in IDS.items() if (v := thing.first(theirs))},
        country=country,
        gender=_GENDERS.get(thing.first("gender"), ""),
        source=thing.source,
    )


def _offices(told: Things, parties: dict[str, str]) -> dict[str, list[Office]]:
    """The offices that people hold by occupancies of positions, and by memberships with a role."""
    found: dict[str, list[Office]] = {}
    for occupancy in told.links["Occupancy"].values():
        position = told.links["Position"].get(occupancy.first("post"))
        since, until = _day(occupancy, "startDate", "periodStart"), _day(occupancy, "endDate", "periodEnd")
        if position is None or (occupancy.first("status").lower() in _OVER and not until):
            continue
        body = told.parties.get(position.first("organization"))
        of = names_of(body)[:1] if body else (country_of(position),)
        office = next(
            filter(None, (office_of(n, parties, of[0] if of else "") for n in position.all("name"))), None
        )
        if office:
            found.setdefault(occupancy.first("holder"), []).append((*office, since, until))
    for membership in told.links["Membership"].values():
        body = told.parties.get(membership.first("organization"))
        names = names_of(body) if body else ()
        office = office_of(membership.first("role"), parties, names[0]) if names else None
        if office:
            since, until = _day(membership, "startDate"), _day(membership, "endDate")
            found.setdefault(membership.first("member"), []).append((*office, since, until))
    return found


def _factions(told: Things) -> dict[str, str]:
    """The armed groups that people belong to today: on their side they are, whatever their passport."""
    found: dict[str, str] = {}
    for membership in told.links["Membership"].values():
        body = told.parties.get(membership.first("organization"))
        if body and not membership.first("endDate") and "crime.terror" in body.all("topics"):
            found.update({membership.first("member"): name for name in names_of(body)[:1]})
    return found


def _undated(thing: Thing, parties: dict[str, str]) -> tuple[Office, ...]:
    """The offices that the words for somebody's position tell; of when nothing is known."""
    if "role.pep.frmr" in thing.all("topics"):
        return ()
    country = country_of(thing)
    told = (office_of(position, parties, country) for position in thing.all("position"))
    return tuple(dict.fromkeys((*office, "", "") for office in told if office))


def _day(thing: Thing, *names: str) -> str:
    return thing.first(*names)[:10]
