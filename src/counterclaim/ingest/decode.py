"""From bytes to text: what is text at all, and in which encoding."""

from __future__ import annotations

import codecs
import re

from counterclaim.ingest.refusal import RefusedError

LONGEST = 1_000_000  # code points; the longest reports of monitors have a tenth of that

_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive (or an office document)",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "an SQLite database",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_MAGICS = tuple(_MAGIC)
_LATIN = ("cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso8859", "latin")
_TAKEN_FOR_CP1252 = frozenset({"iso8859-1", "ascii"})  # as browsers do
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x80-\x9f]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MARKS = tuple(mark for mark, _ in _BOMS)


def decode(data: bytes, origin: str, declared: str | None = None, *, longest: int = LONGEST) -> str:
    """The text that ``data`` holds: UTF-8, what its byte-order mark says, or what its bytes betray.

    :param declared: the encoding that the document or its server names. Many are wrong: it counts only where the bytes
        are not UTF-8 and fit it.
    :param longest: code points that the text may have.
    :raises RefusedError: for empty, binary and overlong data, and where no encoding fits.
    """
    if not data or data.isspace():
        raise RefusedError(origin, "the file is empty")
    for magic, what in _MAGIC.items() if data.startswith(_MAGICS) else ():
        if data.startswith(magic):
            raise RefusedError(origin, f"this is {what}, not text")
    text = _marked(data, origin) if data.startswith(MARKS) else _unmarked(data, origin, declared)
    if "\0" in text:
        raise RefusedError(origin, "this is a binary file, not text")
    if len(text) > longest:
        raise RefusedError(
            origin,
            f"it holds {len(text):,} characters, more than the {longest:,} of the longest report"
            f" (its longest line: {max(map(len, text.splitlines())):,}); split it into reports",
        )
    if text.isspace():
        raise RefusedError(origin, "the file is empty")
    return text


def _marked(data: bytes, origin: str) -> str:
    mark, encoding = next((m, e) for m, e in _BOMS if data.startswith(m))
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedError(
            origin, f"its byte-order mark says {encoding.upper()}, but the bytes do not fit: {error.reason}"
        ) from None


def _unmarked(data: bytes, origin: str, declared: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise RefusedError(origin, "this is a binary file, not text") from None
        at = error.start
    if declared is not None and (text := _as_declared(data, declared)) is not None:
        return text
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    best = from_bytes(data).best()
    if (
        best is not None
        and best.encoding.startswith(_LATIN)
        and (text := _as_declared(data, "cp1252")) is not None
    ):
        return text  # of the many that fit a few marks and accents, the one in which English is written
    if best is None or best.percent_chaos > 10:
        raise RefusedError(
            origin,
            f"it is not UTF-8 (byte {at:,} does not fit) and no other encoding fits; convert it first,"
            " for instance with iconv",
        )
    return str(best)


def _as_declared(data: bytes, declared: str) -> str | None:
    """``data`` in the encoding that it declares; None where that is unknown to us, does not fit, or gives controls."""
    try:
        name = codecs.lookup(declared).name
        text = data.decode("cp1252" if name in _TAKEN_FOR_CP1252 else name)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None
    return None if not isinstance(text, str) or _CONTROLS.search(text) else text


def encoding_of(sample: bytes, origin: str) -> str:
    """The encoding of a document that begins with ``sample``.

    :raises RefusedError: when it is empty, or none fits.
    """
    if not sample.strip():
        raise RefusedError(origin, "the file is empty")
    for mark, encoding in _BOMS:
        if sample.startswith(mark):
            if encoding != "utf-8":
                raise RefusedError(
                    origin, f"it is in {encoding.upper()}; convert it to UTF-8, for instance with iconv"
                )
            return "utf-8-sig"
    whole = sample.rpartition(b"\n")[0] or sample  # no character is cut in two
    try:
        whole.decode("utf-8")
    except UnicodeDecodeError:
        if b"\0" in whole:
            raise RefusedError(origin, "this is a binary file, not text") from None
        from charset_normalizer import from_bytes

        best = from_bytes(whole).best()
        if best is None:
            raise RefusedError(origin, "it is not UTF-8 and no other encoding fits") from None
        return str(best.encoding)
    return "utf-8"
