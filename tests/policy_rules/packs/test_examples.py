"""Every rule is tested by the examples that it carries."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from policy_rules import packs, registry
from policy_rules.points import POINTS
from policy_rules.rule import Example, Rule
from tests.policy_rules.packs.asking import ask, sources_of

RULES = registry.rules()
LANGUAGES = ("sv", "en")
FEWEST = 2
#: What is said of every post in a language that no rule reads, whatever the example is about.
UNREAD = {"LAN002"}


def found_in(example: Example) -> set[str]:
    """The codes of the rules that find something in ``example``."""
    return {rule.code for rule in RULES if ask(rule, example)}


def pairs(which: str) -> list:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, which), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), pairs("bad"))
def test_a_bad_example_is_caught_by_its_own_rule_and_no_other(rule: Rule, example: Example):
    assert found_in(example) - (UNREAD - {rule.code}) == {rule.code}


@pytest.mark.parametrize(("rule", "example"), pairs("good"))
def test_a_good_example_is_left_alone_by_every_rule(rule: Rule, example: Example):
    assert found_in(example) - UNREAD == set()


@pytest.mark.parametrize("rule", [one for one in RULES if one.looks_at], ids=lambda rule: rule.code)
def test_a_rule_finds_nothing_where_there_is_none_of_what_it_says_it_looks_at(rule: Rule):
    for one in (one for other in RULES for one in (*other.bad, *other.good)):
        assert list(rule.check(replace(one.content, **{rule.looks_at: ()}), one.facts)) == []


@pytest.mark.parametrize(("rule", "example"), pairs("bad"))
def test_a_finding_lies_in_the_text_and_says_what_is_wrong_and_what_would_be_fine(rule: Rule, example: Example):
    sources = sources_of(example.content)
    for finding in ask(rule, example):
        assert 0 <= finding.span.start <= finding.span.end <= len(sources.get(finding.span.field, ""))
        assert finding.message.strip()
        assert finding.instead.strip()


@pytest.mark.parametrize("rule", [one for one in RULES if one.code not in UNREAD], ids=lambda rule: rule.code)
@pytest.mark.parametrize("which", ["bad", "good"])
def test_a_rule_carries_two_examples_of_each_kind_in_every_language(rule: Rule, which: str):
    languages = [example.content.language for example in getattr(rule, which)]
    assert all(languages.count(language) >= FEWEST for language in rule.languages or LANGUAGES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_lies_in_a_file_of_its_name_and_has_tests_of_the_same_name(rule: Rule):
    file = Path(rule.check.__code__.co_filename)
    assert file.name == f"{rule.code.lower()}_{rule.name}.py"
    test = Path(__file__).parent / file.relative_to(Path(packs.__file__).parent).parent / f"test_{file.name}"
    assert test.exists()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_on_whose_authority_it_speaks_and_when_that_was_looked_up(rule: Rule):
    assert rule.points
    assert set(rule.points) <= set(POINTS)
    assert "As of " in rule.because
