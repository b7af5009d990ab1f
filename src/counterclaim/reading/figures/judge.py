"""Whether a count is a loss, and what kind: each way of telling is tried in turn, the surest first."""

from __future__ import annotations

from counterclaim.reading.figures.aboard import aboard, is_flown
from counterclaim.reading.figures.antecedents import antecedent
from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft, Loss, draft_of
from counterclaim.reading.figures.fronted import fronted_toll
from counterclaim.reading.figures.governors import loss_above
from counterclaim.reading.figures.leaning import AMENDS, bare_loss, goes_on
from counterclaim.reading.figures.lists import lead_loss, loss_beside_a_name
from counterclaim.reading.figures.losses import loss_after, loss_inside
from counterclaim.reading.figures.losswords import verb_word
from counterclaim.reading.figures.nouns import WHERE, Noun, noun_at
from counterclaim.reading.figures.parts import (
    PART_WORDS,
    all_of_them,
    continued,
    governed_by,
    of_the_first,
    of_them,
    predicate_noun,
)
from counterclaim.reading.figures.surroundings import (
    closed,
    downed,
    in_part,
    names_again,
    of_unknown,
    shared_out,
    that_of,
    told_already,
)
from counterclaim.reading.figures.tolls import added_loss, documented_loss, toll_category, toll_loss
from counterclaim.syntax import Document

_ELIDED = Noun("unknown", True, True)
_OTHERS = frozenset({"other", "others", "one", "more"})
_VICTIMS = frozenset({"victim", "victims", "dead", "casualties", "fatalities", "wounded", "injured"})
_TOLLED = frozenset({"killed", "wounded", "casualties"})
_TOLL_MARKS = frozenset({"at", "to", "as", "past"})


def judge(doc: Document, count: Count, latest: Draft | None, before: Count | None) -> Draft | None:
    """The figure of ``count``, or None when nothing says that it is lost.

    :param latest: the figure before it, wherever it stands.
    :param before: the count before it, whose value "as many" repeats.
    """
    noun = count.noun or (before.noun if count.number.repeats and before else None) or _ELIDED
    if noun.category == "munition" or shared_out(doc, count):
        return None
    same = latest is not None and doc.tokens[latest.head].sent == doc.tokens[count.first].sent
    previous = latest if same else None
    if previous is not None and names_again(doc, count, previous):
        return None
    link = _link(doc, count, previous)
    owner = -1
    loss = None
    ends = loss_after(doc, count.counted, noun.people, noun.category) is None  # not "casualties at 60 dead"
    if count.noun is None and doc.tokens[count.first - 1].lower in _TOLL_MARKS and ends:
        loss, noun, owner = _toll(doc, count, latest)
    if count.counted.pronoun and previous is not None and count.noun is not None and closed(doc, count):
        loss = _inherited(doc, count, previous, noun, "part")  # "killed, 40 of them civilians, and"
    riding = aboard(doc, count, previous) if count.noun is None else None
    loss = loss or riding or _told(doc, count, noun)
    if loss is not None and count.noun is None and not count.counted.foreign and downed(doc, loss):
        flown = latest is not None and latest.category in ("helicopter", "drone")
        noun = Noun(latest.category if latest and flown else "aircraft", False)
        loss.outcome = "destroyed"
    if loss is None and count.noun is None and previous is not None and not previous.people:
        noun = Noun(previous.category, False)
        loss = _told(doc, count, noun)
        noun = noun if loss else _ELIDED
        link = "list" if loss else link
    named = doc.tokens[count.counted.last].lemma in ("hostage", "prisoner", "captive")
    if loss is not None and loss.outcome == "captured" and (noun.category == "unknown" or named):
        before_it = noun_at(doc, count.counted.last - 1, count.number.last + 1)
        noun = before_it if before_it and before_it.people else noun  # "took 18 soldiers prisoner"
        joined = loss.rule == "loss-clause" or (
            named and loss.active and previous is not None and previous.loss.active
        )
        if previous is not None and previous.people and joined and noun.category == "unknown":
            noun = Noun(previous.category, True)  # "300 rebels killed and 150 taken prisoner"
    if count.counted.foreign and count.noun is None and count.counted.last > count.number.last:
        return of_unknown(doc, count, loss, noun)
    if loss is None and not count.article:
        loss, noun, owner = _toll(doc, count, latest)
        loss = (
            loss
            or bare_loss(doc, count, latest)
            or added_loss(doc, count.last, count.counted.head)
            or (
                documented_loss(doc, count.counted.head)
                if latest is None or latest.outcome in ("killed", "wounded")
                else None
            )
            or lead_loss(doc, count.first, noun.people, noun.category)
            or loss_beside_a_name(doc, count.first, noun.people, noun.category)
        )
    elif (
        loss is not None
        and count.noun is None
        and noun.people
        and owner < 0
        and not link
        and loss.rule != "toll"
    ):
        _, noun, owner = _toll(doc, count, latest)
    if (
        loss is None
        and previous is not None
        and not link
        and not count.article
        and governed_by(doc, count.counted.head, previous)
    ):
        link = "list"
    if loss is None and previous is not None and link:
        if count.noun is None and not previous.people:
            noun = Noun(previous.category, False)
        loss = _inherited(doc, count, previous, noun, link)
    told = (latest, latest.follows) if loss is not None and latest is not None and not link else ()
    whole = next((d for d in told if d is not None and loss and of_them(doc, count, loss, d)), None)
    if whole is not None:
        link, previous = "part", whole
        if noun.category == "unknown":
            noun = predicate_noun(doc, count.number.last) or Noun(whole.category, True)
    if previous is not None and not count.article and of_the_first(doc, count, previous):
        link = "part"
        loss = loss or Loss(previous.outcome, previous.loss.trigger, "count-part", confidence=0.7)
        noun = (predicate_noun(doc, count.number.last) if count.noun is None else None) or noun
    if loss is None and latest is not None and not count.article:
        loss = _of_the_victims(doc, count, latest)
        if loss:
            noun = predicate_noun(doc, count.number.last) or noun
            link, previous = "part", latest
    single = any(t.lower == "single" for t in doc.tokens[count.first : count.last])
    if loss is not None and count.article and loss.rule == "count-noun" and loss.verb < 0:
        return None  # "a prisoner"
    if (
        loss is None
        or not loss.outcome
        or (count.article and loss.outcome == "damaged" and not (link or single))
    ):
        return None
    again = doc.tokens[count.first].lower != "as"  # "all of them", not "as many guns"
    if count.number.repeats and (before is None or (again and told_already(before, latest, loss.outcome))):
        return None
    if count.number.low == 0 and not count.number.repeats:
        return None
    if (
        not link
        and previous is not None
        and _elides(doc, count)
        and previous.people
        and noun.people
        and loss.rule != "toll"
        and not any(t.text == ";" for t in doc.tokens[previous.last : count.first])
    ):
        link, previous = "list", previous.whole or previous
    if noun.category == "unknown" and noun.people:
        noun = (
            all_of_them(doc, max(count.last, loss.trigger if loss.trigger < count.last + 4 else -1)) or noun
        )
    draft = draft_of(count, loss, noun, before)
    draft.owner = owner
    if is_flown(doc, draft):
        draft.category, draft.people, draft.outcome = "aircraft", False, "destroyed"
        draft.head = draft.last = count.number.last
    if doc.tokens[count.counted.head - 1].lower == "such" and latest is not None and latest.people:
        draft.follows, draft.category = latest, latest.category  # "only two such deaths"
    if riding is not None and loss is riding and previous is not None:
        draft.follows = previous
        draft.category = "military" if doc.tokens[count.number.last - 1].lower == "of" else draft.category
    if count.number.repeats and before is not None and doc.tokens[count.first].lower != "as":
        draft.first = min(draft.first, before.first)  # "170 drones were launched and every one was downed"
    _settle(doc, count, draft, previous if previous is not None and link else None, latest, link)
    return draft


def _link(doc: Document, count: Count, previous: Draft | None) -> str:
    if previous is None or previous.last >= count.first:
        return ""
    if count.article:
        if doc.tokens[count.first - 1].lower in PART_WORDS or in_part(doc, count, previous):
            return "part"
        joined = doc.tokens[count.first - 1].lower in ("and", ",")
        return "list" if joined and governed_by(doc, count.counted.head, previous, apposed=False) else ""
    return continued(doc, count, previous)


def _told(doc: Document, count: Count, noun: Noun) -> Loss | None:
    """The loss that the count's own phrase or clause tells."""
    counted = count.counted
    loss = loss_inside(doc, count.first, counted, noun.people, noun.category)
    if loss is None and not count.article:
        loss = loss_after(doc, counted, noun.people, noun.category)
    heads = [count.number.last] if count.noun is None and counted.pronoun else [counted.head]
    if not count.article:
        heads.append(count.number.last)
    for head in dict.fromkeys(heads):
        loss = loss or loss_above(
            doc, head, noun.people, noun.category, apposed=not count.article, first=count.first
        )
    return loss


def _toll(doc: Document, count: Count, latest: Draft | None) -> tuple[Loss | None, Noun, int]:
    noun = count.noun or _ELIDED
    ahead = fronted_toll(doc, count) if count.noun is None else None
    if ahead is not None:
        return ahead
    found = toll_loss(doc, count.first, count.noun)
    if found is None:
        return None, noun, -1
    loss, owner = found
    if loss.outcome == "?":
        loss.outcome = latest.outcome if latest and latest.people and latest.outcome in _TOLLED else ""
        if not loss.outcome:
            return None, noun, -1
    if count.noun is None:
        category, owner = toll_category(doc, owner, count.first)
        noun = Noun(category, True)
    return loss, noun, owner


def _inherited(doc: Document, count: Count, previous: Draft, noun: Noun, link: str) -> Loss | None:
    """The loss of the count before, for a count that continues it without a word of loss of its own."""
    told = previous.loss
    subject = doc.tokens[count.counted.head]
    if (
        link == "list"
        and subject.lower in ("others", "people", "person", "persons")
        and subject.dep in ("nsubj", "nsubjpass")
        and subject.head > max(told.verb, told.trigger)
    ):
        return None  # "one is dead and two others were taken away"
    if previous.people == noun.people:
        after = doc.tokens[count.last + 1] if count.last + 1 < len(doc.tokens) else None
        alone = count.noun is None and link != "part"
        if (
            alone
            and after is not None
            and after.pos not in ("ADP", "PUNCT", "ADV", "CCONJ")
            and after.lower not in WHERE
        ):
            return None
        dead = after is not None and after.lower in ("fatally", "mortally")
        outcome = "killed" if dead else previous.outcome
        return Loss(outcome, told.trigger, f"count-{link}", told.verb, told.active, 0.65)
    word = verb_word(doc, told.trigger) if link == "list" else None
    outcome = word.outcome(noun.people, noun.category) if word else ""
    return Loss(outcome, told.trigger, "count-list", told.verb, told.active, 0.6) if outcome else None


def _of_the_victims(doc: Document, count: Count, latest: Draft) -> Loss | None:
    """ "Three of the victims were children" says how the victims of the figure before were lost."""
    word = doc.tokens[count.counted.last].lower
    if word not in _VICTIMS or doc.tokens[count.number.last + 1].lower != "of":
        return None
    outcome = "wounded" if word in ("wounded", "injured") else "killed"
    if word == "casualties" or (word[:6] == "victim" and predicate_noun(doc, count.number.last) is None):
        outcome = latest.outcome
    return Loss(outcome, count.counted.last, "of-the-victims", confidence=0.7)


def _elides(doc: Document, count: Count) -> bool:
    return count.noun is None or doc.tokens[count.counted.head].lower in _OTHERS


def _settle(
    doc: Document, count: Count, draft: Draft, previous: Draft | None, latest: Draft | None, link: str
) -> None:
    """Tie ``draft`` to the count that it continues, and give an elided noun its category."""
    aside = previous is not None and any(
        t.lower in ("them", "whom") for t in doc.tokens[previous.first : previous.last + 1]
    )
    if previous is not None and aside and link == "list" and previous.outcome != draft.outcome:
        draft.follows = previous.whole  # "killed, 40 of them civilians, and 470 wounded"
    elif previous is not None:
        draft.follows = previous
        draft.whole = previous if link == "part" else previous.whole
    elif draft.loss.rule == "toll" and latest is not None and that_of(doc, draft, latest):
        draft.follows = latest  # "the dead at 11 and that of the injured at seven"
    elif draft.loss.rule == "bare-count" and latest is not None:
        draft.follows = latest.whole or latest
    elif _elides(doc, count) and latest is not None and count.noun is not None:
        draft.follows = latest  # "About 200 others" goes on from the sentence before
    if draft.category != "unknown" or not draft.people or not _elides(doc, count):
        return
    if count.counted.pronoun and previous is None:
        found = antecedent(doc, count.number.last)
        if found:
            draft.category, draft.owner = found
    elif draft.loss.rule == "bare-count":
        if latest is not None and latest.people and doc.tokens[draft.loss.trigger].lemma in AMENDS:
            draft.category = (latest.whole or latest).category  # another count of the same
    elif draft.follows is not None and draft.follows.people:
        draft.category = draft.follows.category
    elif count.noun is None and latest is not None and latest.people and goes_on(doc, draft, latest):
        draft.category = (latest.whole or latest).category
    else:
        found = antecedent(doc, count.first, topic=True)
        if found:
            draft.category = found[0]
