from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from policy_rules import registers, registry
from policy_rules.models import RuleEnforcement, SiteRule
from tests.factories.registers import SiteRuleFactory, rule_in_force

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]


def decision(code: str) -> RuleEnforcement:
    return RuleEnforcement(rule=code, enforcement="mandatory", reason="Det är lag.")


@pytest.mark.parametrize("code", ["NRS1", "nrs001", "NRS0001", "NÅS001", "", "NRS 01"])
def test_a_code_is_three_capitals_and_three_digits(code):
    with pytest.raises(ValidationError, match="code"):
        SiteRuleFactory(code=code)


def test_a_code_is_nobody_elses(monkeypatch):
    SiteRuleFactory(code="NRS001")
    for code in ("NRS001", registry.rules()[0].code):
        with pytest.raises(ValidationError, match="code"):
            SiteRuleFactory(code=code)
    monkeypatch.setattr(registry, "RETIRED_CODES", frozenset({"OLD001"}))
    with pytest.raises(ValidationError, match="Choose another one"):
        SiteRuleFactory(code="OLD001")


def test_the_code_stays_once_the_row_is_there():
    SiteRuleFactory(code="NRS001")
    row = SiteRule.objects.get()
    row.code = "NRS002"
    with pytest.raises(ValidationError, match="stays NRS001"):
        registers.save(row, actor=None)


def test_a_rule_that_was_in_force_is_never_removed_so_its_code_is_never_used_again():
    row = rule_in_force()
    with pytest.raises(ValidationError, match="has been in force"):
        registers.remove(row, actor=None)
    registers.remove(SiteRuleFactory(), actor=None)
    assert SiteRule.objects.get() == row


@pytest.mark.parametrize(("words", "pattern"), [("", ""), ("magisk", "magisk"), (" \n", "")])
def test_a_rule_looks_for_words_or_a_pattern(words, pattern):
    with pytest.raises(ValidationError, match="one of them"):
        SiteRuleFactory(words=words, pattern=pattern)


@pytest.mark.parametrize("words", ["x", "!!", "a" * 201, "\n".join(f"ord{number}" for number in range(501))])
def test_words_can_be_looked_for(words):
    with pytest.raises(ValidationError, match="words"):
        SiteRuleFactory(words=words)


def test_a_pattern_that_cannot_be_read_is_refused_with_its_place():
    with pytest.raises(ValidationError, match="At character 3: This round bracket is not closed") as refusal:
        SiteRuleFactory(words="", pattern="a (b")
    assert list(refusal.value.message_dict) == ["pattern"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("languages", ["xx"]),
        ("markets", ["se", "se"]),
        ("channels", "x"),
        ("languages", [{}]),
        ("enforcement", "mandatory"),
    ],
)
def test_a_rule_holds_somewhere_that_there_is(field, value):
    with pytest.raises(ValidationError, match=field):
        SiteRuleFactory(**{field: value})


def test_texts_are_parted_by_blank_lines_and_count_once():
    row = SiteRule(catches="Ett\r\ntvå\r\n \r\n\r\nTre\n\nTre\n")
    assert row.texts_to_catch() == ("Ett\ntvå", "Tre")


# ---- in force --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("catches", "", "Give two texts to catch"),
        ("catches", "Trolldryck!\n\nTrolldryck!", "Give two texts to catch"),
        ("catches", "Ett magiskt kaffe!\n\nEtt kaffe.", "does not catch “Ett kaffe.”"),
        ("leaves_alone", "Ett kaffe.", "Give two texts to leave alone"),
        ("leaves_alone", "Ett kaffe.\n\nTrolldrycken i Luleå.", "catches “Trolldrycken i Luleå.”, and should not"),
    ],
)
def test_a_rule_is_put_in_force_only_with_two_texts_that_it_catches_and_two_that_it_leaves(field, value, why):
    with pytest.raises(ValidationError, match=why) as refusal:
        rule_in_force(**{field: value})
    assert list(refusal.value.message_dict) == [field]
    assert not SiteRule.objects.get().is_active


def test_a_rule_in_force_is_proven_again_when_it_is_changed():
    row = rule_in_force()
    row.leaves_alone = "Ett kaffe.\n\nTrolldrycken i Luleå."
    with pytest.raises(ValidationError, match="Trolldrycken i Luleå"):
        registers.save(row, actor=None)


@pytest.mark.parametrize(
    ("field", "value"),
    [("words", "trolldryck"), ("matching", "word"), ("languages", ["sv"]), ("markets", ["se"]), ("channels", ["x"])],
)
def test_what_a_rule_in_force_looks_for_is_not_changed_behind_the_back_of_the_trial(field, value):
    row = rule_in_force()
    setattr(row, field, value)
    with pytest.raises(ValidationError, match="nobody has tried"):
        registers.save(row, actor=None)


def test_nobody_puts_a_rule_in_force_past_the_trial():
    row = SiteRuleFactory()
    row.is_active = True
    with pytest.raises(ValidationError, match="nobody has tried"):
        registers.save(row, actor=None)


def test_the_wording_of_a_rule_in_force_may_be_mended():
    row = rule_in_force()
    row.message = "Kaffe kan inte trolla."
    registers.save(row, actor=None)
    assert SiteRule.objects.get().is_active


# ---- what loosens ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "loosens"),
    [
        ("is_active", False, True),
        ("words", "trolldryck", True),
        ("enforcement", "waivable", True),
        ("leaves_alone", "Ett", True),
        ("message", "Nej.", False),
        ("name", "Inte magiskt.", False),
    ],
)
def test_taking_something_from_a_rule_in_force_loosens_and_mending_its_words_does_not(field, value, loosens):
    before, after = rule_in_force(), SiteRule.objects.get()
    setattr(after, field, value)
    assert SiteRule.loosens(before, after) is loosens


def test_what_is_not_in_force_holds_nothing_back():
    before, after = SiteRuleFactory(), rule_in_force()
    assert not SiteRule.loosens(before, None)
    assert not SiteRule.loosens(before, after)
    assert not SiteRule.loosens(None, after)
    assert SiteRule.loosens(after, None)


# ---- what its findings cost ------------------------------------------------------------------------------------------


def test_what_a_site_rule_costs_is_decided_like_that_of_any_other():
    row = rule_in_force()
    registers.save(decision(row.code), actor=None)
    assert RuleEnforcement.objects.get().rule == row.code


def test_nothing_is_decided_about_a_rule_that_there_is_not_or_never_was_in_force():
    for code in ("XXX001", SiteRuleFactory().code):
        with pytest.raises(ValidationError, match=f"no rule {code}"):
            registers.save(decision(code), actor=None)


def test_a_site_rule_that_is_to_cost_less_loosens_and_one_that_is_to_cost_more_does_not():
    row = rule_in_force(enforcement="waivable")
    stricter, weaker = decision(row.code), decision(row.code)
    weaker.enforcement = "advisory"
    assert not RuleEnforcement.loosens(None, stricter)
    assert RuleEnforcement.loosens(None, weaker)


def test_the_rules_to_decide_about_are_those_of_the_packs_and_of_the_site():
    row = rule_in_force(code="NRS001")
    offered = dict(RuleEnforcement._meta.get_field("rule").formfield().choices)
    assert offered[row.code] == f"NRS001 {row.name}"
    assert set(offered) == {"", row.code, *(rule.code for rule in registry.rules())}
