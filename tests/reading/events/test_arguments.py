from __future__ import annotations

import pytest

from counterclaim.reading.events.arguments import arguments_of
from counterclaim.syntax import Document, parse
from counterclaim.text.layout import lay_out


def _parsed(sentence: str, verb: str) -> tuple[Document, int]:
    doc = parse(sentence, lay_out(sentence).blocks)
    return doc, next(t.i for t in doc.tokens if t.text == verb)


@pytest.mark.parametrize(
    ("sentence", "verb", "subjects", "objects"),
    [
        ("The rebels attacked the town.", "attacked", ["rebels"], ["town"]),
        ("The town was attacked by the rebels.", "attacked", ["rebels"], ["town"]),
        ("Soldiers who shelled the village fled.", "shelled", ["Soldiers"], ["village"]),
        ("A missile fired by the army hit a school.", "fired", ["army"], ["missile"]),
        ("The army tried to seize the town.", "seize", ["army"], ["town"]),
        ("The minister accused the rebels of burning the village.", "burning", ["rebels"], ["village"]),
    ],
)
def test_arguments_whatever_the_clause(
    sentence: str, verb: str, subjects: list[str], objects: list[str]
) -> None:
    doc, i = _parsed(sentence, verb)
    given = arguments_of(doc, i)
    assert [doc.tokens[j].text for j in given.subjects] == subjects
    assert [doc.tokens[j].text for j in given.objects] == objects
