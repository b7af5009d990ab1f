"""XML that strangers send: how it begins, and no entities of its own."""

from __future__ import annotations

import re

from counterclaim.ingest.refusal import RefusedError

_ROOT = re.compile(
    rb"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:(?:<!--(?:(?!-->).){0,4000}-->|<\?[^>]{0,500}\?>|<!DOCTYPE[^>\[]{0,300}(?:\[[^\]]{0,6000}\]\s*)?>)\s*){0,9}"
    rb"<(?:[A-Za-z_][\w.-]{0,50}:)?([A-Za-z_][\w.-]{0,50})",
    re.S,
)
_ENTITY = re.compile(rb"<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y", re.I)


def root_of(head: bytes) -> str | None:
    """The name of the outermost element of an XML document, without its prefix; None where it is no XML."""
    found = _ROOT.match(head)
    return found[1].decode("ascii", "replace") if found else None


def refuse_entities(data: bytes, name: str) -> None:
    """Let XML pass that declares no entities: with them a few lines become gigabytes, or name files of this machine.

    :raises RefusedError: when it does.
    """
    if _ENTITY.search(data):
        raise RefusedError(name, "this XML declares entities of its own, which are not expanded")
