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
    code="PRO005",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 3: nothing is claimed that cannot be shown. "
        "Directive (EU) 2024/825, applied since 27 September 2026: "
        "a generic environmental claim needs recognised excellent performance. As of November 2026."
    ),
    bad=(
        example("Våra nya skor är miljövänliga."),
        example("Ett klimatsmart val för hela familjen!"),
        example("Se vår hållbara kollektion."),
        example("Ett gott val för dig och planeten."),
        example("Our new shoes are eco-friendly.", language="en"),
        example("A climate-smart choice for the whole family!", language="en"),
        example("See our sustainable collection.", language="en"),
        example("Every bottle you buy helps heal the oceans.", language="en"),
    ),
    good=(
        example("Läs vår hållbarhetsrapport."),
        example("Mjölken är hållbar till fredag."),
        example("Tvättmedlet är märkt med Svanen och miljövänligt."),
        example("Vad betyder ordet miljövänlig?"),
        example("Read our sustainability report.", language="en"),
        example("Growth must be sustainable, says our CFO.", language="en"),
        example("The detergent carries the Nordic Swan Ecolabel and is eco-friendly.", language="en"),
        example("What does the word eco-friendly mean?", language="en"),
    ),
    unmasks="sentences",
)
def generic_green_claim(content: Content, facts: Facts) -> Iterator[Finding]:
    """No ware is called green in general words without a label or a figure that proves it.

    A recognised label, a standard or what was measured, in the same sentence, is enough.
    """
    for text in content.texts:
        found = find_green(content, text.value, Green.GENERIC, facts.company, facts.today)
        for said in without_approved(content, facts, text.value, found):
            yield Finding(
                message=_("“%(words)s” is a general claim about the environment, and nothing beside it proves it.")
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_(
                    "Say what was measured, of which part and against what (“40 percent less energy than the "
                    "model of 2024”), or name the label, such as the Nordic Swan."
                ),
            )
