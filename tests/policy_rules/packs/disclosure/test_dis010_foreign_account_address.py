from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import AccountProfile, Company
from policy_rules.packs.disclosure.account_examples import through
from policy_rules.rule import Example
from tests.policy_rules.packs.asking import ask, rule

DIS010 = rule("DIS010")


def at(email: str, domains: tuple[str, ...] = ("norrsken.example",), capacity: str = "official") -> Example:
    account = AccountProfile("linkedin", "norrsken", capacity, "Norrsken", email)
    found = through(account, "Hej")
    return Example(found.content, replace(found.facts, company=Company("Norrsken", domains)))


@pytest.mark.parametrize("email", ["a@norrsken.example", "a@MAIL.Norrsken.example", ""])
def test_an_address_at_home_is_fine(email):
    assert not ask(DIS010, at(email))


@pytest.mark.parametrize("email", ["a@norrksen.example", "a@norrsken-social.test", "a@n0rrsken.example"])
def test_a_lookalike_is_called_one(email):
    (finding,) = ask(DIS010, at(email))
    assert "only looks like norrsken.example" in finding.message


@pytest.mark.parametrize("email", ["norrsken@gmail.com", "a@example"])
def test_an_address_elsewhere_is_found(email):
    (finding,) = ask(DIS010, at(email))
    assert "not the company's" in finding.message
    assert "norrsken.example" in finding.instead


def test_any_of_the_companys_domains_will_do():
    assert not ask(DIS010, at("a@norrsken.test", domains=("norrsken.example", "norrsken.test")))


def test_employees_and_companies_without_a_domain_are_left_alone():
    assert not ask(DIS010, at("anna@post.test", capacity="employee"))
    assert not ask(DIS010, at("anna@post.test", domains=()))
