"""What can be told of a text before it is parsed: its blocks, its quotations, its case."""
