"""Every row of the cue lexicon does what its example promises."""

from __future__ import annotations

import pytest

from counterclaim import lexicon
from counterclaim.reading.attribution import find_claims
from counterclaim.reading.attribution.cues import Sense, answers, falsehoods, senses
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, parse
from counterclaim.text.layout import lay_out
from counterclaim.text.quotes import find_quotes

ROWS = [sense for rows in senses().values() for sense in rows]


@pytest.mark.parametrize("sense", ROWS, ids=lambda s: f"{s.pos}-{'_'.join(s.words)}-{s.act}")
def test_example_yields_its_cue_and_act(sense: Sense) -> None:
    layout = lay_out(sense.example)
    doc = parse(sense.example, layout.blocks)
    quotes = find_quotes(sense.example, layout.blocks)
    claims, others = find_claims(doc, quotes, Cast(doc), Calendar(None))
    acts = {sense.act, sense.turned, sense.negated}
    found: list[str] = [
        c.stance for c in claims if c.stance in acts and c.cue and _holds(doc, c.cue.start, c.cue.end, sense)
    ]
    found += [o.kind for o in others if o.kind in acts and _holds(doc, o.cue.start, o.cue.end, sense)]
    assert found, f"{sense.example!r}: {[(c.stance, c.rule) for c in claims]} {[o.kind for o in others]}"


def _holds(doc: Document, start: int, end: int, sense: Sense) -> bool:
    """Whether the cue has the row's anchor; an adjective's cue may be shown by its verb."""
    words = {
        w for i in doc.tokens_in(start, end) for w in (doc.tokens[i].lemma, doc.tokens[i].lower.rstrip("s"))
    }
    return sense.words[0] in words or (sense.pos == "adjective" and "be" in words)


def test_lexicon_is_broad_and_without_double_rows() -> None:
    keys = [
        (row["cue"], row["pos"], row["act"], row["content"])
        for name in ("cues", "attitudes")
        for row in lexicon.rows(name)
    ]
    assert len(keys) >= 350
    assert len(keys) == len(set(keys))


def test_side_tables_use_their_own_values_only() -> None:
    assert set(answers().values()) == {"statement", "request", "loss", "access"}
    assert set(falsehoods().values()) == {"any", "statement"}
