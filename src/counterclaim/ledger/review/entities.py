"""Entities of one report made one, and one made two, with all that refers to them."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from counterclaim.ledger.review.draft import ENDS, Draft, Row, with_entities
from counterclaim.record import Claim, Entity, Mention, Span


def unite(draft: Draft, first: Entity, second: Entity) -> None:
    """Let ``second`` go into ``first``: its mentions and names, and every row that refers to it."""
    mentions = {(m.start, m.end): m for m in (*second.mentions, *first.mentions)}
    names = dict.fromkeys((*first.aliases, second.name, *second.aliases))
    names.pop(first.name, None)
    placed = first if first.lat is not None else second
    united = dataclasses.replace(
        first,
        mentions=tuple(mentions[where] for where in sorted(mentions)),
        aliases=tuple(names),
        ids={**second.ids, **first.ids},
        side=first.side or second.side,
        lat=placed.lat,
        lon=placed.lon,
        where_prec=placed.where_prec,
        country=first.country or second.country,
    )
    draft.put("entity", united)
    draft.drop("entity", second.id)
    draft.move(second.id, first.id)


def part(draft: Draft, entity: Entity, spans: Sequence[Sequence[int]]) -> bool:
    """Make the mentions of ``entity`` at ``spans`` an entity of their own.

    A row goes with it when its evidence holds such a mention and none of those that stay.

    :returns: whether there was anything to part: some of the mentions, and not all.
    """
    wanted = {(start, end) for start, end in spans}
    gone = [m for m in entity.mentions if (m.start, m.end) in wanted]
    kept = [m for m in entity.mentions if (m.start, m.end) not in wanted]
    if not gone or not kept:
        return False
    text = draft.reading.report.text
    named = max(
        (m for m in gone if m.kind == "name"), key=lambda m: (m.end - m.start, -m.start), default=gone[0]
    )
    anchor = f"{draft.reading.report.id}:entities:{gone[0].start}-{gone[0].end}"
    if draft.find(anchor):
        anchor += ":split"
    new = dataclasses.replace(
        entity,
        id=draft.fresh("entity"),
        name=" ".join(text[named.start : named.end].split()),
        mentions=tuple(gone),
        aliases=(),
        anchor=anchor,
    )
    draft.put("entity", dataclasses.replace(entity, mentions=tuple(kept)))
    draft.put("entity", new)
    for kind in ENDS:
        for row in list(draft.rows[kind].values()):
            if _named(row, gone) and not _named(row, kept):
                moved = with_entities(row, lambda one: new.id if one == entity.id else one)
                draft.rows[kind][row.id] = moved
    return True


def _named(row: Row, mentions: Sequence[Mention]) -> bool:
    """Whether the words of ``row`` hold one of ``mentions``."""
    spans: list[Span] = [*getattr(row, "evidence", ())]
    if isinstance(row, Claim) and row.source:
        spans.append(row.source)
    return any(m.start < span.end and span.start < m.end for m in mentions for span in spans)
