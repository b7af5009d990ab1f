"""The armed and security services of each state, under the names that the Factbook gives them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.knowledge.build.pages import Page
from counterclaim.lexicon import Row, values

COLUMNS = ("name", "aliases", "category", "side", "country", "source")
HEAD = """\
# Armed and security services of states as the CIA World Factbook (public domain) names them; BUILT by
# counterclaim.knowledge.build, do not edit. Columns as in bodies.csv:
# name, aliases, category, side, country; source: package, version and page
# A name that many states share ("National Guard") has its state's adjective before it. What our own tables
# already know by a name or alias stands alone there.
"""

_YEAR = re.compile(r"\s*\(\d{4}\)\s*$")
_MARKS = re.compile(r"([,;:]|\bor\b)")
_KEEPER = re.compile(r"[^:(]*\b(?:Minist|Secretariat|Delegation|Department|Office|Council)[^:]*:\s*")
_HOME = re.compile(r"\b(?:interior|police|home|public|homeland|justice|internal|safety)\b", re.IGNORECASE)
_POLICE = re.compile(r"\b(?:police|constabulary|policia|polícia|policja|polizei)\b", re.IGNORECASE)
_JOINING = frozenset(("of", "for", "the", "and", "de", "da", "do", "du", "des", "del", "la", "le", "e", "et"))
_ACRONYM = re.compile(r"[A-Z]{4,6}")  # three letters are many a thing
_BRITISH = re.compile(r"(?<!de )\bDefense\b")
_LONG = 8  # letters: a shorter single word ("Marine", "Heer") is a word of its language


@dataclass(frozen=True, slots=True)
class _Service:
    name: str
    aliases: tuple[str, ...]
    police: bool


def rows(pages: list[Page], states: dict[str, Row]) -> Iterator[dict[str, str]]:
    """The services that the ``pages`` name, once each; ``states`` are the rows of ``states.csv`` by code."""
    plain = _plain_words(pages)
    known = {page.code: list(_services(page)) for page in pages}
    shared = Counter(w for services in known.values() for w in _all_words(services))
    for page in pages:
        state = states[page.code]
        adjective = next(iter(values(state["demonyms"])), "")
        own = {w for cell in ("name", "aliases", "demonyms") for w in _words(state[cell].replace("|", " "))}
        seen: set[str] = set()
        for service in known[page.code]:
            name = service.name
            if len(name.split()) == 1 and set(_words(name)) <= own:
                continue
            if not own & set(_words(name)) and plain.issuperset(_words(name)):
                name = f"{adjective} {name}" if adjective else ""
            if not name or name.lower() in seen:
                continue
            seen.add(name.lower())
            aliases = [a for a in service.aliases if _names(a, plain, own, shared)]
            spelled = [_BRITISH.sub("Defence", n) for n in (name, *aliases)]
            yield {
                "name": name,
                "aliases": "|".join(dict.fromkeys(a for a in (*aliases, *spelled) if a != name)),
                "category": "police" if service.police else "military",
                "side": page.code,
                "country": page.code,
                "source": page.source,
            }


def _plain_words(pages: list[Page]) -> frozenset[str]:
    """The words that the Factbook itself writes without a capital: they alone make no name."""
    return frozenset(
        w for page in pages for w in re.findall(r"(?<![\w'’])[a-z]{2,}\b", json.dumps(page.data))
    )


def _all_words(services: list[_Service]) -> frozenset[str]:
    return frozenset(w for s in services for name in (s.name, *s.aliases) for w in _words(name))


def _names(alias: str, plain: frozenset[str], own: set[str], shared: Counter[str]) -> bool:
    """Whether ``alias`` alone tells which service is meant: other states have a "Guardia Civil" too."""
    words = _words(alias)
    if _ACRONYM.fullmatch(alias):
        return not plain.issuperset(words)
    if len(words) == 1 and len(alias) < _LONG:
        return False
    if len(words) > 1 and own & set(words):
        return True
    return not plain.issuperset(words) and any(shared[w] == 1 for w in words)


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"[^\W\d_]{2,}", name.lower()) if w not in _JOINING]


def _services(page: Page) -> Iterator[_Service]:
    """The services of one page: "Force (local name, ACR): Branch, Branch (includes Unit); Other Force"."""
    text = page.text("Military and Security", "Military and security forces")
    for line in text.split("\n"):
        home = False
        for part in _cut(_YEAR.sub("", line), ";"):
            keeper = _KEEPER.match(part)
            if keeper:
                home = bool(_HOME.search(keeper[0]))
                part = part[keeper.end() :]
            for item in _cut(part, ",:"):
                name, _, inside = item.partition("(")
                inside, _, rest = inside.rpartition(")")
                if rest.strip():  # "Djiboutian (or National) Army"
                    name, inside = f"{name.strip()} {rest.strip()}", ""
                aliases, units = _inside(inside)
                for n, spelled in enumerate((name, *units)):
                    spelled = _trimmed(spelled)
                    if _is_name(spelled):
                        police = home or bool(_POLICE.search(spelled))
                        yield _Service(spelled, tuple(aliases) if n == 0 else (), police)


def _cut(words: str, marks: str) -> Iterator[str]:
    """The parts of ``words`` between ``marks`` outside parentheses."""
    depth, begin = 0, 0
    for i, c in enumerate(words):
        depth += (c == "(") - (c == ")")
        if depth <= 0 and c in marks:
            yield words[begin:i].strip()
            begin = i + 1
    yield words[begin:].strip()


def _inside(words: str) -> tuple[list[str], list[str]]:
    """The other names and the units told in parentheses: "Deutsche Marine, includes naval air arm"."""
    aliases: list[str] = []
    units: list[str] = []
    including = False
    for part in _MARKS.split(words):
        spelled = part.strip()
        if spelled == ";":
            including = False
        if re.match(r"(?:also )?includ(?:es|ing)\b", spelled):
            including = True
            spelled = re.sub(r"^(?:also )?includ(?:es|ing)\s*", "", spelled)
        spelled = _trimmed(re.sub(r"^aka\s+", "", spelled))
        if _is_name(spelled):
            (units if including and not _ACRONYM.fullmatch(spelled) else aliases).append(spelled)
    return aliases, units


def _trimmed(words: str) -> str:
    return re.sub(r"^(?:the|and|l['’]|la|le|The)\s*(?=[A-ZÀ-Ý])", "", words.strip(" .()\"'")).strip()


def _is_name(words: str) -> bool:
    """Whether ``words`` are a name and not a remark: capitals throughout, no figures, not too long."""
    parts = words.split()
    return (
        1 <= len(parts) <= 9
        and not any(c.isdigit() or c in '()[]"/' for c in words)
        and all(
            part[0].isupper() or part in _JOINING or part[:2] in ("d'", "l'", "d’", "l’") for part in parts
        )
        and len(words) > 3
        and "Minist" not in words
        and not words.startswith("Under")
    )
