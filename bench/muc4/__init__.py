"""Who did it and on whose word, measured on MUC-4 (1992): slots PERP: ORGANIZATION ID and CONFIDENCE.

MUC-4's texts are wire reports and broadcasts on violence in Latin America, 1988 to 1991, in capitals throughout. The
keys hold a template for each attack; slot 10 names the organization that did it, slot 11 says on whose word
(template-doc-part1.v7, section 7.12): REPORTED AS FACT, ACQUITTED, CLAIMED OR ADMITTED, SUSPECTED OR ACCUSED,
SUSPECTED OR ACCUSED BY AUTHORITIES, POSSIBLE.

What is counted
    The distinct organizations of a text, and the distinct pairs (organization, confidence), over all its
    templates; we make no templates. Alternatives of the key ("A" / "B") are all right. Optional fills and
    templates may be found or missed without loss. Names agree when an alternative and one of the names that the
    reading has for the entity are the same words in any order, but for brackets, articles, nationalities and words like
    "group" or "guerrillas", or when the words of one are among the other's and do not merely tell its kind
    (scoring guidelines, 3.1.1.1 and 3.2.10). MUC's own scores are for each template and give half credit, so
    figures of its conference are no match for these.

How a reading is mapped
    An organization is a group that is an event's actor. For a state it is the army, police, air force or other
    force that the sentence of the event names, in murders (mode ``targeted``) only: elsewhere such acts are
    warfare, of which the keys have no templates; for the same reason battles (rules ``…mutual``), bombardment
    (modes ``aerial``, ``heavy-weapons``), offensives, plans and history are left out.

    ====================================================================  ===================================
    reading                                                               confidence
    ====================================================================  ===================================
    ASSAULT by a group, in the report's own voice or told by people        REPORTED AS FACT
    who speak for no state, or by a station, paper or official of the
    group's side (they report as any publisher does)
    the same, told by the group itself; or the group claims                CLAIMED OR ADMITTED
    responsibility or credit
    the same, told by a state, its forces or officials                     SUSPECTED OR ACCUSED BY AUTHORITIES
    the same, with a word of doubt before it ("alleged", "presumed"),      SUSPECTED OR ACCUSED
    or told as an accusation or estimate; an event whose author denies it
    the same, with "possibly", "may have", "the possibility"               POSSIBLE
    THREATEN by a group; RETREAT (release of captives) by a group          REPORTED AS FACT
    ACCUSE: those accused (of a state the force or government named)       SUSPECTED OR ACCUSED, BY AUTHORITIES
                                                                           where the accuser is a state's
    ====================================================================  ===================================

    ACQUITTED is never given. The mapping was chosen on dev; tst1 and tst2 are the figures to believe.
"""
