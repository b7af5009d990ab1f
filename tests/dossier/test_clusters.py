from __future__ import annotations

from counterclaim.dossier.clusters import Clusters


def test_joined_things_are_together_and_keep_their_reasons() -> None:
    clusters = Clusters([None] * 4)
    assert clusters.join(0, 1, "first")
    assert clusters.join(1, 2, "second")
    assert clusters.together(0, 2)
    assert not clusters.together(0, 3)
    assert sorted(clusters.members(2)) == [0, 1, 2]
    assert clusters.reasons(0) == ["first", "second"]


def test_sides_keep_sets_apart_even_through_a_third() -> None:
    clusters = Clusters(["ARM", "AZE", None])
    assert not clusters.join(0, 1, "no")
    assert clusters.join(0, 2, "one is open")
    assert not clusters.join(2, 1, "no longer open")
    assert clusters.join(2, 1, "somebody says so", force=True)
    assert clusters.sides(0) == {"ARM", "AZE"}


def test_walls_stand_whatever_is_joined_later() -> None:
    clusters = Clusters([None] * 4)
    clusters.keep_apart([0], [1])
    clusters.join(0, 2, "a")
    clusters.join(1, 3, "b")
    assert not clusters.may_join(2, 3)
    assert not clusters.join(2, 3, "c", force=True)


def test_a_wall_inside_one_set_is_none() -> None:
    clusters = Clusters([None] * 3)
    clusters.join(0, 1, "same")
    clusters.keep_apart([0], [1])
    assert clusters.together(0, 1)
    assert clusters.join(1, 2, "another")
