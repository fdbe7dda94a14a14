from __future__ import annotations

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

LAN001 = rule("LAN001")


def test_both_languages_are_named_as_people_know_them():
    text = "We are hiring, and you are welcome to join us in our new office."
    (finding,) = ask(LAN001, example(text))
    assert "English" in finding.message
    assert "Swedish" in finding.message
    assert places(LAN001, example(text)) == [text]
