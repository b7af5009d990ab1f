"""Counts of loss from many wars, and sentences that hold none: number, bound, outcome and category."""

from __future__ import annotations

import pytest

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.reading.figures import find_figures
from counterclaim.record import Figure
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out

FIGURES: list[tuple[str, str]] = [
    # sentence, "low[-high] bound outcome category; ..." in text order
    ("The air raid killed 14 civilians in Sanaa.", "14 exact killed civilian"),
    ("At least 25 soldiers were killed near Tripoli.", "25 at_least killed military"),
    ("More than 1,500 people have died since the fighting began.", "1500 at_least killed unknown"),
    ("Up to 60 militants were killed, the army said.", "60 at_most killed militant"),
    ("Nearly 3,000 villagers fled their homes.", "3000 about displaced civilian"),
    ("Rebels shot down two helicopters over Grozny.", "2 exact destroyed helicopter"),
    ("Two helicopters were shot down over Grozny.", "2 exact destroyed helicopter"),
    ("The blast killed five policemen and wounded 12.", "5 exact killed police; 12 exact wounded police"),
    ("Forty-three people were injured.", "43 exact wounded unknown"),
    ("Two dozen soldiers were wounded.", "24 exact wounded military"),
    ("A hundred and fifty rebels were captured.", "150 exact captured militant"),
    ("Dozens of protesters were arrested.", "24 about detained civilian"),
    ("Hundreds of people were killed in the shelling.", "200 about killed unknown"),
    ("Between 300 and 400 fighters were killed.", "300-400 exact killed militant"),
    ("Some 20 to 30 soldiers died in the ambush.", "20-30 about killed military"),
    ("The shelling left 11 people dead and 40 injured.", "11 exact killed unknown; 40 exact wounded unknown"),
    ("No casualties were reported.", "0 exact casualties unknown"),
    ("Nobody was hurt in the attack.", "0 exact wounded unknown"),
    ("Not a single tank was lost, the general said.", "0 exact destroyed tank"),
    ("The ministry said it had not lost a single aircraft.", "0 exact destroyed aircraft"),
    ("The government has not disclosed its military losses.", "None undisclosed casualties military"),
    ("Kinshasa does not say how many of its soldiers have been killed.", "None undisclosed killed military"),
    ("A civilian was killed by a mine.", "1 exact killed civilian"),
    ("A drone was shot down over the Red Sea.", "1 exact destroyed drone"),
    ("Three journalists were detained in Yangon.", "3 exact detained journalist"),
    ("Five aid workers were abducted in Tigray.", "5 exact captured aid_worker"),
    ("The death toll rose to 231.", "231 exact killed unknown"),
    ("The death toll has passed 40,000.", "40000 at_least killed unknown"),
    (
        "Twelve more bodies were found, bringing the death toll to 87.",
        "12 exact killed unknown; 87 exact killed unknown",
    ),
    ("Government forces destroyed 12 tanks and other armoured vehicles.", "12 exact destroyed armour"),
    ("They destroyed six howitzers and rocket launchers.", "6 exact destroyed artillery"),
    (
        "The strike destroyed 30 houses and damaged a further 200.",
        "30 exact destroyed building; 200 exact damaged building",
    ),
    ("Shells damaged 40 homes, three schools and a hospital.",
     "40 exact damaged building; 3 exact damaged building; 1 exact damaged building"),
    ("About 250 soldiers and civilians were killed.", "250 about killed mixed"),
    ("The army lost 70 men and nine tanks.", "70 exact killed military; 9 exact destroyed tank"),
    ("Three hundred Georgian troops were killed and wounded.", "300 exact casualties military"),
    ("Turkish jets neutralised 13 militants in northern Iraq.", "13 exact casualties militant"),
    ("Seven peacekeepers are missing.", "7 exact missing military"),
    ("The war has cost more than 100,000 lives.", "100000 at_least killed unknown"),
    ("The conflict claimed some 70,000 lives.", "70000 about killed unknown"),
    ("Thirty people perished when the ferry sank.", "30 exact killed unknown"),
    ("Eight of the 12 hostages were killed.", "8 exact killed unknown"),
    (
        "Fifteen people, six of them children, were killed.",
        "15 exact killed unknown; 6 exact killed civilian",
    ),
    ("Fifty people died, including 12 women.", "50 exact killed unknown; 12 exact killed unknown"),
    ("The bombing killed 21 worshippers at a mosque.", "21 exact killed civilian"),
    ("He reported the deaths of four marines.", "4 exact killed military"),
    ("The army announced the downing of two drones.", "2 exact destroyed drone"),
    ("The loss of 32 sailors shocked the country.", "32 exact killed military"),
    ("Over 14 million people have been displaced.", "14000000 at_least displaced unknown"),
    ("The UN counted 1.2 million refugees in Chad.", "1200000 exact displaced civilian"),
    ("Clashes in Mindanao left 400,000 homeless.", "400000 exact displaced unknown"),
    ("Police arrested 37 students in Khartoum.", "37 exact detained civilian"),
    ("Gunmen kidnapped 276 schoolgirls in Chibok.", "276 exact captured civilian"),
    ("The rebels took 18 soldiers prisoner.", "18 exact captured military"),
    ("Sixteen soldiers surrendered.", "16 exact captured military"),
    (
        "Argentine aircraft sank two frigates and a destroyer.",
        "2 exact destroyed ship; 1 exact destroyed ship",
    ),
    ("Two Su-25 jets were shot down on Friday.", "2 exact destroyed aircraft"),
    ("They burned down 80 huts.", "80 exact destroyed building"),
    ("The army killed 15 Tamil guerrillas.", "15 exact killed militant"),
    ("Ten killed, 30 wounded in Mogadishu market blast", "10 exact killed unknown; 30 exact wounded unknown"),
    ("Car bomb kills 17 in Baghdad", "17 exact killed unknown"),
    ("22 dead as shells hit Sarajevo market", "22 exact killed unknown"),
    ("Six French soldiers lost their lives in Mali.", "6 exact killed military"),
    ("The convoy was ambushed and nine soldiers killed.", "9 exact killed military"),
    ("The bodies of 17 villagers were recovered.", "17 exact killed civilian"),
    ("Authorities found 49 bodies in a mass grave.", "49 exact killed unknown"),
    ("The hospital received 33 wounded.", "33 exact wounded unknown"),
    ("The clinic treated 60 wounded civilians.", "60 exact wounded civilian"),
    ("There were 85 casualties among the troops.", "85 exact casualties unknown"),
    ("A list of 64 officers killed in action was published.", "64 exact killed military"),
    ("The ministry put its losses at 120 dead.", "120 exact killed military"),
    ("Both pilots were captured.", "2 exact captured military"),
    ("The strike killed as many as 90 people.", "90 at_most killed unknown"),
    ("No fewer than 56 students were massacred.", "56 at_least killed civilian"),
    ("The fighting has killed 14k people.", "14000 exact killed unknown"),
    ("Six thousand soldiers fell at the front.", "6000 exact killed military"),
    ("Around 3 000 fighters were killed.", "3000 about killed militant"),
    ("They executed 28 prisoners.", "28 exact killed unknown"),
    ("The plane crash killed all 12 crew members.", "12 exact killed military"),
    ("Doctors said 31 people had been admitted with wounds and four had died.", "4 exact killed unknown"),
    ("A grenade injured a woman.", "1 exact wounded unknown"),
    ("The attackers killed three vigilantes.", "3 exact killed civilian"),
    ("ISIS fighters beheaded 21 Christians in Libya.", "21 exact killed unknown"),
    ("Hundreds of thousands have fled.", "200000 about displaced unknown"),
    ("The bombardment destroyed 160 buildings.", "160 exact destroyed building"),
    ("They killed, wounded or captured 16,000 troops.", "16000 exact casualties military"),
    ("The army put rebel casualties at 60 dead.", "60 exact killed militant"),
    ("The garrison suffered 45 dead and 130 wounded.", "45 exact killed unknown; 130 exact wounded unknown"),
]  # fmt: skip

NO_FIGURES = [
    "The brigade moved 4,000 fighters to the border.",
    "Some 3,000 people were waiting for food.",
    "The army has 120 tanks.",
    "The 25-year-old soldier spoke to reporters.",
    "Air defences shot down 14 missiles.",
    "The 10th Mountain Division left Somalia.",
    "They fired 300 shells at the town.",
    "Troops captured 12 villages on Monday.",
    "The council adopted Resolution 1701 by 14 votes.",
    "The bridge lies 40 km from Sittwe.",
    "A 152-mm howitzer stood on the hill.",
    "Article 5 of the treaty was invoked.",
    "He was elected with 53 percent of the vote.",
    "The aid package is worth 45 million dollars.",
    "The talks lasted 3 hours.",
    "The war began in 1991.",
    "Thousands marched through the capital.",
    "The militia threatened to kill 20 hostages.",
    "The group released 50 prisoners.",
    "The attack could kill 500 people, he warned.",
    "Two missiles hit the airport.",
    "Su-25 and Mi-24 aircraft were seen over Tskhinvali.",
    "Flight 752 left Tehran at 6:12.",
    "He was killed two days later.",
    "The army said it had carried out 60 attacks.",
    "Five ministers met in Addis Ababa.",
    "About 300 peacekeepers will be deployed.",
    "Parliament passed the bill by 301 votes to 12.",
    "There are 2,000 troops in the garrison.",
    "One of the leaders said the talks had failed.",
    "The number of attacks rose to 45.",
]


def figures(text: str) -> tuple[Figure, ...]:
    doc = parse(text, lay_out(text).blocks)
    return find_figures(doc, Cast(doc), Calendar(None), ())


def short(figure: Figure) -> str:
    count = str(figure.low) if figure.high is None else f"{figure.low}-{figure.high}"
    return f"{count} {figure.bound} {figure.outcome} {figure.category}"


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures_of_a_sentence(text: str, expected: str) -> None:
    assert "; ".join(map(short, figures(text))) == expected


@pytest.mark.parametrize("text", NO_FIGURES)
def test_sentences_without_a_figure(text: str) -> None:
    assert figures(text) == ()


def test_there_are_enough_sentences() -> None:
    assert len(FIGURES) >= 80
    assert len(NO_FIGURES) >= 30
