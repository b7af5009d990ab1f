"""FollowTheMoney: entities as JSON Lines, and beside them the statements that say where each value is from.

Articles, parties (Person, Organization, PublicBody; merged across reports as in the dossier), Mentions and Events, by
the schema of the library, which is no dependency of ours. A statement's ``origin`` is its report and code points in the
manner of RFC 5147 (``REPORT#char=START,END``), its ``original_value`` the words of the report. The format has no place
for a claimant: ``summary`` of an Event names who says and who denies it in words, the companion in fields.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from counterclaim.dossier.records import Party, side_key
from counterclaim.export.codes import state
from counterclaim.export.companion import lines_of, of_denial, of_event, write_companion
from counterclaim.export.happened import Book, Told, around
from counterclaim.export.selection import Selection
from counterclaim.export.shape import date_of
from counterclaim.export.statements import DATASET, Thing, country_code, language_code, statement
from counterclaim.record import Entity, Reading, Report

_LEGAL = ("person", "state", "body", "group")


def write_ftm(selection: Selection, out: Path) -> dict[str, int]:
    """Write the entities, ``OUT.statements.jsonl`` and the companion; say how many rows each has.

    :raises OSError: when it cannot be written.
    """
    book = Book(selection)
    statements = out.with_name(f"{out.name}.statements.jsonl")
    things = list(things_of(book))
    with out.open("w", encoding="utf-8") as file, statements.open("w", encoding="utf-8") as beside:
        said = 0
        for thing in things:
            properties: dict[str, list[str]] = {}
            for prop, value, original, origin in thing.values():
                properties.setdefault(prop, []).append(value)
                beside.write(_json(statement(thing, prop, value, original, origin, selection.made)))
                said += 1
            file.write(
                _json(
                    {
                        "id": thing.id,
                        "schema": thing.schema,
                        "properties": properties,
                        "datasets": [DATASET],
                    }
                )
            )
    lines = (
        line | {"id": identifier(t.event.anchor)}
        for h in book.happenings
        for t in h.told
        for line in lines_of(book, h, "")
    )
    return {out.name: len(things), statements.name: said} | write_companion(lines, out)


def identifier(anchor: str) -> str:
    """The id of an entity for a row: FollowTheMoney allows letters, digits, points and hyphens."""
    return anchor.replace(":", ".")


def things_of(book: Book) -> Iterator[Thing]:
    """All entities, what others point to first: articles, parties, mentions, events."""
    for reading in book.selection.readings:
        yield _article(reading.report)
    parties = _Parties(book)
    yield from parties.things.values()
    yield from parties.mentions()
    for told in book.told():
        yield _event(book, told, parties)


def _article(report: Report) -> Thing:
    thing = Thing(f"report.{report.id}", "Article")
    first = next((line.strip() for line in report.text.splitlines() if line.strip()), report.id)
    origin = f"{report.id}#char=0,{len(report.text)}"
    thing.say("title", report.title or first[:200], origin)
    thing.say("fileName", report.origin or report.id, origin)
    thing.say("publisher", report.publisher, origin)
    thing.say("sourceUrl", report.url, origin)
    thing.say("publishedAt", report.published if date_of(report.published) else None, origin)
    thing.say("language", language_code(report.language), origin)
    thing.say("contentHash", hashlib.sha1(report.text.encode("utf-8", "surrogatepass")).hexdigest(), origin)
    return thing


class _Parties:
    """The parties that are people, bodies, groups or states, of which a mention or a row passes."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.things: dict[str, Thing] = {}
        self._of: dict[tuple[str, str], str] = {}
        self._told: list[tuple[Reading, Entity, str]] = []
        known = {(r.report.id, e.id): (r, e) for r in book.selection.readings for e in r.entities}
        passed = book.selection.passed["entities"]
        wanted = {(r.report.id, e) for r in book.selection.readings for e in _named(book.selection, r)}
        for party in book.dossier.parties if book.dossier else ():
            members = [known[m.report, m.entity] for m in party.members if (m.report, m.entity) in known]
            told = [(r, e) for r, e in members if e.anchor in passed or (r.report.id, e.id) in wanted]
            if party.kind in _LEGAL and told:
                thing = _party(party, told)
                self.things[thing.id] = thing
                for reading, entity in told:
                    self._of[reading.report.id, entity.id] = thing.id
                    self._told.append((reading, entity, thing.id))

    def ids(self, reading: Reading, entities: Iterable[Entity]) -> list[str]:
        """The ids of entities of ``reading`` that are written."""
        found = (self._of.get((reading.report.id, e.id)) for e in entities)
        return [i for i in found if i]

    def mentions(self) -> Iterator[Thing]:
        """One Mention for each entity that a report names."""
        for reading, entity, party in self._told:
            if not entity.mentions:
                continue
            at = entity.mentions[0]
            origin = f"{reading.report.id}#char={at.start},{at.end}"
            thing = Thing(f"mention.{identifier(entity.anchor)}", "Mention")
            thing.say("document", f"report.{reading.report.id}", origin)
            thing.say("name", entity.name, origin, reading.report.text[at.start : at.end])
            thing.say("resolved", party, origin)
            thing.say("detectedSchema", self.things[party].schema, origin)
            thing.say("contextCountry", country_code(side_key(entity.side)), origin)
            yield thing


def _named(selection: Selection, reading: Reading) -> Iterator[str]:
    """The entities that events and claims that pass name."""
    for event in selection.events(reading):
        yield from (*event.actors, *event.recipients)
    for claim in selection.claims(reading):
        yield from (*claim.claimants, *claim.against)


def _party(party: Party, told: list[tuple[Reading, Entity]]) -> Thing:
    public = party.kind == "state" or (party.kind == "body" and state(party.side) is not None)
    schema = "Person" if party.kind == "person" else "PublicBody" if public else "Organization"
    thing = Thing(f"party.{hashlib.sha1(party.id.encode()).hexdigest()}", schema)
    for reading, entity in told:
        first = entity.mentions[0] if entity.mentions else None
        start, end = (first.start, first.end) if first else (0, len(reading.report.text))
        origin = f"{reading.report.id}#char={start},{end}"
        thing.say("name", party.name, origin, reading.report.text[start:end] if first else None)
        thing.say("proof", f"report.{reading.report.id}", origin)
        thing.say("country", country_code(party.side), origin)
        thing.say("wikidataId", entity.ids.get("wikidata"), origin)
        for mention in entity.mentions:
            if mention.kind == "name":
                spelling = reading.report.text[mention.start : mention.end]
                if " ".join(spelling.split()) != party.name:
                    where = f"{reading.report.id}#char={mention.start},{mention.end}"
                    thing.say("alias", spelling, where, spelling)
    return thing


def _event(book: Book, told: Told, parties: _Parties) -> Thing:
    event, report = told.event, told.reading.report
    said = of_event(book, told)
    start, end = around(event.evidence)
    origin = f"{report.id}#char={start},{end}"
    thing = Thing(identifier(event.anchor), "Event")
    original = report.text[start:end]
    thing.say("name", f"{told.code.type}: {said['words'][:160]}", origin, original)
    thing.say("startDate", event.start, origin)
    thing.say("endDate", event.until, origin)
    thing.say("date", report.published if date_of(report.published) and not event.start else None, origin)
    thing.say("description", said["words"], origin, original)
    thing.say("summary", _saying(said, report), origin, original)
    happening = book.of_event.get(event.anchor)
    for denied in happening.denied if happening else ():
        answer = of_denial(book, denied)
        thing.say(
            "summary", _saying(answer, denied.reading.report),
            f"{answer['report']}#char={answer['start']},{answer['end']}", answer["words"],
        )  # fmt: skip
    if told.place:
        thing.say("location", told.place.name, origin)
        thing.say("country", country_code(told.place.country), origin)
    for party in parties.ids(told.reading, (*told.actors, *told.recipients)):
        thing.say("involved", party, origin)
    for word in (told.code.type, told.code.mode, f"CAMEO {told.code.code}", event.status):
        thing.say("keywords", word, origin)
    thing.say("recordId", event.anchor, origin)
    thing.say("proof", f"report.{report.id}", origin)
    thing.say("publisher", report.publisher, origin)
    thing.say("sourceUrl", report.url, origin)
    return thing


def _saying(said: Mapping[str, Any], report: Report) -> str:
    """Who says it, how, in which words."""
    who = ", ".join(said["claimants"]) or report.publisher or "the report"
    return f"{who} ({said['stance'] or 'own voice'}): {said['words']}"


def _json(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"
