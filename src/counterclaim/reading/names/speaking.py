"""Whose "our" it is: the party of who speaks where it stands."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.discourse import Focus
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import listed
from counterclaim.syntax import Token
from counterclaim.text.quotes import find_quotes

_WINDOW = 80
"""Tokens around it: garbled text has endless sentences."""


def party_of_speaker(scene: Scene, focus: Focus, token: Token) -> Actor | None:
    """Inside a quotation the party of the subject of the sentence's verb of saying, else of who spoke last; outside one
    of who issues the report. None where it does not tell."""
    if not _is_quoted(scene, token):
        issuer = scene.cast.issuer
        return scene.cast.party(issuer.side) if issuer is not None and issuer.side is not None else None
    tokens, sentence = scene.doc.tokens, scene.doc.sentence_of(token.i)
    first, last = max(sentence.first, token.i - _WINDOW), min(sentence.last, token.i + _WINDOW)
    for t in (*tokens[token.i : last + 1], *tokens[first : token.i]):
        if t.dep == "nsubj" and tokens[t.head].lemma in listed("cues") and not _is_quoted(scene, t):
            said = scene.cast.at(t.i)
            known = len(said) == 1 and said[0].side is not None
            return scene.cast.party(said[0].side) if known and said[0].side is not None else None
    speaker = focus.speaker(token.i)
    return scene.cast.party(speaker.side) if speaker is not None and speaker.side is not None else None


def _is_quoted(scene: Scene, token: Token) -> bool:
    if scene.quoted is None:
        quotes = find_quotes(scene.doc.text, tuple(scene.doc.blocks))
        scene.quoted = frozenset(i for q in quotes for i in scene.doc.tokens_in(q.start, q.end))
    return token.i in scene.quoted
