from __future__ import annotations

from dataclasses import replace

from policy_rules.facts import AccountProfile
from policy_rules.packs.disclosure.account_examples import through
from policy_rules.packs.examples import EXAMPLE_FACTS
from policy_rules.rule import Example
from tests.policy_rules.packs.asking import ask, rule

DIS009 = rule("DIS009")
BARE = AccountProfile("linkedin", "Acme")


def test_all_that_is_lacking_is_said_at_once():
    (finding,) = ask(DIS009, through(BARE, "Hej"))
    assert finding.message == "The account Acme has neither a display name nor an e-mail address in the register."
    assert (finding.span.field, finding.span.start, finding.span.end) == ("text", 0, 0)


def test_an_employee_needs_no_address():
    (finding,) = ask(DIS009, through(replace(BARE, capacity="employee"), "Hej"))
    assert finding.message == "The account Acme has no display name in the register."


def test_an_account_is_known_by_its_handle_in_any_case_and_on_its_own_channel():
    content = through(BARE, "Hej").content
    facts = replace(EXAMPLE_FACTS, accounts={("linkedin", "acme"): BARE})
    assert ask(DIS009, Example(replace(content, handle="ACME"), facts))
    assert not ask(DIS009, Example(replace(content, channel="x"), facts))


def test_an_account_that_nobody_registered_is_not_this_rules_business():
    assert not ask(DIS009, Example(through(BARE, "Hej").content, EXAMPLE_FACTS))
