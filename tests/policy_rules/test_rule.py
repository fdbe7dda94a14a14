from __future__ import annotations

import pytest

from policy_rules.content import Content, Text
from policy_rules.finding import Enforcement, Severity
from policy_rules.rule import rule
from tests.policy_rules.making import EXAMPLES


def says_something(content, facts):
    """A text says something.

    More about it.
    """
    return ()


def make(**values):
    return rule(**{"code": "TST001", "because": "this test", "bad": EXAMPLES, "good": EXAMPLES} | values)


def test_a_rule_is_named_and_described_by_its_function():
    made = make()(says_something)
    assert (made.name, made.summary, made.code) == ("says_something", "A text says something.", "TST001")
    assert (made.severity, made.enforcement) == (Severity.ERROR, Enforcement.WAIVABLE)


@pytest.mark.parametrize("code", ["TST1", "tst001", "TST0011", "TS0011", "TST-001", ""])
def test_a_code_has_three_capitals_and_three_digits(code):
    with pytest.raises(ValueError, match="three capitals"):
        make(code=code)(says_something)


def test_a_rule_without_a_sentence_is_refused():
    with pytest.raises(ValueError, match="docstring"):
        make()(lambda content, facts: ())


@pytest.mark.parametrize("few", ["bad", "good"])
def test_a_rule_without_two_examples_of_each_kind_is_refused(few):
    with pytest.raises(ValueError, match="two bad and two good"):
        make(**{few: EXAMPLES[:1]})(says_something)


@pytest.mark.parametrize(
    ("languages", "markets", "applies"),
    [
        ((), (), True),
        (("sv", "en"), (), True),
        (("en",), (), False),
        ((), ("no", "se"), True),
        ((), ("no",), False),
        (("sv",), ("no",), False),
    ],
)
def test_a_rule_applies_to_its_languages_and_any_of_its_markets(languages, markets, applies):
    content = Content(Text.plain("text", "Hej"), language="sv", markets=("se", "uk"))
    assert make(languages=languages, markets=markets)(says_something).applies_to(content) is applies


@pytest.mark.parametrize(
    ("because", "points"),
    [
        ("Policy point 6: people are written about only as they agreed to.", (6,)),
        ("Policy points 3 and 4: nothing is claimed that cannot be shown.", (3, 4)),
        ("Policy points 6, 7 and 9: files.", (6, 7, 9)),
        ("Policy point 3. Optional, for companies listed in the US.", (3,)),
        ("Our own handbook, page 12. It speaks of policy point 4: courtesy.", ()),
        ("", ()),
    ],
)
def test_a_rule_serves_the_points_of_the_policy_that_its_authority_begins_with(because, points):
    assert make(because=because)(says_something).points == points
