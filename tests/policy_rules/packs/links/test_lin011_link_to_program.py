from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

LIN011 = rule("LIN011")

FOUND = [
    ("sv", "https://acme.example/a.scr"),
    ("sv", "Makro: https://acme.example/mall.xlsm"),
    ("en", "https://acme.example/a.bat#top"),
    ("en", "http://acme.example/dl/setup.exe?v=2"),
]
LEFT_ALONE = [
    ("sv", "https://acme.example/exe"),
    ("sv", "https://acme.example/fil.pdf?namn=a.exe"),
    ("en", "https://acme.example/setup.exe/about"),
    ("en", "setup.exe is on our support page"),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_a_link_to_a_program_is_found(language, text):
    assert ask(LIN011, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_a_link_to_a_page_is_left_alone(language, text):
    assert places(LIN011, example(text, language=language)) == []
