"""What texts are checked with: the rules, the registers where there are any, and terms from a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from policy_rules import engine, registry
from policy_rules.facts import Facts
from policy_rules.finding import Finding
from policy_rules.linting.items import BadInput, Item
from policy_rules.linting.reading import decode_line, numbered_lines
from policy_rules.models import RegisterVersion
from policy_rules.models.spelling import validate_spelling
from policy_rules.ruleset import Registers, Ruleset
from policy_rules.text.terms import Term


@dataclass(frozen=True)
class Checker:
    """The rules of one moment."""

    ruleset: Ruleset
    facts: Facts

    @classmethod
    def of(cls, rules: Ruleset, terms: list[Term]) -> Checker:
        """``rules`` as they are today, and ``terms`` beside the registered ones."""
        today = timezone.localdate()
        facts = rules.facts(today)
        if terms:
            facts = replace(facts, terms=rules.registers.terms.changed(terms).on(today))
        return cls(rules, facts)

    def check(self, item: Item) -> tuple[Finding, ...]:
        """What the rules find in ``item``."""
        facts = self.facts
        if item.company:
            facts = replace(facts, company=replace(facts.company, name=item.company))
        return engine.run(self.ruleset, item.content, facts).findings


def has_registers() -> bool:
    """Whether the database has been migrated. Makes no SQLite file where there is none."""
    is_file = connection.vendor == "sqlite" and not connection.is_in_memory_db()
    if is_file and not Path(connection.settings_dict["NAME"]).exists():
        return False
    return RegisterVersion._meta.db_table in connection.introspection.table_names()


def rules_alone() -> Ruleset:
    """The rules with empty registers."""
    return Ruleset.of(registry.rules(), Registers())


def read_terms(stream: BinaryIO) -> tuple[list[Term], list[tuple[int, str]]]:
    """The confidential terms of a file, one a line, and the lines that are none, each with the reason."""
    terms: list[Term] = []
    problems: list[tuple[int, str]] = []
    for number, line in numbered_lines(stream):
        try:
            if name := decode_line(line):
                validate_spelling(name)
                terms.append(Term(name))
        except BadInput as error:
            problems.append((number, str(error)))
        except ValidationError as error:
            problems.append((number, " ".join(error.messages)))
    return terms, problems
