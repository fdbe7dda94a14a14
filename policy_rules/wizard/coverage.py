"""Clauses that no rule holds anybody to, and rules that no clause speaks of: listed, so that neither surprises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from policy_rules import registry
from policy_rules.content import Content, Text
from policy_rules.finding import Enforcement
from policy_rules.rule import Rule
from policy_rules.ruleset import Ruleset
from policy_rules.wizard.answers import Answers
from policy_rules.wizard.document import Document, WrittenClause


@dataclass(frozen=True, slots=True)
class LooseClause:
    """A clause and the codes (of rules, or points of the checklist) that would enforce it and are not in force."""

    clause: WrittenClause
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """``loose``: clauses without their rule or point. ``unsaid``: rules in force without a clause; ``own``: those of
    them that the site made itself. ``guidance``: clauses that nothing was meant to enforce."""

    loose: tuple[LooseClause, ...]
    unsaid: tuple[Rule, ...]
    own: tuple[Rule, ...]
    guidance: tuple[WrittenClause, ...]


def coverage(document: Document, answers: Answers, ruleset: Ruleset) -> Coverage:
    """How the ``document`` and the ``ruleset`` in force fit together, in the markets of ``answers``."""
    in_force = {rule.code: rule for rule in ruleset.rules if _is_asked(rule, answers, ruleset)}
    points = {point.code for point in ruleset.registers.checklist}
    loose = ((clause, _missing(clause, in_force.keys(), points)) for clause in document.clauses)
    said = {code for clause in document.clauses for code in clause.rules}
    unsaid = [rule for code, rule in in_force.items() if code not in said]
    shipped = {rule.code for rule in registry.rules()}
    return Coverage(
        loose=tuple(LooseClause(clause, missing) for clause, missing in loose if missing),
        unsaid=tuple(rule for rule in unsaid if rule.code in shipped),
        own=tuple(rule for rule in unsaid if rule.code not in shipped),
        guidance=tuple(clause for clause in document.clauses if not clause.rules and "guidance" in clause.ties),
    )


def _missing(clause: WrittenClause, in_force: Iterable[str], points: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for code in clause.rules if code not in in_force) + tuple(
        code for code in clause.checklist if code not in points
    )


def _is_asked(rule: Rule, answers: Answers, ruleset: Ruleset) -> bool:
    """Whether the rule is on in some market of the company."""
    return any(
        ruleset.enforcement.of(rule.code, Content(Text.plain("body", ""), markets=(market,))) is not Enforcement.OFF
        for market in answers.markets
    )
