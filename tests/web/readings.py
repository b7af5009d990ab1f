"""Readings made by hand: a small one of two voices, and one that tries to break out of its page."""

from __future__ import annotations

from counterclaim.record import Claim, Entity, Event, Figure, Link, Mention, Reading, Report, Side, Span

TEXT = "Bamako said 12 rebels died near Kidal on 3 May. The rebels denied it. \U0001f600 Fighting went on."

HOSTILE = (
    "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> "
    "&lt;b&gt; \u202etxet\u202c \u200f\x1b[31m \U0001f600 " + "x" * 10_000 + "\r\n]]> <!-- said 5 men died"
)


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mention(words: str) -> Mention:
    span = at(words)
    return Mention(span.start, span.end)


def two_voices() -> Reading:
    """Mali counts 12 dead, the rebels deny it; one event of a told day, one place."""
    mali = Entity("e1", "Mali", "state", Side("MLI", "Mali"), (mention("Bamako"),))
    rebels = Entity("e2", "the rebels", "group", Side(None, "the rebels"), (mention("The rebels"),))
    kidal = Entity(
        "e3", "Kidal", "place", None, (mention("Kidal"),), lat=18.44, lon=1.41, where_prec=2, country="MLI"
    )
    nowhere = Entity("e4", "Nowhere", "place", None, (mention("Fighting"),))
    said = Claim(
        "c1", ("e1",), "assert", at("said"), at("Bamako"), (at("12 rebels died near Kidal"),), False,
        (at("Bamako said 12 rebels died near Kidal"),), said="2012-05-04", rule="say-verb", confidence=0.81,
    )  # fmt: skip
    denied = Claim(
        "c2", ("e2",), "deny", at("denied"), at("The rebels"), (at("it"),), True, (at("The rebels denied it"),),
        against=("e1",), rule="deny-verb", confidence=0.9,
    )  # fmt: skip
    toll = Figure(
        "f1", 12, None, "at_least", "killed", "militant", "e2", "e1", "c1", (at("12 rebels died"),),
        start="2012-05-03", until="2012-05-03", place="e3", cumulative=True, rule="count-verb", confidence=0.7,
    )  # fmt: skip
    fight = Event(
        "v1",
        "ASSAULT",
        ("e1",),
        ("e2",),
        "claimed",
        (at("Fighting went on"),),
        start="2012-05-04",
        until="2012-05-04",
    )
    link = Link("l1", "denies", "c2", "c1", (at("denied it"),), rule="pointer", confidence=0.95)
    return Reading(
        Report(TEXT, title="Kidal: two accounts", publisher="A Wire"),
        (mali, rebels, kidal, nowhere), (said, denied), (), (toll,), (fight,), (link,),
        notes=("the date of publication is unknown",),
    )  # fmt: skip


def hostile() -> Reading:
    span = Span(HOSTILE.index("said"), len(HOSTILE))
    claim = Claim('c1"]', ("e1",), "assert", span, None, (span,), True, (span,), via="<b>via</b>")
    figure = Figure("f1", 5, None, "exact", "killed", "unknown", None, None, 'c1"]', (span,))
    who = Entity("e1", "<img src=x onerror=alert(1)>", "person", Side(None, "</script>"), (Mention(0, 9),))
    where = Entity(
        "e2", "</title><script>\u202e" + "y" * 3_000, "place", None, (Mention(9, 17),), lat=90.0, lon=180.0
    )
    report = Report(
        HOSTILE,
        title="</title><script>document.title='owned'</script>",
        publisher="<b>\u202ereporter",
        origin="<i>",
    )
    return Reading(report, (who, where), (claim,), (), (figure,), notes=("<i>note</i>",))
