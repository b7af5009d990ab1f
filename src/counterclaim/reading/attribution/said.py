"""On which day a claim was made, where the report tells: a day beside the cue or its source, a part of the
day, the day of the cue that it goes on from, or the entry's stamp."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim import lexicon
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.calendar import Calendar
from counterclaim.record import Claim, DateMention
from counterclaim.syntax import Document, Token

_SPANNING = frozenset(("since", "until", "till", "before", "after", "from", "between", "by", "through"))
_PARTS = frozenset(("morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "dawn", "dusk"))
_PRESENT = frozenset(("VBZ", "VBP"))
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
                told = [m for m in self._calendar.within(before.start, before.end) if _is_day(m)]
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

    def _stamped(self, draft: Draft) -> str | None:
        """The day of a live entry: the one beside its stamp, else the day of publication."""
        doc, published = self._doc, self._calendar.published
        number = doc.sentence_of(draft.anchor).block
        block = doc.blocks[number]
        if not block.time or not published or _other_day(doc, draft, self._calendar):
            return None
        head = number
        while head > 0 and doc.blocks[head].kind != "entry" and doc.blocks[head - 1].time == block.time:
            head -= 1
        first = doc.blocks[head]
        beside = [m for m in self._calendar.within(first.start, first.end) if m.start == first.start]
        return beside[0].first if beside and _is_day(beside[0]) else published


def _is_day(mention: DateMention) -> bool:
    return mention.first is not None and mention.first == mention.last


def _covered(mention: DateMention, drafts: Sequence[Draft]) -> bool:
    return any(d.covers(mention.start, mention.end) for d in drafts)


def _told(doc: Document, draft: Draft, calendar: Calendar, others: Sequence[Draft]) -> str | None:
    """The day that the sentence itself tells."""
    sentence = doc.sentence_of(draft.anchor)
    days = [
        m for m in calendar.within(sentence.start, sentence.end) if _is_day(m) and not _spans_time(doc, m)
    ]
    for mention in days:
        if _modifies(doc, draft, mention):
            return mention.first
    for mention in days:
        if draft.covers(mention.start, mention.end):
            continue
        if any(_holds(doc, other, mention, draft) for other in others if other is not draft):
            continue
        if _belongs(doc, draft, mention) or _of_source(doc, draft, mention):
            return mention.first
    return None


def _spans_time(doc: Document, mention: DateMention) -> bool:
    """Whether the day is the end of a span or of something else: "since Friday", "Sunday's strike"."""
    inside = doc.tokens_in(mention.start, mention.end)
    if not inside:
        return True
    before = doc.tokens[inside[0] - 1].lower if inside[0] else ""
    after = doc.tokens[inside[-1] + 1 : inside[-1] + 2]
    return before in _SPANNING or any(t.tag == "POS" for t in after)


def _holds(doc: Document, other: Draft, mention: DateMention, draft: Draft) -> bool:
    """Whether the day is told inside what a later cue says, ``draft`` standing outside of it."""
    anchor = doc.tokens[draft.anchor]
    return (
        other.anchor > draft.anchor
        and other.covers(mention.start, mention.end)
        and not other.covers(anchor.start, anchor.end)
    )


def _governor(doc: Document, mention: DateMention) -> tuple[int, Token | None]:
    """The token by which the day hangs on the sentence, and the verb above it."""
    indices = doc.tokens_in(mention.start, mention.end)
    if not indices:
        return 0, None
    token = doc.tokens[indices[-1]]
    while token.head in indices and token.head != token.i:
        token = doc.tokens[token.head]
    return token.i, next((t for t in doc.ancestors(token.i) if t.pos in ("VERB", "AUX")), None)


def _modifies(doc: Document, draft: Draft, mention: DateMention) -> bool:
    """Whether the day stands right beside the cue or depends on it ("accused Kigali on Monday of")."""
    first = doc.tokens_in(mention.start, mention.end)
    if 0 < first[0] - draft.anchor <= 2 and doc.tokens[first[0] - 1].i in (draft.anchor, draft.anchor + 1):
        return True
    anchor = doc.tokens[draft.anchor]
    if (
        anchor.dep == "relcl"
        and anchor.head in first
        and any(c.lower == "when" for c in doc.children(anchor.i))
    ):
        return True  # "on Sunday, when the emir proclaimed"
    if anchor.tag in _PRESENT:
        return False  # "announces the death of six on Friday"
    around = any(c.end <= anchor.start for c in draft.content) and draft.content[-1].start >= anchor.end
    if around and draft.covers(mention.start, mention.end):
        return False  # "On 13 March, he recalled, ..."
    _, verb = _governor(doc, mention)
    return verb is not None and verb.i in (draft.anchor, *draft.words)


def _belongs(doc: Document, draft: Draft, mention: DateMention) -> bool:
    """Whether a day at the head of the sentence, outside of what is said, holds for the cue."""
    i, verb = _governor(doc, mention)
    if i >= draft.anchor:
        return False
    if verb is None:
        return True
    anchor = doc.tokens[draft.anchor]
    if verb.tag == "VBG" and verb.dep == "advcl" and verb.head == anchor.i:
        return True  # "Addressing the nation on Monday, he announced"
    return anchor.head == verb.i and anchor.dep in ("conj", "advcl", "xcomp", "pobj", "dobj")


def _of_source(doc: Document, draft: Draft, mention: DateMention) -> bool:
    """Whether the day is that of the document that speaks, or of what its author does in the same breath:
    "in a note published on Monday", "the king, who landed today, said", "said after a visit on Friday"."""
    i, verb = _governor(doc, mention)
    chain = [doc.tokens[i], *doc.ancestors(i)]
    above = [t.i for t in chain]
    if draft.anchor not in above:
        return False
    below = chain[: above.index(draft.anchor)]  # from the day up to what hangs on the cue
    if any(t.lemma in lexicon.listed("speech", "documents") and t.pos == "NOUN" for t in below):
        return True
    if verb is None or verb.i == draft.anchor:
        return any(t.lower == "after" and t.dep == "prep" and t.head == draft.anchor for t in below)
    perfect = any(c.lower in ("had", "has", "have") for c in doc.children(verb.i, "aux"))
    return verb.dep == "relcl" and draft.source in above and not perfect and verb.tag == "VBD"


def _other_day(doc: Document, draft: Draft, calendar: Calendar) -> bool:
    sentence = doc.sentence_of(draft.anchor)
    return any(
        _is_day(m) and m.first != calendar.published and not draft.covers(m.start, m.end)
        for m in calendar.within(sentence.start, sentence.end)
    )
