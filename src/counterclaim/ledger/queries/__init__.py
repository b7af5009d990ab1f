"""What the pages ask of a ledger, one module a question: plain JSON-ready answers to a :class:`LedgerView` and a
:class:`Filter`.

Each question is a handful of statements that see one state of the ledger, and has the same answer on SQLite and on
PostgreSQL. Labels are words for people; segments are text cut in Python, since offsets count code points.
"""
