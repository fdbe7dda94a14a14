from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.markets import LANGUAGES
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.languages import other_language

#: Nobody chooses these for a post here; people write them all the same.
_OTHER_LANGUAGES = {
    "es": gettext_lazy("Spanish"),
    "it": gettext_lazy("Italian"),
    "nl": gettext_lazy("Dutch"),
    "pl": gettext_lazy("Polish"),
    "pt": gettext_lazy("Portuguese"),
}


@rule(
    code="LAN001",
    severity=Severity.NOTE,
    enforcement=Enforcement.ADVISORY,
    because=(
        "Policy point 2: posts hold a high quality. Readers' devices read a post aloud in its declared language (WCAG "
        "2.2, success criterion 3.1.1, unverified), and it is checked with that language's rules. As of November 2026."
    ),
    bad=(
        example("We are hiring a new colleague for our office in Malmö, and you are welcome to join us."),
        example("Wir freuen uns auf die Messe und sind auch in diesem Jahr mit einem Stand für euch da."),
        example("Nu öppnar vi vår nya butik i Luleå, och alla är välkomna på lördag.", language="en"),
        example("Mañana abrimos nuestra nueva tienda en el centro, y habrá música para todos."),
        example("Nous sommes très heureux de vous retrouver dans notre nouvelle boutique.", language="en"),
    ),
    good=(
        example("Nu öppnar vi vår nya butik i Luleå, och alla är välkomna på lördag."),
        example("Save the date: Acme Summer Party"),
        example("Vi söker en Senior Software Engineer till vårt team i Lund. Welcome to join us!"),
        example("Our new shop opens in Luleå on Saturday, and everybody is welcome.", language="en"),
        example("Tack, Malmö!", language="en"),
    ),
)
def another_language(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post is in the language that its author chose for it."""
    language = other_language(content.text.value, content.language)
    if language:
        names = {**dict(LANGUAGES), **_OTHER_LANGUAGES}
        yield Finding(
            message=_("This seems to be written in %(seen)s, but its language is set to %(declared)s.")
            % {"seen": names.get(language, language), "declared": names.get(content.language, content.language)},
            span=content.text.whole(),
            instead=_("Choose the language that it is written in: it is checked, and read aloud, in that language."),
        )
