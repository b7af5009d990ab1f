"""Where a loss happened: the most exact place that its clause or sentence names."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.draft import Draft, around
from counterclaim.record import Span
from counterclaim.syntax import Document, Sentence

_WHERE = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "around",
        "on",
        "over",
        "inside",
        "within",
        "across",
        "from",
        "into",
        "of",
    }
)
_FROM = _WHERE - {"into", "on", "over"}  # where the displaced come from, not where they go
_BODIES = frozenset({"council", "parliament", "assembly", "government", "authority", "administration"})
_OFFICES = frozenset({"university", "institute", "college", "headquarters", "office", "bureau", "court"})
_STEPS = 4
_BACK = 250  # tokens
_FAR = 80  # tokens
_EXACT = 3  # UCDP where_prec: a district at least; a province is no place of a figure


def place_of(
    doc: Document, cast: Cast, draft: Draft, source: Span | None
) -> tuple[Actor | None, Actor | None]:
    """The exact place of the figure (None: not told), and the place, region or state that it lies in for the
    question whose people they are; ``source`` are the words that name who says so, whose seat is neither."""
    where = _FROM if draft.outcome == "displaced" else _WHERE
    own = _right_behind(doc, cast, draft.last, where)
    if own is not None:
        return own, own
    said = frozenset(doc.tokens_in(source.start, source.end)) if source else frozenset()
    return _nearest(doc, cast, doc.sentence_of(draft.first), draft.loss.trigger, draft.first, where, said)


def _right_behind(doc: Document, cast: Cast, last: int, where: frozenset[str]) -> Actor | None:
    """The exact place that stands right behind a count: "four in Daraa and two near Homs"."""
    end = doc.sentence_of(last).last
    if last + 2 > end or doc.tokens[last + 1].lower not in where - {"of", "from"}:
        return None
    for i in range(last + 2, min(last + 5, end + 1)):
        found = [a for a in cast.at(i) if is_exact(a)]
        if found:
            return found[0] if len(found) == 1 else None
        if doc.tokens[i].pos not in ("DET", "ADJ", "NOUN", "PROPN") and doc.tokens[i].lower != "of":
            return None
    return None


def is_exact(actor: Actor) -> bool:
    """Whether an actor is a place exact enough to be that of a figure."""
    return actor.kind == "place" and actor.lat is not None and (actor.where_prec or 9) <= _EXACT


def exact_place(doc: Document, cast: Cast, sentence: Sentence, trigger: int) -> Actor | None:
    """The exact place that ``sentence`` tells nearest to its token ``trigger``, or None; not where a
    missile came from."""
    return _nearest(doc, cast, sentence, trigger, trigger, _WHERE - {"from"})[0]


def _nearest(
    doc: Document,
    cast: Cast,
    sentence: Sentence,
    trigger: int,
    first: int,
    where: frozenset[str],
    said: frozenset[int] = frozenset(),
) -> tuple[Actor | None, Actor | None]:
    dateline = (doc.blocks[sentence.block].dateline or (0, 0))[1]
    exact: tuple[int, Actor, int] | None = None
    wide: tuple[int, Actor, int] | None = None
    for i in around(doc, first):
        if i in said or doc.tokens[i].start < dateline or _dashed(doc, sentence, i):
            continue
        for actor in cast.at(i):
            if actor.kind not in ("place", "state") or not _stands_for_place(doc, i, where):
                continue
            if actor.kind == "state" and _demonym(doc, actor, i):
                continue  # "killed one Yemeni"
            if doc.tokens[i].lower == "country" or (actor.kind == "place" and is_seat(doc, cast, i)):
                continue
            away = abs(i - trigger) + (0 if i > first else 4)
            if is_exact(actor):
                if exact is None or away < exact[0]:
                    exact = (away, actor, i)
            elif wide is None or away < wide[0]:
                wide = (away, actor, i)
    if exact and wide and wide[0] < exact[0] and _clause(doc, wide[2]) == trigger != _clause(doc, exact[2]):
        exact = None  # "... a house in Qana, while rockets killed eight in northern Israel"
    found = exact[1] if exact else None
    return found, found or (wide[1] if wide else None)


def _dashed(doc: Document, sentence: Sentence, i: int) -> bool:
    """Whether a sentence opens with token ``i`` and a dash: "BEIRUT - The army said"."""
    return i == sentence.first < sentence.last and doc.tokens[i + 1].text in ("-", "--", "–", "—")


def _demonym(doc: Document, state: Actor, i: int) -> bool:
    start = doc.tokens[i].start
    return any(m.kind == "demonym" and m.start <= start < m.end for m in state.mentions)


def _clause(doc: Document, i: int) -> int:
    """The verb of the clause that token ``i`` stands in, -1 for none."""
    return next((t.i for t in doc.ancestors(i) if t.pos == "VERB"), -1)


def _stands_for_place(doc: Document, i: int, where: frozenset[str]) -> bool:
    """Whether the name at token ``i`` is where something is, and not who acts ("in Gaza", not "Israel
    struck")."""
    t = doc.tokens[i]
    if t.pos not in ("PROPN", "NOUN", "ADJ"):
        return False
    for _ in range(4):
        if t.dep == "pobj":
            return doc.tokens[t.head].lower in where
        if t.dep not in ("compound", "conj", "appos", "nmod", "poss", "amod", "npadvmod") or t.head == t.i:
            return t.dep in ("npadvmod", "dobj")
        t = doc.tokens[t.head]
    return False


def is_seat(doc: Document, cast: Cast, i: int) -> bool:
    """Whether the place at ``i`` is only where a body sits ("the ministry in Sanaa", "officials in Kyiv")."""
    noun = doc.tokens[doc.tokens[i].head]
    if doc.tokens[i].dep in ("compound", "amod", "nmod") and noun.lemma.lower() in _BODIES | _OFFICES:
        return True
    above = [t for t, _ in zip(doc.ancestors(i), range(_STEPS + 2), strict=False)]
    if any(t.lemma in ("cite", "quote") for t in above[:_STEPS]) or any(
        t.lower == "according" for t in above
    ):
        return True  # "Human Rights Watch, citing the hospital in Tyre, said", "according to the diocese of Tyre"
    prep = noun
    if prep.dep != "prep" or prep.lower not in ("in", "of", "from", "at"):
        return False
    verb = doc.tokens[prep.head]
    if prep.i < verb.i and verb.lemma in lexicon.listed("counting", "telling"):
        return True  # "In Moscow the ministry spoke of 2,000 dead"
    if doc.tokens[prep.head].dep in ("dobj", "nsubjpass"):
        return False  # "struck the embassy in Damascus"
    if doc.tokens[prep.head].lemma in _OFFICES:
        return True
    return any(a.kind in ("body", "person", "outlet", "group") for a in cast.at(prep.head))


_TOWNS = frozenset({"city", "town", "village", "district", "neighbourhood", "neighborhood", "camp"})


def place_meant(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The place that "there" or "in the city" in the sentence of the figure stands for: the one told last."""
    return place_told_last(doc, cast, doc.sentence_of(draft.first))


def place_told_last(doc: Document, cast: Cast, sentence: Sentence) -> Actor | None:
    """The place told last before "there" or "in the city" in ``sentence``, which stand for it."""
    for t in doc.tokens[sentence.first : sentence.last + 1]:
        there = t.lower == "there" and t.dep == "advmod"
        town = (
            t.lemma in _TOWNS and t.dep == "pobj" and any(c.lower == "the" for c in doc.children(t.i, "det"))
        )
        if there or (town and not cast.at(t.i)):
            for i in range(t.i - 1, max(-1, t.i - _BACK), -1):
                for actor in cast.at(i):
                    if is_exact(actor) and (there or not is_seat(doc, cast, i)):
                        return actor
            return None
    return None


def place_before(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The exact place that the sentences before the figure, in its own block, told last."""
    sentence = doc.sentence_of(draft.first)
    for i in range(sentence.first - 1, max(-1, sentence.first - _FAR), -1):
        if doc.sentence_of(i).block != sentence.block:
            return None
        for actor in cast.at(i):
            if is_exact(actor) and _stands_for_place(doc, i, _WHERE) and not is_seat(doc, cast, i):
                return actor
    return None


def headline_place(doc: Document, cast: Cast, told: bool = False) -> Actor | None:
    """The one exact place that the headline (the first sentence) names, or None; with ``told`` only as the
    place of something ("in Aleppo", not "ALEPPO, 3 May")."""
    if not doc.sentences:
        return None
    first = doc.sentences[0]
    found = {
        a.id: a
        for i in range(first.first, first.last + 1)
        for a in cast.at(i)
        if is_exact(a)
        and (not told or _stands_for_place(doc, i, _WHERE))
        and not _only_written_from(doc, cast, i, a)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _only_written_from(doc: Document, cast: Cast, i: int, place: Actor) -> bool:
    """Whether token ``i`` names ``place`` in a dateline and the report never speaks of its land otherwise:
    then it is where the report was written, not where it happened."""
    dateline = doc.block_of(i).dateline
    if dateline is None or doc.tokens[i].start >= dateline[1]:
        return False
    land = cast.side_of_place(place)
    return land is not None and not any(m.start >= dateline[1] for m in land.mentions)


@lexicon.compiled
def violence() -> frozenset[str]:
    """Words by which a sentence tells of loss or attack."""
    losses = {r["phrase"] for r in lexicon.rows("losses") if " " not in r["phrase"] and r["people"]}
    return frozenset(losses | {r["word"] for r in lexicon.rows("assaults")})


def main_side(doc: Document, cast: Cast) -> Actor | None:
    """The theatre of the report: the land that more than half of the places lie in which its sentences of
    loss and attack name, or two in three of all its places."""
    fought: dict[str, int] = {}
    named: dict[str, int] = {}
    parties: dict[str, Actor] = {}
    words = violence()
    hot = {t.sent for t in doc.tokens if t.lemma.lower() in words}
    for actor in list(cast.actors):
        side = cast.side_of_place(actor) if actor.kind == "place" and actor.mentions else None
        if side is None:
            continue
        parties[side.id] = side
        for mention in actor.mentions:
            i = doc.token_at(mention.start)
            if i is not None and (is_seat(doc, cast, i) or _only_written_from(doc, cast, i, actor)):
                continue
            named[side.id] = named.get(side.id, 0) + 1
            if i is not None and doc.tokens[i].sent in hot and _stands_for_place(doc, i, _WHERE):
                fought[side.id] = fought.get(side.id, 0) + 1
    for weight, share in ((named, 2 / 3), (fought, 1 / 2)):
        best = max(weight, key=lambda k: (weight[k], k), default="")
        if best and weight[best] >= share * sum(weight.values()):
            return parties[best]
    return None
