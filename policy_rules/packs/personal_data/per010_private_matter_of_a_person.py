from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.private_matters import find_private_matters
from policy_rules.rule import rule


@rule(
    code="PER010",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. Pay, warnings, dismissals, debts "
        "and offences are personal data that no post needs: GDPR, articles 5 (1) and 10. As of November 2026."
    ),
    bad=(
        example("Vi har sagt upp Robin Alm efter en varning."),
        example("Kim på lagret har fått sparken."),
        example("Hyresgästen Lo Berg har inte betalat hyran sedan i maj."),
        example("We had to let Sandra Moss go on Friday.", language="en"),
        example("Ruth in accounts earns more than our director.", language="en"),
        example("Our tenant Mr Quigley is in arrears again.", language="en"),
    ),
    good=(
        example("Lönen är 32 000 kronor i månaden. Sök senast fredag."),
        example("Har du skulder? Vår rådgivare Anna Ek ger tips."),
        example("Anna Ek spelar en avskedad polis i höstens pjäs."),
        example("The salary is 32,000 pounds a year. Apply by Friday.", language="en"),
        example("Worried about debt? Our adviser Ruth Moss has advice.", language="en"),
        example("Sandra Moss plays a teacher who is fired in our new film.", language="en"),
    ),
)
def private_matter_of_a_person(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post does not tell of a named person's pay, dismissal, debts or offences.

    Nor of what happens at home. Pay in an advertisement, advice about debts and what happens in a film are left alone.
    """
    for text in content.texts:
        for said in find_private_matters(text.value):
            yield Finding(
                message=_("This tells of somebody's pay, work, money or trouble, which is theirs to keep."),
                span=text.span(said.start, said.end),
                instead=_("Leave it out, or leave the name out so that nobody can tell who it is."),
            )
