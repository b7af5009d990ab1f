"""Web pages: the article without its boilerplate, and what the page says of itself (trafilatura)."""

from __future__ import annotations

import dataclasses
import re

from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Report

_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div)\b", re.I | re.S
)


def is_html(text: str, name: str) -> bool:
    """Whether a document is a web page, by its name or by how it begins."""
    return name.lower().endswith((".html", ".htm", ".xhtml")) or bool(_LOOKS_LIKE_HTML.match(text[:2000]))


def read_html(page: str, origin: str) -> Report:
    """The report that the web page ``page`` carries; title, publisher, date and address from its metadata.

    :raises RefusedError: when no article text is found in the page.
    """
    from trafilatura import bare_extraction  # slow to import: only for web pages
    from trafilatura.settings import Document

    found = bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    text = (found.text or "").strip() if isinstance(found, Document) else ""
    if not isinstance(found, Document) or not text:
        raise RefusedError(origin, "no article was found in this web page")
    title = found.title or None
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return dataclasses.replace(
        Report(text), title=title, publisher=found.sitename or None, url=found.url or None,
        published=found.date or None, origin=origin,
    )  # fmt: skip
