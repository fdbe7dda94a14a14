from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import places, rule

PRO009 = rule("PRO009")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Vi vet det här: forskning visar att hälften sover dåligt.", "forskning visar"),
        ("Nio av tio tandläkare rekommenderar vår borste.", "Nio av tio tandläkare rekommenderar"),
        ("Our formula is clinically proven.", "clinically proven"),
        ("According to experts, one in three roofs leaks.", "According to experts"),
    ],
)
def test_what_is_credited_to_nobody_in_particular_is_found_where_it_stands(text, place):
    assert places(PRO009, example(text, language="en" if text.isascii() and "av tio" not in text else "sv")) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "En studie från Lunds universitet visar att hälften sover dåligt.",
        "Forskning visar att hälften sover dåligt. Källa: Folkhälsomyndigheten.",
        "Forskning visar att hälften sover dåligt: https://acme.example/somn",
        "Vi frågade 400 kunder, och undersökningen visar att hälften sover dåligt.",
        "Visar forskningen att hälften sover dåligt?",
        "Våra experter rekommenderar en kudde i ull.",
        "Forskning visar vägen. Kom på vårt öppna hus!",
    ],
)
def test_a_name_a_source_a_link_or_a_survey_of_ones_own_is_enough(text):
    assert places(PRO009, example(text)) == []
