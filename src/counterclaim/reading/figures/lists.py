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


_FAR = 25  # tokens


def loss_beside_a_name(doc: Document, first: int, people: bool, category: str) -> Loss | None:
    """The loss of a count that closes a list of names, which the parser cuts apart ("killed Raul Reyes, the
    second in command, and 16 other rebels"): that of the nearest active verb before it."""
    tokens = doc.tokens
    floor = max(doc.sentence_of(first).first, first - _FAR)
    if not people or first - 1 <= floor or tokens[first - 1].lower != "and":
        return None
    for i in range(first - 2, floor - 1, -1):
        t = tokens[i]
        if t.text == ";" or (t.pos == "VERB" and t.tag in ("VBD", "VBZ", "VBP", "VBN")):
            word = verb_word(doc, i)
            objects = [c for c in doc.children(i, "dobj") if c.tag in ("NNP", "NN")]
            if word is None or word.argument != "object" or not objects:
                return None
            outcome = word.outcome(people, category)
            return Loss(outcome, i, "list-with-name", i, True, 0.6) if outcome else None
    return None
