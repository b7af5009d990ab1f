"""The forms that attributions take: clauses, nouns, fixed phrases, colons, quotations."""
