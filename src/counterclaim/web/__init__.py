"""The pages: sources under ``pages/``, their bundle (built by esbuild) under ``static/``."""
