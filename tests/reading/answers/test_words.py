from __future__ import annotations

from counterclaim.reading.answers.words import words


def test_words_of_one_topic_answer_each_other() -> None:
    topics = words().topics
    assert topics["jet"] == topics["plane"]
    assert topics["jet"] != topics["civilian"]


def test_nouns_point_at_kinds_of_statements() -> None:
    assert words().points["allegation"] == "accusation"
    assert words().points["toll"] == "number"
