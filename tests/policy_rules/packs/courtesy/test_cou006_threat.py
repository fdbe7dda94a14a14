from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

COU006 = rule("COU006")

FOUND = [
    ("sv", "Vi vet var du bor."),
    ("sv", "Du kommer att ångra dig."),
    ("sv", "Våra jurister gillar sånt här."),
    ("en", "You'll be hearing from our solicitor."),
    ("en", "Watch your back."),
    ("en", "It would be a shame if something happened to it."),
]
LEFT_ALONE = [
    ("sv", "Du kommer inte att ångra dig."),
    ("sv", "Vi vet var skon klämmer."),
    ("en", "See you in the courtyard."),
    ("en", "Our lawyers answer your questions on Friday."),
    ("en", "You'll regret missing our sale."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_a_threat_is_found(language, text):
    assert ask(COU006, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_what_only_sounds_like_one_is_left_alone(language, text):
    assert places(COU006, example(text, language=language)) == []
