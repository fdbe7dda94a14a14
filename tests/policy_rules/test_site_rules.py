from __future__ import annotations

import datetime
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from policy_rules import activation, engine, registers, registry
from policy_rules.content import Content, Image, Text
from policy_rules.exchange import importing
from policy_rules.exchange.errors import FileRefused
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.models import RuleEnforcement, SiteRule
from policy_rules.ruleset import Registers as Values
from policy_rules.ruleset import RegistersTampered, Ruleset, current
from tests.factories.registers import SiteRuleFactory, rule_in_force

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]

TODAY = datetime.date(2026, 11, 22)


def findings(text: str, code: str, **values) -> list[Finding]:
    """What the rule ``code`` of the ruleset in force finds in a post of ``text``."""
    rules = current()
    report = engine.run(rules, Content(Text.plain("text", text), **values), rules.facts(TODAY))
    return [finding for finding in report.findings if finding.code == code]


def test_a_rule_in_force_is_asked_in_the_words_of_who_wrote_it():
    row = rule_in_force(severity="warning", enforcement="waivable")
    [found] = findings("V\u00e5r tr\u043elldryck", row.code)
    assert (found.message, found.instead, found.matched) == (row.message, row.instead, "tr\u043elldryck")
    assert (found.severity, found.enforcement) == (Severity.WARNING, Enforcement.WAIVABLE)


def test_a_pattern_is_asked_too():
    row = rule_in_force(words="", pattern=r"\btrolldryck\w*|magiskt kaffe")
    assert [found.matched for found in findings("Trolldrycker", row.code)] == ["Trolldrycker"]


def test_alt_texts_are_read_too():
    row = rule_in_force()
    found = findings("Kaffe.", row.code, images=(Image("images:0", "a.jpg", alt="En kopp trolldryck"),))
    assert [one.span.field for one in found] == ["images:0:alt"]


def test_a_rule_that_is_not_in_force_is_not_asked():
    row = SiteRuleFactory()
    assert findings("Trolldryck!", row.code) == []
    activation.activate(row, tried=row.looks_for(), actor=None)
    assert findings("Trolldryck!", row.code)
    activation.deactivate(SiteRule.objects.get(), actor=None)
    assert findings("Trolldryck!", row.code) == []


@pytest.mark.parametrize(
    ("where", "here", "there"),
    [
        ({"languages": ["sv"]}, {"language": "sv"}, {"language": "en"}),
        ({"markets": ["se", "dk"]}, {"markets": ("dk",)}, {"markets": ("us",)}),
        ({"channels": ["x"]}, {"channel": "x"}, {"channel": "linkedin"}),
        ({"channels": ["x"]}, {"channel": ""}, {"channel": "linkedin"}),
    ],
)
def test_a_rule_is_asked_where_it_holds(where, here, there):
    row = rule_in_force(**where)
    assert findings("Trolldryck!", row.code, **here)
    assert not findings("Trolldryck!", row.code, **there)


def test_what_was_tried_is_what_is_put_in_force():
    row = SiteRuleFactory()
    tried = row.looks_for()
    row.words = "troll"
    registers.save(row, actor=None)
    with pytest.raises(ValidationError, match="Try it again"):
        activation.activate(row, tried=tried, actor=None)
    assert not SiteRule.objects.get().is_active


def test_a_site_decides_what_a_finding_costs():
    row = rule_in_force(enforcement="advisory")
    registers.save(RuleEnforcement(rule=row.code, enforcement="mandatory", reason="Det är lag."), actor=None)
    assert [found.enforcement for found in findings("Trolldryck!", row.code)] == [Enforcement.MANDATORY]


def test_putting_a_rule_in_force_makes_another_ruleset():
    row = SiteRuleFactory()
    before = current().digest
    activation.activate(row, tried=row.looks_for(), actor=None)
    assert current().digest != before


def test_a_rule_put_in_force_behind_the_verbs_back_stops_all_checks():
    SiteRuleFactory()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE policy_rules_siterule SET is_active = %s", [True])
    with pytest.raises(RegistersTampered):
        current()


@pytest.mark.parametrize("row", [{"pattern": "(a"}, {"words": "!"}])
def test_a_rule_that_can_no_longer_be_read_bars_the_post(row):
    """A newer RE2 may refuse what this one takes."""
    broken = SiteRule(code="NRS001", name="Trasig", message="-", instead="-", enforcement="advisory", **row).as_rule()
    rules = Ruleset.of((), Values(site_rules=(broken,)))
    [found] = engine.run(rules, Content(Text.plain("text", "Kaffe")), rules.facts(TODAY)).findings
    assert found.bars


def test_a_pack_that_takes_the_code_of_a_site_rule_later_costs_what_it_costs():
    pack = next(rule for rule in registry.rules() if rule.enforcement is Enforcement.MANDATORY)
    own = SiteRule(
        code=pack.code, name="Krock", words="kaffe", message="-", instead="-", enforcement="advisory"
    ).as_rule()
    rules = Ruleset.of(registry.rules(), Values(site_rules=(own,)))
    assert rules.enforcement.of(pack.code, Content(Text.plain("text", "Kaffe"))) is Enforcement.MANDATORY


def test_the_rule_is_described_like_one_of_a_pack():
    rule = SiteRuleFactory(code="NRS001", languages=["en"], because="Beslut 2026-11-01").as_rule()
    assert (rule.summary, rule.because, rule.languages) == (
        "Vi kallar inte kaffet magiskt.",
        "Beslut 2026-11-01",
        ("en",),
    )
    assert [example.content.text.value for example in rule.bad] == ["Ett magiskt kaffe!", "Vår trolldryck\när här."]
    assert {example.content.language for example in (*rule.bad, *rule.good)} == {"en"}


HEADINGS = "code,name,words,message,instead,languages,catches,leaves_alone"


def file_of(*lines: str) -> BytesIO:
    return BytesIO("\n".join([HEADINGS, *lines]).encode())


def test_a_rule_that_comes_in_a_file_is_not_in_force():
    line = 'NRS001,Inte magiskt.,trolldryck,Nej.,Smak.,"sv, en","Trolldryck!\n\nVår trolldryck","Kaffe\n\nTroll"'
    importing.import_file(SiteRule, file_of(line), actor=None)
    row = SiteRule.objects.get()
    assert (row.languages, row.texts_to_catch(), row.is_active) == (
        ["sv", "en"],
        ("Trolldryck!", "Vår trolldryck"),
        False,
    )
    with pytest.raises(FileRefused, match="no column “is_active”"):
        importing.import_file(SiteRule, BytesIO(b"code,is_active\nNRS001,yes"), actor=None)


@pytest.mark.parametrize(
    ("line", "why"),
    [("code,words\nNRS001,kaffe", "nobody has tried"), ("code,catches\nNRS001,Kaffe", "Give two texts to catch")],
)
def test_a_file_changes_no_rule_in_force_that_was_not_tried_and_proven_so(line, why):
    rule_in_force(code="NRS001")
    with pytest.raises(FileRefused, match=why):
        importing.import_file(SiteRule, BytesIO(line.encode()), actor=None)
