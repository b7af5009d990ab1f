"""The ledger measured: filled with 100,000 claims, asked what the pages ask, killed while it is written."""
