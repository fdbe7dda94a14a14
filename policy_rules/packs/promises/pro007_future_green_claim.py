from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.promises.approved import without_approved
from policy_rules.packs.promises.green import Green, find_green
from policy_rules.rule import rule


@rule(
    code="PRO007",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 3: nothing is promised that cannot be kept. "
        "Directive (EU) 2024/825, applied since 27 September 2026: "
        "a claim about future environmental performance needs a public plan that an independent expert checks. "
        "As of November 2026."
    ),
    bad=(
        example("Vi ska vara klimatneutrala 2035."),
        example("Senast 2030 är våra transporter fossilfria."),
        example("We will be carbon neutral by 2035.", language="en"),
        example("2030 är våra utsläpp nere på noll."),
        example("By 2030 our transports will be fossil free.", language="en"),
    ),
    good=(
        example("Sverige ska ha nettonollutsläpp 2045."),
        example("Vi ska vara klimatneutrala 2035. Planen är granskad och finns på https://acme.example/plan"),
        example("The EU will be climate neutral by 2050.", language="en"),
        example("We will be carbon neutral by 2035. The verified plan: https://acme.example/plan", language="en"),
    ),
    unmasks="sentences",
)
def future_green_claim(content: Content, facts: Facts) -> Iterator[Finding]:
    """What the company will be for the climate some year rests on a plan that all can read.

    A link beside a word about the plan, or targets validated by the Science Based Targets initiative, is enough.
    """
    for text in content.texts:
        found = find_green(content, text.value, Green.TO_COME, facts.company, facts.today)
        for said in without_approved(content, facts, text.value, found):
            yield Finding(
                message=_(
                    "“%(words)s” in a year to come needs a plan that is public and checked by somebody independent."
                )
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Link to the plan and say who has checked it, or tell what you have done so far."),
            )
