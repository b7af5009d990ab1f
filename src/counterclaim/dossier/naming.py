"""What a party is called: the name that is known, else the one that most reports give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from counterclaim import knowledge
from counterclaim.dossier.appearances import Appearance
from counterclaim.dossier.matching import known
from counterclaim.dossier.organs import everyday, is_organ, organs_in, owner_words

_SHORTEST_SHOUT = 5  # shorter names in capitals may be acronyms


def best_name(who: Sequence[Appearance]) -> str:
    """The name of the party that ``who`` are the appearances of: never empty."""
    first = who[0]
    if first.kind == "state" and first.side and (state := knowledge.state(first.side)):
        return state.name
    if first.kind in ("group", "body"):
        if names := Counter(name for a in who if (name := known(a))):
            return min(names, key=lambda n: (-names[n], n))
        if first.side and (organs := next(filter(None, (organs_in(a.name, a.side) for a in who)), ())):
            return _organ_name(who, organs, first.side)
    sure = [a for a in who if a.entity.rule == "known-person"]
    return _commonest(sure or who) or next((t for a in who for t in a.titles if t), "") or first.kind


def _commonest(who: Sequence[Appearance]) -> str:
    """The name that most appearances have; of several, the longest. Capitals throughout are no other spelling."""
    seen = {spelling for a in who for spelling in (a.name, *a.spellings)}
    quiet = Counter(_quiet(a, seen) for a in who if a.name)
    return min(quiet, key=lambda n: (-quiet[n], -len(n), n), default="")


def _quiet(appearance: Appearance, seen: Container[str]) -> str:
    name = appearance.name
    if appearance.kind not in ("place", "person") or not name.isupper():
        return name
    return name.title() if len(name) >= _SHORTEST_SHOUT or name.title() in seen else name


def _organ_name(who: Sequence[Appearance], organs: Sequence[str], side: str) -> str:
    """The name of an organ with its owner: as a report gives it, else put together."""
    owners = owner_words(side)
    owned = [a for a in who if not owners.isdisjoint(a.key.split())]
    if owned:
        return _commonest(owned)
    state = knowledge.state(side)
    name = _commonest(who)
    if len(organs) == 1 and not is_organ(name):
        name = everyday(organs[0])  # "own army", "the enclave's defence ministry"
    return f"{name[:1].upper()}{name[1:]} of {state.name if state else side}"
