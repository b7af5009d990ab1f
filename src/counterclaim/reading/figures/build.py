"""The figures of a report, from its numbers to their losses: everything but their scope."""

from __future__ import annotations

from counterclaim.reading.cast import Cast
from counterclaim.reading.figures.counts import Count, counts
from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.reading.figures.lists import lead_loss
from counterclaim.reading.figures.losses import loss_above, loss_after, loss_inside
from counterclaim.reading.figures.named_deaths import named_deaths
from counterclaim.reading.figures.nouns import Noun
from counterclaim.reading.figures.numbers import find_numbers
from counterclaim.reading.figures.parts import continued
from counterclaim.reading.figures.tolls import toll_category, toll_loss
from counterclaim.reading.figures.withheld import withheld
from counterclaim.reading.figures.zero import zeros
from counterclaim.syntax import Document

_ELIDED = Noun("unknown", True, True)


def drafts(doc: Document, cast: Cast) -> list[Draft]:
    """The figures of the report in text order, without side, agent, claim, date and place."""
    found: list[Draft] = []
    waiting: list[Count] = []
    everyone = counts(doc, find_numbers(doc))
    for n, count in enumerate(everyone):
        previous = (
            found[-1] if found and doc.tokens[found[-1].head].sent == doc.tokens[count.first].sent else None
        )
        draft = _draft(doc, count, previous, found[-1] if found else None, everyone[n - 1] if n else None)
        if draft is None:
            if count.noun is not None and not count.article:
                waiting.append(count)
            continue
        found += _backwards(doc, waiting, draft)
        waiting = []
        found.append(draft)
    taken = {i for d in found for i in range(d.first, d.last + 1)}
    for extra in (*zeros(doc), *withheld(doc)):
        if not taken.intersection(range(extra.first, extra.last + 1)) or extra.low is None:
            found.append(extra)
            taken.update(range(extra.first, extra.last + 1))
    found += named_deaths(doc, cast, frozenset(taken))
    return sorted(found, key=lambda d: (d.first, d.last))


def _draft(
    doc: Document, count: Count, previous: Draft | None, latest: Draft | None, before: Count | None
) -> Draft | None:
    """The figure of ``count``, or None when nothing says that it is lost. ``previous`` is the figure before it in
    its sentence, ``latest`` the last one of the report, ``before`` the count before it (for "as many")."""
    noun = count.noun or _ELIDED
    elided = count.noun is None
    people, category = noun.people, noun.category
    if category == "munition":
        return None
    counted = count.counted
    owner = -1
    link = continued(doc, count, previous) if previous and not count.article else ""
    if (
        count.article
        and previous
        and doc.tokens[count.first - 1].lower in ("and", ",")
        and previous.last < count.first
    ):
        link = continued(doc, count, previous)
    loss = loss_inside(doc, count.first, counted, people, category)
    if loss is None and not count.article:
        loss = loss_after(doc, counted, people, category)
    if loss is None and not (elided and counted.pronoun):
        loss = loss_above(doc, counted.head, people, category)
        if loss is None and counted.head != count.number.last and not count.article:
            loss = loss_above(doc, count.number.last, people, category)
    elif loss is None:
        loss = loss_above(doc, count.number.last, people, category)
    if loss is None and not count.article:
        toll = toll_loss(doc, count.first, count.last, count.noun)
        if toll:
            loss, owner = toll[0], toll[1]
            if loss.outcome == "?":
                loss.outcome = latest.outcome if latest and latest.people else ""
                loss = loss if loss.outcome else None
            if loss and elided:
                category, owner = toll_category(doc, toll[1], count.first)
    if loss is None and not count.article:
        loss = lead_loss(doc, count.first, people, category)
    if loss is None and previous is not None and link:
        if elided and previous.people != people:
            people, category = previous.people, previous.category
        if previous.people == people and _may_inherit(doc, count, previous, link):
            loss = Loss(
                previous.outcome,
                previous.loss.trigger,
                f"count-{link}",
                previous.loss.verb,
                previous.loss.active,
                0.65,
            )
        elif previous.people != people and link == "list" and previous.loss.rule != "count-noun":
            loss = _other_kind(doc, previous, people, category)
    if loss is None and link != "part" and latest and counted.noun and not count.article:
        loss = _of_the_victims(doc, count, latest)
        link = "part" if loss else link
    if loss is None or not loss.outcome:
        return None
    low = count.number.low
    bound = count.bound or ("about" if count.number.vague else "exact")
    if count.number.repeats:
        if before is None:
            return None
        low, bound = before.number.low, before.bound or "exact"
    if (
        (elided or category == "unknown")
        and previous
        and link
        and people == previous.people
        and category == "unknown"
    ):
        others = doc.tokens[counted.head].lower in ("other", "others", "one", "more")
        if elided or others:
            category = previous.category if link != "part" or counted.pronoun else category
    if low == 0 and count.number.digits is False and doc.tokens[count.number.first].lower != "zero":
        return None
    draft = Draft(
        count.first,
        count.last,
        counted.head,
        low,
        count.number.high,
        bound,
        category,
        people,
        elided,
        loss.outcome,
        loss,  # type: ignore[arg-type]
    )
    draft.owner = owner
    if previous and link:
        draft.follows = previous
        if link == "part":
            draft.whole = previous
    elif link == "part":
        draft.whole = latest
    return draft


def _may_inherit(doc: Document, count: Count, previous: Draft, link: str) -> bool:
    """Whether a count with no word of loss of its own takes that of the count before it."""
    if link == "part":
        return True
    if count.noun is not None:
        return True
    after = doc.tokens[count.last + 1] if count.last + 1 < len(doc.tokens) else None
    return after is None or after.pos in ("ADP", "PUNCT", "ADV", "CCONJ")


def _other_kind(doc: Document, previous: Draft, people: bool, category: str) -> Loss | None:
    """A list that goes on from people to equipment ("lost 30 soldiers and 4 tanks")."""
    from counterclaim.reading.figures.losswords import verb_word

    word = verb_word(doc, previous.loss.trigger)
    outcome = word.outcome(people, category) if word else ""
    return (
        Loss(outcome, previous.loss.trigger, "count-list", previous.loss.verb, previous.loss.active, 0.6)
        if outcome
        else None
    )


_VICTIM_WORDS = frozenset({"victim", "victims", "dead", "casualties", "fatalities"})


def _of_the_victims(doc: Document, count: Count, latest: Draft) -> Loss | None:
    """ "Three of the victims were children" says how the victims of the figure before were lost."""
    if (
        doc.tokens[count.counted.last].lower not in _VICTIM_WORDS
        or doc.tokens[count.number.last].lower == "both"
    ):
        return None
    if doc.tokens[count.number.last + 1].lower != "of":
        return None
    return Loss(
        "killed" if latest.outcome not in ("wounded", "casualties") else latest.outcome,
        count.counted.last,
        "of-the-victims",
        confidence=0.7,
    )


def _backwards(doc: Document, waiting: list[Count], draft: Draft) -> list[Draft]:
    """The counts that stand before ``draft`` in one list whose verb comes last."""
    found: list[Draft] = []
    if (
        draft.loss.active
        or draft.loss.verb < draft.last
        or draft.loss.rule in ("count-participle", "loss-adjective", "count-noun")
    ):
        return found
    after = draft.first
    for count in reversed(waiting):
        between = doc.tokens[count.last + 1 : after]
        noun = count.noun
        if (
            noun is None
            or not between
            or len(between) > 6
            or noun.category == "munition"
            or noun.people != draft.people
        ):
            break
        if not all(t.lower in (",", "and", "as", "well", "plus", "or") for t in between):
            break
        bound = count.bound or ("about" if count.number.vague else "exact")
        found.append(
            Draft(
                count.first,
                count.last,
                count.counted.head,
                count.number.low,
                count.number.high,
                bound,
                noun.category,
                noun.people,
                False,
                draft.outcome,
                draft.loss,
            )
        )
        after = count.first
    return found[::-1]
