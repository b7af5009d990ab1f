"""The pages: the server of a ledger, the sources of the pages under ``pages/``, and their bundles, built by esbuild,
under ``static/``."""
