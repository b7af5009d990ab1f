"""NewsML-G2, the IPTC's XML for news (package newsmlg2): a news item, or a message with several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Found, Hints, Item, Piece, Source
from counterclaim.ingest.limits import whole
from counterclaim.ingest.refusal import RefusedError
from counterclaim.ingest.xmls import refuse_entities, root_of

_NAMESPACE = "{http://iptc.org/std/nar/2006-10-01/}"
_ROOTS = frozenset({"newsItem", "newsMessage"})
_BODIES = ("body.content", "body", "block")  # of NITF, of XHTML


def looks_like_newsml(head: bytes) -> bool:
    """Whether a document begins like a news item or a message of them."""
    return root_of(head) in _ROOTS


def open_newsml(source: Source, _hints: Hints) -> Iterator[Item]:
    """The text items of a document: NITF or XHTML inside, or plain text; title, day, provider from its metadata."""
    from lxml import etree

    data = whole(source.file, source.name)
    refuse_entities(data, source.name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(source.name, f"this XML is damaged ({error})") from None
    items = [root] if root.tag == f"{_NAMESPACE}newsItem" else list(root.iter(f"{_NAMESPACE}newsItem"))
    if not items:
        raise RefusedError(source.name, "this is no NewsML-G2 news item, and no message with one")
    for number, item in enumerate(items, 1):
        name = source.name if root is item else f"{source.name}#{number}"
        try:
            yield _piece(item, name, source.place)
        except RefusedError as refusal:
            yield Found(name, problem=refusal.reason, place=source.place)


def _piece(element: Any, name: str, place: str) -> Piece:
    from NewsMLG2 import NewsItem

    item = NewsItem(xmlelement=element)
    content, meta = item.contentmeta, item.itemmeta
    moments = (getattr(content, "contentcreated", None), getattr(content, "contentmodified", None),
               getattr(meta, "firstcreated", None), getattr(meta, "versioncreated", None))  # fmt: skip
    day = next((day for m in moments if m is not None and (day := day_of(str(m)))), None)
    title = _first(element, "headline") or _first(element, "title")
    provider = _first(element, "provider/{0}name") or _qcode(getattr(meta, "provider", None))
    publisher = _first(element, "infoSource/{0}name") or provider
    text, html = _words(element)
    if not text.strip():
        raise RefusedError(name, "this news item has no text in it")
    facts = Facts(title, publisher, None, day, "metadata" if day else None)
    text = text if html or not title or text.startswith(title) else f"{title}\n\n{text}"
    return Piece(name, text.encode("utf-8", "replace"), "fragment" if html else "text", place, facts)


def _words(item: Any) -> tuple[str, bool]:
    """The text of an item, and whether it is HTML."""
    from lxml import etree

    for inline in item.iter(f"{_NAMESPACE}inlineXML"):
        bodies = (e for name in _BODIES for e in inline.iter() if etree.QName(e.tag).localname == name)
        body = next(bodies, None) if len(inline) else None
        if body is not None:
            return _html(body), True
    for inline in item.iter(f"{_NAMESPACE}inlineData"):
        kind = (inline.get("contenttype") or "").lower()
        return "".join(inline.itertext()), "html" in kind
    return "", False


def _html(body: Any) -> str:
    """The markup of ``body`` without namespaces, as a page would have it."""
    from lxml import etree

    for element in body.iter():
        if isinstance(element.tag, str):
            element.tag = etree.QName(element.tag).localname
    return str(etree.tostring(body, encoding="unicode", with_tail=False))


def _first(item: Any, path: str) -> str | None:
    found = item.find(f".//{_NAMESPACE}{path.format(_NAMESPACE)}")
    return " ".join("".join(found.itertext()).split()) or None if found is not None else None


def _qcode(provider: Any) -> str | None:
    code = getattr(provider, "qcode", None) or getattr(provider, "literal", None)
    return str(code).rpartition(":")[2] or None if code else None
