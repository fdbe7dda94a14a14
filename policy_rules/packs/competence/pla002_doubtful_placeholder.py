from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.placeholders import find_doubtful_placeholders


@rule(
    code="PLA002",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 2: posts hold a high quality. These words most often wait for others, but a writer may mean just "
        "them, so a reviewer decides. As of November 2026."
    ),
    bad=(
        example("Välkommen till XXX i Malmö!"),
        example("Vi visar hur A/B-test {variant} gick."),
        example("Trött på lorem ipsum? Vi skriver riktiga texter."),
        example("Tack alla som kom! (sätt in antal besökare här när Micke har räknat)"),
        example("The venue: TBD", language="en"),
        example("Sure! Here's a friendly post about our new ward: we are hiring.", language="en"),
        example("The only date we like is YYYY-MM-DD.", language="en"),
        example("Set ${TARGET} before you start.", language="en"),
    ),
    good=(
        example("Välkommen till Malmö! Jackan finns i strl XX och XXX."),
        example("Lista dina TODO i appen, så hinner du med allt."),
        example("Datum skrivs ÅÅÅÅ-MM-DD enligt standarden."),
        example("Självklart! Här är svaren på era frågor om rabatten."),
        example("The venue will be told in May.", language="en"),
        example("Sure! Here's our menu for Friday (check the allergens before you order).", language="en"),
        example("Dates in ISO 8601 are YYYY-MM-DD.", language="en"),
    ),
)
def doubtful_placeholder(content: Content, facts: Facts) -> Iterator[Finding]:
    """Words that look like a blank of a template go out only when somebody meant them.

    What can be nothing but a blank is PLA001's business.
    """
    for text in content.everything:
        for start, end in find_doubtful_placeholders(text.value):
            yield Finding(
                message=_("Is “%(words)s” still to be filled in?") % {"words": text.value[start:end]},
                span=text.span(start, end),
                instead=_(
                    "Put the real words in its place. If you mean just these, a policy reviewer can let them pass."
                ),
            )
