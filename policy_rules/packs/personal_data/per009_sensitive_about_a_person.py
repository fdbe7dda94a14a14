from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.private_matters import find_sensitive
from policy_rules.rule import rule


@rule(
    code="PER009",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. Health, sex life and orientation, "
        "faith, politics, membership of a union and descent are told of nobody without their explicit consent: GDPR, "
        "article 9. As of November 2026."
    ),
    bad=(
        example("Kim på lagret är sjukskriven för utmattning till mars."),
        example("Vår kollega Robin är tillbaka efter sin stroke."),
        example("Patienten Lo Berg fick sin cancerdiagnos i maj."),
        example("Our thoughts are with Asha from payroll after her miscarriage.", language="en"),
        example("Dave is off for six weeks with depression.", language="en"),
        example("Well done to our colleague Sam for coming out as gay yesterday.", language="en"),
    ),
    good=(
        example("Depression är vanligare på vintern. Vi ger råd om ljus och rörelse."),
        example("Anna Ek föreläser om sin utmattning i vår podd."),
        example("Glad Pride! Vi går i tåget på lördag."),
        example("One in four of us will have depression. Talk to somebody.", language="en"),
        example("Our ambassador Jo Reid talks about her diabetes in a new book.", language="en"),
        example("Ramadan Mubarak to customers and colleagues.", language="en"),
    ),
)
def sensitive_about_a_person(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post tells nothing sensitive of a person whom it names.

    Health, faith, love and politics count where they are said of somebody with a name. Illness or faith as a subject,
    and people who speak of it in public themselves, are left alone. A reviewer who has seen the consent can let it
    pass.
    """
    for text in content.texts:
        for said in find_sensitive(text.value):
            yield Finding(
                message=_("This tells something sensitive of somebody: health, faith, love or politics."),
                span=text.span(said.start, said.end),
                instead=_(
                    "Leave it out, or leave the name out so that nobody can tell who it is. With the person's "
                    "explicit consent, a policy reviewer can let it pass."
                ),
            )
