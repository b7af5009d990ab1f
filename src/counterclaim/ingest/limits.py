"""How much of a document or container is read: nothing that somebody sends may fill the memory or the disk."""

from __future__ import annotations

import tempfile
from typing import BinaryIO, cast

from counterclaim.ingest.refusal import RefusedError

HEAD = 8192  # bytes by which a format is told
LARGEST = 50_000_000  # bytes of one document
LARGEST_ROW = 16_000_000  # bytes of one row of a table
LARGEST_SPOOLED = (
    4_000_000_000  # bytes of a container that is copied to disk, because it must be read at random
)
DEEPEST = 3  # containers around a document
_IN_MEMORY = 32_000_000  # bytes of a copy that stay off the disk
_BLOCK = 1 << 20


def whole(file: BinaryIO, name: str, most: int = LARGEST, begun: bytes = b"") -> bytes:
    """All bytes of ``file``, of which those in ``begun`` have been read.

    :raises RefusedError: when they are more than ``most``.
    """
    blocks, size = [begun], len(begun)
    while block := file.read(_BLOCK):
        size += len(block)
        if size > most:
            raise RefusedError(name, f"more than {most:,} bytes are too many for one document")
        blocks.append(block)
    return b"".join(blocks)


def spooled(file: BinaryIO, name: str, most: int = LARGEST_SPOOLED) -> BinaryIO:
    """A copy of ``file`` that can be read at random, from its beginning; on disk when it is large.

    :raises RefusedError: when it has more than ``most`` bytes.
    """
    copy = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
    size = 0
    while block := file.read(_BLOCK):
        size += len(block)
        if size > most:
            copy.close()
            raise RefusedError(name, f"more than {most:,} bytes are too many")
        copy.write(block)
    copy.seek(0)
    return cast(BinaryIO, copy)
