"""Who repeats whom: texts of our own on wars of the past, changed as outlets change them."""

from __future__ import annotations

import itertools

from counterclaim import Report
from counterclaim.dossier.independence import find_copies

WIRE = (
    "Rebel fighters shelled the port of Misrata for a third day on Tuesday, a doctor at the main hospital said. "
    "At least 14 people died and more than 60 were wounded, most of them civilians who had been queuing for bread. "
    "A government spokesman in Tripoli denied that the army had fired on the port and blamed the rebels for the deaths. "
    "Aid ships that were to carry migrants out of the city turned back because of the shelling. "
    "The alliance said its aircraft had destroyed two rocket launchers south of the city overnight. "
)
OTHER = (
    "Peacekeepers found eleven bodies in a village north of Goma after fighting between the army and a militia. "
    "The governor of the province said that the militia had looted houses before it withdrew to the hills. "
    "Residents told a local radio station that soldiers had taken part in the looting as well. "
    "Nobody has yet counted those who fled across the border at night with their children. "
)


def report(id: str, text: str, published: str | None = "2011-04-26", publisher: str | None = None) -> Report:
    return Report(text, publisher=publisher, published=published, id=id)


def test_the_same_words_twice_are_a_copy_of_the_earlier() -> None:
    copies = find_copies([report("late", WIRE.upper(), "2011-04-27"), report("early", WIRE)])
    assert set(copies) == {"late"}
    assert copies["late"].original == "early"
    assert copies["late"].reason == "100 % of its sentences are in 2011-04-26 (early)"


def test_a_few_changed_words_are_still_a_copy() -> None:
    changed = WIRE.replace("a doctor at the main hospital", "a medic").replace("60", "sixty")
    assert find_copies([report("a", WIRE), report("b", changed, "2011-04-27")])["b"].original == "a"


def test_paragraphs_of_its_own_do_not_make_it_another_source() -> None:
    longer = "From our correspondent. " + OTHER[:180] + "\n" + WIRE + "\n" + OTHER
    copy = find_copies([report("wire", WIRE), report("outlet", longer, "2011-04-27")])["outlet"]
    assert copy.original == "wire"
    assert "% of its sentences are in" in copy.reason


def test_a_cut_copy_is_a_copy() -> None:
    cut = ". ".join(WIRE.split(". ")[:3])
    assert find_copies([report("wire", WIRE), report("brief", cut, "2011-04-27")])["brief"].original == "wire"


def test_a_long_report_that_quotes_a_short_statement_is_no_copy() -> None:
    statement = "The ministry said that its air defences had brought down two drones over the coast before dawn on Friday."
    essay = " ".join(
        f"On the {n}th day a different column of trucks number {n * 7} reached depot {n * 13}."
        for n in range(4, 60)
    )
    assert not find_copies(
        [report("a", statement), report("b", f"{essay} {statement} {essay}", "2011-04-27")]
    )


def test_two_reports_of_one_day_in_words_of_their_own_are_two() -> None:
    own = (
        "Fourteen people were killed in Misrata on Tuesday when shells hit a queue outside a bakery, medics said. "
        "Both sides blame each other. Ships waiting to evacuate foreign workers have left the harbour again."
    )
    assert not find_copies([report("a", WIRE), report("b", own)])


def test_an_agency_that_both_credit_supports_what_they_share() -> None:
    half = " ".join(s + "." for s in WIRE.split(". ")[:2]) + " "
    without = find_copies([report("a", half + OTHER), report("b", WIRE, "2011-04-27")])
    credited = find_copies(
        [report("a", half + OTHER + "(Reuters)"), report("b", WIRE + "(Reuters)", "2011-04-27")]
    )
    assert not without
    assert credited["b"].reason.endswith("; both credit Reuters")


def test_a_daily_statement_with_other_numbers_is_no_copy_of_that_of_the_day_before() -> None:
    form = (
        "The general staff said that since the beginning of the campaign the enemy has lost {} soldiers, {} tanks, {} guns, "
        "{} aircraft and {} boats, and that the counting goes on because of the heavy fighting in the east."
    )
    days = [
        report("a", form.format(900, 41, 17, 6, 2)),
        report("b", form.format(955, 44, 19, 6, 3), "2011-04-27"),
    ]
    assert not find_copies(days)
    assert set(find_copies([days[0], report("c", days[0].text.upper(), "2011-04-27")])) == {"c"}


def test_of_one_day_the_agency_itself_is_the_original() -> None:
    copies = find_copies(
        [report("a", WIRE, publisher="Morning Post"), report("z", WIRE + " ", publisher="Reuters")]
    )
    assert copies["a"].original == "z"


def test_a_report_without_a_day_is_the_copy() -> None:
    assert find_copies([report("a", WIRE, None), report("b", WIRE + "\n")])["a"].original == "b"


def test_copies_of_copies_are_copies_of_the_first() -> None:
    chain = [
        report("1", WIRE),
        report("2", WIRE + OTHER[:200], "2011-04-27"),
        report("3", WIRE + OTHER, "2011-04-28"),
    ]
    for order in itertools.permutations(chain):
        copies = find_copies(order)
        assert {id_: copy.original for id_, copy in copies.items()} == {"2": "1", "3": "1"}


def test_hostile_texts_are_compared_with_nothing_and_raise_nothing() -> None:
    texts = ["", "\n\n", "x" * 100_000, "! ? .\n" * 1000, "\u202eabc\u0000", "a.b" * 20_000]
    assert not find_copies([report(str(n), text) for n, text in enumerate(texts)])
