from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.packs.personal_data.mail_addresses import find_private_addresses
from policy_rules.rule import rule


@rule(
    code="PER005",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 6: nothing about customers and staff that is theirs to keep. An address with a person's name is "
        "personal data: GDPR, article 4 (1); the European Commission's own example is name.surname@company.com "
        "(unverified). As of November 2026."
    ),
    bad=(
        example("Skriv till kim.ek@nordvind.example så ordnar det sig."),
        example("Vinnaren nås på kimek87@gmail.com."),
        example("Mejla kim.ek @ gmail.com så ordnar det sig."),
        example("Write to kimek87 @outlook.com.", language="en"),
        example("Write to kim_ek (at) hotmail.com.", language="en"),
        example("Our fan anna@nordvind.example made this.", language="en"),
        example(html='<p><a href="mailto:kim.ek@icloud.com">Write to Kim</a></p>', language="en"),
    ),
    good=(
        example("Skriv till kim.ek@acme.example eller press@nordvind.example."),
        example("Mejla kundtjanst@nordvind.example eller kurs.stockholm@gmail.com."),
        example("Frukost med Anna @ nordvind.example på torsdag."),
        example("Write to jobs@nordvind.example or anna.ek@acme.example.", language="en"),
        example("Meet @kim at the fair, stand 12@hall B.", language="en"),
    ),
)
def private_mail_address(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post gives the addresses of the company and of roles, not those of a person elsewhere."""
    for text in content.texts:
        for start, end in find_private_addresses(text.value, facts.company):
            yield Finding(
                message=_("This looks like somebody's own e-mail address."),
                span=text.span(start, end),
                instead=_("Give an address of the company or of a role, for example info@ or press@."),
            )
