"""Bullets under a lead ("have destroyed:"): the lead tells the loss of every count below it."""

from __future__ import annotations

from counterclaim.reading.figures.draft import Loss
from counterclaim.reading.figures.losswords import noun_word, verb_word
from counterclaim.syntax import Document


def lead_tokens(doc: Document, i: int) -> range:
    """The tokens of the block whose colon introduces the bullet that token ``i`` stands in; empty
    elsewhere."""
    block = doc.block_of(i)
    if block.lead is None or not 0 <= block.lead < len(doc.blocks):
        return range(0)
    lead = doc.blocks[block.lead]
    return doc.tokens_in(lead.start, lead.end)


def lead_loss(doc: Document, i: int, people: bool, category: str) -> Loss | None:
    """The loss that the lead of a list tells for a count at token ``i``: its last verb or noun of loss."""
    for j in reversed(lead_tokens(doc, i)):
        t = doc.tokens[j]
        if t.pos not in ("VERB", "NOUN", "ADJ", "PROPN"):
            continue
        word = verb_word(doc, j)
        if word and word.outcome(people, category):
            subject = bool(doc.children(j, "nsubj"))
            return Loss(
                word.outcome(people, category),
                j,
                "list-lead",
                j,
                subject and word.argument != "subject",
                0.75,
            )
        noun = noun_word(doc, j)
        if noun and noun.argument == "act" and noun.outcome(people, category):
            return Loss(noun.outcome(people, category), j, "list-lead", j, True, 0.7)
    return None
