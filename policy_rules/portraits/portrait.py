"""A rule as people read it: what it says and why, what it catches and what it leaves alone, and how to be fine."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass

from policy_rules import engine
from policy_rules.content import Content
from policy_rules.finding import Finding
from policy_rules.packs.examples import EXAMPLE_FACTS
from policy_rules.portraits.circumstances import circumstances
from policy_rules.rule import Example, Rule

_AS_OF = re.compile(r"As of ([^.]+)\.")


@dataclass(frozen=True, slots=True)
class Sample:
    """An example, what is so in it besides its words and not in all of them, and what the rule finds in it."""

    content: Content
    circumstances: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """A rule and its examples, in the language that was active when it was made.

    ``details`` are the paragraphs of the rule's docstring after its first sentence, in English; ``as_of`` is when the
    sources were looked up; ``circumstances`` are those that all its examples share.
    """

    rule: Rule
    details: tuple[str, ...]
    as_of: str
    is_unverified: bool
    circumstances: tuple[str, ...]
    bad: tuple[Sample, ...]
    good: tuple[Sample, ...]

    @property
    def ways_out(self) -> tuple[str, ...]:
        """How to be fine: what the findings say would be fine instead, each once."""
        return tuple(dict.fromkeys(finding.instead for sample in self.bad for finding in sample.findings))


def portrait(rule: Rule) -> Portrait:
    """The portrait of ``rule``: each of its examples is put to it."""
    _summary, *paragraphs = (inspect.getdoc(rule.check) or "").split("\n\n")
    as_of = _AS_OF.search(rule.because)
    told = {id(example): circumstances(example) for example in (*rule.bad, *rule.good)}
    shared = tuple(phrase for phrase in told[id(rule.bad[0])] if all(phrase in one for one in told.values()))

    def samples(examples: Iterable[Example]) -> tuple[Sample, ...]:
        return tuple(
            Sample(
                content=example.content,
                circumstances=tuple(phrase for phrase in told[id(example)] if phrase not in shared),
                findings=engine.ask(rule, example.content, example.facts or EXAMPLE_FACTS).findings,
            )
            for example in examples
        )

    return Portrait(
        rule=rule,
        details=tuple(" ".join(paragraph.split()) for paragraph in paragraphs),
        as_of=as_of[1] if as_of else "",
        is_unverified="unverified" in rule.because,
        circumstances=shared,
        bad=samples(rule.bad),
        good=samples(rule.good),
    )
