"""Alembic's entry: runs the migrations over the connection that :mod:`counterclaim.ledger.migrate` hands in."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
