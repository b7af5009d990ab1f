"""Export: what a filter lets through, in the formats of the field, each with a sidecar that says what it is.

:func:`export` writes one format; :data:`FORMATS` says which there are, what each loses and by what it is defined.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from counterclaim.export.formats import FORMATS, Choices, Format, Written
from counterclaim.export.selection import KINDS, Selection, select_rows
from counterclaim.export.sidecar import write_sidecar

__all__ = ["FORMATS", "KINDS", "Choices", "Format", "Selection", "Written", "export", "select_rows"]


def export(selection: Selection, form: str, out: Path, choices: Choices | None = None) -> Written:
    """Write ``selection`` in the format named ``form`` to ``out``, and its sidecar beside it.

    All is written to a folder beside ``out`` first and moved when it is whole: a failure leaves what was there.

    :returns: the files with the rows in each.
    :raises KeyError: when there is no such format.
    :raises OSError: when it cannot be written.
    """
    chosen = choices or Choices()
    found = FORMATS[form]
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as folder:
        made = Path(folder) / out.name
        written = found.write(selection, made, chosen)
        write_sidecar(selection, found, made, chosen, written)
        for path in sorted(Path(folder).iterdir()):
            target = out.parent / path.name
            if target.is_dir():
                shutil.rmtree(target)
            path.replace(target)
    return written
