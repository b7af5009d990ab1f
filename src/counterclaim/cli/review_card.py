"""How a row to be reviewed looks in a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from counterclaim.ledger.review.cards import Card
from counterclaim.ledger.review.records import Decision
from counterclaim.text.plain import safe, shortened

_STATES = {"accepted": "green", "corrected": "cyan", "rejected": "red", "disputed": "magenta"}
_CONTEXT = 120  # characters around the sentence


def draw(console: Console, card: Card, place: str) -> None:
    """Show ``card``; ``place`` says which of how many it is."""
    told = [
        head
        for head in (card.head.get("publisher"), card.head.get("published"), card.head.get("title"))
        if head
    ]
    console.print(Text.assemble((place, "dim"), " · ", (card.kind, "bold"), *_state(card)))
    console.print(Text(" · ".join(told), "dim"))
    console.print(Text(card.label, "bold"))
    console.print(Padding(_sentence(console, card), (0, 2)))
    console.print(Padding(_fields(card), (0, 2)))
    console.print(Group(*_remarks(card)))


def _state(card: Card) -> Iterator[str | tuple[str, str]]:
    yield f" · confidence {card.confidence:.2f} ({card.rule})"
    if card.contested:
        yield " · "
        yield "contested", "yellow"
    if card.review != "unseen":
        yield " · "
        yield card.review, _STATES[card.review]


def _sentence(console: Console, card: Card) -> Text:
    """The sentence with its evidence marked: by colour, or by brackets where there is none."""
    plain = console.color_system is None
    found = Text()
    before = card.excerpt.before[-_CONTEXT:].partition(" ")[2]
    if before.strip():
        found.append(f"…{safe(before)} ", "dim")
    for piece, evidence in card.excerpt.sentence:
        words = piece.replace("\n", " ")
        if evidence:
            found.append(f"[{words}]" if plain else words, "bold yellow")
        else:
            found.append(words)
    after = card.excerpt.after[:_CONTEXT].rpartition(" ")[0]
    if after.strip():
        found.append(f" {safe(after)}…", "dim")
    return found


def _fields(card: Card) -> Text:
    spans = ("span", "spans")
    told = [
        (f.name, shortened(f.label, 60))
        for f in card.fields
        if f.type not in spans and f.value not in (None, [])
    ]
    found = Text()
    for i, (name, label) in enumerate(told):
        found.append(" · " if i else "")
        found.append(f"{name} ", "dim")
        found.append(label)
    return found


def _remarks(card: Card) -> Iterator[RenderableType]:
    if card.duplicates:
        reports = len({d["report"] for d in card.duplicates})
        yield Text(
            f"{reports} other {'report says' if reports == 1 else 'reports say'} this in the same words",
            "dim",
        )
    for difference in card.differences:
        if difference.field is None:
            yield Text("The newest reading has no such row; what was decided keeps it", "magenta")
        else:
            yield Text(
                f"{difference.field}: decided {_plain(difference.decided)}, but the newest reading says "
                f"{_plain(difference.machine)}", "magenta",
            )  # fmt: skip
    for dispute in card.disputes:
        said = "; ".join(f"{safe(who)} {_plain(told)}" for who, told in dispute.values.items())
        yield Text(f"{dispute.field}: {said} (read: {_plain(dispute.machine)})", "magenta")
    for decision in card.decisions:
        yield Text(told(decision), "dim")


def told(decision: Decision) -> str:
    """A decision in one line."""
    what: str = decision.action
    if decision.action == "correct":
        what = f"correct {decision.field} from {_plain(decision.before)} to {_plain(decision.value)}"
    elif decision.action in ("link", "unlink"):
        what = f"{decision.action} {decision.field} {decision.other}"
    elif decision.action in ("merge", "split"):
        what = f"{decision.action} {decision.other or _plain(decision.value)}"
    role = " (adjudicator)" if decision.role == "adjudicator" else ""
    reason = f": {safe(decision.reason)}" if decision.reason else ""
    return f"{decision.number} {decision.made[:16].replace('T', ' ')} {safe(decision.coder)}{role} {what}{reason}"


def _plain(value: object) -> str:
    return (
        "nothing"
        if value is None or value == []
        else safe(value if isinstance(value, str) else json.dumps(value))
    )


def listed(console: Console, offered: Sequence[tuple[object, str]]) -> None:
    """Choices with their numbers."""
    for number, (_, label) in enumerate(offered, 1):
        console.print(Text.assemble((f"{number:>4} ", "dim"), shortened(safe(label), 90)))
