"""E-mails (RFC 5322): the text of the message, and its attachments as documents of their own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Found, Hints, Item, Piece, Source
from counterclaim.ingest.limits import whole
from counterclaim.ingest.refusal import RefusedError

_HEADER = re.compile(
    rb"(?:from|to|subject|date|message-id|received|return-path|delivered-to|mime-version):", re.I
)
_FIELD = re.compile(rb"[!-9;-~]+:|[ \t]")
_FEWEST = 3  # header fields that make a text a message
_MOST_PARTS = 500


def looks_like_mail(head: bytes) -> bool:
    """Whether a document begins with the header of a message."""
    lines = head.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0].split(b"\n")[:100]
    lines = lines[:-1] if len(lines) > 90 else lines
    return all(map(_FIELD.match, lines)) and sum(bool(_HEADER.match(line)) for line in lines) >= _FEWEST


def open_mail(source: Source, _hints: Hints) -> Iterator[Item]:
    """The message (plain text where it has both), with subject, day and sender; then what is attached to it."""
    message = message_from_bytes(whole(source.file, source.name), policy=policy.default)
    assert isinstance(message, EmailMessage)
    if not message.keys():
        raise RefusedError(source.name, "this is no e-mail: it has no header")
    body = message.get_body(("plain", "html"))
    facts = _facts(message)
    if body is None:
        yield Found(source.name, problem="this e-mail has no text", place=source.place)
    else:
        data, charset = _content(body)
        if body.get_content_type() == "text/html":
            yield Piece(source.name, data, "fragment", source.place, _with(facts, charset))
        else:
            yield Piece(source.name, data, "text", source.place, _with(facts, charset))
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise RefusedError(source.name, f"it has more than {_MOST_PARTS} parts")
        if (
            part is body
            or not isinstance(part, EmailMessage)
            or part.get_content_disposition() != "attachment"
        ):
            continue
        data, charset = _content(part)
        name = f"{source.name}!{part.get_filename() or number}"
        told = Facts(captured=facts.published, media=part.get_content_type(), charset=charset)
        yield Source(name, io.BytesIO(data), source.place, told, depth=source.depth + 1)


def _facts(message: EmailMessage) -> Facts:
    name, address = parseaddr(str(message.get("From", "")))
    day = day_of(str(message.get("Date", "")))
    subject = " ".join(str(message.get("Subject", "")).split())
    return Facts(subject or None, name or address or None, None, day, "metadata" if day else None)


def _with(facts: Facts, charset: str | None) -> Facts:
    return Facts(facts.title, facts.publisher, None, facts.published, facts.dated_by, charset=charset)


def _content(part: MIMEPart) -> tuple[bytes, str | None]:
    if part.is_multipart():  # an attached message
        return b"".join(inner.as_bytes() for inner in part.iter_parts()), None
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b"", part.get_content_charset()
