"""Whether what has the form of a time expression is one: "May" the month and not the verb."""

from __future__ import annotations

from counterclaim.reading.dates.bearers import is_name
from counterclaim.reading.dates.grammar import Expression
from counterclaim.syntax import Document

_YEAR_WORDS = frozenset(
    {"in", "since", "from", "until", "till", "by", "of", "during", "before", "after", "around", "about", "to",
     "and", "between", "early", "mid", "late", "through", "circa", "as", "for", "back"}
)  # fmt: skip
_MONTH_WORDS = _YEAR_WORDS | {"last", "this", "next", "the", "on", "past", "ago", "that", "each", "every"}


_BORNE = frozenset({"duration", "day_month", "month_day", "month", "weekday", "year", "holiday", "season"})


def is_time(doc: Document, found: Expression) -> bool:
    """Whether what has the form of a time expression is one: "May" the month and not the verb, "1994" the
    year and not a count."""
    i = doc.token_at(found.start)
    if i is None:
        return False
    first = doc.tokens[i]
    if first.start < found.start and not found.kind.startswith("short"):
        return False  # in the midst of a word or a designator
    if found.kind in _BORNE and is_name(doc, found):
        return False
    before = doc.tokens[i - 1].lower if i and doc.tokens[i - 1].sent == first.sent else ""
    if found.kind == "month":
        return _is_month(doc, found, i, before)
    if found.kind == "year":
        return _is_year(doc, found, before)
    if found.kind == "season":
        return _is_season(doc, found, before)
    if found.kind == "set" and found.parts.get("adverb") == "daily":
        after = doc.tokens[i + 1 : i + 2]  # a newspaper: "the daily Le Soir", "three dailies and a daily"
        return first.pos != "NOUN" and not (after and after[0].text[:1].isupper() and after[0].pos == "PROPN")
    if found.kind == "weekday" and len(found.parts["weekday"]) < 6:
        return False
    if found.kind == "next_one" and found.parts.get("way") == "that":
        return _points(doc, i)
    if found.kind == "duration" and found.parts.get("unit", "").startswith("quarter"):
        return not doc.shadow[found.start : found.end].lower().endswith(("a quarter", "-quarters"))
    if found.kind == "duration" and found.parts.get("unit", "").startswith("second"):
        return found.parts.get("count", "").isdigit()
    return True


def _is_season(doc: Document, found: Expression, before: str) -> bool:
    """Whether a season is meant: "during the summer", "in the spring of 1982"; not "the fall of the town"."""
    if found.parts.get("year") or found.parts.get("which"):
        return True
    last = doc.token_at(found.end - 1)
    if last is None or found.parts["season"] == "fall" or doc.tokens[last].pos != "NOUN":
        return False
    return before in ("in", "this", "last") or doc.shadow[found.start : found.end].lower().startswith("the ")


def _points(doc: Document, i: int) -> bool:
    """Whether the "that" of "(later) that night" is a determiner and no conjunction ("said that night fell")."""
    that = next((t for t in doc.tokens[i : i + 2] if t.lower == "that"), None)
    return that is not None and (that.tag == "DT" or that.dep == "det")


def _is_month(doc: Document, found: Expression, i: int, before: str) -> bool:
    name = found.parts["month"].rstrip(".")
    words = doc.text[found.start : found.end]
    if not any(c.isupper() for c in words):
        return False
    last = doc.token_at(found.end - 1)
    if len(name) <= 3 and name != "may":
        return False  # a bare "Jan" or "Mar" is a name as often as a month
    if name in ("may", "march"):
        if doc.shadow[found.start : found.end].islower() and before not in _MONTH_WORDS - {
            "the",
            "to",
            "and",
            "that",
        }:
            return False  # a report in capitals
        token = doc.tokens[last if last is not None else i]
        if token.pos in ("VERB", "AUX") or not (before in _MONTH_WORDS or len(found.parts) > 1):
            return False
    after = doc.tokens[last + 1] if last is not None and last + 1 < len(doc.tokens) else None
    # "April Glaspie", "June Smith": a name goes on
    return not (after and after.ent == "PERSON" and after.text[:1].isupper() and before not in _MONTH_WORDS)


def _is_year(doc: Document, found: Expression, before: str) -> bool:
    if found.parts.get("part"):
        return True
    i = doc.token_at(found.end - 1)
    if i is None:
        return False
    token = doc.tokens[i]
    if doc.shadow[found.start : found.end].lower().startswith("the year"):
        return True
    if token.text != doc.shadow[found.start : found.end]:
        return False  # part of a longer token, such as a designator
    head = doc.tokens[token.head]
    if token.dep == "nummod" and head.tag in ("NNS", "NNPS") and head.i > token.i:
        return token.ent == "DATE" and before == "the"
    if before in _YEAR_WORDS:
        return token.dep != "nummod" or head.i < token.i or token.ent == "DATE"
    return token.ent == "DATE" and not (head.tag in ("NNS", "NNPS") and head.i > token.i)
