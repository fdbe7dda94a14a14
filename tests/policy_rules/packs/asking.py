"""Asking one rule about one example."""

from __future__ import annotations

from policy_rules import registry
from policy_rules.asking import add_answers
from policy_rules.content import Content, Text
from policy_rules.finding import Finding
from policy_rules.rule import Example, Rule


def rule(code: str) -> Rule:
    return next(rule for rule in registry.rules() if rule.code == code)


def ask(rule: Rule, example: Example) -> list[Finding]:
    """What ``rule`` finds in ``example``; nothing when it does not apply to it."""
    found: list[Finding] = []
    if rule.applies_to(example.content):
        add_answers(found, rule, example.content, example.facts)
    return found


def places(rule: Rule, example: Example) -> list[str]:
    """The author's own characters at each finding of ``rule``."""
    sources = sources_of(example.content)
    return [sources.get(one.span.field, "")[one.span.start : one.span.end] for one in ask(rule, example)]


def sources_of(content: Content) -> dict[str, str]:
    """What the author typed, by field."""
    return {text.field: text.source for text in content.everything}


def fixed(content: Content, finding: Finding) -> str:
    """The author's text with the fix of ``finding`` made."""
    text: Text = next(text for text in content.texts if text.field == finding.fix.span.field)
    start, end = finding.fix.span.start, finding.fix.span.end
    return text.source[:start] + finding.fix.replacement + text.source[end:]
