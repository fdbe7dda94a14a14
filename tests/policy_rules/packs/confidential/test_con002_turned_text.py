from __future__ import annotations

import pytest

from policy_rules.content import Image
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, fixed, places, rule

CON002 = rule("CON002")


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_every_control_that_turns_text_is_found_where_it_stands(control):
    assert places(CON002, example(f"Vi ses{control} snart")) == [control]


@pytest.mark.parametrize("character", "\u200e\u200f\u061c\u200b\u00ad\u2060\ufeff")
def test_other_hidden_characters_turn_nothing(character):
    assert places(CON002, example(f"Vi ses{character} snart")) == []


def test_controls_next_to_each_other_are_one_finding_and_gone_when_fixed():
    bad = example("Vi \u2067\u202eses\u202c snart")
    first, second = ask(CON002, bad)
    assert fixed(bad.content, first) == "Vi ses\u202c snart"
    assert fixed(bad.content, second) == "Vi \u2067\u202eses snart"


def test_a_control_written_as_a_reference_is_found_in_the_html():
    assert places(CON002, example(html="<p>Vi &#x202E;ses</p>")) == ["&#x202E;"]


def test_alt_texts_and_titles_are_read_too():
    image = Image(field="images:0", name="a.jpg", alt="\u202ea")
    findings = ask(CON002, example("Hej", title="\u2066b", images=(image,)))
    assert [one.span.field for one in findings] == ["title", "images:0:alt"]
