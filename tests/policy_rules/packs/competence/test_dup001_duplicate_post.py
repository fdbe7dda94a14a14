from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_rules.content import EarlierPost
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import Example
from policy_rules.text.sameness import digest_of_words
from tests.policy_rules.packs.asking import ask, places, rule

DUP001 = rule("DUP001")


def after(text: str, *earlier: str) -> Example:
    posts = tuple(
        EarlierPost(digest_of_words(words), datetime.date(2026, 11, day)) for day, words in enumerate(earlier, start=1)
    )
    return Example(replace(example(text).content, earlier=posts), EXAMPLE_FACTS)


def test_the_same_words_are_found_and_the_last_day_they_went_out_is_said():
    post = after("Vi öppnar nu!", "vi  ÖPPNAR nu", "Något annat", "Vi öppnar. Nu")
    (finding,) = ask(DUP001, post)
    assert "2026-11-03" in finding.message
    assert places(DUP001, post) == ["Vi öppnar nu!"]


@pytest.mark.parametrize("text", ["Vi öppnar!", "Vi öppnar nu igen!", "Nu öppnar vi!", "  "])
def test_other_words_are_left_alone(text):
    assert not ask(DUP001, after(text, "Vi öppnar nu!", ""))
