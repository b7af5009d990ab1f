"""Events told by verbs: who is the actor and who the recipient in each frame."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.arguments import Arguments, arguments_of
from counterclaim.reading.events.draft import Draft, classes_of, draft_of, parties
from counterclaim.reading.events.nominal import noun_event
from counterclaim.reading.events.triggers import Trigger, is_a, is_light, triggers, verb_rows
from counterclaim.syntax import Document, Token

_HARM = frozenset(("place", "building", "force", "person", "gear", "party", "line"))
_ACTORS = frozenset(("force", "person", "gear", "weapon", "party"))
_TIED = ("with", "against", "between", "on", "to")  # "cut ties with Iran", "sanctions on Russia"
_AIMS = (
    "on",
    "at",
    "against",
    "upon",
    "into",
    "onto",
    "in",
    "near",
    "over",
    "towards",
    "toward",
    "from",
    "with",
)
_WITH = ("with", "against", "between", "alongside")
_NEAR = 18  # tokens
_TOLD = ("on", "upon", "to", "against", "at", "of", "from", "with")


def verb_event(doc: Document, cast: Cast, verb: Token) -> Draft | None:
    """The event that the verb at ``verb`` tells, or None."""
    if verb.lemma not in triggers().verbs or _describes(doc, verb):
        return None
    given = arguments_of(doc, verb.i)
    for row in verb_rows(doc, verb):
        if _has_what_it_needs(doc, cast, row, given, verb):
            return _framed(doc, cast, row, given, verb)
    return None


def _describes(doc: Document, verb: Token) -> bool:
    """Whether the participle only says what kind of thing its noun is ("clashing accounts")."""
    return (
        verb.tag == "VBG"
        and verb.dep == "amod"
        and not _ACTORS & triggers().classes.get(doc.tokens[verb.head].lemma, frozenset())
    )


def _has_what_it_needs(doc: Document, cast: Cast, row: Trigger, given: Arguments, verb: Token) -> bool:
    needs = row.needs
    if row.frame == "decline" and not doc.children(verb.i, "neg"):
        return False
    if not needs:
        return True
    if "agent" in needs:
        return True  # without an agent it is weak, see _framed
    if "any" in needs and (given.objects or any(p in given.oblique for p in _AIMS)):
        return True
    wanted = needs | _HARM if "harm" in needs else needs
    heads = list(given.objects)
    if row.pattern or not heads:
        heads += [j for p in given.oblique for j in given.oblique[p] if p != "by" or row.frame == "suffer"]
    if row.type == "ASSAULT" and not given.objects:
        heads += given.subjects  # "a bomb exploded at", "a shell landed in"
    if any(wanted & classes_of(doc, cast, k) for j in heads for k in doc.conjuncts(j)):
        return True
    return any(  # "refused to withdraw", "asked them to leave"
        wanted & triggers().classes.get(t.lemma, frozenset()) or ("to" in wanted and _has_to(doc, t))
        for c in doc.children(verb.i, "xcomp", "ccomp")
        for t in (c, *(doc.children(c.i, "dobj") if row.type != "THREATEN" or is_light(doc, c) else ()))
    )


def _dead(doc: Document, heads: Iterable[int]) -> bool:
    """Whether the subjects are bodies: they were killed, whatever the parser makes of "the body of X, shot"."""
    return all(is_a(doc.tokens[j].lemma, "corpse") for j in heads)


def _has_to(doc: Document, verb: Token) -> bool:
    return verb.pos == "VERB" and any(t.lower == "to" for t in doc.children(verb.i, "aux"))


def _framed(doc: Document, cast: Cast, row: Trigger, given: Arguments, verb: Token) -> Draft:
    draft = draft_of(row, verb.i, f"verb-{row.frame}")
    if row.type == "ASSAULT" and given.subjects and not given.objects and _dead(doc, given.subjects):
        given.subjects, given.objects, given.passive = [], given.subjects, True
    draft.objects, draft.subjects = tuple(given.objects), tuple(given.subjects)
    subjects, objects = _doers(doc, cast, given.subjects), parties(doc, cast, given.objects)
    aims = _parties_after(doc, cast, given, _AIMS)
    if row.frame == "suffer":
        draft.recipients = subjects or objects
        draft.actors = _parties_after(doc, cast, given, ("by", "from", "in", "to", "under"), draft.recipients)
    elif row.frame == "foil":
        draft.actors, draft.recipients = objects, subjects
    elif row.frame == "mutual":
        fought = objects if row.type == "ASSAULT" or row.type == "CONSULT" else ()
        others = _without(_parties_after(doc, cast, given, _WITH) or fought, subjects)
        draft.actors = (*subjects, *others)
        draft.recipients = others
    elif row.frame in ("tell", "decline"):
        draft.actors = subjects or _beside(doc, cast, verb)
        told = objects or _parties_after(doc, cast, given, _TOLD)
        if not told and row.type == "REQUEST":  # "demanded that X withdraw"
            clauses = doc.children(verb.i, "ccomp", "xcomp")
            told = parties(doc, cast, (t.i for c in clauses for t in doc.children(c.i, "nsubj", "nsubjpass")))
        draft.recipients = _without(told, draft.actors)
    elif row.frame == "self":
        draft.actors = subjects
    else:
        draft.actors = subjects
        draft.recipients = _without(objects or aims or _tied(doc, cast, row, given), subjects)
    if row.type == "ASSAULT" and row.frame == "act" and not draft.actors:
        _blame_source(doc, cast, given, draft)
    if given.passive and not draft.actors and row.frame == "act":
        draft.actors = _parties_after(
            doc, cast, given, ("in", "during", "from", "under"), draft.recipients, attack=True
        )
    if "agent" in row.needs:
        if not given.passive and not given.objects:
            draft.actors = ()  # "39 dead, 87 wounded"
        draft.weak = not _has_agent(doc, cast, given, draft)
    draft.heads = tuple(
        sorted(
            {verb.i, *given.subjects, *given.objects, *(j for p in _AIMS for j in given.oblique.get(p, ()))}
        )
    )
    return draft


def _beside(doc: Document, cast: Cast, verb: Token) -> tuple[Actor, ...]:
    """The party whose act the participle goes with, where the parser hung it higher up: "people have fled since
    the junta sent tanks, accusing the rebels"."""
    if verb.tag != "VBG" or verb.dep != "advcl":
        return ()
    for i in range(verb.i - 1, max(doc.sentence_of(verb.i).first, verb.i - _NEAR) - 1, -1):
        if doc.tokens[i].dep == "nsubj" and doc.tokens[doc.tokens[i].head].pos == "VERB":
            return parties(doc, cast, (i,))
    return ()


def _tied(doc: Document, cast: Cast, row: Trigger, given: Arguments) -> tuple[Actor, ...]:
    """The party that the object ties the subject to: "broke off relations with Colombia"."""
    if row.type == "ASSAULT":
        return ()
    heads = [
        noun.i
        for j in given.objects
        for prep in doc.children(j, "prep")
        if prep.lower in _TIED
        for noun in doc.children(prep.i, "pobj")
    ]
    return parties(doc, cast, heads)


def _blame_source(doc: Document, cast: Cast, given: Arguments, draft: Draft) -> None:
    """What hits by itself, or is hit by a weapon, is hit from where it came: "hit by a missile from a
    Syrian ship", "a shell from Jordan struck"."""
    fired = given.objects if given.passive else []  # "shells fired from Rwanda"
    if not any({"weapon", "gear"} & classes_of(doc, cast, j) for j in (*given.subjects, *fired)):
        return
    heads = [k for j in given.subjects for p in doc.children(j, "prep") if p.lower == "from"
             for k in (t.i for t in doc.children(p.i, "pobj"))]  # fmt: skip
    sources = parties(doc, cast, heads or given.oblique.get("from", ()))
    own = () if fired and not given.subjects else parties(doc, cast, given.objects)
    if sources and not set(sources) <= set(own):
        draft.actors, draft.recipients = sources, own


def _doers(doc: Document, cast: Cast, heads: Iterable[int]) -> tuple[Actor, ...]:
    """The parties of the subjects; an attack that does it ("the blast wounded nine") has those behind it."""
    found: dict[str, Actor] = {}
    for head in heads:
        deed = noun_event(doc, cast, doc.tokens[head])
        found.update((a.id, a) for a in (deed.actors if deed else parties(doc, cast, (head,))))
    return tuple(found.values())


def _parties_after(
    doc: Document, cast: Cast, given: Arguments, prepositions: Iterable[str],
    but: tuple[Actor, ...] = (), attack: bool = False,
) -> tuple[Actor, ...]:  # fmt: skip
    """The parties after the first of ``prepositions`` that has any; with ``attack`` only those of an
    attack or a weapon ("killed in Israeli air strikes", not "killed in Israel")."""
    for preposition in prepositions:
        heads = given.oblique.get(preposition, [])
        if attack:
            heads = [j for j in heads if {"attack", "weapon"} & classes_of(doc, cast, j)]
        found = _without(parties(doc, cast, heads), but)
        if found:
            return found
    return ()


def _without(found: tuple[Actor, ...], others: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(a for a in found if a not in others)


def _has_agent(doc: Document, cast: Cast, given: Arguments, draft: Draft) -> bool:
    """Whether somebody, a weapon or an attack is told to have done it."""
    if draft.actors:
        return True
    sources = [
        *given.subjects,
        *(j for p in ("by", "in", "from", "during") for j in given.oblique.get(p, ())),
    ]
    return any({"attack", "weapon", "force"} & classes_of(doc, cast, j) for j in sources)
