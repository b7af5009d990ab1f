"""What stands around a count and tells a figure from a mere repetition, a part or another count."""

from __future__ import annotations

from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft, Loss, draft_of
from counterclaim.reading.figures.losswords import verb_word
from counterclaim.reading.figures.nouns import Noun
from counterclaim.syntax import Document


def of_unknown(doc: Document, count: Count, loss: Loss | None, noun: Noun) -> Draft | None:
    """The figure of a noun that no list knows: only where the word of loss is one for people alone."""
    if loss is None or loss.verb < 0:
        return None if loss is None or loss.rule not in ("count-noun",) else draft_of(count, loss, noun)
    word = verb_word(doc, loss.trigger)
    if (
        word is None
        or word.materiel
        or loss.outcome not in ("killed", "wounded", "displaced")
        or word.phrase == "hang"
    ):
        return None
    return draft_of(count, loss, noun)


def names_again(doc: Document, count: Count, previous: Draft) -> bool:
    """Whether a single thing only says what the one before it was: "a plane, an F-117 bomber"."""
    if not count.article or previous.low != 1 or previous.high is not None or count.noun is None:
        return False
    between = [t.lower for t in doc.tokens[previous.last + 1 : count.first]]
    if count.noun.category != previous.category or between not in ([","], ["-"], ["("], ["–"], ["—"]):
        return False
    return not doc.children(count.counted.head, "cc", "conj")


def downed(doc: Document, loss: Loss) -> bool:
    """Whether the verb is one that only brings down what flies ("claims to have shot down ten")."""
    word = verb_word(doc, loss.trigger)
    return word is not None and word.phrase == "shoot down" and loss.active


_SHARES = frozenset(
    {"third", "quarter", "half", "fifth", "tenth", "most", "majority", "percent", "part", "rest"}
)


def shared_out(doc: Document, count: Count) -> bool:
    """Whether the count is a whole of which only a share is lost ("a third of their 60 vehicles")."""
    t = doc.tokens[count.counted.head]
    of = doc.tokens[t.head]
    return t.dep == "pobj" and of.lower == "of" and doc.tokens[of.head].lemma in _SHARES


def closed(doc: Document, count: Count) -> bool:
    """Whether a mark ends the phrase of the count, so that no verb of its own follows."""
    return count.last + 1 >= len(doc.tokens) or doc.tokens[count.last + 1].text in (
        ",",
        ")",
        ".",
        ";",
        "-",
        "–",
    )


def in_part(doc: Document, count: Count, previous: Draft) -> bool:
    """Whether a single person stands in an enumeration of victims: "among them a governor and a nun"."""
    between = [t.lower for t in doc.tokens[previous.last + 1 : count.first]]
    if previous.whole is not None and between in (["and"], [","]):
        return previous.low == 1
    return between[-2:] in (["among", "them"], ["among", "whom"]) or between[-1:] == ["including"]


def told_already(before: Count, latest: Draft | None, outcome: str) -> bool:
    """Whether the count that "all" stands for is a figure of the same outcome already."""
    return latest is not None and latest.last >= before.first and latest.outcome == outcome


def that_of(doc: Document, draft: Draft, latest: Draft) -> bool:
    words = [t.lower for t in doc.tokens[latest.last : draft.loss.trigger]]
    return doc.tokens[latest.head].sent == doc.tokens[draft.head].sent and "that" in words and "of" in words
