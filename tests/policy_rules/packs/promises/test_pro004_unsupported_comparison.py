from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Competitor
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.text.spotter import Spotter
from tests.policy_rules.packs.asking import ask, rule

PRO004 = rule("PRO004")

A_COMPARISON = [
    ("sv", "Våra däck håller längre än andra märken."),
    ("sv", "Betala mindre än hos andra banker!"),
    ("sv", "Mycket mer prisvärt än alla andra gym i stan."),
    ("en", "Our tyres last longer than other brands."),
    ("en", "Pay less than at other banks!"),
    ("en", "Nobody else on the market offers a better deal than us."),
    ("sv", "Billigare än hos Grönbergs, varje dag."),
    ("en", "Always cheaper than Greenfields."),
    ("sv", "Tre gånger så tyst som grannens."),
    ("en", "Twice as quiet as any other fan."),
    ("sv", "Dubbelt så stark som andra lim, till halva priset."),
    ("en", "It needs less power than any rival."),
]

NO_COMPARISON = [
    ("sv", "Det är lättare än du tror att byta filter."),
    ("sv", "Priset är lägre än förra veckan."),
    ("sv", "Fler än någonsin besökte vår monter."),
    ("en", "It is easier than you think to change the filter."),
    ("en", "The price is lower than last week."),
    ("en", "More people than ever visited our stand."),
    ("sv", "Det blev billigare än på åttiotalet."),
    ("en", "Cheaper than expected, and done in a week."),
    ("en", "It is cheaper than therapy."),
    ("sv", "Dubbelt så bra som i fjol."),
    ("en", "Twice as fast as our old model."),
]


@pytest.mark.parametrize(("language", "text"), A_COMPARISON)
def test_a_comparison_with_others_is_found(language, text):
    assert ask(PRO004, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), NO_COMPARISON)
def test_a_comparison_with_nobody_is_left_alone(language, text):
    assert ask(PRO004, example(text, language=language)) == []


def test_a_registered_competitor_is_compared_with_by_name():
    facts = replace(EXAMPLE_FACTS, competitors=Spotter([Competitor("Nordvind")]))

    assert ask(PRO004, example("Vi är billigare än Nordvind.", facts=facts))
    assert ask(PRO004, example("Vi är snabbare än Nordvind.")) == []
    assert ask(PRO004, example("Tåget är billigare än Nordvind.")) == []
    assert ask(PRO004, example("I Nordvindhallen är det kallare än i fjol.", facts=facts)) == []
