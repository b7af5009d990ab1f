"""Which name stands beside a role: "X, the spokesman", "the spokesman of the army, X"."""

from __future__ import annotations

from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.runs import Run
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Role, listed

_TITLES = 3  # that may stand one after another before a name


def named_at(i: int, by_first: dict[int, Run], starts: dict[int, Phrase[Role]]) -> Run | None:
    """The name that begins at token ``i``, perhaps after more titles ("Lieutenant General Sir X")."""
    for _ in range(_TITLES):
        if i in by_first or i not in starts:
            break
        i = starts[i].last + 1
    return by_first.get(i)


def after_comma(
    scene: Scene, phrase: Phrase[Role], by_first: dict[int, Run], starts: dict[int, Phrase[Role]]
) -> Run | None:
    """The name in "the spokesman of the army, X,", whatever complement stands before the comma."""
    tokens = scene.doc.tokens
    last = scene.doc.sentence_of(phrase.last).last
    if phrase.last >= last:
        return None
    complement = tokens[phrase.last + 1].tag in ("IN", "TO")
    if complement and phrase.end + 1 in by_first:
        return by_first[phrase.end + 1]
    for i in range(phrase.last + 1, min(phrase.last + (10 if complement else 1), last - 1) + 1):
        if tokens[i].text in (",", ":"):
            titled = tokens[i + 1].tag == "DT"  # "the spokesman of the army, the general X"
            return named_at(i + 1 + titled, by_first, starts)
        if tokens[i].pos in ("VERB", "AUX", "SCONJ"):
            return None
        if complement and i in by_first and i > phrase.last + 2 and tokens[i - 1].tag in ("NN", "NNS"):
            return by_first[i]  # "the leader of the separatists X"
    return None


def _speaks_itself(scene: Scene, phrase: Phrase[Role]) -> bool:
    """Whether a verb of saying follows right after the title, with no comma that ends an apposition."""
    after = scene.doc.tokens[phrase.end + 1 : phrase.end + 2]
    return bool(after) and after[0].tag in ("VBD", "VBZ", "VBP") and after[0].lemma in listed("cues")


def before_comma(scene: Scene, phrase: Phrase[Role], by_last: dict[int, Run]) -> Run | None:
    """The name in "X, the spokesman of the army"."""
    tokens = scene.doc.tokens
    at = phrase.first - 1
    if tokens[min(phrase.last + 1, len(tokens) - 1)].tag == "POS":
        return None
    if phrase.determiner and _speaks_itself(scene, phrase):
        return None  # "the strike killed X, a spokesman said"
    if at >= 0 and tokens[at].tag == "DT":
        at -= 1
    if at >= 2 and tokens[at].lower == "of" and tokens[at - 1].lower == "one":
        at -= 2
    if at >= 1 and tokens[at].text in (",", "(") and tokens[at].sent == tokens[phrase.last].sent:
        return by_last.get(at - 1)
    return None
