"""Which states belong to which alliance or international organisation, and since when."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.knowledge.base import entries
from counterclaim.knowledge.spelling import plain_key
from counterclaim.lexicon import values

Membership = tuple[str, str, str]
"""The alpha-3 code of a member, from and to (ISO dates, "" for an open end or a day that is not known)."""


def members(alliance: str, day: str | None = None) -> tuple[str, ...]:
    """The alpha-3 codes of the members of ``alliance`` on the ISO date ``day``, today's for None, in alphabetical
    order; () for an alliance that is not known.

    :param alliance: any name or alias of it ("NATO", "North Atlantic Alliance", "the Moscow-led bloc"). Where
        the day of joining is not known, a member counts for every day.
    """
    name = _names().get(plain_key(alliance.removeprefix("the ").removeprefix("The ")), "")
    found = {code for code, since, until in _memberships().get(name, ()) if _belongs(since, until, day)}
    return tuple(sorted(found))


def alliances_of(state: str, day: str | None = None) -> tuple[str, ...]:
    """The alliances that the state with the alpha-3 code ``state`` belonged to on ``day``, today's for None."""
    return tuple(
        name
        for name, all_members in _memberships().items()
        if any(code == state and _belongs(since, until, day) for code, since, until in all_members)
    )


def _belongs(since: str, until: str, day: str | None) -> bool:
    return not until if day is None else since <= day and (not until or day < until)


@lexicon.compiled
def _memberships() -> dict[str, tuple[Membership, ...]]:
    """The members of each alliance: ours first, then those of the built list that ours do not mention."""
    found: dict[str, list[Membership]] = {}
    wider: dict[str, list[str]] = {}
    for row in lexicon.rows("alliances"):
        cells = values(row["members"])
        wider[row["alliance"]] = [cell for cell in cells if "@" not in cell]
        found[row["alliance"]] = [_membership(cell) for cell in cells if "@" in cell]
    for row in lexicon.rows("factbook_members"):
        known = found.setdefault(row["alliance"], [])
        ours = {code for code, _, _ in known}
        known.extend((code, "", "") for code in values(row["members"]) if code not in ours)
    return {
        name: (*known, *(m for part in wider.get(name, ()) for m in found[part]))
        for name, known in sorted(found.items())
    }


def _membership(cell: str) -> Membership:
    code, since, until = cell.split("@")
    return code, since, until


@lexicon.compiled
def _names() -> dict[str, str]:
    """The names of the alliances by all their spellings."""
    known = {plain_key(name): name for name in _memberships()}
    for row in lexicon.rows("alliances"):
        known |= {plain_key(alias): row["alliance"] for alias in values(row["aliases"])}
    for table in ("groups", "bodies"):
        for entry in entries(table):
            if entry.name in _memberships():
                known |= {plain_key(alias): entry.name for alias in entry.aliases}
    return known
