"""How much speaks for a run of words being a place here."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.gazetteer import Place
from counterclaim.knowledge import Hit
from counterclaim.reading.places.surroundings import countries_of
from counterclaim.reading.places.words import LOCATIVE, place_words
from counterclaim.syntax import Document, Token

_PLACES = frozenset({"states", "territories"})
_LABELS = frozenset({"GPE", "LOC", "FAC"})
_CONJUNCTS = 8  # names in a row that are followed back to the first
_OF_BODY = 0.5  # a label where a body bears the name


class Signs:
    """The signs of one report: what the knowledge base and the parser say of each token."""

    def __init__(self, doc: Document, hits: Sequence[Hit]) -> None:
        self.doc = doc
        self._countries = {k for k, v in countries_of(hits, seats=True).items() if v > 0.3}
        self._blocked: dict[int, Hit] = {}
        self._named: dict[int, list[Hit]] = {}
        for hit in hits:
            place = hit.entry.table in _PLACES and hit.kind in ("name", "metonym")
            for i in range(hit.first, hit.last + 1):
                if place:
                    self._named.setdefault(i, []).append(hit)
                elif not (hit.entry.table in ("people", "peoples") and hit.first == hit.last):
                    self._blocked[i] = hit
        for i in self._named:
            self._blocked.pop(i, None)

    def named(self, first: int, last: int) -> list[Hit]:
        """The states and territories (or their seats) that just these tokens name."""
        return [h for h in self._named.get(first, ()) if (h.first, h.last) == (first, last)]

    def split(self, first: int, last: int, places: Sequence[Place] = ()) -> bool:
        """Whether the run takes a part of a longer known name, or runs over the edge of one; a longer name of
        one of our own ``places`` may hold a known one: "Middle Shabelle"."""
        ours = any(p.rank for p in places)
        for i in (first, last):
            hit = self._blocked.get(i)
            if hit and not (
                ours and hit.first >= first and hit.last <= last and hit.last - hit.first < last - first
            ):
                return True
            for hit in self._named.get(i, ()):
                if hit.first < first or hit.last > last:
                    return True
        return False

    def weigh(self, first: int, last: int, places: tuple[Place, ...]) -> float:
        """The sum of the signs that the run names a place; about 2 is enough."""
        tokens = self.doc.tokens
        label, ours = self._label(first, last), self._ours(places)
        if places and -2.0 < label < _OF_BODY and self._makes_body(last):
            label = _OF_BODY  # the parser takes "X County Council" for one name
        # The parser takes many a foreign town for a person: not to be heeded for one that this war is known
        # for.
        sign = (max(label, -0.3) if ours and label > -2.0 else label) + 1.5 * ours
        sign += self._before(first, places) + self._fought_over(first, last) + self._after(last)
        if self.named(first, last):
            sign += 2.0
        if places:
            best = places[0]
            sign += 1.0 if best.rank else 0.0
            sign += 0.5 if any(p.people > 100_000 for p in places) else 0.0
            sign += 0.5 if any(p.primary for p in places) else -0.5
            sign += 0.7 if last > first else 0.0
            sign += 1.0 if last > first and _says_what(tokens[last], places) else 0.0
        dateline = self.doc.block_of(first).dateline
        if dateline and dateline[0] <= tokens[first].start and tokens[last].end <= dateline[1]:
            sign += 2.5
        if first == last:
            sign += self._as_word(tokens[first], bool(places and places[0].rank))
        return sign

    def _ours(self, places: tuple[Place, ...]) -> bool:
        """Whether one of our own places, in a country that the report speaks of, bears the name."""
        return any(p.rank and p.feature != "country" and p.country in self._countries for p in places)

    def _fought_over(self, first: int, last: int) -> float:
        """Whether the name is the object of what is done to places in war, or told to be one of several."""
        tokens = self.doc.tokens
        for t in tokens[first : last + 1]:
            head = tokens[t.head]
            if first <= head.i <= last:
                continue
            if t.dep == "appos" and head.lower in place_words().classes:
                return 1.5  # "seven villages, X among them"
            if t.dep == "pobj" and head.lower in ("of", "for", "on", "over"):
                head = tokens[head.head]
            elif t.dep != "dobj":
                return 0.0
            return 1.2 if head.lemma in place_words().fight else 0.0
        return 0.0

    def _label(self, first: int, last: int) -> float:
        """What the parser's entity labels say."""
        tokens = self.doc.tokens
        labels = {t.ent for t in tokens[first : last + 1]}
        begins = tokens[first].ent_start
        ends = last + 1 >= len(tokens) or not tokens[last + 1].ent or tokens[last + 1].ent_start
        if labels & _LABELS:
            return 2.0 if begins and ends else 1.2
        if "PERSON" in labels:
            return -1.0 if begins and ends else -3.0
        if labels & {"ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"}:
            return -0.5 if begins and ends else -1.0 if begins else -2.0
        if labels & {"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "LANGUAGE"}:
            return -2.0
        return -1.0 if "NORP" in labels else 0.0

    def _before(self, first: int, places: Sequence[Place]) -> float:
        """What the words just before say: a preposition, a class word, a title, a part of a name, an owner
        ("Haiti's Artibonite department"), or those before the name that this one is coordinated with."""
        words = place_words()
        tokens = self.doc.tokens
        sentence = self.doc.sentence_of(first).first
        i = first - 1
        while i >= sentence and (
            tokens[i].lower in words.parts or tokens[i].lower in ("the", "nearby", "besieged")
        ):
            i -= 1
        if i < sentence:
            return 0.0
        before = tokens[i]
        if before.tag == "POS" and i > sentence:
            owners = {h.entry.country for h in self._named.get(i - 1, ())}
            return 1.5 if any(p.country in owners for p in places) else 0.0
        if before.text == "," and i > sentence and tokens[i - 1].ent == "DATE" and self._ends_item(first):
            return 1.5  # "14 May, Goma:" heads an item of a chronology
        if before.lower in ("and", "or", ",") and tokens[first].dep == "conj" and places:
            return self._of_first(tokens[first])
        if before.lower in words.titles and i == first - 1 and not _joined_by_of(tokens[first]):
            return -3.0
        if before.lower == "of" and i > sentence and tokens[i - 1].lower in words.classes:
            return 2.5
        if before.lower in words.classes and before.text[0].islower():
            return 1.5
        if before.lower in LOCATIVE:
            return LOCATIVE[before.lower]
        if i == first - 1 and before.tag in ("NNP", "NNPS") and before.text[0].isupper():
            return -0.7 if before.ent != tokens[first].ent or not before.ent else -1.5
        return 0.0

    def _ends_item(self, i: int) -> bool:
        """Whether a mark that ends a heading or a sentence stands behind token ``i``."""
        tokens = self.doc.tokens
        return i + 1 >= len(tokens) or tokens[i + 1].text in (".", ":", "–", "—", "-")

    def _of_first(self, token: Token) -> float:
        """What the preposition says that governs the first of the coordinated names that ``token`` is among."""
        tokens = self.doc.tokens
        for _ in range(_CONJUNCTS):
            if token.dep not in ("conj", "appos", "nmod", "compound"):
                break
            token = tokens[token.head]
        governor = tokens[token.head]
        return LOCATIVE.get(governor.lower, 0.0) * 0.7 if token.dep == "pobj" and token.tag == "NNP" else 0.0

    def _after(self, last: int) -> float:
        """What the words just after say: a class word, a comma and a larger place, the rest of a name."""
        words = place_words()
        tokens = self.doc.tokens
        end = self.doc.sentence_of(last).last
        if last >= end:
            return 0.0
        after = tokens[last + 1]
        if after.lower in words.titles or after.lower in words.folk:
            return 1.5 if after.text[0].islower() else 1.0
        if self._makes_body(last):
            return 1.5
        if after.lower in words.classes:
            return 1.5 if after.text[0].islower() or after.ent in _LABELS else 0.7
        if (
            after.text == ","
            and last + 2 <= end
            and (tokens[last + 2].ent == "GPE" or last + 2 in self._named)
        ):
            return 0.7
        if after.tag in ("NNP", "NNPS") and after.text[0].isupper():
            return -1.2
        return 0.0

    def _makes_body(self, last: int) -> bool:
        """Whether the word after the name makes a local body of it: "X City Council"."""
        if last + 1 >= len(self.doc.tokens):
            return False
        after = self.doc.tokens[last + 1]
        return after.lower in place_words().bodies and (after.text[0].isupper() or after.lower == "police")

    def _as_word(self, token: Token, ours: bool) -> float:
        """How much a single word looks like a word of prose rather than a name (``ours``: of a war town)."""
        if token.lower in place_words().decoys or len(token.text) < 3:
            return -3.0 if ours else -4.0
        if token.tag not in ("NNP", "NNPS"):
            return -1.5 if token.i == self.doc.sentence_of(token.i).first else -0.8
        return 0.0


def _says_what(last: Token, places: Sequence[Place]) -> bool:
    """Whether a name ends in the word, in small letters, for what it names: "Aviano air base"."""
    classes = place_words().classes.get(last.lower, ()) if last.text[0].islower() else ()
    return any(p.feature in classes for p in places)


def _joined_by_of(token: Token) -> bool:
    return token.dep == "pobj"
