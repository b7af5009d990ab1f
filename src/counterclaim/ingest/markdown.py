"""Markdown: front matter says what the report is, the markup goes, the words stay.

The offsets of a reading count the text without the markup, since that text is the report.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from counterclaim.ingest.days import day_of
from counterclaim.ingest.decode import decode
from counterclaim.ingest.found import Piece
from counterclaim.ingest.html import headed
from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Report

_FENCE = re.compile(r" {0,3}(```|~~~)")
_RULE = re.compile(r" {0,3}(?:(?:[-*_][ \t]*){3,}|=+[ \t]*)$")
_TABLE_RULE = re.compile(r"[ \t|:-]+$")
_DEFINITION = re.compile(r" {0,3}\[[^\]]{1,200}\]:[ \t]*\S+")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_STARS = re.compile(r"([ \t]*)[*+][ \t]+")
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<!--.{0,2000}?-->"), ""),
    (
        re.compile(
            r"!\[[^\]\[]{0,500}\](?:\([^()\s]{0,2000}(?:[ \t]+\"[^\"]{0,500}\")?\)|\[[^\]\[]{0,200}\])"
        ),
        "",
    ),
    (
        re.compile(
            r"\[([^\]\[]{1,1000})\](?:\([^()\s]{0,2000}(?:[ \t]+\"[^\"]{0,500}\")?\)|\[[^\]\[]{0,200}\])"
        ),
        r"\1",
    ),
    (re.compile(r"\[\^[^\]\s]{1,50}\]"), ""),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:[ \t][^<>]{0,500})?/?>"), ""),
    (re.compile(r"(?<![\\*\w])(\*{1,3})(?=\S)([^*\n]{1,2000}?\S|\S)\1(?!\*)"), r"\2"),
    (re.compile(r"(?<![\\\w])(_{1,3})(?=\S)([^_\n]{1,2000}?\S|\S)\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=\S)([^~\n]{1,2000})~~"), r"\1"),
    (re.compile(r"(`{1,2})([^`\n]{1,2000})\1"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
_MOST_LINE = 100_000  # code points; a longer line is no prose, and keeps its marks
_TITLES, _DAYS, _PUBLISHERS, _ADDRESSES = (
    ("title", "headline"),
    ("date", "published", "pubdate"),
    ("publisher", "source", "site"),
    ("url", "link", "canonical_url"),
)


def read_markdown(piece: Piece) -> Report:
    """The report in a Markdown document, with what its front matter (YAML's simple pairs, or TOML) says of it."""
    told, body = _front_matter(decode(piece.data, piece.name, piece.facts.charset))
    text = strip_markup(body)
    if not text:
        raise RefusedError(piece.name, "it holds no text")
    title, day = _first(told, _TITLES), day_of(_first(told, _DAYS))
    return Report(
        headed(title, text), title=title, publisher=_first(told, _PUBLISHERS), url=_first(told, _ADDRESSES),
        published=day, dated_by="metadata" if day else None,
    )  # fmt: skip


def strip_markup(text: str) -> str:
    """The words of Markdown ``text``, with its lines and paragraphs; code blocks keep their lines."""
    lines: list[str] = []
    fenced = False
    for line in text.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            lines.append(line)
        elif _RULE.match(line) or _DEFINITION.match(line) or ("|" in line and _TABLE_RULE.match(line)):
            lines.append("")
        else:
            lines.append(_plain(line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _plain(line: str) -> str:
    if len(line) > _MOST_LINE:
        return line
    line = _QUOTE.sub("", line, count=1)
    if _HEADING.match(line):
        line = _CLOSING.sub("", _HEADING.sub("", line, count=1))
    elif line.lstrip().startswith("|"):
        line = "; ".join(cell.strip() for cell in line.strip().strip("|").split("|") if cell.strip())
    line = _STARS.sub(r"\1- ", line, count=1) if _STARS.match(line) else line
    for pattern, instead in _INLINE:
        line = pattern.sub(instead, line)
    return line.rstrip()


def _front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """The facts at the head of a document, by key in lower case, and what follows them."""
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    mark = lines[0].strip() if lines else ""
    if mark not in ("---", "+++"):
        return {}, text
    end = next((n for n, line in enumerate(lines[1:200], 1) if line.strip() == mark), None)
    if end is None:
        return {}, text
    head, body = "".join(lines[1:end]), "".join(lines[end + 1 :])
    if mark == "+++":
        try:
            return {key.lower(): value for key, value in tomllib.loads(head).items()}, body
        except tomllib.TOMLDecodeError:
            return {}, body
    pairs = (line.partition(":") for line in head.splitlines() if line[:1].isalpha())
    return {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs if value.strip()}, body


def _first(told: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    return next((str(told[key]) for key in keys if told.get(key)), None)
