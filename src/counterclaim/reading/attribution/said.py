"""On which day a claim was made, where the report tells: a day beside the cue or its source, a part of the
day, the day of the cue that it goes on from, or the entry's stamp."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim import lexicon
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.calendar import Calendar, Timed, is_day
from counterclaim.record import Claim, DateMention
from counterclaim.syntax import Document, Token

_SPANNING = frozenset(("since", "until", "till", "before", "after", "from", "between", "by", "through"))
_PARTS = frozenset(("morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "dawn", "dusk"))
_PRESENT = frozenset(("VBZ", "VBP"))
_BESIDE = 2  # tokens: "said on Monday"
_BACK = 3  # sentences before "in the evening" that may tell of which day


class Days:
    """The days on which the claims of one report were made; asked in text order."""

    def __init__(self, doc: Document, calendar: Calendar) -> None:
        self._doc, self._calendar = doc, calendar
        self._of: dict[int, str | None] = {}  # by anchor

    def said(
        self, draft: Draft, others: Sequence[Draft], last: Claim | None, ids: tuple[str, ...]
    ) -> str | None:
        """The ISO day on which ``draft`` was uttered, or None.

        :param others: all drafts of the sentence; a day inside what another one says is not
            the day of this one.
        :param last: the claim before this one; ``ids`` the claimants of this one.
        """
        day = (
            _told(self._doc, draft, self._calendar, others)
            or self._part_of_day(draft)
            or self._shared(draft, others)
            or self._goes_on(draft, others, last, ids)
            or self._of_the_speaker(draft)
            or self._stamped(draft)
        )
        self._of[draft.anchor] = day
        return day

    def _part_of_day(self, draft: Draft) -> str | None:
        """ "In the evening he announced": of the day last told in the paragraph, else of publication."""
        doc, sentence = self._doc, self._doc.sentence_of(draft.anchor)
        words = [t for t in doc.tokens[sentence.first : sentence.last + 1] if t.lower in _PARTS]
        for word in words:
            prep = doc.tokens[word.head]
            if word.dep != "pobj" or prep.lower not in ("in", "at") or prep.head != draft.anchor:
                continue
            if draft.covers(word.start, word.end):
                continue
            for before in reversed(doc.sentences[max(sentence.i - _BACK, 0) : sentence.i]):
                told = [m for m in self._calendar.within(before.start, before.end) if is_day(m)]
                if before.block == sentence.block and told:
                    return told[-1].first
            return self._calendar.published
        return None

    def _shared(self, draft: Draft, others: Sequence[Draft]) -> str | None:
        """A cue that goes on from another one shares its day: "warned on Friday that ..., and urged"."""
        token = self._doc.tokens[draft.anchor]
        perfect = any(c.lower in ("had", "has", "have") for c in self._doc.children(token.i, "aux"))
        if perfect or token.dep not in ("conj", "advcl", "xcomp") or token.tag in _PRESENT:
            return None
        if token.dep != "conj" and token.tag != "VBG":
            return None
        before = [
            d for d in others
            if d.anchor < token.i and d.source is not None and d.source == draft.source
            and not d.covers(token.start, token.end)
        ]  # fmt: skip
        return self._of.get(token.head) or next((self._of.get(d.anchor) for d in reversed(before)), None)

    def _goes_on(
        self, draft: Draft, others: Sequence[Draft], last: Claim | None, ids: tuple[str, ...]
    ) -> str | None:
        """ "He added" in the sentence right after was said on the same day."""
        if last is None or last.said is None or last.cue is None or not ids or last.claimants != ids:
            return None
        doc, token = self._doc, self._doc.tokens[draft.anchor]
        before = doc.token_at(last.cue.start)
        if before is None or draft.source is None or token.tag in _PRESENT:
            return None
        sentence, earlier = doc.sentence_of(token.i), doc.sentence_of(before)
        own = [m for m in self._calendar.within(sentence.start, sentence.end) if m.first]
        if any(not _covered(m, others) for m in own):
            return None
        adjoins = sentence.block == earlier.block and sentence.i == earlier.i + 1
        return last.said if adjoins and doc.tokens[draft.source].pos == "PRON" else None

    def _of_the_speaker(self, draft: Draft) -> str | None:
        """ "When the minister opened the road on Sunday, ... In June, he said, ...": whoever is told to do something
        on a day speaks on it in the same breath."""
        doc, token = self._doc, self._doc.tokens[draft.anchor]
        if draft.source is None or doc.tokens[draft.source].lower not in ("he", "she") or token.tag != "VBD":
            return None
        here = doc.sentence_of(draft.anchor)
        before = doc.sentences[here.i - 1] if here.i else here
        start = before.start if before.block == here.block else here.start
        for t in reversed(self._calendar.timed(doc, start, token.start)):
            if _single(doc, t) and not draft.covers(t.mention.start, t.mention.end):
                return t.mention.first if _of_a_person(doc, t) else None
        return None

    def _stamped(self, draft: Draft) -> str | None:
        """The day of a live entry: the one beside its stamp, else the day of publication."""
        if _other_day(self._doc, draft, self._calendar):
            return None
        return self._calendar.stamped(self._doc, self._doc.sentence_of(draft.anchor).block)


def _covered(mention: DateMention, drafts: Sequence[Draft]) -> bool:
    return any(d.covers(mention.start, mention.end) for d in drafts)


def _told(doc: Document, draft: Draft, calendar: Calendar, others: Sequence[Draft]) -> str | None:
    """The day that the sentence itself tells: right behind the cue, of its clause, or of its source."""
    anchor = doc.tokens[draft.anchor]
    present = anchor.tag in _PRESENT and not _of_a_document(doc, anchor)

    def outside(t: Timed) -> bool:
        held = draft.covers(t.mention.start, t.mention.end)
        return not held and not any(
            _holds(doc, other, t.mention, draft) for other in others if other is not draft
        )

    def fits(t: Timed) -> bool:
        if present or not _single(doc, t):
            return False  # "announces the death of six on Friday"
        if t.verb in (draft.anchor, *draft.words):
            held = draft.covers(t.mention.start, t.mention.end)
            return not (held and _on_both_sides(draft, anchor))  # "On 13 March, he recalled, ..."
        if anchor.pos not in ("VERB", "AUX"):  # "the offer of talks, made on Monday"
            of_it = draft.anchor in t.above or (
                t.verb is not None and doc.tokens[t.verb].head == draft.anchor
            )
            return (of_it or t.verb is None) and outside(t)
        return t.first < draft.anchor and outside(t)

    sentence = doc.sentence_of(draft.anchor)
    days = [t for t in calendar.timed(doc, sentence.start, sentence.end) if _single(doc, t)]
    found = (
        next((t for t in days if 0 < t.first - draft.anchor <= _BESIDE), None)
        or calendar.governing(doc, draft.anchor, fits)
        or next((t for t in days if outside(t) and _of_source(doc, draft, t)), None)
    )
    return found.mention.first if found else None


def _single(doc: Document, t: Timed) -> bool:
    """Whether the expression means one day and no end of a span, nor the day of something else: "Sunday's strike",
    "the strike of Sunday, in which"."""
    owner = any(after.tag == "POS" for after in doc.tokens[t.last : t.last + 2])
    return is_day(t.mention) and t.bound not in _SPANNING and t.relative != "which" and not owner


def _holds(doc: Document, other: Draft, mention: DateMention, draft: Draft) -> bool:
    """Whether the day is told inside what a later cue says, ``draft`` standing outside of it."""
    anchor = doc.tokens[draft.anchor]
    return (
        other.anchor > draft.anchor
        and other.covers(mention.start, mention.end)
        and not other.covers(anchor.start, anchor.end)
    )


def _on_both_sides(draft: Draft, anchor: Token) -> bool:
    return any(c.end <= anchor.start for c in draft.content) and draft.content[-1].start >= anchor.end


def _of_a_document(doc: Document, cue: Token) -> bool:
    """Whether the cue tells what is in a text: "put out a statement in which they deny"."""
    return cue.dep == "relcl" and doc.tokens[cue.head].lemma in lexicon.listed("speech", "documents")


def _of_a_person(doc: Document, t: Timed) -> bool:
    """Whether the report itself tells that a person did something then."""
    if t.verb is None:
        return False
    verb = doc.tokens[t.verb]
    doers = [doc.tokens[verb.head]] if verb.dep == "relcl" else doc.children(verb.i, "nsubj")
    told = verb.tag == "VBD" and verb.dep in ("ROOT", "advcl", "relcl", "conj")
    return told and any(d.ent == "PERSON" for d in doers)


def _of_source(doc: Document, draft: Draft, t: Timed) -> bool:
    """Whether the day is that of the document that speaks, or of what its author does in the same breath:
    "in a note published on Monday", "the note of 1 May, which spoke of", "the king, who landed today, said",
    "leaders meeting on Friday urged", "said after a visit on Friday"."""
    documents, tokens = lexicon.listed("speech", "documents"), doc.tokens
    anchor = tokens[draft.anchor]
    author = anchor.head if anchor.dep == "relcl" else draft.source
    if author in t.above and tokens[author or 0].lemma in documents:
        return True
    chain = [tokens[t.last], *doc.ancestors(t.last)]
    above = [token.i for token in chain]
    if draft.anchor not in above:
        return False
    below = chain[: above.index(draft.anchor)]  # from the day up to what hangs on the cue
    if any(token.lemma in documents and token.pos == "NOUN" for token in below):
        return True
    if t.verb is None or t.verb == draft.anchor:
        return any(p.lower == "after" and p.dep == "prep" and p.head == draft.anchor for p in below)
    verb = tokens[t.verb]
    perfect = any(c.lower in ("had", "has", "have") for c in doc.children(verb.i, "aux"))
    acts = (verb.dep == "relcl" and verb.tag == "VBD") or (verb.dep == "acl" and verb.tag == "VBG")
    return acts and draft.source in above and not perfect


def _other_day(doc: Document, draft: Draft, calendar: Calendar) -> bool:
    sentence = doc.sentence_of(draft.anchor)
    return any(
        is_day(m) and m.first != calendar.published and not draft.covers(m.start, m.end)
        for m in calendar.within(sentence.start, sentence.end)
    )
