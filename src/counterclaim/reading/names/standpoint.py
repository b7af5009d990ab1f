"""Where the report stands: the state that it is about, the party that issues it, the state under attack."""

from __future__ import annotations

from counterclaim import knowledge, lexicon
from counterclaim.knowledge import side_named
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.unnamed import lone_group
from counterclaim.reading.names.words import listed, organs
from counterclaim.record import Side

_OPENING = 16  # tokens of a headline in which the issuer is named


def writes_from(scene: Scene) -> Side | None:
    """The party in whose seat the report is written, by its dateline, where it also speaks of that party or of
    places in its land: a report from a town of mediators is about others."""
    doc, cast = scene.doc, scene.cast
    for block in doc.blocks:
        if block.dateline is None:
            continue
        inside = doc.tokens_in(*block.dateline)
        party = next((scene.seats[i] for i in inside if i in scene.seats), None)
        if party is None or party.mentions:
            return party.side if party is not None else None
        elsewhere = (
            a for a in list(cast.actors)
            if a.kind == "place" and any(m.start >= block.dateline[1] for m in a.mentions)
        )  # fmt: skip
        return party.side if any(cast.side_of_place(a) is party for a in elsewhere) else None
    return None


def ruled_by_officers(scene: Scene) -> Side | None:
    """The one state spoken of in the report that was under a junta on its day."""
    day = scene.published
    if day is None:
        return None
    spoken = [a.side for a in list(scene.cast.actors)]
    for place in list(scene.cast.actors):
        party = scene.cast.side_of_place(place) if place.kind == "place" else None
        spoken.append(party.side if party is not None else None)
    found = {
        s for s in spoken if s is not None
        for begin, end in _juntas().get(s.code or "", ()) if begin <= day and (not end or day <= end)
    }  # fmt: skip
    return next(iter(found)) if len(found) == 1 else None


@lexicon.compiled
def _juntas() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in lexicon.rows("juntas"):
        found.setdefault(row["code"], []).append((row["from"], row["until"]))
    return found


def land_here(scene: Scene, at: int) -> Side | None:
    """The one party in whose land the places lie that the sentence of token ``at`` names before it."""
    found = {
        party.side
        for i in range(scene.doc.sentence_of(at).first, at)
        for actor in scene.cast.at(i)
        if actor.kind == "place" and (party := scene.cast.side_of_place(actor)) is not None
    }
    return next(iter(found)) if len(found) == 1 else None


def issuer(scene: Scene) -> Side | None:
    """The state whose organ issues the report: one that opens its headline, with its seat or its state
    beside it and a colon after ("MINISTRY OF DEFENCE, LONDON: statement on ...")."""
    doc = scene.doc
    if not doc.blocks or doc.blocks[0].kind != "headline":
        return None
    head = doc.tokens_in(doc.blocks[0].start, doc.blocks[0].end)
    colon = next((i for i in head[1:_OPENING] if doc.tokens[i].text == ":"), None)
    if colon is None or not any(f.first == head[0] for f in organs().find(doc) if f.first <= colon):
        return None
    for i in range(head[0], colon):
        for actor in scene.cast.at(i):
            party = scene.cast.side_of_place(actor) if actor.kind == "place" else actor
            if party is not None and party.side is not None:
                return party.side
        if i in scene.seats:
            return scene.seats[i].side
    return None


def issuing_body(scene: Scene) -> Actor | None:
    """The body whose statement the report is: a headline without a verb that begins with its name, or with
    "statement by", "communiqué of" it."""
    doc = scene.doc
    if len(doc.blocks) < 2:
        return None
    head = doc.tokens_in(doc.blocks[0].start, doc.blocks[0].end)
    tokens = [doc.tokens[i] for i in head]
    if doc.blocks[0].dateline and not (head and any(a.kind == "body" for a in scene.cast.at(head[0]))):
        return None
    if not tokens or any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens[:_OPENING]):
        return None
    first = tokens[0].i
    if tokens[0].lower in listed("statements"):
        by = next((t.i for t in tokens[1:4] if t.lower in ("by", "of", "from")), None)
        if by is None:
            return None
        first = by + 1
    for i in range(first, min(first + 6, head[-1] + 1)):
        for actor in scene.cast.at(i):
            if actor.kind in ("body", "group") and actor.side is not None:
                return actor
        if i > first and doc.tokens[i].text in (",", ":", "."):
            return None
    return None


def name_issuer(scene: Scene) -> None:
    """Let the body whose statement the report is tell in its name whose it is: it only calls itself "the ministry"."""
    body = scene.cast.issuer
    if body is not None and "government" in body.name.lower().split():
        # "GOVERNMENT OF CHAD - MINISTRY OF DEFENCE. Statement on ..."
        head = scene.doc.tokens_in(scene.doc.blocks[0].start, scene.doc.blocks[0].end)[:_OPENING]
        inside = (a for i in head for a in scene.cast.at(i) if a.rule == "organ" and a.side == body.side)
        body = scene.cast.issuer = next((a for a in inside if a is not body), body)
    if body is None or body.rule != "organ" or body.side is None or not body.side.code:
        return
    state = knowledge.state(body.side.code)
    called = (body.side.name, *(state.demonyms if state else ()))
    if not any(word.lower() in body.name.lower() for word in called):
        body.aliases.add(body.name)
        words = body.name.split()
        name = " ".join(w if w in ("of", "and", "for", "the") else w[:1].upper() + w[1:] for w in words)
        body.name = f"{name} of {body.side.name}"


def embattled(scene: Scene) -> Side | None:
    """The state that the one armed group of the report fights: the one that it is based in."""
    group = lone_group(scene)
    return side_named(group.country) if group is not None and group.country else None
