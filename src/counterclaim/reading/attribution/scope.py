"""Which claim a stretch of the report belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.record import Claim


def claim_of(claims: Sequence[Claim], start: int, end: int) -> Claim | None:
    """The innermost claim whose content covers the code points ``start`` .. ``end``, or None where the
    report says them in its own voice.

    Content spans go beyond the cue's own clause: they hold bullets under "the ministry said:", quotations
    that run on, and what follows a colon. A following sentence without any cue ("It said ... . Another 200
    were wounded.") belongs to nobody but the report, since free indirect speech cannot be told from the
    reporter's own words.
    """
    best: Claim | None = None
    size = 0
    for claim in claims:
        if not any(c.start <= start and end <= c.end for c in claim.content):
            continue
        extent = sum(c.end - c.start for c in claim.content)
        if best is None or extent <= size:
            best, size = claim, extent
    return best
