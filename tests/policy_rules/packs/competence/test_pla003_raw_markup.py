from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

PLA003 = rule("PLA003")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<h1>Nyheter</h1> Vi öppnar.", ["<h1>", "</h1>"]),
        ("Fisk&nbsp;&amp; chips", ["&nbsp;", "&amp;"]),
        ("**Nu** öppnar vi", ["**Nu**"]),
        ("## Nyheter\nVi öppnar", ["## "]),
    ],
)
def test_markup_is_found_where_it_stands(text, found):
    assert places(PLA003, example(text)) == found


@pytest.mark.parametrize(
    "text", ["Vi <3 Luleå", "5 < 7 & 7 > 5", "#nyhet #1", "Kurs i HTML: <h1> och &nbsp;", "5 ** 2"]
)
def test_signs_and_posts_about_markup_are_left_alone(text):
    assert places(PLA003, example(text)) == []
