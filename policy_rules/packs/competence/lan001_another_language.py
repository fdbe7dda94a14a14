from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.competence.language_names import name_of
from policy_rules.packs.competence.mixed_languages import foreign_places
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.languages import READ_BY_RULES, other_language


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
        example(
            "Vi har stängt i morgon. Unsere Filialen sind am Freitag wieder zu den üblichen Zeiten geöffnet. Hej då!"
        ),
        example(
            "We are closed on Monday. Vi är tillbaka på tisdag och då är alla välkomna in till oss igen. See you!",
            language="en",
        ),
        example("В субботу мы открываем новый магазин в Мальмё."),
        example("我们星期六在马尔默开设新店，欢迎光临。", language="en"),
    ),
    good=(
        example("Nu öppnar vi vår nya butik i Luleå, och alla är välkomna på lördag."),
        example("Save the date: Acme Summer Party"),
        example("Vi söker en Senior Software Engineer till vårt team i Lund. Welcome to join us!"),
        example("Our new shop opens in Luleå on Saturday, and everybody is welcome.", language="en"),
        example("Tack, Malmö!", language="en"),
        example(
            "Vi öppnar på lördag, och alla är välkomna till oss när det är klart. In English: we open at ten on "
            "Saturday, and everybody is welcome to join us."
        ),
    ),
)
def another_language(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post is in the language that its author chose for it.

    A whole text in another language, or a sentence of one in the middle of a paragraph. Quotations, and posts that say
    that they go on in another language, are left alone.
    """
    for text in content.texts:
        language = other_language(text.value, content.language)
        if language:
            yield Finding(
                message=_("This seems to be written in %(seen)s, but its language is set to %(declared)s.")
                % {"seen": name_of(language), "declared": name_of(content.language)},
                span=text.whole(),
                instead=_in_its_language() if language in READ_BY_RULES else _read_by_a_person(),
            )
            continue
        for start, end, seen in foreign_places(text.value, content.language):
            yield Finding(
                message=_("This sentence seems to be written in %(seen)s, in a post whose language is %(declared)s.")
                % {"seen": name_of(seen), "declared": name_of(content.language)},
                span=text.span(start, end),
                instead=_("Translate it, or say that the post goes on in another language."),
            )


def _in_its_language() -> str:
    return _("Choose the language that it is written in: it is checked, and read aloud, in that language.")


def _read_by_a_person() -> str:
    return _(
        "Choose the language that it is written in, if there is a choice: it is read aloud in that language. Have "
        "somebody who knows the language read it against the policy: the rules about wording cannot."
    )
