"""Who is found to say what, measured on PolNeAR by its scorer, beside textacy, and on short reports of our own."""
