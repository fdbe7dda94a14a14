from __future__ import annotations

import pytest

from policy_rules import engine, registry
from policy_rules.asking import together
from policy_rules.content import Content, Image, Text
from policy_rules.engine import Answer
from policy_rules.packs.examples import EXAMPLE_FACTS
from policy_rules.readings import asked_in, languages_in, readings_of
from policy_rules.ruleset import Registers, Ruleset
from tests.policy_rules.making import finding_at, finds_word, make_rule

SWEDISH = "Fy fan vad bra. Vi garanterar högre avkastning för alla kunder i hela landet."
ENGLISH = "We guarantee a higher return for all of our customers in the whole country."
GERMAN = "Der Sommer ist hell und die Wände sind dick, und wir freuen uns auf euch."
RULES = Ruleset.of(registry.rules(), Registers())


def codes(text: str, language: str) -> list[str]:
    content = Content(Text.plain("text", text), language=language)
    return [finding.code for finding in engine.run(RULES, content, EXAMPLE_FACTS).findings]


@pytest.mark.parametrize("declared", ["sv", "en", "de", "da", "nb", "fi", "fr"])
@pytest.mark.parametrize(("text", "found"), [(SWEDISH, {"COU001", "PRO001"}), (ENGLISH, {"PRO001"})])
def test_no_choice_of_language_switches_the_rules_off(text, found, declared):
    assert found <= set(codes(text, declared))


@pytest.mark.parametrize("text", ["Garanterad avkastning!", "Guaranteed returns!"])
def test_of_a_text_too_short_to_tell_the_rules_are_asked_where_none_reads_its_declared_language(text):
    assert "PRO001" in codes(text, "de")


def test_a_text_in_a_language_that_no_rule_reads_is_not_read_in_another_one():
    assert codes(GERMAN, "de") == ["LAN002"]


def test_a_rule_of_a_site_is_asked_in_the_language_that_a_text_is_in():
    rule = make_rule(finds_word("Wände"), languages=("de",))
    found = engine.run(Ruleset.of((rule,), Registers()), Content(Text.plain("text", GERMAN)), EXAMPLE_FACTS).findings
    assert [finding.matched for finding in found] == ["Wände"]


def test_what_is_found_in_a_second_language_counts_only_in_the_texts_that_are_in_it():
    rule = make_rule(finds_word("slut"), languages=("en",))
    image = Image("images:0", "a.png", alt="Nu är det slut för i år, och vi ses här igen till våren.")
    content = Content(Text.plain("text", "This is a slut of a test, and you can read it here."), images=(image,))
    found = engine.run(Ruleset.of((rule,), Registers()), content, EXAMPLE_FACTS).findings
    assert [finding.span.field for finding in found] == ["text"]


def test_a_place_that_was_found_in_the_declared_language_is_not_found_again():
    def check(content, facts):
        yield finding_at(0, 2, message=content.language)

    rule = make_rule(check, languages=("sv", "en"))
    content = Content(Text.plain("text", ENGLISH))
    found = engine.run(Ruleset.of((rule,), Registers()), content, EXAMPLE_FACTS).findings
    assert [finding.message for finding in found] == ["sv"]


def test_a_rule_that_raises_in_a_second_language_bars():
    def check(content, facts):
        raise RuntimeError
        yield

    rule = make_rule(check, languages=("en",))
    ruleset = Ruleset.of((rule,), Registers())
    (verdict,) = engine.verdicts(ruleset, Content(Text.plain("text", ENGLISH)), EXAMPLE_FACTS)
    assert verdict.answer is Answer.FAILED


def test_a_rule_that_reads_all_languages_is_asked_once():
    languages = languages_in(readings_of(Content(Text.plain("text", ENGLISH))))
    assert {"sv", "en"} <= set(languages)
    assert asked_in(make_rule(finds_word("fish")), languages, ()) == (0,)


def test_a_rule_is_asked_once_a_language_for_all_channels():
    asked = []

    def check(content, facts):
        asked.append(content.language)
        yield finding_at(0, 2)

    ruleset = Ruleset.of((make_rule(check, languages=("sv", "en")),), Registers())
    contents = [Content(Text.plain("text", ENGLISH), channel=channel) for channel in ("x", "linkedin", "threads")]
    reports = [engine.run(ruleset, content, EXAMPLE_FACTS) for content in together(contents)]
    assert asked == ["sv", "en"]
    assert len({report.findings for report in reports}) == 1
