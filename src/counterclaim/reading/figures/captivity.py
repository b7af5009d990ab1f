"""People held: soldiers are captured, those whom an authority holds are detained."""

from __future__ import annotations

from counterclaim.syntax import Document

CONFINED = frozenset({"captivity", "custody", "prison", "jail", "detention", "bars"})
_ARMED = frozenset({"military", "militant", "police"})
_AUTHORITIES = frozenset(
    {"police", "authority", "authorities", "government", "court", "prosecutor", "officer", "jail", "prison"}
)
_TAKES = frozenset({"take", "hold", "seize", "capture", "keep", "have", "parade", "make", "claim", "release"})
_ROOMS = frozenset({"stadium", "hall", "room", "venue", "camp", "shelter", "facility", "school", "building"})
_ACCOUNT = frozenset({"accountable", "responsible", "liable", "back", "talk", "together", "off"})


def captor(doc: Document, prisoners: int) -> int:
    """The verb of which the noun at ``prisoners`` is the object and whose subject took or keeps them ("hold
    70 prisoners"); -1 where there is none."""
    t = doc.tokens[prisoners]
    up = doc.tokens[t.head]
    return up.i if t.dep == "dobj" and up.lemma in _TAKES else -1


def held(doc: Document, verb: int, category: str) -> str:
    """The outcome of people of ``category`` whom the verb "hold" has for its object: "captured", "detained",
    or "" where a hall holds them or they are held to account."""
    words = {c.lower for c in doc.children(verb, "acomp", "oprd", "prt", "advmod", "amod")}
    if words & _ACCOUNT:
        return ""
    holders = doc.children(verb, "nsubj")
    if any(t.lemma.lower() in _ROOMS for t in holders):
        return ""
    if category in _ARMED:
        return "captured"
    open_agent = not holders or holders[0].tag in ("WP", "WDT")
    return "detained" if open_agent or holders[0].lemma.lower() in _AUTHORITIES else "captured"
