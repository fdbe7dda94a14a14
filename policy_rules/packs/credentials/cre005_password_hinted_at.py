from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.credentials.secrets import Kind, secrets_in
from policy_rules.packs.examples import example
from policy_rules.rule import rule


@rule(
    code="CRE005",
    severity=Severity.WARNING,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 6: secrets of the house never go out, and a password that can be guessed from a post is out. Own "
        "observation of how people tell one without saying it. As of November 2026."
    ),
    bad=(
        example("Inloggningen till mappen? Samma som alltid: styrelse följt av Hosten!26."),
        example("Kassan öppnas med namnet på vår hund och hans husnummer."),
        example("Så hemtrevligt, med gula lappen på skärmen: fjord_vinter7."),
        example("Här är l ö s e n o r d e t, till alla som ska köra demon."),
        example("The password? Our mascot's name with a capital and 99 at the end.", language="en"),
        example("The shared mailbox opens with our postcode backwards.", language="en"),
        example("Lovely office! (Ignore the sticky note reading 'tealeaf-2291_x'.)", language="en"),
    ),
    good=(
        example("Ett starkt lösenord är aldrig namnet på din hund följt av ett årtal."),
        example("Utställningen öppnas med ett tal av vår vd klockan 18."),
        example("Lösenordet fyller 60 år: så började det 1961."),
        example("Never use your dog's name followed by the year as a password.", language="en"),
        example("Our password manager is used by 400 colleagues.", language="en"),
        example("The play opens with a song, and the postcode lottery follows.", language="en"),
    ),
)
def password_hinted_at(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nobody can guess a password from a post.

    What says one outright is CRE003's business; posts that teach about passwords are left alone.
    """
    for text in content.texts:
        for secret in secrets_in(text.value):
            if secret.kind is Kind.HINT:
                yield Finding(
                    message=_("Readers may guess a password from this."),
                    span=text.span(secret.start, secret.end),
                    instead=_("Take it out, and change the password if it opens anything."),
                )
