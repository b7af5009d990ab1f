"""Public corpora as the scorer of record beside the checkout, ``score/corpora.py``, reads and scores them."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bench.scorer import AbsentError, scorer
from bench.screen import progress
from counterclaim import read


def scored(
    corpus: str,
    source: Path,
    step: int = 1,
    answer: Callable[[str], Mapping[str, Any]] | None = None,
    label: str = "",
) -> str:
    """What the scorer says of every ``step``-th text of ``source``.

    :param corpus: the scorer's name of the kind of corpus: places, dates, muc4 or gva.
    :param answer: gives for a text the keys that the scorer reads in a prediction; by default the whole reading.
    :raises AbsentError: when the corpus or the scorer are not there, or the corpus is empty.
    """
    module = scorer("corpora")
    if not source.exists():
        raise AbsentError(f"{source} is not there: nothing to measure")
    rows = list(module.READ[corpus](source))[::step]
    if not rows:
        raise AbsentError(f"{source} holds no texts of the kind {corpus}: nothing to measure")
    setattr(module, f"read_{corpus}", lambda _: rows)  # so that the sample alone is scored
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as name:
        for stem, text, _ in progress(rows, len(rows), label or source.stem):
            prediction = answer(text) if answer else read(text).to_json()
            file = Path(name) / f"{stem}.json"
            file.write_text(json.dumps(prediction, ensure_ascii=False), encoding="utf-8")
        with contextlib.redirect_stdout(said):
            getattr(module, f"score_{corpus}")(source, Path(name))
    return f"{said.getvalue()}| {len(rows)} texts"
