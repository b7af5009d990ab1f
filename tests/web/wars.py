"""Readings for dossiers, made by hand: a war of two rivals in four reports, and one that tries to break out."""

from __future__ import annotations

from tests.dossier.drafts import Draft
from tests.web.readings import HOSTILE, hostile

from counterclaim.record import Claim, Entity, Figure, Reading, Report, Side, Span

FIRST = (
    "Bamako says 40 rebels killed\n"
    "Mali's army said it had killed 40 rebels near Kidal on 3 May 2012, two of them commanders. "
    "The Azawad Front denied that it had lost 40 men. It said 12 soldiers died there."
)
SECOND = (
    "Mali raises its toll\n"
    "Mali's army said on 9 May 2012 that 95 rebels had been killed since the fighting began. "
    "It withheld its own losses. The Azawad Front said at least 30 soldiers had died in Kidal on 3 May."
)
THIRD = "A monitor in Gao counted 15 to 20 dead civilians and between 50 and 70 dead rebels by 12 May 2012."


def first(publisher: str = "A Wire", text: str = FIRST, published: str = "2012-05-04") -> Reading:
    draft = Draft(text, published, publisher=publisher)
    mali, front = draft.state("MLI", "Mali"), draft.group("Azawad Front")
    army = draft.body("Mali's army", mali)
    kidal = draft.place("Kidal", (18.44, 1.41), "MLI")
    said = draft.claim("said it had killed", (army,), content="40 rebels", said="2012-05-04")
    denied = draft.claim("denied", (front,), "deny", content="that it had lost 40 men", against=(army,))
    counted = draft.claim("It said", (front,), content="12 soldiers died there")
    draft.figure("40 rebels killed", 40, "killed", "militant", side=front, claim=said, start="2012-05-03")
    dead = draft.figure(
        "killed 40 rebels",
        40,
        "killed",
        "militant",
        side=front,
        by=mali,
        claim=said,
        cumulative=True,
        start="2012-05-03",
    )
    draft.figure(
        "two of them commanders",
        2,
        "killed",
        "militant",
        side=front,
        claim=said,
        part_of=dead,
        start="2012-05-03",
    )
    draft.figure(
        "12 soldiers died", 12, "killed", "military", side=mali, claim=counted, start="2012-05-03", place=kidal, cumulative=False
    )  # fmt: skip
    draft.event(
        "killed 40 rebels near Kidal", "ASSAULT", (mali,), (front,), status="claimed", start="2012-05-03", place=kidal, claim=said
    )  # fmt: skip
    draft.link("denies", denied, said)
    return draft.reading()


def second() -> Reading:
    draft = Draft(SECOND, "2012-05-10", publisher="Another Wire")
    mali, front = draft.state("MLI", "Mali"), draft.group("Azawad Front")
    army = draft.body("Mali's army", mali)
    kidal = draft.place("Kidal", (18.44, 1.41), "MLI")
    nowhere = draft.place("the fighting")
    said = draft.claim("said on 9 May 2012", (army,), content="95 rebels had been killed", said="2012-05-09")
    silent = draft.claim("withheld", (army,), "withhold", content="its own losses")
    counted = draft.claim("The Azawad Front said", (front,), content="at least 30 soldiers had died")
    draft.figure(
        "95 rebels had been killed",
        95,
        "killed",
        "militant",
        side=front,
        claim=said,
        cumulative=True,
        start="2012-05-09",
    )
    draft.figure(
        "withheld its own losses",
        None,
        "killed",
        "military",
        side=mali,
        claim=silent,
        bound="undisclosed",
        cumulative=True,
    )
    draft.figure(
        "at least 30 soldiers had died", 30, "killed", "military", side=mali, claim=counted, bound="at_least",
        start="2012-05-03", place=kidal, cumulative=False,
    )  # fmt: skip
    draft.event(
        "30 soldiers had died in Kidal on 3 May", "ASSAULT", (front,), (mali,), status="claimed", start="2012-05-03", place=kidal
    )  # fmt: skip
    draft.event("the fighting began", "ASSAULT", (front,), (mali,), start="2012-05-01", place=nowhere)
    return draft.reading()


def third() -> Reading:
    draft = Draft(THIRD, "2012-05-13", publisher="A Monitor")
    front = draft.group("Azawad Front")
    monitor = draft.unnamed("A monitor in Gao")
    said = draft.claim("counted", (monitor,), content="15 to 20 dead civilians")
    gao = draft.place("Gao", (16.27, -0.04), "MLI")
    draft.figure(
        "15 to 20 dead civilians",
        15,
        "killed",
        "civilian",
        claim=said,
        high=20,
        start="2012-05-12",
        place=gao,
    )
    draft.figure(
        "between 50 and 70 dead rebels", 50, "killed", "militant", side=front, claim=said, high=70, cumulative=True, start="2012-05-12",
        place=gao,
    )  # fmt: skip
    return draft.reading()


def copy() -> Reading:
    """The first report as another outlet carries it."""
    return first("A Paper", FIRST + " More will follow.", "2012-05-05")


def war() -> list[Reading]:
    return [first(), second(), third(), copy()]


def hostile_war() -> list[Reading]:
    """Two reports whose names, words and places try to be markup."""
    other = HOSTILE.replace("5 men", "9 men")
    at = Span(other.index("said"), len(other))
    who = Entity("e1", "</script><b>they", "group", Side(None, "</style><i>\u202eside"), ())
    where = Entity("e2", "<img src=x>" + "z" * 500, "place", None, (), lat=-90.0, lon=-180.0)
    claim = Claim("c1", ("e1",), "deny", at, None, (at,), True, (at,))
    figure = Figure(
        "f1", 9, None, "exact", "killed", "unknown", "e1", None, "c1", (at,), "2012-05-03", "2012-05-03", "e2"
    )
    report = Report(other, title="<script>\u202e", publisher="</title>", published="2012-05-03", origin="<b>")
    return [hostile(), Reading(report, (who, where), (claim,), (), (figure,))]
