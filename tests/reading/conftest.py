"""Reading a snippet with the real parser, and asking for its links by their cue words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim import read

Links = list[tuple[str, str, str]]


@pytest.fixture(scope="session")
def linked() -> Callable[[str], Links]:
    """Each link as type, the words of the answering claim's cue, and the first words of what it answers."""

    def links(text: str) -> Links:
        reading = read(text, published="2021-05-20")
        claims = {c.id: c for c in reading.claims}
        spans = {c.id: c.evidence[0] for c in reading.claims}
        spans |= {e.id: e.evidence[0] for e in reading.events}
        spans |= {f.id: f.evidence[0] for f in reading.figures}

        def words(id_: str) -> str:
            claim = claims.get(id_)
            span = claim.cue if claim and claim.cue else spans[id_]
            return text[span.start : span.end]

        return [(link.type, words(link.source), words(link.target)) for link in reading.links]

    return links
