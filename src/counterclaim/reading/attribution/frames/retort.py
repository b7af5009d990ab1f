"""A contradiction that opens its sentence: "Not so, retorts the colonel: ...", "Wrong, says the union; ..."."""

from __future__ import annotations

from counterclaim.reading.attribution.claimants import speakers
from counterclaim.reading.attribution.cues import senses
from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.attribution.verdicts import CONTRADICTIONS
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, Sentence

_LONGEST = 16  # tokens of the speaker's phrase
_STOPS = frozenset((":", ";", ".", ","))


def read(doc: Document, sentence: Sentence, cast: Cast) -> Draft | None:
    """The denial that begins ``sentence``, read from its surface, since the parser has no verb to hang it on."""
    tokens = doc.tokens
    words = [tokens[i].lower for i in range(sentence.first, min(sentence.first + 3, sentence.last) + 1)]
    if words[:2] == ["not", "so"] and words[2:3] == [","]:
        comma = sentence.first + 2
    elif words and words[0] in CONTRADICTIONS and words[1:2] == [","]:
        comma = sentence.first + 1
    else:
        return None
    verb = comma + 1
    if verb >= sentence.last or not any(
        sense.act == "assert" and "quote" in sense.content
        for lemma in (tokens[verb].lemma, tokens[verb].lower.removesuffix("s"))
        for sense in senses().get(("verb", lemma), ())
    ):
        return None
    end = verb + 1
    while end < min(sentence.last, verb + _LONGEST) and tokens[end].text not in _STOPS:
        end += 1
    named = [i for i in range(verb + 1, end) if cast.at(i) and any(a.kind != "place" for a in cast.at(i))]
    person = [i for i in named if any(a.kind == "person" for a in cast.at(i))]
    known = [i for i in range(verb + 1, end) if tokens[i].lemma in speakers() or tokens[i].pos == "PRON"]
    heads = person[-1:] or known[:1] or named[:1]
    content = [s for s in (span(doc, sentence.first, comma - 1), span(doc, end, sentence.last)) if s]
    if not heads or not content:
        return None
    return Draft(
        verb, "deny", (verb, verb), "retort", heads[0], (verb + 1, end - 1), content, turned="deny",
        words=(verb,), confidence=0.8,
    )  # fmt: skip
