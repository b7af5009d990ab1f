"""Does a seat of power act, or does something happen in it? "Baku denied" against "shells hit Baku"."""

from __future__ import annotations

from counterclaim.syntax import Document

_WHERE = frozenset(
    ["in", "near", "at", "around", "outside", "inside", "over", "through", "across", "into", "toward", "towards", "above", "within", "throughout", "from", "via", "off", "beyond"]
)
_TOWARDS = frozenset(["to", "with", "against", "on", "between", "of", "by", "for", "upon"])
_DEALINGS = frozenset(
    ["accuse", "blame", "urge", "tell", "warn", "inform", "ask", "call", "condemn", "apologize", "apologise", "support", "back", "threaten", "criticize", "criticise", "sanction", "demand", "negotiate", "talk", "deny", "reject", "appeal", "help", "arm", "supply", "press", "pressure", "consult", "thank", "assure", "notify", "brief", "invite", "praise", "rebuke", "slam", "denounce", "fault", "implore", "beg", "oppose", "isolate", "persuade", "convince", "pressurize", "defy", "provoke", "attribute", "complain", "respond", "reply", "answer", "assist", "oblige", "force", "recognise", "recognize"]
)
_STANCES = frozenset(
    ["support", "ally", "alliance", "accusation", "allegation", "claim", "denial", "statement", "stance", "position", "policy", "word", "appeal", "demand", "response", "reply", "answer", "message", "pressure", "tie", "ties", "relation", "relations", "talk", "talks", "negotiation", "war", "conflict", "agreement", "deal", "truce", "ceasefire", "view", "interest", "aid", "weapon", "decision", "envoy", "ambassador", "delegation", "request", "refusal", "warning", "threat", "protest", "dispute", "complaint", "help", "call", "blame", "charge", "blow", "friend", "enemy", "foe", "hostility", "letter", "ultimatum", "reaction", "rejection", "proposal", "offer", "plan", "hand"]
)
_PLACELIKE = frozenset(
    ["street", "streets", "airport", "suburb", "suburbs", "outskirts", "resident", "residents", "port", "district", "districts", "hospital", "hospitals", "centre", "center", "quarter", "square", "station", "market", "river", "harbour", "harbor", "church", "mosque", "cathedral", "stadium", "museum", "skyline", "metro", "university", "population", "people", "airfield", "neighbourhood", "neighborhood", "hotel", "university", "theatre", "bridge", "beach", "inhabitants", "road", "highway", "refinery", "zoo", "parks", "park"]
)
_HAPPENS = frozenset(["fall", "burn", "lie", "shake", "wake", "sleep", "tremble", "rise", "grow", "stand"])
_ADDRESSED = frozenset(
    ["tell", "inform", "warn", "notify", "ask", "accuse", "blame", "urge", "consult", "isolate", "sanction", "brief", "invite"]
)


def acts(doc: Document, first: int, last: int, is_city: bool) -> bool:
    """Whether the seat of power named by tokens ``first`` .. ``last`` stands for its government.

    :param is_city: false for palaces and streets, which stand for it unless something happens there.
    """
    token = doc.tokens[last]
    sentence = doc.sentence_of(last)
    after = doc.tokens[last + 1] if last < sentence.last else None
    before = doc.tokens[first - 1] if first > sentence.first else None
    if doc.blocks[sentence.block].dateline and sentence.start == doc.blocks[sentence.block].start:
        return False
    if before is not None and before.lower in _WHERE:
        return False
    if after is not None and after.tag == "POS":
        owned = doc.tokens[last + 2 : last + 6]
        head = next((t for t in owned if t.i == token.head), owned[0] if owned else token)
        return head.lower not in _PLACELIKE
    if after is not None and after.text == "-" and last + 2 <= sentence.last:
        return doc.tokens[last + 2].lower in (
            "backed",
            "led",
            "supported",
            "controlled",
            "sponsored",
            "installed",
        )
    while token.dep == "conj" and doc.tokens[token.head].pos == "PROPN":
        token = doc.tokens[token.head]
        if token.i and doc.tokens[token.i - 1].lower in _WHERE:
            return False
    head = doc.tokens[token.head]
    if token.dep == "nsubj":
        return head.lemma not in _HAPPENS and not (head.lemma == "be" and is_city)
    if token.dep in ("nsubjpass", "dobj", "dative"):
        return head.lemma in (_ADDRESSED if token.dep == "nsubjpass" else _DEALINGS) or not is_city
    if token.dep == "pobj" and (head.lower in _TOWARDS or head.dep == "agent"):
        if head.dep == "agent" or head.lower in ("by", "between", "against"):
            return True
        governor = doc.tokens[head.head]
        return governor.lemma in _DEALINGS or governor.lower in _STANCES or not is_city
    if token.dep == "ROOT" and after is not None and after.pos in ("VERB", "AUX"):
        return True
    return not is_city and token.dep != "npadvmod"
