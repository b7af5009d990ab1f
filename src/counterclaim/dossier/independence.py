"""Who merely repeats whom: reports with the same wording, or built around the same agency copy.

Candidates come from MinHash signatures in a locality-sensitive index (datasketch) and from shared sentences; whether
one report repeats another is decided on the words themselves, by containment: an outlet that adds paragraphs of its own
to an agency's copy still repeats it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim import knowledge, lexicon
from counterclaim.dossier.wording import label, name_key
from counterclaim.record import Report

_SHINGLE = 4  # words
_MOST_WORDS = 20_000  # of one report that are compared
_PERMUTATIONS = 64
_SEED = 1
_CANDIDATE = 0.4  # Jaccard similarity from which the index is likely to find a pair
_LONG_SENTENCE = 8  # words; shorter sentences are shared by chance
_KEPT = 4  # reports remembered for one sentence, the earliest
_MOSTLY = 0.6  # share of a report's shingles that make it the other's words
_PARTLY = 0.3  # ... where nearly all of the other stands in it, or a long run of sentences, or both credit an agency
_RUN = 80  # words of shared sentences
_FEW_NUMBERS = 4  # fewer numbers say nothing about whether a statement is new
_SAME_SENTENCE = 0.8  # share of a sentence's shingles

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+|\n+")
_CREDIT = re.compile(r"\(([^()\n]{2,40})\)|[–—-] ?([^\n–—-]{2,40}?)\.?(?:\n|$)|^([^\n]{2,40}?):? [–—-]")
_EDGE = 300  # code points at either end where an agency is credited


@dataclass(frozen=True, slots=True)
class Copy:
    """A report says in its words what ``original`` (a report id) said; ``reason`` is how that was told."""

    original: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a report as they are compared; ``sentences`` are the longer ones, with how many words each has,
    ``numbers`` what is written in digits, ``credits`` the news agencies named as its source."""

    report: Report
    shingles: frozenset[str]
    sentences: dict[str, int]
    numbers: frozenset[str]
    credits: frozenset[str]


def find_copies(reports: Sequence[Report]) -> dict[str, Copy]:
    """The copies among ``reports`` by report id. The original is the earliest by day; of one day, an agency's own; a
    report without a day comes last."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=_CANDIDATE, num_perm=_PERMUTATIONS)
    texts: list[_Text] = []
    heard: dict[str, list[int]] = {}
    copies: dict[str, Copy] = {}
    for report in sorted(reports, key=_precedence):
        text = _text(report)
        if not text.shingles:
            continue
        signature = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        signature.update_batch([s.encode() for s in sorted(text.shingles)])
        candidates = {int(n) for n in index.query(signature)}
        for sentence in text.sentences:
            candidates.update(heard.get(sentence, ()))
        copy = _copy(text, [texts[n] for n in sorted(candidates)], copies)
        if copy:
            copies[report.id] = copy
        number = len(texts)
        texts.append(text)
        if not copy:  # the thousandth echo is compared with what all echo
            index.insert(str(number), signature)
        for sentence in text.sentences:
            known = heard.setdefault(sentence, [])
            if len(known) < _KEPT:
                known.append(number)
    return copies


def _precedence(report: Report) -> tuple[str, bool, str]:
    return report.published or "9999", name_key(report.publisher or "") not in _agencies(), report.id


def _copy(text: _Text, candidates: Sequence[_Text], copies: dict[str, Copy]) -> Copy | None:
    """What ``text`` is a copy of: the candidate that shares most with it, or what that one copied, if it has that."""
    found = {c.report.id: c for c in candidates if _repeats(text, c)}
    if not found:
        return None
    nearest = max(found.values(), key=lambda c: len(text.shingles & c.shingles))
    earlier = copies.get(nearest.report.id)
    original = found.get(earlier.original, nearest) if earlier else nearest
    return Copy(original.report.id, _reason(text, original))


def _repeats(text: _Text, other: _Text) -> bool:
    if _retold(text.numbers, other.numbers):
        return False
    shared = len(text.shingles & other.shingles)
    mine, theirs = shared / len(text.shingles), shared / len(other.shingles)
    if mine >= _MOSTLY:
        return True
    if mine < _PARTLY:
        return False
    run = sum(words for sentence, words in text.sentences.items() if sentence in other.sentences)
    return theirs >= _MOSTLY or run >= _RUN or not text.credits.isdisjoint(other.credits)


def _retold(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the same words were filled with other numbers: a daily statement, no copy of that of the day before."""
    fewest = min(len(ours), len(theirs))
    return fewest >= _FEW_NUMBERS and len(ours & theirs) < fewest / 2


def _reason(text: _Text, original: _Text) -> str:
    there = [_within(sentence, original) for sentence in text.sentences]
    if there:
        share, what = sum(there) / len(there), "sentences"
    else:
        share, what = len(text.shingles & original.shingles) / len(text.shingles), "words"
    reason = f"{100 * share:.0f} % of its {what} are in {label(original.report)}"
    agencies = sorted(text.credits & original.credits)
    return f"{reason}; both credit {agencies[0]}" if agencies else reason


def _within(sentence: str, other: _Text) -> bool:
    shingles = _shingles(sentence.split())
    return len(shingles & other.shingles) >= _SAME_SENTENCE * len(shingles)


def _text(report: Report) -> _Text:
    pieces = [_words(piece) for piece in _SENTENCE_END.split(report.text)[:_MOST_WORDS]]
    words = [word for piece in pieces for word in piece][:_MOST_WORDS]
    sentences = {" ".join(piece): len(piece) for piece in pieces if len(piece) >= _LONG_SENTENCE}
    numbers = frozenset(word for word in words if word.isdecimal())
    return _Text(report, _shingles(words), sentences, numbers, _credits(report))


def _words(text: str) -> list[str]:
    plain = text.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain)


def _shingles(words: Sequence[str]) -> frozenset[str]:
    if len(words) < _SHINGLE:
        return frozenset([" ".join(words)]) if words else frozenset()
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _credits(report: Report) -> frozenset[str]:
    """The news agencies that the report names as its source: its publisher, "(Reuters)", "- AFP"."""
    names = [report.publisher or ""]
    for edge in (report.text[:_EDGE], report.text[-_EDGE:]):
        names += [name for match in _CREDIT.finditer(edge) for name in match.groups() if name]
    return frozenset(agency for name in names if (agency := _agencies().get(name_key(name))))


@lexicon.compiled
def _agencies() -> dict[str, str]:
    return {
        name_key(name): entry.name
        for entry in knowledge.entries("outlets")
        if entry.category == "agency"
        for name in (entry.name, *entry.aliases)
    }
