"""The labelled posts are what they should be, and the rules stay as good on them as they were."""

from __future__ import annotations

from collections import Counter

import pytest

from policy_rules import registry
from tests.quality.labelled import Labelled, labelled_posts
from tests.quality.scores import measure

FEWEST_POSTS = 400
GOAL = 0.95
MOST_FALSE_ALARMS = 5


@pytest.fixture(scope="module")
def posts() -> list[Labelled]:
    return list(labelled_posts())


def test_there_are_enough_posts_in_both_languages_half_of_them_innocent(posts):
    assert len(posts) >= FEWEST_POSTS
    languages = Counter(post.content.language for post in posts)
    assert min(languages["sv"], languages["en"]) >= 0.4 * len(posts)
    assert sum(post.is_innocent for post in posts) >= len(posts) / 2


def test_no_id_stands_twice_and_every_code_is_a_rules(posts):
    assert [name for name, times in Counter(post.id for post in posts).items() if times > 1] == []
    assert {code for post in posts for code in post.expect} <= {rule.code for rule in registry.rules()}


def test_every_family_finds_what_it_should_and_little_else(posts):
    scores = measure(posts).scores
    assert {family: score.missed for family, score in scores.items() if score.recall < GOAL} == {}
    assert {family: score.wrong for family, score in scores.items() if score.precision < GOAL} == {}


def test_ordinary_posts_are_left_in_peace(posts):
    ordinary = measure(post for post in posts if post.is_ordinary)
    assert ordinary.false_alarms <= MOST_FALSE_ALARMS, ordinary.stopped
