"""Rules and contents made for a test."""

from __future__ import annotations

from policy_rules.content import Content, Span, Text
from policy_rules.finding import Finding
from policy_rules.rule import Check, Example, Rule, rule

EXAMPLES = (Example(Content(Text.plain("text", "one"))), Example(Content(Text.plain("text", "two"))))


def make_rule(check: Check, code: str = "TST001", **values) -> Rule:
    """A rule that looks with ``check``."""
    check.__doc__ = check.__doc__ or "A text says nothing that a test would mind."
    return rule(code=code, because="this test", bad=EXAMPLES, good=EXAMPLES, **values)(check)


def finding_at(start: int, end: int, field: str = "text", **values) -> Finding:
    """What a rule yields about ``start`` to ``end``."""
    values = {"message": "This is wrong.", "instead": "That would be fine."} | values
    return Finding(span=Span(field, start, end), **values)


def finds_word(word: str) -> Check:
    """A check that minds each place of ``word`` in every text."""

    def check(content, facts):
        for text in content.texts:
            start = text.value.find(word)
            while start >= 0:
                yield Finding(
                    message=f"“{word}” does not belong here.",
                    span=text.span(start, start + len(word)),
                    instead="Leave it out.",
                )
                start = text.value.find(word, start + len(word))

    return check
