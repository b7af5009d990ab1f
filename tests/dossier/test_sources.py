from __future__ import annotations

import itertools

from tests.dossier.drafts import clash

from counterclaim.dossier.sources import find_sources


def test_reports_stand_by_day_and_id() -> None:
    readings = [
        clash(f"Shelling {id_}.", day, id=id_)[0].reading()
        for id_, day in (("c", "2020-10-02"), ("b", "2020-10-02"), ("a", None))
    ]
    sources, kept, notes = find_sources(readings)
    assert [s.report for s in sources] == ["a", "b", "c"] == [r.report.id for r in kept]
    assert notes == ("report a has no day of publication: only the days that it names itself count",)


def test_a_report_given_twice_counts_once() -> None:
    reading = clash(id="r1", publisher="Post")[0].reading()
    sources, kept, notes = find_sources([reading, reading])
    assert len(sources) == len(kept) == 1
    assert notes == ("Post 2020-10-01 (r1) was given 2 times and counts once",)


def test_contradicting_metadata_are_told_and_settled_the_same_way_in_any_order() -> None:
    variants = [
        clash(id="r1", publisher="Post", title="Shelling")[0].reading(),
        clash(id="r1", publisher="Gazette", published="2020-10-03")[0].reading(),
        clash(id="r1", published=None)[0].reading(),
    ]
    results = {repr(find_sources(order)) for order in itertools.permutations(variants)}
    assert len(results) == 1
    sources, _, notes = find_sources(variants)
    assert (sources[0].publisher, sources[0].published) == ("Post", "2020-10-01")
    assert notes == (
        "“Shelling” (r1) was given 3 times and counts once; the copies disagree on published (2020-10-01, 2020-10-03: "
        "2020-10-01 counts); publisher (Gazette, Post: Post counts)",
    )


def test_two_texts_of_one_address_are_told() -> None:
    pages = [
        clash(f"Shelling {n} told anew.", id=f"r{n}", url="https://example.org/live")[0].reading()
        for n in range(2)
    ]
    _, _, notes = find_sources(pages)
    assert notes[0].startswith("2 texts come from one address, https://example.org/live: ")


def test_a_copy_names_its_original_and_the_reason() -> None:
    text = "Shelling went on for hours along the line of contact and at least nine soldiers fell, both armies admitted on Friday. "
    first, second = (
        clash(text, id="r1")[0].reading(),
        clash(text + "More later.", "2020-10-02", id="r2")[0].reading(),
    )
    sources, _, _ = find_sources([second, first])
    assert [s.copy_of for s in sources] == [None, "r1"]
    assert "% of its sentences are in 2020-10-01 (r1)" in sources[1].reason
    assert sources[0].reason == ""
    assert sources[0].theatre == sources[1].theatre == "arm-aze-2020"


def test_no_readings_no_sources() -> None:
    assert find_sources([]) == ((), (), ())
