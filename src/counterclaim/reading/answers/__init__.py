"""Answers: which statement of a report a denial or an admission speaks to."""

from __future__ import annotations

from counterclaim.reading.answers.resolve import Answer, find_answers

__all__ = ["Answer", "find_answers"]
