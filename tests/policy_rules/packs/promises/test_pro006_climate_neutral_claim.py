from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, rule

PRO006 = rule("PRO006")

NEUTRAL = [
    ("sv", "Köp våra CO2-neutrala strumpor."),
    ("sv", "Vi är ett klimatneutralt företag sedan 2021."),
    ("en", "Buy our CO2-neutral socks."),
    ("en", "We have been a climate neutral company since 2021."),
]

NOT_NEUTRAL = [
    ("sv", "Vi mäter klimatpåverkan från varje leverans."),
    ("en", "We measure the climate impact of each delivery."),
    ("sv", "Våra paket är inte klimatneutrala."),
    ("en", "Is any coffee carbon neutral?"),
]


@pytest.mark.parametrize(("language", "text"), NEUTRAL)
def test_a_claim_to_be_neutral_is_found(language, text):
    assert ask(PRO006, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), NOT_NEUTRAL)
def test_what_claims_no_neutrality_is_left_alone(language, text):
    assert ask(PRO006, example(text, language=language)) == []
