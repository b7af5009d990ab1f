"""What passes between the readers of documents: what the caller says, bytes to parse, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from counterclaim.record import DatedBy, Reading, Report


@dataclass(frozen=True, slots=True)
class Hints:
    """What the caller knows of the documents. ``published`` (ISO day), ``title`` and ``publisher`` win over what a
    document says of itself; ``form`` is the format of each place (``--from``), ``columns`` which column of a table
    holds which fact (``--map``), such as ``{"text": "body"}``."""

    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    form: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a container, a feed or a server says of a document in it. ``published`` is an ISO day and ``dated_by``
    who says so; ``captured`` the ISO day on which a copy was taken; ``charset`` the encoding that a server names."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    dated_by: DatedBy | None = None
    captured: str | None = None
    media: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An open document whose format is still to be told. ``file`` can be read and sought; ``place`` is what has to be
    opened to find it again; ``form`` is its format where that is known; ``depth`` counts the containers around it."""

    name: str
    file: BinaryIO
    place: str
    facts: Facts = Facts()
    form: str | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one document and its format: what a worker parses."""

    name: str
    data: bytes
    form: str
    place: str = ""
    facts: Facts = Facts()


@dataclass(frozen=True, slots=True)
class Link:
    """The address of a document that is elsewhere."""

    url: str
    facts: Facts = Facts()


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one document: a ``report``, a stored ``reading`` or the ``problem`` for which it was refused. A
    ``note`` is no document: it says what was guessed or passed over.

    ``name`` is a path, an address, or leads into a container: ``archive.zip!inner/a.html``, ``x.warc#12``.
    """

    name: str
    report: Report | None = None
    reading: Reading | None = None
    problem: str | None = None
    note: str | None = None
    place: str = ""


Item = Source | Piece | Link | Found
"""What a container yields of what it holds."""
