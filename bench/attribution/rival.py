"""textacy's extractor of direct quotations, run in a process of its own: so that it need not be installed where
counterclaim is, and neither disturbs the other's time or memory.

    PYTHON rival.py MODEL < texts > found

Both are JSON lines. The first line out names the versions; then, for each text in, the attributions found as
spans of code points, the seconds they took (the parser included), and whether the extractor refused the text as
a whole: it does so where quotation marks do not pair, and is then given one paragraph at a time. Leaves with
status 3 when textacy cannot be imported. Imports nothing of counterclaim.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import time
from collections.abc import Iterator
from typing import Any

Row = dict[str, list[list[int]]]
_PARAGRAPH = re.compile(r"[^\n]+")


def main() -> None:
    try:
        spacy = importlib.import_module("spacy")
        textacy = importlib.import_module("textacy")
        extract = importlib.import_module("textacy.extract.triples").direct_quotations
    except ImportError as missing:
        print(missing, file=sys.stderr)
        sys.exit(3)
    nlp = spacy.load(sys.argv[1])
    nlp("What is loaded once is not part of the time.")
    _tell(textacy=textacy.__version__, spacy=spacy.__version__)
    for line in sys.stdin:
        text = json.loads(line)
        start = time.perf_counter()
        doc = nlp(text)
        refused = False
        try:
            found = _rows(extract(doc), 0)
        except ValueError:
            refused = True
            found = list(_by_paragraph(extract, doc, text))
        _tell(attributions=found, seconds=time.perf_counter() - start, refused=refused)


def _by_paragraph(extract: Any, doc: Any, text: str) -> Iterator[Row]:
    """What is found in those paragraphs that are not refused themselves, of the text as parsed once."""
    for paragraph in _PARAGRAPH.finditer(text):
        part = doc.char_span(paragraph.start(), paragraph.end(), alignment_mode="expand")
        try:
            yield from _rows(extract(part.as_doc()), part.start_char)
        except ValueError:
            continue


def _rows(found: Any, offset: int) -> list[Row]:
    return [
        {
            "source": _pieces(row.speaker, offset),
            "cue": _pieces(row.cue, offset),
            "content": [[row.content.start_char + offset, row.content.end_char + offset]],
        }
        for row in found
    ]


def _pieces(tokens: Any, offset: int) -> list[list[int]]:
    return [[t.idx + offset, t.idx + len(t) + offset] for t in tokens]


def _tell(**row: object) -> None:
    print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
