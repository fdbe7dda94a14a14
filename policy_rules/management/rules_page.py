"""The page about all rules, made from the rules: by point of the policy, and what counts as a sponsorship label."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import translation

from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.packs.disclosure.labels import Jurisdiction, Standing
from policy_rules.packs.examples import EXAMPLE_FACTS
from policy_rules.points import POINTS, by_point
from policy_rules.rule import Rule

_INTRODUCTION = f"""\
# The rules

Made from the rules by `manage.py document_rules`; do not edit. Nothing here is legal advice.

Each rule has a page: what it says and why, what it catches and what it leaves alone, and how to be fine. In the
examples there the company is {EXAMPLE_FACTS.company.name}, the account is official, the market is Sweden, nobody pays,
and the day is {EXAMPLE_FACTS.today.isoformat()}, unless it says otherwise. Every rule is a file of its own in
`policy_rules/packs/`, and its examples are its tests.

A finding that is *mandatory* is refused at submit, one that is *waivable* waits for a policy reviewer, and one that is
*advisory* is shown and never bars. A rule that is *off* is not asked. A site decides otherwise under **Posts →
Registers → Decisions on enforcement**, and sees under **Posts → Rules** what holds there.
"""

#: What a point asks that no rule can see.
_WITHOUT_RULES = "No rule: this point is for people. A test shows that fair criticism of the company is no finding."

_WHERE_LABELS_COUNT = """\
A label counts in the opening of a post: first line, first two sentences, before the channel's “more”, not last and not
among hashtags. An ordinary word counts only when it is set apart (`Reklam: ...`, `#ad`, `(annons)`, `This is an ad`).
A doubtful wording counts as none unless it stands in the opening; there, [DIS002](rules/DIS002.md) asks for a clearer
one.
"""


def render(rules: tuple[Rule, ...]) -> str:
    """The page about ``rules`` in Markdown, in English whatever language is active."""
    with translation.override("en"):
        return "\n".join([_INTRODUCTION, *_points(rules), *_labels()]) + "\n"


def _points(rules: tuple[Rule, ...]) -> Iterator[str]:
    served = by_point(rules)
    for number, title in POINTS.items():
        yield f"## Point {number}: {title}"
        yield ""
        yield from _table(served[number]) if number in served else [_WITHOUT_RULES]
        yield ""


def _table(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "| Code | Rule | Enforcement | Languages | Markets |"
    yield "|---|---|---|---|---|"
    for rule in rules:
        where = f"{', '.join(rule.languages) or 'all'} | {', '.join(rule.markets) or 'all'}"
        yield f"| [{rule.code}](rules/{rule.code}.md) | {rule.summary} | {rule.enforcement} | {where} |"


def _labels() -> Iterator[str]:
    yield "## What counts as a sponsorship label"
    yield ""
    yield _WHERE_LABELS_COUNT
    yield "| Market | Accepted | Doubtful | Not enough | Source |"
    yield "|---|---|---|---|---|"
    for jurisdiction in JURISDICTIONS.values():
        accepted = _wordings(jurisdiction, Standing.ACCEPTED)
        if first := _wordings(jurisdiction, Standing.ACCEPTED_FIRST):
            accepted += f"; as the very first words {first}"
        doubtful = _wordings(jurisdiction, Standing.DOUBTFUL)
        not_enough = _wordings(jurisdiction, Standing.NOT_ENOUGH)
        source = f"{jurisdiction.source}. As of {jurisdiction.as_of:%B %Y}."
        yield f"| {jurisdiction.market} | {accepted} | {doubtful} | {not_enough} | {source} |"


def _wordings(jurisdiction: Jurisdiction, standing: Standing) -> str:
    return ", ".join(wording.words for wording in jurisdiction.wordings if wording.standing is standing)
