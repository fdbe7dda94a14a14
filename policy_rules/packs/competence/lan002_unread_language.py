from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.competence.language_names import name_of
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.languages import READ_BY_RULES, other_language


@rule(
    code="LAN002",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 2: posts hold a high quality. The rules about wording (promises, forecasts, comparisons, green "
        "claims, courtesy) read Swedish and English: that they say nothing of another language means nothing. "
        "As of November 2026."
    ),
    bad=(
        example(
            "Wir freuen uns auf die Messe und sind auch in diesem Jahr mit einem Stand für euch da.", language="de"
        ),
        example("Vi åbner en ny butik i Odense på lørdag.", language="da"),
    ),
    good=(
        example("Nu öppnar vi vår nya butik i Luleå, och alla är välkomna på lördag."),
        example("Save the date: Acme Summer Party"),
        example("Our new shop opens in Luleå on Saturday, and everybody is welcome.", language="en"),
        example("Thank you, Malmö!", language="en"),
    ),
)
def unread_language(content: Content, facts: Facts) -> Iterator[Finding]:
    """Whoever passes a post knows when the rules could not read its wording."""
    if content.language in READ_BY_RULES or not any(map(str.isalpha, content.text.value)):
        return
    language = other_language(content.text.value, content.language) or content.language
    if language not in READ_BY_RULES:
        yield Finding(
            message=_("None of the rules that come with Imprimatur reads wording in this language: %(language)s.")
            % {"language": name_of(language)},
            span=content.text.whole(),
            instead=_(
                "Have somebody who knows the language read the post against the policy. Names, numbers, links and "
                "pictures are checked as always."
            ),
        )
