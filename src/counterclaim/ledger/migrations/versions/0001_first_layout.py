"""The first layout: tables, full-text search, and views to read in any SQL tool."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE passage_index USING fts5(words, content='passage', content_rowid='id', "
        "tokenize='porter unicode61 remove_diacritics 2')",
        "CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN "
        "INSERT INTO passage_index(rowid, words) VALUES (new.id, new.words); END",
        "CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN "
        "INSERT INTO passage_index(passage_index, rowid, words) VALUES ('delete', old.id, old.words); END",
    ),
    "postgresql": (
        "ALTER TABLE passage ADD COLUMN index tsvector GENERATED ALWAYS AS (to_tsvector('english', words)) STORED",
        "CREATE INDEX ix_passage_index ON passage USING gin (index)",
    ),
}

# What is kept may not be changed or taken away, by whatever program writes to the ledger.
_KEPT = ("report", "decision")
_GUARDS = {
    "sqlite": (
        "CREATE TRIGGER {table}_kept_{verb} BEFORE {verb} ON {table} BEGIN "
        "SELECT RAISE(ABORT, '{table}: rows are only ever added'); END",
    ),
    "postgresql": (
        "CREATE TRIGGER {table}_kept_{verb} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION only_added()",
    ),
}
_ONLY_ADDED = (
    "CREATE FUNCTION only_added() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '%: rows are only ever added', TG_TABLE_NAME; END $$"
)

_VIEWS = (
    """CREATE VIEW claims_told AS
    SELECT c.day, c.claimants, c.speaker, c.stance, c.against, c.words, c.review, r.publisher, r.title, r.published,
           c.anchor, c.report
    FROM claim c JOIN report r ON r.id = c.report WHERE c.review <> 'rejected'""",
    """CREATE VIEW losses_told AS
    SELECT f.day, f.side, f.outcome, f.category, f.low, f.high, f.bound, f.claimants, f.speaker, f.by, f.place, f.words,
           s.scope, s.as_of, s.denied_by, s.tally, f.review, r.publisher, r.title, r.published, f.anchor, f.report
    FROM figure f JOIN report r ON r.id = f.report LEFT JOIN figure_scope s ON s.anchor = f.anchor
    WHERE f.review <> 'rejected' AND NOT f.history""",
    """CREATE VIEW claim_against_claim AS
    SELECT l.type, a.claimants AS answering, a.words AS answer, b.claimants AS answered, b.words AS claim, a.day,
           r.publisher, r.title, l.anchor, l.report
    FROM link l JOIN claim a ON a.anchor = l.source JOIN claim b ON b.anchor = l.target
    JOIN report r ON r.id = l.report WHERE l.review <> 'rejected'""",
    """CREATE VIEW contested AS
    SELECT t.theatre, t.side, t.outcome, t.category, t.scope, t.low, t.high, t.voices, t.speakers, t.from_day, t.to_day,
           t.flags, t.id
    FROM tally t WHERE t.contested""",
)


def upgrade() -> None:
    _tables()
    dialect = op.get_bind().dialect.name
    if dialect == "postgresql":
        op.execute(_ONLY_ADDED)
    guards = (
        guard.format(table=table, verb=verb)
        for table in _KEPT
        for verb in ("UPDATE", "DELETE")
        for guard in _GUARDS[dialect]
    )
    for statement in (*_SEARCH[dialect], *guards, *_VIEWS):
        op.execute(statement)


def _tables() -> None:
    op.create_table(
        "decision",
        sa.Column(
            "id", sa.Integer(), autoincrement=False, nullable=False, comment="number in the chain, from 1"
        ),
        sa.Column(
            "digest", sa.Text(), nullable=False, comment="SHA-256 of the decision, whatever stands before it"
        ),
        sa.Column("made", sa.Text(), nullable=False, comment="moment at which it was made"),
        sa.Column("coder", sa.Text(), nullable=False, comment="who decided"),
        sa.Column(
            "role", sa.Text(), nullable=False, comment="coder, or adjudicator, whose word settles a dispute"
        ),
        sa.Column(
            "action",
            sa.Text(),
            nullable=False,
            comment="accept, reject, correct, merge, split, link, unlink, note or undo",
        ),
        sa.Column(
            "report",
            sa.Text(),
            nullable=False,
            comment="the report of the row, which may come into the ledger later",
        ),
        sa.Column("anchor", sa.Text(), nullable=False, comment="the row that it is about"),
        sa.Column(
            "other",
            sa.Text(),
            nullable=True,
            comment="the second row, of a merge, a split, a link or an unlinking",
        ),
        sa.Column(
            "field", sa.Text(), nullable=True, comment="the field that is corrected, or the type of the link"
        ),
        sa.Column("value", sa.Text(), nullable=False, comment="the new value, as JSON"),
        sa.Column("before", sa.Text(), nullable=False, comment="what stood there before, as JSON"),
        sa.Column("engine", sa.Text(), nullable=False, comment="whose reading was decided on"),
        sa.Column("reason", sa.Text(), nullable=False, comment="why, in the coder's words"),
        sa.Column("undoes", sa.Text(), nullable=True, comment="digest of the decision that is taken back"),
        sa.Column(
            "previous", sa.Text(), nullable=False, comment="hash of the decision before, empty for the first"
        ),
        sa.Column(
            "hash", sa.Text(), nullable=False, comment="SHA-256 over this decision and the hash before"
        ),
        sa.ForeignKeyConstraint(["undoes"], ["decision.digest"], name=("fk_decision_undoes")),
        sa.PrimaryKeyConstraint("id", name=("pk_decision")),
        sa.UniqueConstraint("digest", name=("uq_decision_digest")),
        sa.UniqueConstraint("hash", name=("uq_decision_hash")),
        sa.UniqueConstraint("previous", name=("uq_decision_previous")),
        comment="every human decision, append-only and chained by hashes",
    )
    op.create_index(("ix_decision_anchor"), "decision", ["anchor"], unique=False)
    op.create_index(("ix_decision_report"), "decision", ["report"], unique=False)
    op.create_table(
        "incident",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("theatre", sa.Text(), nullable=False, comment="the war"),
        sa.Column("type", sa.Text(), nullable=False, comment="PLOVER type"),
        sa.Column("from_day", sa.Text(), nullable=True, comment="first day of the incident"),
        sa.Column("to_day", sa.Text(), nullable=True, comment="last day of the incident"),
        sa.Column("place", sa.Text(), nullable=True, comment="where: party"),
        sa.Column("place_name", sa.Text(), nullable=True, comment="where: name"),
        sa.Column("country", sa.Text(), nullable=True, comment="where: alpha-3 code"),
        sa.Column("lat", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column("lon", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column("actors", sa.Text(), nullable=False, comment="who did it"),
        sa.Column("recipients", sa.Text(), nullable=False, comment="to whom"),
        sa.Column("reports", sa.Integer(), nullable=False, comment="reports that tell it"),
        sa.Column("tellings", sa.Integer(), nullable=False, comment="events that tell it"),
        sa.Column(
            "denials", sa.Integer(), nullable=False, comment="tellings that deny it, and denials of it"
        ),
        sa.Column(
            "reasons", sa.Text(), nullable=False, comment="why its events are one happening, a line for each"
        ),
        sa.PrimaryKeyConstraint("id", name=("pk_incident")),
        comment="events of several reports that are one happening",
    )
    op.create_index(("ix_incident_from_day"), "incident", ["from_day"], unique=False)
    op.create_index(("ix_incident_theatre"), "incident", ["theatre"], unique=False)
    op.create_table(
        "pair",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False, comment="anchor of a figure"),
        sa.Column("second", sa.Text(), nullable=False, comment="anchor of another"),
        sa.Column("tally", sa.Text(), nullable=False, comment="tally of both"),
        sa.Column(
            "verdict",
            sa.Text(),
            nullable=False,
            comment="contradiction, update, different scope or compatible",
        ),
        sa.Column("reason", sa.Text(), nullable=False, comment="why"),
        sa.PrimaryKeyConstraint("id", name=("pk_pair")),
        comment="two figures of one tally, and what they are to one another",
    )
    op.create_index(("ix_pair_tally"), "pair", ["tally"], unique=False)
    op.create_table(
        "party",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="canonical name"),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="person, state, body, group, place, people or equipment",
        ),
        sa.Column("side", sa.Text(), nullable=True, comment="side that it belongs to"),
        sa.Column("spellings", sa.Text(), nullable=False, comment="its names in all reports"),
        sa.Column("reasons", sa.Text(), nullable=False, comment="why its entities are one, a line for each"),
        sa.Column("country", sa.Text(), nullable=True, comment="of a place: alpha-3 code"),
        sa.Column("lat", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column("lon", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column("reports", sa.Integer(), nullable=False, comment="reports that name it"),
        sa.PrimaryKeyConstraint("id", name=("pk_party")),
        comment="one person, body, group, state or place across reports",
    )
    op.create_index(("ix_party_name"), "party", ["name"], unique=False)
    op.create_table(
        "report",
        sa.Column("id", sa.Text(), nullable=False, comment="first 32 hex digits of the SHA-256 of the text"),
        sa.Column(
            "text",
            sa.Text(),
            nullable=False,
            comment="the text, immutable; all offsets count its code points",
        ),
        sa.Column("title", sa.Text(), nullable=True, comment="title, if it has one"),
        sa.Column("publisher", sa.Text(), nullable=True, comment="who published it"),
        sa.Column("url", sa.Text(), nullable=True, comment="where it was published"),
        sa.Column("published", sa.Text(), nullable=True, comment="day of publication"),
        sa.Column("language", sa.Text(), nullable=False, comment="ISO 639-1 code"),
        sa.Column("origin", sa.Text(), nullable=True, comment="where the text came from: a path, - or a URL"),
        sa.Column(
            "dated_by",
            sa.Text(),
            nullable=True,
            comment="who told the day of publication: given, metadata, feed, text or capture",
        ),
        sa.Column(
            "pages",
            sa.Text(),
            nullable=True,
            comment="offsets at which the pages of a PDF file begin, as a JSON array",
        ),
        sa.Column("added", sa.Text(), nullable=False, comment="moment at which it came into the ledger"),
        sa.PrimaryKeyConstraint("id", name=("pk_report")),
        comment="one text by one publisher, stored once by the hash of its content",
    )
    op.create_table(
        "state",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=("pk_state")),
        comment="where the ledger stands: the reading and decision up to which the merged tables go",
    )
    op.create_table(
        "tally",
        sa.Column(
            "id",
            sa.Text(),
            nullable=False,
            comment="war, scope, side, outcome, category and incident or place",
        ),
        sa.Column("theatre", sa.Text(), nullable=False, comment="the war"),
        sa.Column("scope", sa.Text(), nullable=False, comment="running total, one incident, or background"),
        sa.Column("side", sa.Text(), nullable=True, comment="whose loss"),
        sa.Column("outcome", sa.Text(), nullable=False, comment="killed, wounded, ..."),
        sa.Column("category", sa.Text(), nullable=False, comment="military, civilian, ..."),
        sa.Column("incident", sa.Text(), nullable=True, comment="the incident that it counts"),
        sa.Column("place", sa.Text(), nullable=True, comment="where: party"),
        sa.Column("item", sa.Text(), nullable=True, comment="model of equipment whose loss is disputed"),
        sa.Column(
            "contested",
            sa.Boolean(),
            nullable=False,
            comment="whether two sides give different numbers or one denies",
        ),
        sa.Column(
            "low", sa.BigInteger(), nullable=True, comment="lowest of the latest numbers of each speaker"
        ),
        sa.Column(
            "high", sa.BigInteger(), nullable=True, comment="highest of the latest numbers of each speaker"
        ),
        sa.Column("voices", sa.Integer(), nullable=False, comment="independent sources"),
        sa.Column("counts", sa.Integer(), nullable=False, comment="figures in it"),
        sa.Column("speakers", sa.Text(), nullable=False, comment="sides that speak of it"),
        sa.Column(
            "flags", sa.Text(), nullable=False, comment="what an analyst should look at, a line for each"
        ),
        sa.Column("from_day", sa.Text(), nullable=True, comment="first day of its counts"),
        sa.Column("to_day", sa.Text(), nullable=True, comment="last day of its counts"),
        sa.PrimaryKeyConstraint("id", name=("pk_tally")),
        comment="counts of the same loss",
    )
    op.create_index(("ix_tally_contested_voices"), "tally", ["contested", "voices"], unique=False)
    op.create_index(("ix_tally_incident"), "tally", ["incident"], unique=False)
    op.create_index(("ix_tally_theatre"), "tally", ["theatre"], unique=False)
    op.create_table(
        "theatre",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="the belligerents and the years, in words"),
        sa.Column("reports", sa.Integer(), nullable=False, comment="reports about it"),
        sa.PrimaryKeyConstraint("id", name=("pk_theatre")),
        comment="a war: reports with other belligerents, places and times are of another",
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("type", sa.Text(), nullable=False, comment="denies, contradicts or confirms"),
        sa.Column("claim", sa.Text(), nullable=True, comment="anchor of the claim that answers"),
        sa.Column("by", sa.Text(), nullable=True, comment="side that answers"),
        sa.Column("claimants", sa.Text(), nullable=False, comment="who answers"),
        sa.Column("against", sa.Text(), nullable=False, comment="sides answered"),
        sa.Column("about", sa.Text(), nullable=False, comment="what is answered, in words"),
        sa.Column("incident", sa.Text(), nullable=True, comment="the incident that is denied or admitted"),
        sa.Column("said", sa.Text(), nullable=True, comment="day"),
        sa.Column("words", sa.Text(), nullable=False, comment="the sentence"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_answer_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_answer")),
        comment="a denial, contradiction or admission across reports",
    )
    op.create_index(("ix_answer_incident"), "answer", ["incident"], unique=False)
    op.create_index(("ix_answer_report"), "answer", ["report"], unique=False)
    op.create_table(
        "appearance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False, comment="the text that appeared again"),
        sa.Column("publisher", sa.Text(), nullable=True, comment="who published it there"),
        sa.Column("title", sa.Text(), nullable=True, comment="its title there"),
        sa.Column("url", sa.Text(), nullable=True, comment="its address there"),
        sa.Column("published", sa.Text(), nullable=True, comment="day of that publication"),
        sa.Column("origin", sa.Text(), nullable=True, comment="where it was read from"),
        sa.Column("added", sa.Text(), nullable=False, comment="moment at which it was seen"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_appearance_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_appearance")),
        comment="the same text elsewhere: under another publisher, title, address or day",
    )
    op.create_index(("ix_appearance_report"), "appearance", ["report"], unique=False)
    op.create_table(
        "claim",
        sa.Column(
            "id",
            sa.Integer(),
            nullable=False,
            comment="number of the row; changes when its report is read again",
        ),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("row", sa.Text(), nullable=False, comment="id inside the reading (c3, f1)"),
        sa.Column(
            "anchor", sa.Text(), nullable=False, comment="report, kind and span: what decisions attach to"
        ),
        sa.Column("rule", sa.Text(), nullable=False, comment="rule that found it"),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1, as calibrated on the gold"),
        sa.Column(
            "review",
            sa.Text(),
            server_default="unseen",
            nullable=False,
            comment="unseen, accepted, corrected, rejected, or disputed between coders",
        ),
        sa.Column(
            "stance",
            sa.Text(),
            nullable=False,
            comment="assert, deny, confirm, accuse, refuse, demand, pledge, ...",
        ),
        sa.Column(
            "claimants",
            sa.Text(),
            nullable=False,
            comment="who says so; empty where the report leaves it open",
        ),
        sa.Column("speaker", sa.Text(), nullable=True, comment="side of the first claimant"),
        sa.Column("against", sa.Text(), nullable=False, comment="whom it is said against"),
        sa.Column("via", sa.Text(), nullable=True, comment="who relayed it"),
        sa.Column("quoted", sa.Boolean(), nullable=False, comment="whether in quotation marks"),
        sa.Column("said", sa.Text(), nullable=True, comment="day on which it was said, if told"),
        sa.Column("day", sa.Text(), nullable=True, comment="that day, else the day of the report"),
        sa.Column(
            "parent", sa.Text(), nullable=True, comment="row of the claim in whose content this one stands"
        ),
        sa.Column("cue", sa.Text(), nullable=True, comment="the words that report the speech"),
        sa.Column("words", sa.Text(), nullable=False, comment="the words that say it"),
        sa.Column(
            "wording",
            sa.Text(),
            nullable=False,
            comment="hash of these words without case and marks: equal in copies",
        ),
        sa.Column("start", sa.Integer(), nullable=False, comment="where its evidence begins"),
        sa.Column("end", sa.Integer(), nullable=False, comment="where its evidence ends"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_claim_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_claim")),
        sa.UniqueConstraint("anchor", name=("uq_claim_anchor")),
        comment="one attributed statement",
    )
    op.create_index(("ix_claim_confidence"), "claim", ["confidence"], unique=False)
    op.create_index(("ix_claim_day"), "claim", ["day"], unique=False)
    op.create_index(("ix_claim_report"), "claim", ["report"], unique=False)
    op.create_index(("ix_claim_review"), "claim", ["review"], unique=False)
    op.create_index(("ix_claim_speaker_stance"), "claim", ["speaker", "stance"], unique=False)
    op.create_index(("ix_claim_wording_report"), "claim", ["wording", "report"], unique=False)
    op.create_table(
        "difference",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("anchor", sa.Text(), nullable=False, comment="the row that was decided on"),
        sa.Column("kind", sa.Text(), nullable=False, comment="claim, figure, event, entity or link"),
        sa.Column(
            "field", sa.Text(), nullable=True, comment="the field; none: the newer reading has no such row"
        ),
        sa.Column("decided", sa.Text(), nullable=False, comment="the human's value, as JSON: it stands"),
        sa.Column("machine", sa.Text(), nullable=False, comment="what the newer reading says, as JSON"),
        sa.Column(
            "decision",
            sa.Integer(),
            nullable=False,
            comment="number of the decision that the newer reading differs from",
        ),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_difference_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_difference")),
        comment="where a newer reading says other than what somebody decided: to be decided again",
    )
    op.create_index(("ix_difference_anchor"), "difference", ["anchor"], unique=False)
    op.create_index(("ix_difference_report"), "difference", ["report"], unique=False)
    op.create_table(
        "entity",
        sa.Column(
            "id",
            sa.Integer(),
            nullable=False,
            comment="number of the row; changes when its report is read again",
        ),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("row", sa.Text(), nullable=False, comment="id inside the reading (c3, f1)"),
        sa.Column(
            "anchor", sa.Text(), nullable=False, comment="report, kind and span: what decisions attach to"
        ),
        sa.Column("rule", sa.Text(), nullable=False, comment="rule that found it"),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1, as calibrated on the gold"),
        sa.Column(
            "review",
            sa.Text(),
            server_default="unseen",
            nullable=False,
            comment="unseen, accepted, corrected, rejected, or disputed between coders",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="canonical name"),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="person, state, body, group, place, people or equipment",
        ),
        sa.Column(
            "side",
            sa.Text(),
            nullable=True,
            comment="party it belongs to: alpha-3 code of a state, else a name",
        ),
        sa.Column(
            "country",
            sa.Text(),
            nullable=True,
            comment="of a place: alpha-3 code by international recognition",
        ),
        sa.Column("lat", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column("lon", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column(
            "where_prec",
            sa.Integer(),
            nullable=True,
            comment="UCDP GED: 1 exact place to 7 international waters",
        ),
        sa.Column("spellings", sa.Text(), nullable=False, comment="its names in the report"),
        sa.Column("mentions", sa.Integer(), nullable=False, comment="how often it is named"),
        sa.Column("party", sa.Text(), nullable=True, comment="the party across reports that it is"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_entity_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_entity")),
        sa.UniqueConstraint("anchor", name=("uq_entity_anchor")),
        comment="who or what a report speaks of",
    )
    op.create_index(("ix_entity_name"), "entity", ["name"], unique=False)
    op.create_index(("ix_entity_party"), "entity", ["party"], unique=False)
    op.create_index(("ix_entity_report"), "entity", ["report"], unique=False)
    op.create_index(("ix_entity_review"), "entity", ["review"], unique=False)
    op.create_table(
        "figure_scope",
        sa.Column("anchor", sa.Text(), nullable=False, comment="the figure"),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("tally", sa.Text(), nullable=True, comment="the tally that it counts in"),
        sa.Column("incident", sa.Text(), nullable=True, comment="the incident that it counts"),
        sa.Column("theatre", sa.Text(), nullable=False, comment="the war"),
        sa.Column("scope", sa.Text(), nullable=False, comment="running, incident or background"),
        sa.Column("as_of", sa.Text(), nullable=True, comment="day that it stands for"),
        sa.Column("voice", sa.Text(), nullable=False, comment="independent source"),
        sa.Column("copied", sa.Boolean(), nullable=False, comment="whether its report copies another"),
        sa.Column("headline", sa.Boolean(), nullable=False, comment="whether it stands above the body"),
        sa.Column("denied_by", sa.Text(), nullable=False, comment="sides that deny it"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_figure_scope_report")),
        sa.PrimaryKeyConstraint("anchor", name=("pk_figure_scope")),
        comment="where a figure stands in the merged picture",
    )
    op.create_index(("ix_figure_scope_incident"), "figure_scope", ["incident"], unique=False)
    op.create_index(("ix_figure_scope_report"), "figure_scope", ["report"], unique=False)
    op.create_index(("ix_figure_scope_tally"), "figure_scope", ["tally"], unique=False)
    op.create_table(
        "link",
        sa.Column(
            "id",
            sa.Integer(),
            nullable=False,
            comment="number of the row; changes when its report is read again",
        ),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("row", sa.Text(), nullable=False, comment="id inside the reading (c3, f1)"),
        sa.Column(
            "anchor", sa.Text(), nullable=False, comment="report, kind and span: what decisions attach to"
        ),
        sa.Column("rule", sa.Text(), nullable=False, comment="rule that found it"),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1, as calibrated on the gold"),
        sa.Column(
            "review",
            sa.Text(),
            server_default="unseen",
            nullable=False,
            comment="unseen, accepted, corrected, rejected, or disputed between coders",
        ),
        sa.Column(
            "type", sa.Text(), nullable=False, comment="denies, contradicts, confirms, repeats or updates"
        ),
        sa.Column("source", sa.Text(), nullable=False, comment="anchor of the claim or figure that answers"),
        sa.Column(
            "target",
            sa.Text(),
            nullable=False,
            comment="anchor of the claim, figure or event that is answered",
        ),
        sa.Column("words", sa.Text(), nullable=False, comment="the words that say it"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_link_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_link")),
        sa.UniqueConstraint("anchor", name=("uq_link_anchor")),
        comment="one row answers another",
    )
    op.create_index(("ix_link_report"), "link", ["report"], unique=False)
    op.create_index(("ix_link_review"), "link", ["review"], unique=False)
    op.create_index(("ix_link_source"), "link", ["source"], unique=False)
    op.create_index(("ix_link_target"), "link", ["target"], unique=False)
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("kind", sa.Text(), nullable=False, comment="report, claim, figure, event or entity"),
        sa.Column("anchor", sa.Text(), nullable=False, comment="the report's id or the row's anchor"),
        sa.Column("words", sa.Text(), nullable=False, comment="what is searched"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_passage_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_passage")),
        comment="what full-text search looks through",
    )
    op.create_index(("ix_passage_anchor"), "passage", ["anchor"], unique=False)
    op.create_index(("ix_passage_report"), "passage", ["report"], unique=False)
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False, comment="the report that was read"),
        sa.Column("engine", sa.Text(), nullable=False, comment="program and version that read it"),
        sa.Column(
            "added", sa.Text(), nullable=False, comment="moment at which the reading came into the ledger"
        ),
        sa.Column(
            "current",
            sa.Boolean(),
            nullable=False,
            comment="whether the current rows are those of this reading",
        ),
        sa.Column("body", sa.Text(), nullable=False, comment="the reading as JSON, without the text"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_reading_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_reading")),
        sa.UniqueConstraint("report", "engine", name=("uq_reading_report_engine")),
        comment="what an engine read in a report: kept as it was, one for each engine version",
    )
    op.create_table(
        "source",
        sa.Column("report", sa.Text(), nullable=False, comment="the report"),
        sa.Column("theatre", sa.Text(), nullable=False, comment="the war that it is about"),
        sa.Column("copy_of", sa.Text(), nullable=True, comment="the report whose wording it shares"),
        sa.Column("reason", sa.Text(), nullable=False, comment="how that was told"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_source_report")),
        sa.PrimaryKeyConstraint("report", name=("pk_source")),
        comment="which war a report is about, and whether it says anything of its own",
    )
    op.create_index(("ix_source_theatre"), "source", ["theatre"], unique=False)
    op.create_table(
        "standing",
        sa.Column("decision", sa.Integer(), nullable=False, comment="number in the chain"),
        sa.Column("anchor", sa.Text(), nullable=False, comment="a row that it is about"),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("coder", sa.Text(), nullable=False, comment="who decided"),
        sa.Column(
            "action",
            sa.Text(),
            nullable=False,
            comment="accept, reject, correct, merge, split, link, unlink or note",
        ),
        sa.ForeignKeyConstraint(["decision"], ["decision.id"], name=("fk_standing_decision")),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_standing_report")),
        sa.PrimaryKeyConstraint("decision", "anchor", name=("pk_standing")),
        comment="the decisions that have not been taken back, by the rows that they are about",
    )
    op.create_index(("ix_standing_anchor"), "standing", ["anchor"], unique=False)
    op.create_index(("ix_standing_report"), "standing", ["report"], unique=False)
    op.create_table(
        "telling",
        sa.Column("event", sa.Text(), nullable=False, comment="anchor of the event"),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("incident", sa.Text(), nullable=False, comment="the incident"),
        sa.Column("status", sa.Text(), nullable=False, comment="status of the event"),
        sa.Column("claimants", sa.Text(), nullable=False, comment="who says so"),
        sa.Column("words", sa.Text(), nullable=False, comment="the sentence"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_telling_report")),
        sa.PrimaryKeyConstraint("event", name=("pk_telling")),
        comment="one report's event inside an incident",
    )
    op.create_index(("ix_telling_incident"), "telling", ["incident"], unique=False)
    op.create_index(("ix_telling_report"), "telling", ["report"], unique=False)
    op.create_table(
        "claim_entity",
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False, comment="claimant or against"),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], name=("fk_claim_entity_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["entity"], ["entity.id"], name=("fk_claim_entity_entity"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim", "entity", "role", name=("pk_claim_entity")),
        comment="the entities of a claim",
    )
    op.create_index(("ix_claim_entity_entity"), "claim_entity", ["entity"], unique=False)
    op.create_table(
        "event",
        sa.Column(
            "id",
            sa.Integer(),
            nullable=False,
            comment="number of the row; changes when its report is read again",
        ),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("row", sa.Text(), nullable=False, comment="id inside the reading (c3, f1)"),
        sa.Column(
            "anchor", sa.Text(), nullable=False, comment="report, kind and span: what decisions attach to"
        ),
        sa.Column("rule", sa.Text(), nullable=False, comment="rule that found it"),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1, as calibrated on the gold"),
        sa.Column(
            "review",
            sa.Text(),
            server_default="unseen",
            nullable=False,
            comment="unseen, accepted, corrected, rejected, or disputed between coders",
        ),
        sa.Column("type", sa.Text(), nullable=False, comment="PLOVER type"),
        sa.Column("mode", sa.Text(), nullable=True, comment="PLOVER mode"),
        sa.Column("cameo", sa.Text(), nullable=True, comment="CAMEO code"),
        sa.Column(
            "status",
            sa.Text(),
            nullable=False,
            comment="reported, claimed, denied, planned, failed or history",
        ),
        sa.Column("actors", sa.Text(), nullable=False, comment="who did it"),
        sa.Column("recipients", sa.Text(), nullable=False, comment="to whom"),
        sa.Column("claim", sa.Integer(), nullable=True, comment="the claim that tells it"),
        sa.Column("speaker", sa.Text(), nullable=True, comment="side of the first claimant"),
        sa.Column("place", sa.Text(), nullable=True, comment="where: name"),
        sa.Column("country", sa.Text(), nullable=True, comment="where: alpha-3 code"),
        sa.Column("lat", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column("lon", sa.Float(), nullable=True, comment="WGS 84 degrees"),
        sa.Column("from_day", sa.Text(), nullable=True, comment="first day of the event"),
        sa.Column("to_day", sa.Text(), nullable=True, comment="last day of the event"),
        sa.Column(
            "day", sa.Text(), nullable=True, comment="the first of these days, else the day of the report"
        ),
        sa.Column("words", sa.Text(), nullable=False, comment="the words that say it"),
        sa.Column(
            "wording",
            sa.Text(),
            nullable=False,
            comment="hash of these words without case and marks: equal in copies",
        ),
        sa.Column("start", sa.Integer(), nullable=False, comment="where its evidence begins"),
        sa.Column("end", sa.Integer(), nullable=False, comment="where its evidence ends"),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], name=("fk_event_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_event_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_event")),
        sa.UniqueConstraint("anchor", name=("uq_event_anchor")),
        comment="who did what to whom",
    )
    op.create_index(("ix_event_claim"), "event", ["claim"], unique=False)
    op.create_index(("ix_event_confidence"), "event", ["confidence"], unique=False)
    op.create_index(("ix_event_day"), "event", ["day"], unique=False)
    op.create_index(("ix_event_report"), "event", ["report"], unique=False)
    op.create_index(("ix_event_review"), "event", ["review"], unique=False)
    op.create_index(("ix_event_wording_report"), "event", ["wording", "report"], unique=False)
    op.create_table(
        "figure",
        sa.Column(
            "id",
            sa.Integer(),
            nullable=False,
            comment="number of the row; changes when its report is read again",
        ),
        sa.Column("report", sa.Text(), nullable=False, comment="the report it stands in"),
        sa.Column("row", sa.Text(), nullable=False, comment="id inside the reading (c3, f1)"),
        sa.Column(
            "anchor", sa.Text(), nullable=False, comment="report, kind and span: what decisions attach to"
        ),
        sa.Column("rule", sa.Text(), nullable=False, comment="rule that found it"),
        sa.Column("confidence", sa.Float(), nullable=False, comment="0 to 1, as calibrated on the gold"),
        sa.Column(
            "review",
            sa.Text(),
            server_default="unseen",
            nullable=False,
            comment="unseen, accepted, corrected, rejected, or disputed between coders",
        ),
        sa.Column(
            "claim",
            sa.Integer(),
            nullable=True,
            comment="the claim that states it; none: the report's own voice",
        ),
        sa.Column("low", sa.BigInteger(), nullable=True, comment="the number stated; none: withheld"),
        sa.Column("high", sa.BigInteger(), nullable=True, comment="end of a range"),
        sa.Column(
            "bound", sa.Text(), nullable=False, comment="exact, at_least, at_most, about or undisclosed"
        ),
        sa.Column(
            "outcome",
            sa.Text(),
            nullable=False,
            comment="killed, wounded, missing, captured, displaced, destroyed, ...",
        ),
        sa.Column(
            "category",
            sa.Text(),
            nullable=False,
            comment="military, militant, civilian, police, mixed, tank, ...",
        ),
        sa.Column("side", sa.Text(), nullable=True, comment="whose loss: side"),
        sa.Column("by", sa.Text(), nullable=True, comment="who caused it: side"),
        sa.Column("claimants", sa.Text(), nullable=False, comment="who says so; derived from the claim"),
        sa.Column("speaker", sa.Text(), nullable=True, comment="side of the first claimant"),
        sa.Column("place", sa.Text(), nullable=True, comment="where: name"),
        sa.Column("country", sa.Text(), nullable=True, comment="where: alpha-3 code"),
        sa.Column("from_day", sa.Text(), nullable=True, comment="first day that the count covers"),
        sa.Column("to_day", sa.Text(), nullable=True, comment="last day that the count covers"),
        sa.Column(
            "day", sa.Text(), nullable=True, comment="the last of these days, else the day of the report"
        ),
        sa.Column(
            "cumulative",
            sa.Boolean(),
            nullable=True,
            comment="running total, or of one day or incident; none: not told",
        ),
        sa.Column(
            "history", sa.Boolean(), nullable=False, comment="of another war or time than the report's own"
        ),
        sa.Column(
            "part_of", sa.Text(), nullable=True, comment="row of the figure that this one is a part of"
        ),
        sa.Column("words", sa.Text(), nullable=False, comment="the words that say it"),
        sa.Column(
            "wording",
            sa.Text(),
            nullable=False,
            comment="hash of these words without case and marks: equal in copies",
        ),
        sa.Column("start", sa.Integer(), nullable=False, comment="where its evidence begins"),
        sa.Column("end", sa.Integer(), nullable=False, comment="where its evidence ends"),
        sa.ForeignKeyConstraint(["claim"], ["claim.id"], name=("fk_figure_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["report"], ["report.id"], name=("fk_figure_report")),
        sa.PrimaryKeyConstraint("id", name=("pk_figure")),
        sa.UniqueConstraint("anchor", name=("uq_figure_anchor")),
        comment="a count of loss",
    )
    op.create_index(("ix_figure_claim"), "figure", ["claim"], unique=False)
    op.create_index(("ix_figure_confidence"), "figure", ["confidence"], unique=False)
    op.create_index(("ix_figure_day"), "figure", ["day"], unique=False)
    op.create_index(("ix_figure_report"), "figure", ["report"], unique=False)
    op.create_index(("ix_figure_review"), "figure", ["review"], unique=False)
    op.create_index(("ix_figure_side_outcome"), "figure", ["side", "outcome"], unique=False)
    op.create_index(("ix_figure_speaker"), "figure", ["speaker"], unique=False)
    op.create_index(("ix_figure_wording_report"), "figure", ["wording", "report"], unique=False)
    op.create_table(
        "event_entity",
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False, comment="actor, recipient or place"),
        sa.ForeignKeyConstraint(
            ["entity"], ["entity.id"], name=("fk_event_entity_entity"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["event"], ["event.id"], name=("fk_event_entity_event"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event", "entity", "role", name=("pk_event_entity")),
        comment="the entities of an event",
    )
    op.create_index(("ix_event_entity_entity"), "event_entity", ["entity"], unique=False)
    op.create_table(
        "figure_entity",
        sa.Column("figure", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False, comment="side, by or place"),
        sa.ForeignKeyConstraint(
            ["entity"], ["entity.id"], name=("fk_figure_entity_entity"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["figure"], ["figure.id"], name=("fk_figure_entity_figure"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("figure", "entity", "role", name=("pk_figure_entity")),
        comment="the entities of a figure",
    )
    op.create_index(("ix_figure_entity_entity"), "figure_entity", ["entity"], unique=False)
