"""A person at the review queue: one key decides and goes on to the next row."""

from __future__ import annotations

import dataclasses
import sys
from collections import Counter
from dataclasses import dataclass

import click
from rich.console import Console
from rich.text import Text

from counterclaim.cli.review_card import draw, listed
from counterclaim.ledger import Filter, LedgerStore
from counterclaim.ledger.problems import DecisionError, GoneError
from counterclaim.ledger.review import Decision, decide, typed, undo
from counterclaim.ledger.review.cards import Card, Told
from counterclaim.ledger.review.queue import Order, Page, look_up, queue
from counterclaim.ledger.review.records import Action, Kind, Role

KEYS = "a accept · r reject · c correct · n note · u undo · j next · k previous · ? help · q quit"
HELP = """\
a  accept: the row is right in every field
r  reject: there should be no such row; a reason is asked for and may be empty
c  correct: a field, by name or number, and what it should hold ("-" for nothing)
n  note: something to be known about the row
u  undo: take back your last decision
j  next row without deciding        k  previous row
?  this help                        q  quit; the queue goes on where you stopped
Over a pipe each key stands on a line of its own, and so does each answer.
"""
_BATCH = 20


@dataclass(frozen=True, slots=True)
class Desk:
    """What is reviewed, in which order, and by whom."""

    view: Filter
    order: Order
    kinds: tuple[Kind, ...]
    coder: str
    role: Role

    @property
    def blind(self) -> bool:
        """Whether the values are those of the coder's own queue, which knows nothing of other coders."""
        return self.role == "coder"


class Session:
    """The queue in a terminal, from the first key to the last."""

    def __init__(self, ledger: LedgerStore, desk: Desk, console: Console) -> None:
        self._ledger = ledger
        self._desk = desk
        self._console = console
        self._page = Page(0, (), {}, {})
        self._shown: list[Card] = []
        self._at = 0
        self._decided: dict[str, list[Decision]] = {}
        self._counted: Counter[str] = Counter()
        self._total = 0

    def run(self) -> None:
        """Show rows and take keys until there is no row left, or nobody answers."""
        self._total = self._fill()
        if not self._shown:
            self._console.print("Nothing is left to review here.")
            return
        while self._current():
            card = self._shown[self._at]
            draw(self._console, card, f"{self._at + 1} of {max(self._total, len(self._shown)):,}")
            key = self._key(card)
            if key == "q":
                break
        self._goodbye()

    def _current(self) -> bool:
        if self._at >= len(self._shown):
            self._fill()
        return self._at < len(self._shown)

    def _fill(self) -> int:
        """Fetch rows that were not shown yet; how many there are to review in all."""
        d = self._desk
        passed = {card.anchor for card in self._shown}
        settled = {a for a, made in self._decided.items() if any(m.action != "note" for m in made)}
        offset = len(passed - settled)  # what was settled is not in the queue any more
        while True:
            coder = d.coder if d.blind else None
            page = queue(
                self._ledger.view,
                d.view,
                order=d.order,
                kinds=d.kinds,
                coder=coder,
                limit=_BATCH,
                offset=offset,
            )
            self._keep(page)
            new = [card for card in page.cards if card.anchor not in passed]
            self._shown += new
            if new or not page.cards:
                return page.total + len(settled)
            offset += len(page.cards)

    def _keep(self, page: Page) -> None:
        self._page = dataclasses.replace(
            page,
            entities={**self._page.entities, **page.entities},
            claims={**self._page.claims, **page.claims},
        )

    def _key(self, card: Card) -> str:
        """Take one key and do what it says; ``q`` when there is none any more."""
        key = self._ask_key()
        match key:
            case "a" | "r" | "n" | "c":
                self._take(card, key)
            case "u":
                self._undo()
            case "j":
                self._at += 1
            case "k":
                self._at = max(0, self._at - 1)
            case "?":
                self._console.print(Text(HELP))
            case "q":
                pass
            case _:
                self._console.print(Text(KEYS, "dim"))
        return key

    def _take(self, card: Card, key: str) -> None:
        actions: dict[str, Action] = {"a": "accept", "r": "reject", "c": "correct", "n": "note"}
        decision = Decision(actions[key], card.anchor, self._desk.coder, role=self._desk.role)
        try:
            if key == "r":
                decision = dataclasses.replace(decision, reason=self._ask("Why? (may be empty)"))
            elif key == "n":
                decision = dataclasses.replace(decision, reason=self._ask("Note"))
                if not decision.reason:
                    return
            elif key == "c":
                corrected = self._correction(card, decision)
                if corrected is None:
                    return
                decision = corrected
            made = decide(self._ledger, decision, blind=self._desk.blind)
        except GoneError as error:
            self._console.print(Text(str(error), "red"))
            self._at += 1
            return
        except DecisionError as error:
            self._console.print(Text(str(error), "red"))
            return
        self._counted[made.action] += 1
        self._decided.setdefault(card.anchor, []).append(made)
        self._renew()
        if key != "n":
            self._at += 1

    def _correction(self, card: Card, decision: Decision) -> Decision | None:
        listed(self._console, [(f.name, f"{f.name}: {f.label or 'nothing'}") for f in card.fields])
        words = self._ask("Field")
        told = _field(card, words)
        if told is None:
            if words:
                self._console.print(Text(f"a {card.kind} has no {words!r} to correct", "red"))
            return None
        entities, claims = self._page.entities.get(card.report, ()), self._page.claims.get(card.report, ())
        offered = typed.choices(told, entities, claims)
        listed(self._console, offered)
        several = ", several separated by ;" if told.type in ("entities", "spans") else ""
        words = self._ask(f"{told.name} should be{several}")
        if not words:
            return None
        value = typed.value(words, told, offered, card)
        return dataclasses.replace(
            decision, field=told.name, value=value, reason=self._ask("Why? (may be empty)")
        )

    def _undo(self) -> None:
        """Take back the last decision of this session that stands, and go back to its row."""
        mine = [d for made in self._decided.values() for d in made]
        if not mine:
            self._console.print(
                Text("you have decided nothing since you came; counterclaim decisions undo", "dim")
            )
            return
        last = max(mine, key=lambda d: d.number)
        undo(self._ledger, last.number, self._desk.coder, role=self._desk.role)
        self._counted[last.action] -= 1
        self._decided[last.anchor].remove(last)
        if not self._decided[last.anchor]:
            del self._decided[last.anchor]
        places = [i for i, card in enumerate(self._shown) if card.anchor == last.anchor]
        self._at = places[0] if places else self._at
        self._renew()

    def _renew(self) -> None:
        """Show the row as it is now."""
        anchor = self._shown[self._at].anchor
        page = look_up(
            self._ledger.view,
            anchor,
            self._desk.coder if self._desk.blind else None,
            told=self._desk.order == "differences",
        )
        if page.cards:
            self._keep(page)
            self._shown[self._at] = page.cards[0]

    def _ask_key(self) -> str:
        if sys.stdin.isatty():
            try:
                key = click.getchar()
            except (EOFError, KeyboardInterrupt):
                return "q"
            return {"\x1b[B": "j", "\x1b[A": "k", "\x03": "q", "\x04": "q"}.get(key, key.lower())
        line = sys.stdin.readline()
        return line.strip()[:1].lower() or " " if line else "q"

    def _ask(self, question: str) -> str:
        self._console.print(Text(f"{question}: ", "bold"), end="")
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            self._console.print(Text(line.strip()))
        return line.strip()

    def _goodbye(self) -> None:
        told = ", ".join(f"{n} {what}" for what, n in self._counted.items() if n > 0)
        self._console.print(f"Decided: {told or 'nothing'}.")


def _field(card: Card, words: str) -> Told | None:
    if words.isdecimal() and 1 <= int(words) <= len(card.fields):
        return card.fields[int(words) - 1]
    return next((f for f in card.fields if f.name == words.strip().casefold()), None)
