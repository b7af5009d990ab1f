"""What is measured, one module a figure: ``python -m bench.NAME``."""
