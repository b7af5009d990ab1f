"""Words for parties that name none: "both sides", "the West", "government forces", "the rebels", "the junta", by the
war that the report is about and its date."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Stage = Callable[[str], Any]

CASES: list[tuple[str, str, int, set[str]]] = [
    ("Sri Lanka bombed the Liberation Tigers of Tamil Eelam on Monday. The LTTE shelled the army. Both sides claimed "
     "gains.", "Both sides", 1, {"LKA", "Liberation Tigers of Tamil Eelam"}),
    ("Ethiopia and Eritrea have massed troops. Ethiopian troops attacked Eritrean positions. The two countries signed a "
     "truce in June.", "The two countries", 1, {"ETH", "ERI"}),
    ("Azerbaijan shelled Armenia and Armenia shelled Azerbaijan. The warring parties were urged to stop.",
     "The warring parties", 1, {"AZE", "ARM"}),
    ("Sudan's army fights the Rapid Support Forces in Khartoum. The army bombed the RSF. Mediators want the belligerents "
     "to talk.", "belligerents", 1, {"SDN", "Rapid Support Forces"}),
    ("India and Pakistan exchanged fire. The two nuclear-armed neighbours have fought three wars.", "neighbours", 1,
     {"IND", "PAK"}),
    ("India and Pakistan exchanged fire. Neither country gave figures.", "Neither country", 1, {"IND", "PAK"}),
    ("Israel struck Hezbollah. Hezbollah fired on Israel. Each side blamed the other.", "Each side", 1,
     {"ISR", "Hezbollah"}),
    ("Russia said the West was arming Ukraine.", "the West", 1, {"Western states"}),
    ("The Kremlin accused the collective West of meddling in Georgia.", "West", 1, {"Western states"}),
    ("Western powers condemned the coup in Mali.", "Western powers", 1, {"Western states"}),
    ("The Gulf states closed their borders with Qatar.", "Gulf states", 1, {"Gulf Cooperation Council"}),
    ("The Gulf Cooperation Council met in Riyadh.", "Cooperation Council", 1, {"Gulf Cooperation Council"}),
    ("The Middle East Quartet urged Israel to stop building.", "Quartet", 1, {"Middle East Quartet"}),
    ("The Minsk Group called for a truce in Karabakh.", "Minsk Group", 1, {"OSCE"}),
    ("The OSCE Minsk Group co-chairs went to Baku.", "Minsk Group", 1, {"OSCE"}),
    ("The Moscow-led Collective Security Treaty Organization sent troops.", "Treaty Organization", 1, {"CSTO"}),
    ("The Contact Group on Bosnia met in London.", "Contact Group", 1, {"Contact Group"}),
    ("date 2004-11-10 Iraq: battle of Fallujah\n\nCoalition forces killed 40 insurgents in Fallujah, Iraq, on Tuesday.",
     "Coalition forces", 1, {"Multi-National Force Iraq"}),
    ("date 2015-05-10 Yemen: raids on Sanaa\n\nCoalition warplanes bombed the Houthis in Yemen. The coalition said it hit "
     "a depot.", "The coalition", 1, {"Saudi-led coalition"}),
    ("date 2010-02-14 Afghanistan: push into Marjah\n\nCoalition forces took Marjah in Afghanistan from the Taliban.",
     "Coalition forces", 1, {"NATO"}),
    ("date 2016-11-10 Iraq: battle for Mosul\n\nCoalition aircraft hit Islamic State in Mosul, Iraq. The coalition said "
     "it was checking reports.", "The coalition", 1, {"US-led coalition"}),
    ("date 1991-02-13 Iraq: raid on Baghdad\n\nCoalition aircraft bombed a bunker in Baghdad, Iraq. Kuwait is still "
     "occupied. Coalition forces said it was a command post.", "Coalition forces", 1, {"Gulf War coalition"}),
    ("The Lord's Resistance Army attacked a camp in Uganda. Government forces pursued the rebels.", "Government forces", 1,
     {"UGA"}),
    ("The Lord's Resistance Army attacked a camp in Uganda. Government forces pursued the rebels.", "the rebels", 1,
     {"Lord's Resistance Army"}),
    ("Al-Shabaab raided a base in Somalia. The insurgents killed 20 soldiers.", "The insurgents", 1, {"Al-Shabaab"}),
    ("Boko Haram burned a village in Nigeria. Security forces said they had killed ten militants.", "Security forces", 1,
     {"NGA"}),
    ("date 2021-04-10 Myanmar: protesters killed\n\nSoldiers shot at protesters in Bago, Myanmar. The junta denied it.",
     "The junta", 1, {"MMR"}),
    ("date 2005-05-10 Nepal: ambush\n\nMaoists ambushed a bus in Nepal. The rebels said they regretted the deaths.",
     "The rebels", 1, {"Communist Party of Nepal (Maoist)"}),
    ("date 2013-08-23 Syria: gas attack near Damascus\n\nSyria denied using gas. The Syrian opposition said 1,300 had "
     "died. The opposition asked for inspectors.", "The opposition", 1, {"Syrian opposition"}),
    ("date 2011-03-20 Libya: strikes\n\nMuammar Gaddafi's forces shelled Benghazi. The rebels said NATO had saved the "
     "town.", "The rebels", 1, {"National Transitional Council"}),
    ("date 2008-11-01 Congo: Goma\n\nThe CNDP took Rutshuru in eastern Congo. Rebel forces of the CNDP halted near Goma. "
     "The rebels want talks.", "The rebels", 1, {"CNDP"}),
    ("date 2011-02-01 Egypt: talks\n\nThe guarantor states Russia, Turkey and Iran met in Astana. The guarantor states "
     "will meet again.", "guarantor states", 2, {"RUS", "TUR", "IRN"}),
    ("date 2017-05-04 Syria: zones\n\nRussia, Turkey and Iran signed a memorandum in Astana. The three guarantor states "
     "will patrol the zones.", "guarantor states", 1, {"RUS", "TUR", "IRN"}),
    ("Ecuador, Venezuela and Colombia met in Santo Domingo. The three countries shook hands.", "The three countries", 1,
     {"ECU", "VEN", "COL"}),
    ("Tehran and Baghdad accepted the resolution. Both capitals said so on Monday.", "Both capitals", 1, {"IRN", "IRQ"}),
    ("date 1999-04-10 Kosovo: raids\n\nNATO bombed Serbia. The alliance said a bridge was hit. Belgrade denied it.",
     "The alliance", 1, {"NATO"}),
    ("FARC guerrillas attacked a post in Colombia. The guerrillas killed nine policemen.", "The guerrillas", 1,
     {"Revolutionary Armed Forces of Colombia"}),
    ("The Moro Islamic Liberation Front clashed with Philippine soldiers on Mindanao. The separatists lost ten men.",
     "The separatists", 1, {"Moro Islamic Liberation Front"}),
    ("The Houthis fired at a ship. The movement said the ship was British.", "The movement", 1, {"Houthis"}),
]  # fmt: skip


def judged_wrongly(stage: Stage) -> list[tuple[str, str, list[str]]]:
    wrong = []
    for text, words, nth, sides in CASES:
        actors = stage(text).at(words, nth)
        told = {(a.side.code or a.side.name) if a.side else a.name for a in actors}
        if {t.lower() for t in told} != {s.lower() for s in sides}:
            wrong.append((text, words, sorted(told)))
    return wrong


def test_collective_words_mean_the_parties_of_the_war_and_the_day(stage: Stage) -> None:
    wrong = judged_wrongly(stage)
    assert len(wrong) <= 2, wrong
