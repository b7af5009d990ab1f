from __future__ import annotations

from counterclaim import read


def test_a_joint_denial_is_one_link_with_its_evidence() -> None:
    text = "Congo said that foreign soldiers had attacked Goma. Rwanda and Uganda denied it."
    reading = read(text, published="2021-05-20")
    (link,) = reading.links
    assert link.id == "l1"
    claims = {c.id: c for c in reading.claims}
    assert len(claims[link.source].claimants) == 2
    assert all(text[s.start : s.end] for s in link.evidence)


def test_both_blaming_each_other_is_no_link() -> None:
    assert read("Russia and Georgia blamed each other for the attack.").links == ()
