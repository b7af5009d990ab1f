"""Speech that goes on beyond the clause of its cue: quotations, bullets, elided subjects, colons."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution.claimants import speakers
from counterclaim.reading.attribution.draft import Draft, by_sentence, sentences_of, span
from counterclaim.reading.attribution.grammar import is_passive
from counterclaim.reading.cast import Cast
from counterclaim.record import Span
from counterclaim.syntax import Document, Sentence
from counterclaim.text.quotes import Quote


def lend_speakers(doc: Document, drafts: Sequence[Draft], cast: Cast) -> None:
    """A participle goes on with the speaker of the cue before it ("said the fort fell, adding that"), and so
    does a verb that the parser joined to what that speaker says ("said it had fired, and apologized")."""
    spoken: list[Draft] = []
    for draft in drafts:
        token = doc.tokens[draft.anchor]
        if spoken and doc.tokens[spoken[-1].anchor].sent != token.sent:
            spoken = []
        before = list(spoken)
        if draft.is_claim and draft.source is not None:
            spoken.append(draft)
        if not before or not draft.is_claim or any(doc.children(token.i, "nsubj", "nsubjpass", "agent")):
            continue
        if (
            token.tag == "VBG"
            and token.dep in ("advcl", "xcomp", "conj")
            and doc.tokens[token.i - 1].text == ","
        ):
            draft.source, draft.source_range = before[-1].source, before[-1].source_range
        elif token.dep == "conj" and token.tag in ("VBZ", "NNS") and doc.tokens[token.head].tag == "VBD":
            _lend_from_above(
                doc, draft, before
            )  # another tense: "frees all who fled and calls upon the rest"
        elif token.dep == "conj" and token.tag in ("VBD", "VBZ"):
            outer = next((d for d in reversed(before) if d.covers(token.start, token.end)), None)
            if outer is not None and (
                _said_in_perfect(doc, token.head) or not _speaks(doc, token.head, draft.source, cast)
            ):
                draft.source, draft.source_range = outer.source, outer.source_range
                _cut(doc, outer, token.i)
            elif outer is None and not _speaks(doc, token.head, draft.source, cast):
                _lend_from_above(doc, draft, before)


def _lend_from_above(doc: Document, draft: Draft, before: Sequence[Draft]) -> None:
    """The speaker of the clause around: "offered to cease fire if the raids stopped and warned that"."""
    above = {t.i for t in doc.ancestors(draft.anchor)}
    host = next((d for d in reversed(before) if d.anchor in above), None)
    if host is not None:
        draft.source, draft.source_range = host.source, host.source_range


def _said_in_perfect(doc: Document, verb: int) -> bool:
    """After "had fired", "would end" or "to leave" a simple tense is no part of what is said."""
    if doc.tokens[verb].tag == "VB" and any(c.tag == "TO" for c in doc.children(verb, "aux")):
        return True
    for above in doc.ancestors(verb):
        if doc.tokens[verb].dep != "conj" or doc.tokens[verb].tag not in ("VBD", "VBZ"):
            break
        verb = above.i
    return any(c.dep == "aux" and c.tag != "TO" for c in doc.children(verb))


def _speaks(doc: Document, verb: int, subject: int | None, cast: Cast) -> bool:
    """Whether the subject of ``verb`` may go on to say something: not "the camp was empty and accused", nor
    "70 were killed and called it a crime"."""
    if subject is None or is_passive(doc, verb):
        return False
    token = doc.tokens[subject]
    return token.pos in ("PRON", "PROPN") or token.lemma in speakers() or bool(cast.named_by(subject))


def _cut(doc: Document, draft: Draft, at: int) -> None:
    """What ``draft`` says ends before the token ``at`` and the words that join it on."""
    while at > 0 and doc.tokens[at - 1].text.lower() in (",", "and", "but"):
        at -= 1
    end = doc.tokens[at - 1].end
    draft.content = [Span(c.start, min(c.end, end)) for c in draft.content if c.start < end]


def before_semicolon(doc: Document, drafts: Sequence[Draft]) -> None:
    """A second cue does not cover the clause of the first: "The rebels deny it; it lies, they claim"."""
    near = by_sentence(doc, drafts)
    for draft in drafts:
        others = [d for d in near[doc.tokens[draft.anchor].sent] if d is not draft]
        for n, piece in enumerate(draft.content):
            cut = doc.text.rfind(";", piece.start, piece.end)
            anchor = doc.tokens[draft.anchor].start
            if cut < 0 or anchor < piece.end:
                continue
            if any(piece.start <= doc.tokens[o.anchor].start < cut for o in others):
                after = doc.text[cut + 1 : piece.end]
                draft.content[n] = Span(piece.end - len(after.lstrip()), piece.end)


def quotes_by_sentence(doc: Document, quotes: Sequence[Quote]) -> dict[int, list[Quote]]:
    """The quotations that touch each sentence."""
    found: dict[int, list[Quote]] = {}
    for quote in quotes:
        for i in sentences_of(doc, quote.start, quote.end):
            found.setdefault(i, []).append(quote)
    return found


def close_quotes(doc: Document, drafts: Sequence[Draft], quotes: dict[int, list[Quote]]) -> None:
    """What is said holds the whole of a quotation that it begins or ends in, with both its marks and the
    sentences before or after; ``quoted`` is set."""
    for draft in drafts:
        anchor = doc.tokens[draft.anchor].start
        pieces: list[Span] = []
        for piece in draft.content:
            start, end = piece.start, piece.end
            beside = [q for i in sentences_of(doc, start, end) for q in quotes.get(i, ())]
            draft.quoted = draft.quoted or any(q.start < end and start < q.end for q in beside)
            for quote in beside:
                if quote.start <= anchor < quote.end:
                    continue
                if quote.start <= start <= quote.inner_end and end >= quote.inner_start:
                    start = quote.start
                if quote.inner_start - 1 <= end < quote.end and end > quote.start:
                    end = quote.end
            pieces.append(Span(start, end))
        draft.content = _joined(pieces)


def _joined(pieces: Sequence[Span]) -> list[Span]:
    """The pieces in the order given, those that overlap made one."""
    found: list[Span] = []
    for piece in pieces:
        if found and piece.start < found[-1].end and found[-1].start < piece.end:
            found[-1] = Span(min(found[-1].start, piece.start), max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return found


def lend_subjects(doc: Document, drafts: Sequence[Draft]) -> None:
    """A sentence whose verb has no subject goes on with the last speaker: "Also claimed to hold it"."""
    last: Draft | None = None
    for draft in drafts:
        if draft.source is None and not draft.nobody and draft.is_claim and last is not None:
            token = doc.tokens[draft.anchor]
            bare = token.tag in ("VBD", "VBN", "VBZ") and not is_passive(doc, draft.anchor)
            root = token.head == token.i and not any(doc.children(token.i, "nsubj", "nsubjpass", "expl"))
            if bare and root and doc.block_of(last.anchor) is doc.block_of(draft.anchor):
                draft.source = last.source
        if draft.source is not None and draft.is_claim:
            last = draft


def run_on(doc: Document, drafts: Sequence[Draft], quotes: dict[int, list[Quote]]) -> None:
    """Add to each claim what goes on with it: uncued quotations after it, bullets under it, what a colon
    after its clause introduces."""
    uttered: dict[int, list[Draft]] = {}
    leads: dict[int, Draft] = {}
    for draft in drafts:
        if draft.is_claim:
            uttered.setdefault(doc.tokens[draft.anchor].sent, []).append(draft)
            leads[doc.sentence_of(draft.anchor).block] = draft
    near = by_sentence(doc, drafts)
    last: Draft | None = None
    for sentence in doc.sentences:
        here = uttered.get(sentence.i, [])
        for draft in here:
            _after_colon(doc, draft, sentence, here)
        if here:
            last = here[-1]
            continue
        block = doc.blocks[sentence.block]
        if block.lead is not None:
            if block.lead in leads:
                _add(leads[block.lead], Span(sentence.start, sentence.end))
            continue
        if last is None or any(d.covers(sentence.start, sentence.end - 1) for d in near.get(sentence.i, ())):
            continue
        cue = doc.sentence_of(last.anchor)
        if _is_quotation(sentence, quotes.get(sentence.i, ())) and abs(cue.block - sentence.block) <= 1:
            if last.quoted or cue.i == sentence.i - 1:
                _add(last, Span(sentence.start, sentence.end))
                last.quoted = True
        elif sentence.block != cue.block:
            last = None


def _is_quotation(sentence: Sentence, quotes: Sequence[Quote]) -> bool:
    inside = sum(max(0, min(q.end, sentence.end) - max(q.start, sentence.start)) for q in quotes)
    return inside * 10 >= 7 * (sentence.end - sentence.start)


def _after_colon(doc: Document, draft: Draft, sentence: Sentence, here: Sequence[Draft]) -> None:
    """What a colon brings in belongs to the cue: "The army denied it: no shell had been fired"."""
    for i in range(draft.anchor + 1, sentence.last):
        if doc.tokens[i].text != ":":
            continue
        if any(draft.anchor < d.anchor < i or doc.tokens[d.anchor].i == i for d in here if d is not draft):
            return
        piece = span(doc, i + 1, sentence.last)
        if piece and not draft.covers(piece.start, piece.end):
            _add(draft, piece)
        return


def _add(draft: Draft, piece: Span) -> None:
    if draft.covers(piece.start, piece.end):
        return
    if draft.content and 0 <= piece.start - draft.content[-1].end <= 3:
        draft.content[-1] = Span(draft.content[-1].start, piece.end)
    else:
        draft.content.append(piece)
