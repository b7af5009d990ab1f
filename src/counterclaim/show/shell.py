"""A self-contained page as a file: its data, one bundle and one style in a single HTML document.

Report text is hostile: it goes into the page only as JSON inside an ``application/json`` script element,
with ``<`` escaped so that it can never end that element, and the bundle puts it into the document as text
nodes. The page's policy allows no script and no style but the bundle's (by hash) and no request at all.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from importlib.resources import files
from typing import Any


def shell(bundle: str, title: str, data: dict[str, Any], engine: str, element: str | None = None) -> str:
    """The page that shows ``data`` by the script and style named ``bundle``; it opens from a disk without a network.

    :param bundle: ``reading``, ``dossier`` or ``app``.
    :param element: id of the element that holds the data; that of the bundle where it is not given.
    :param title: of the window, in plain text.
    :raises FileNotFoundError: when the bundles of the pages were not built (``make install``).
    """
    static = files("counterclaim.web") / "static"
    script = (static / f"{bundle}.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    style = (static / f"{bundle}.css").read_text(encoding="utf-8").replace("</style", "<\\/style")
    policy = (
        f"default-src 'none'; script-src 'sha256-{_sha256(script)}'; style-src 'sha256-{_sha256(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="{html.escape(engine)}">
<title>{html.escape(f"{title} | counterclaim")}</title>
<style>{style}</style>
</head>
<body>
<main id="page"><p>This page needs JavaScript; it runs from this file alone and asks no network.</p></main>
<script type="application/json" id="{element or bundle}">{_embedded(data)}</script>
<script>{script}</script>
</body>
</html>
"""


def _embedded(data: dict[str, Any]) -> str:
    """JSON that can stand inside a script element: nothing in it can be read as markup."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
