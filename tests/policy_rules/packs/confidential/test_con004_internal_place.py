from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

CON004 = rule("CON004")

FOUND = [
    ("sv", "Filen ligger på \\\\fil01\\ekonomi\\budget."),
    ("sv", "Servern heter db1.corp.acme.example.internal"),
    ("sv", "Se D:\\Projekt\\offert.docx"),
    ("en", "The nodes are 172.16.4.7 and 10.9.8.7/24."),
    ("en", "Stand-up: https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc"),
    ("en", "Runbook: https://confluence.acme.example/runbook"),
]
LEFT_ALONE = [
    ("sv", "Version 10.2.14.4 kommer."),
    ("sv", "Routern svarar på 192.168.0.1."),
    ("en", "Join us: our webinar is at https://zoom.us/j/123456789"),
    ("en", "A 10.5 per cent rise, and 172.99.1.1 is public."),
    ("en", "Our internal training is popular."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_an_address_inside_is_found(language, text):
    assert ask(CON004, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_public_addresses_and_versions_are_left_alone(language, text):
    assert places(CON004, example(text, language=language)) == []
