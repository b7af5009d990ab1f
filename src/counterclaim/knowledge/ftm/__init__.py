"""A user's own entities as FollowTheMoney JSON lines, the exchange format of OpenSanctions and OpenAleph.

A folder given to ``--lexicon`` may hold files ``*.ftm.json`` or ``*.ftm.jsonl`` (``entities.ftm.json`` is what
OpenSanctions calls its export), one entity a line. People, organisations, companies and public bodies become
entries of the knowledge base; positions with their occupancies, and memberships, tell offices and sides.
"""

from counterclaim.knowledge.ftm.entities import Found, entities
from counterclaim.knowledge.ftm.lines import is_ftm

__all__ = ["Found", "entities", "is_ftm"]
