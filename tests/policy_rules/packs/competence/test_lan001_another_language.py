from __future__ import annotations

from policy_rules.content import Image
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

LAN001 = rule("LAN001")


def test_both_languages_are_named_as_people_know_them():
    text = "We are hiring, and you are welcome to join us in our new office."
    (finding,) = ask(LAN001, example(text))
    assert "English" in finding.message
    assert "Swedish" in finding.message
    assert places(LAN001, example(text)) == [text]


def test_an_alt_text_is_read_aloud_too():
    alt = "We are standing in the rain with all of our new colleagues from the office."
    (finding,) = ask(LAN001, example("Vi växer.", images=(Image("images:0", "a.png", alt=alt),)))
    assert finding.span.field == "images:0:alt"


def test_of_a_language_that_no_rule_reads_nobody_is_told_that_it_is_checked():
    seen = example("Wir freuen uns auf die Messe und sind auch in diesem Jahr mit einem Stand für euch da.")
    (unread,), (read,) = ask(LAN001, seen), ask(LAN001, example("We are here, and you are welcome to join us."))
    assert "it is checked" in read.instead
    assert "it is checked" not in unread.instead
