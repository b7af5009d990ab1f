"""Places opened: files, folders, addresses and standard input become pieces to parse, however deep they lie.

Opening is cheap and done by one process, document by document; parsing a piece is not, and can be done elsewhere
(:mod:`counterclaim.ingest.parsing`). Nothing is held in memory but the document at hand.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol, cast

from counterclaim.ingest.formats import FORMATS, by_suffix, tell_format
from counterclaim.ingest.found import NO_HINTS, Facts, Found, Hints, Item, Link, Piece, Source
from counterclaim.ingest.limits import DEEPEST, HEAD, spooled, whole
from counterclaim.ingest.refusal import RefusedError

ADDRESS = re.compile(r"https?://", re.I)


class Fetches(Protocol):
    """What gets documents from the web, see :class:`counterclaim.ingest.fetch.Fetcher`."""

    def fetch(self, url: str) -> Source:
        """The document at ``url``, open.

        :raises RefusedError: when it may not or cannot be had.
        """


def pieces(
    places: Iterable[str], hints: Hints = NO_HINTS, web: Fetches | None = None
) -> Iterator[Piece | Found]:
    """The documents of ``places`` in their order, as pieces to parse; stored readings and problems as they are.

    :param places: paths of files and folders, web addresses, or ``-`` for standard input.
    :param web: who gets documents from the web; None refuses them.
    """
    opener = _Opener(hints, web)
    for place in places:
        yield from opener.place(place)


def opened_link(link: Link, web: Fetches) -> Iterator[Piece | Found]:
    """What is found at an address that a feed gives."""
    return _Opener(NO_HINTS, web).link(link, "")


def holds_many(place: str) -> bool:
    """Whether ``place`` can hold several documents: a folder, or a file of a format that does."""
    try:
        with open(place, "rb") as file:
            return FORMATS[tell_format(place, file.read(HEAD))].open is not None
    except IsADirectoryError:
        return True
    except OSError:
        return False


class _Opener:
    """Opens what it is given, and what that holds."""

    def __init__(self, hints: Hints, web: Fetches | None) -> None:
        self._hints = hints
        self._web = web

    def place(self, place: str) -> Iterator[Piece | Found]:
        if ADDRESS.match(place):
            yield from self.link(Link(place), place)
        elif place == "-":
            yield from self._refusing(place, place, self._standard_input())
        elif Path(place).is_dir():
            yield from self._folder(Path(place))
        else:
            yield from self._refusing(place, place, self._file(place))

    def _folder(self, folder: Path) -> Iterator[Piece | Found]:
        """The files below ``folder``, sorted; hidden ones and those of no format that we know are passed over."""
        passed: Counter[str] = Counter()
        for path, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if name.startswith("."):
                    passed["hidden"] += 1
                elif (suffix := PurePath(name).suffix) and by_suffix(name) is None and not self._hints.form:
                    passed[suffix] += 1
                else:
                    file = os.path.join(path, name)
                    yield from self._refusing(file, file, self._file(file))
        if passed:
            told = ", ".join(f"{count:,} {kind}" for kind, count in sorted(passed.items()))
            yield Found(str(folder), note=f"files passed over: {told}")

    def _file(self, path: str) -> Iterator[Piece | Found]:
        with open(path, "rb") as file:
            yield from self._source(Source(path, file, path, form=self._hints.form))

    def _standard_input(self) -> Iterator[Piece | Found]:
        with spooled(cast(BinaryIO, sys.stdin.buffer), "-") as file:
            yield from self._source(Source("-", file, "-", form=self._hints.form))

    def link(self, link: Link, place: str) -> Iterator[Piece | Found]:
        """The document at an address that ``place`` gives; a list that is found there is followed only where the
        caller named it."""
        if self._web is None:
            yield Found(link.url, problem="documents of the web are not fetched here", place=place)
            return
        try:
            source = self._web.fetch(link.url)
        except RefusedError as refusal:
            yield Found(link.url, problem=refusal.reason, place=link.url)
            return
        told = {name: value for name in Facts.__slots__ if (value := getattr(link.facts, name)) is not None}
        source = replace(source, place=link.url, facts=replace(source.facts, **told))
        if place == link.url:  # noqa: SIM108
            source = replace(source, form=self._hints.form)
        else:  # a page that turns out to be a list or an archive ends here
            source = replace(source, depth=DEEPEST)
        with source.file:
            yield from self._refusing(source.name, link.url, self._source(source))

    def _source(self, source: Source) -> Iterator[Piece | Found]:
        head = source.file.read(HEAD)
        form = source.form or tell_format(source.name, head, source.facts.media)
        if head.startswith(FORMATS["gzip"].magic) and form not in ("gzip", "warc"):
            form = "gzip"  # what the caller names is inside
        elif form == "gzip" and source.name.lower().endswith(".warc.gz"):
            form = "warc"
        if (opens := FORMATS[form].open) is None:
            data = whole(source.file, source.name, begun=head)
            yield Piece(source.name, data, form, source.place, source.facts)
            return
        source.file.seek(0)
        if source.depth >= DEEPEST and form not in ("json", "ninjs", "newsml"):
            raise RefusedError(source.name, f"{FORMATS[form].title} this deep inside another is not opened")
        if FORMATS[form].random and source.depth:
            with spooled(source.file, source.name) as copy:
                yield from self._opened(form, opens(replace(source, file=copy), self._hints), source)
        else:
            yield from self._opened(form, opens(source, self._hints), source)

    def _opened(self, form: str, items: Iterator[Item], source: Source) -> Iterator[Piece | Found]:
        """What a container yields, each opened in its turn."""
        for item in items:
            if isinstance(item, Source):
                yield from self._refusing(item.name, item.place, self._source(item))
            elif isinstance(item, Link):
                yield from self._followed(item, source, deep=form in ("gdelt", "urls") and source.depth == 1)
            else:
                yield item

    def _followed(self, link: Link, source: Source, *, deep: bool) -> Iterator[Piece | Found]:
        if source.depth and not deep:  # GDELT's own lists come in a ZIP archive each
            yield Found(link.url, problem=f"links of a list inside another document ({source.name}) are not followed",
                        place=source.place)  # fmt: skip
        else:
            yield from self.link(link, source.place)

    @staticmethod
    def _refusing(name: str, place: str, found: Iterator[Piece | Found]) -> Iterator[Piece | Found]:
        """``found`` until it fails, then why: whatever is wrong with one document, the others go on."""
        try:
            yield from found
        except RefusedError as refusal:
            yield Found(
                refusal.origin if refusal.origin.startswith(name) else name,
                problem=refusal.reason,
                place=place,
            )
        except FileNotFoundError:
            yield Found(name, problem="there is no such file", place=place)
        except OSError as error:
            yield Found(name, problem=(error.strerror or str(error)).lower(), place=place)
        except Exception as error:  # a reader's library that fails on garbage
            yield Found(name, problem=f"it cannot be read ({type(error).__name__}: {error})", place=place)
