"""What is kept: reports, appearances, readings and decisions; rows are added, never changed."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from counterclaim.ledger.tables.columns import metadata, report_column

report = Table(
    "report", metadata,
    Column("id", Text, primary_key=True, comment="first 32 hex digits of the SHA-256 of the text"),
    Column("text", Text, nullable=False, comment="the text, immutable; all offsets count its code points"),
    Column("title", Text, comment="title, if it has one"),
    Column("publisher", Text, comment="who published it"),
    Column("url", Text, comment="where it was published"),
    Column("published", Text, comment="day of publication"),
    Column("language", Text, nullable=False, comment="ISO 639-1 code"),
    Column("origin", Text, comment="where the text came from: a path, - or a URL"),
    Column("dated_by", Text, comment="who told the day of publication: given, metadata, feed, text or capture"),
    Column("pages", Text, comment="offsets at which the pages of a PDF file begin, as a JSON array"),
    Column("added", Text, nullable=False, comment="moment at which it came into the ledger"),
    comment="one text by one publisher, stored once by the hash of its content",
)  # fmt: skip
appearance = Table(
    "appearance", metadata,
    Column("id", Integer, primary_key=True),
    report_column("the text that appeared again"),
    Column("publisher", Text, comment="who published it there"),
    Column("title", Text, comment="its title there"),
    Column("url", Text, comment="its address there"),
    Column("published", Text, comment="day of that publication"),
    Column("origin", Text, comment="where it was read from"),
    Column("added", Text, nullable=False, comment="moment at which it was seen"),
    Index(None, "report"),
    comment="the same text elsewhere: under another publisher, title, address or day",
)  # fmt: skip
reading = Table(
    "reading", metadata,
    Column("id", Integer, primary_key=True),
    report_column("the report that was read"),
    Column("engine", Text, nullable=False, comment="program and version that read it"),
    Column("added", Text, nullable=False, comment="moment at which the reading came into the ledger"),
    Column("current", Boolean, nullable=False, comment="whether the current rows are those of this reading"),
    Column("body", Text, nullable=False, comment="the reading as JSON, without the text"),
    UniqueConstraint("report", "engine"),
    comment="what an engine read in a report: kept as it was, one for each engine version",
)  # fmt: skip
decision = Table(
    "decision", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="number in the chain, from 1"),
    Column("digest", Text, nullable=False, unique=True, comment="SHA-256 of the decision, whatever stands before it"),
    Column("made", Text, nullable=False, comment="moment at which it was made"),
    Column("coder", Text, nullable=False, comment="who decided"),
    Column("role", Text, nullable=False, comment="coder, or adjudicator, whose word settles a dispute"),
    Column(
        "action", Text, nullable=False,
        comment="accept, reject, correct, merge, split, link, unlink, note or undo",
    ),
    Column("report", Text, nullable=False, comment="the report of the row, which may come into the ledger later"),
    Column("anchor", Text, nullable=False, comment="the row that it is about"),
    Column("other", Text, comment="the second row, of a merge, a split, a link or an unlinking"),
    Column("field", Text, comment="the field that is corrected, or the type of the link"),
    Column("value", Text, nullable=False, comment="the new value, as JSON"),
    Column("before", Text, nullable=False, comment="what stood there before, as JSON"),
    Column("engine", Text, nullable=False, comment="whose reading was decided on"),
    Column("reason", Text, nullable=False, comment="why, in the coder's words"),
    Column("undoes", Text, ForeignKey("decision.digest"), comment="digest of the decision that is taken back"),
    Column("previous", Text, nullable=False, unique=True, comment="hash of the decision before, empty for the first"),
    Column("hash", Text, nullable=False, unique=True, comment="SHA-256 over this decision and the hash before"),
    Index(None, "report"),
    Index(None, "anchor"),
    comment="every human decision, append-only and chained by hashes",
)  # fmt: skip
