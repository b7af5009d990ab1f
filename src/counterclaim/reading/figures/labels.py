"""Numbers that count nothing: ages, dates, distances, calibres, money, percentages, article and brigade numbers."""

from __future__ import annotations

from counterclaim.syntax import Document

_UNITS = frozenset(
    """% percent per pct percentage km kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm
    millimetre millimetres millimeter millimeters kg kilo kilos kilogram kilograms ton tons tonne tonnes pound pounds lb lbs
    foot feet ft inch inches litre litres hectare hectares acre acres square degrees degree knots mph kph year years
    yr yrs month months week weeks day days hour hours minute minutes second seconds night nights decade decades
    century centuries am pm a.m. p.m. a.m p.m gmt utc o'clock hrs hours st nd rd th dollar dollars euro euros
    rouble roubles ruble rubles rupee rupees pounds yuan cents usd eur calibre caliber caliber- magnitude times fold
    vote votes seat seats points percent- january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec billion-dollar ranked mg watts megawatts mw kw gb
    consecutive straight occasions ways sides side minutes'
    """.split()
)
_LABELS = frozenset(
    """article articles section chapter paragraph clause resolution resolutions brigade regiment battalion division corps
    squadron flight boeing airbus route highway road no no. nos nos. number unit battery protocol phase stage day week
    year page level annex decree law camp bureau room gate sector zone building block channel checkpoint age aged age:
    windows version group season grade class line point directive order code model type mark operation hill height km
    highway interstate apartment apt street avenue us-led kilometer mile
    """.split()
)
_CURRENCY = frozenset("$€£¥₹₽₪₴")
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.".split()
)
_AGED = frozenset({"man", "woman", "boy", "girl", "youth", "child", "son", "daughter"})  # "a man of 50"
_YEARS = range(1900, 2100)


def is_label(doc: Document, first: int, last: int, value: int) -> bool:
    """Whether the number of tokens ``first`` .. ``last`` measures or names something instead of counting it."""
    tokens = doc.tokens
    before = tokens[first - 1] if first and tokens[first - 1].sent == tokens[first].sent else None
    after = (
        tokens[last + 1] if last + 1 < len(tokens) and tokens[last + 1].sent == tokens[last].sent else None
    )
    if after is not None:
        if after.lower in _UNITS and not (after.lower in ("may", "second", "m") and after.tag == "MD"):
            return True
        touching = after.start == tokens[last].end
        if touching and (after.text[0] in "/:%°" or after.lower in ("th", "st", "nd", "rd")):
            return True
        if touching and after.text == "-" and last + 2 < len(tokens):  # 152-mm, 25-year-old, 40-strong
            next_one = tokens[last + 2]
            if next_one.text[0].isalpha() and next_one.start == after.end:
                return True
        if after.text == "-" and last + 2 < len(tokens) and tokens[last + 2].lower in _UNITS:
            return True
        if after.lower == "more" and last + 2 < len(tokens) and tokens[last + 2].lower in _UNITS:
            return True
    if before is not None:
        if before.text[-1] in _CURRENCY or before.lower in ("us$", "rs", "rs.", "#"):
            return True
        if (
            before.start != before.end
            and before.end == tokens[first].start
            and before.text[-1] in "/:-–"
            and first > 1
        ):
            joined = tokens[first - 2]
            if joined.end == before.start and joined.text[0].isalnum():  # T - 72, 12/03, 10:30
                return True
        if before.lower in _LABELS and not (
            before.lower in ("group", "class", "no", "number") and value > 9999
        ):
            if not (before.lower == "no" and before.text == "no"):
                return True
        if before.lower in _MONTHS and value <= 31:
            return True
        if before.lower == "of" and first > 1 and tokens[first - 2].lower in _AGED:
            return True
    if after is not None and after.lower in _MONTHS and after.tag != "MD" and value <= 31:
        return True
    return value in _YEARS and tokens[first].text.isdigit() and not _counts_despite_year(doc, first, last)


def _counts_despite_year(doc: Document, first: int, last: int) -> bool:
    """Whether a number between 1900 and 2099 stands right before what it counts ("2011 people")."""
    if not first or doc.tokens[first - 1].pos == "ADP" or doc.tokens[first - 1].lower in _MONTHS:
        return False
    t = doc.tokens[last]
    return t.dep == "nummod" and t.head == last + 1 and doc.tokens[t.head].tag == "NNS"
