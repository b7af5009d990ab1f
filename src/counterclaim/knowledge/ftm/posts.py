"""Which office of which party a post is that a user's entity holds."""

from __future__ import annotations

import re

from counterclaim import lexicon
from counterclaim.knowledge.spelling import plain_key
from counterclaim.lexicon import values

_HEADS = frozenset(("leader", "commander"))  # who lead a group hold an office of it
_LONGEST = 6  # words of the longest role that is looked for
_PAST = re.compile(r"^(?:former|ex|late|deposed|candidate)\b")
_ACTING = re.compile(r"^(?:acting|interim|caretaker|the) ")


def office_of(post: str, parties: dict[str, str], of: str) -> tuple[str, str] | None:
    """The office code and the party of the post called ``post`` ("Minister of Defence of Ukraine").

    :param parties: the names of states, bodies and groups by :func:`plain_key`, each with its code or name.
    :param of: the party that the post is known to belong to, or "".

    None where the post is none of the offices of ``roles.csv``, is of something smaller ("President of the
    Constitutional Court"), is over ("former"), or where nothing tells whose it is.
    """
    told = plain_key(post.replace(",", " "))
    if _PAST.match(told):
        return None
    words = _ACTING.sub("", told).split()
    for count in range(min(_LONGEST, len(words)), 0, -1):
        office = _offices().get(" ".join(words[:count]))
        if office:
            rest = re.sub(r"^(?:of |for )?(?:the )?", "", " ".join(words[count:]))
            party = parties.get(rest, "") if rest else of
            return (office, party) if party else None
    return None


@lexicon.compiled
def _offices() -> dict[str, str]:
    """The codes of ``people.csv`` by the words for an office."""
    codes = {plain_key(row["name"]): values(row["offices"])[0] for row in lexicon.rows("office_names")}
    found: dict[str, str] = {}
    for row in lexicon.rows("roles"):
        spelled = values(row["words"])
        office = row["office"] or (spelled[0] if spelled[0] in _HEADS else "")
        if office and row["kind"] in ("office", "voice", "leader"):
            office = codes.get(plain_key(office), office).replace(" ", "_").replace("-", "_")
            found |= {plain_key(words): office for words in spelled}
    return found
