from __future__ import annotations

import io

import pytest

from policy_rules.facts import Company, Facts
from policy_rules.linting import reading
from policy_rules.linting.checker import Checker, has_registers, read_terms
from policy_rules.linting.items import Defaults, read_object
from policy_rules.ruleset import Registers, Ruleset
from policy_rules.text.terms import Term, TermIndex
from tests.policy_rules.making import finding_at, make_rule


def sees(seen: list):
    def check(content, facts):
        seen.append(facts)
        return [finding_at(0, 1)]

    return check


def check_with(registers: Registers, *terms: Term, **data):
    seen: list = []
    checker = Checker.of(Ruleset.of((make_rule(sees(seen)),), registers), list(terms))
    findings = checker.check(read_object({"text": "Falken och Örnen", **data}, Defaults()))
    assert len(findings) == 1
    return seen[0]


def test_terms_of_a_file_are_looked_for_beside_the_registered_ones():
    facts = check_with(Registers(terms=TermIndex([Term("Falken")])), Term("Örnen"))
    assert [hit.term.name for hit in facts.terms.find("Falken och Örnen")] == ["Falken", "Örnen"]


def test_there_are_no_terms_when_nobody_gives_any():
    assert check_with(Registers()).terms is None


def test_a_content_may_name_the_company_that_speaks():
    registers = Registers(facts=Facts(company=Company("Norrsken", ("norrsken.example",))))
    assert check_with(registers).company.name == "Norrsken"
    assert check_with(registers, company="Acme").company == Company("Acme", ("norrsken.example",))


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_file_of_terms_has_one_a_line(ending):
    lines = ["\ufeffFalken", "", "  Projekt Örnen ", "x", "&&", "R&D"]
    terms, problems = read_terms(io.BytesIO(ending.join(lines).encode()))
    assert terms == [Term("Falken"), Term("Projekt Örnen"), Term("R&D")]
    assert [line for line, _why in problems] == [4, 5]
    assert "two letters" in problems[1][1]


def test_a_line_of_terms_that_cannot_be_read_is_named(monkeypatch):
    monkeypatch.setattr(reading, "LONGEST_LINE", 300)
    terms, problems = read_terms(io.BytesIO(b"\xff\n" + b"x" * 201 + b"\n" + b"y" * 400 + b"\nFalken"))
    assert terms == [Term("Falken")]
    assert [line for line, _why in problems] == [1, 2, 3]


@pytest.mark.django_db
def test_a_migrated_database_has_registers():
    assert has_registers()
