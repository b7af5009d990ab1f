"""The bundle of the pages and the one document that loads it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

from counterclaim.web.problems import problem

SHELL = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>counterclaim</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/app.css">
<script src="/assets/app.js" defer></script>
</head>
<body>
<main id="page"><noscript><p>These pages need JavaScript; they ask no other server than this one.</p></noscript></main>
</body>
</html>
"""
"""The same for every page: the script draws what the address asks for."""

_TYPES = {"app.js": "text/javascript; charset=utf-8", "app.css": "text/css; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the bundle, with the hash by which a browser knows that it has it already."""

    content: bytes
    type: str
    tag: str


def load() -> dict[str, Asset]:
    """The files of the bundle by name.

    :raises FileNotFoundError: when the bundle was not built (``make install``).
    """
    static = files("counterclaim.web") / "static"
    found = {}
    for name, kind in _TYPES.items():
        content = (static / name).read_bytes()
        found[name] = Asset(content, kind, f'"{hashlib.sha256(content).hexdigest()[:32]}"')
    return found


def answer(assets: dict[str, Asset], name: str, request: Request) -> Response:
    """The file ``name``, or that the browser has it, or that there is none."""
    asset = assets.get(name)
    if asset is None:
        return problem(404, "there is no such file")
    headers = {"ETag": asset.tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == asset.tag:
        return Response(status_code=304, headers=headers)
    return Response(asset.content, headers=headers, media_type=asset.type)
