"""Sphinx configuration."""

project = "counterclaim"
author = "the counterclaim authors"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_click"]
html_theme = "furo"
html_title = "counterclaim"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
autodoc_typehints = "description"
