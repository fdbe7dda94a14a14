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
    code="PRO006",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 3: nothing is claimed that cannot be shown. "
        "Directive (EU) 2024/825, applied since 27 September 2026, "
        "bans claims that a product is neutral for the climate because of offsets. As of November 2026."
    ),
    bad=(
        example("Våra leveranser är klimatneutrala."),
        example("Köp klimatkompenserade resor hos oss."),
        example("Our deliveries are carbon neutral.", language="en"),
        example("Buy our climate neutral coffee.", language="en"),
        example("Your parcel leaves no carbon footprint: we offset it.", language="en"),
    ),
    good=(
        example("Vad betyder klimatneutral?"),
        example("Vi köper inte klimatkompensation."),
        example("Utsläppen minskade med 12 procent."),
        example("What does carbon neutral mean?", language="en"),
        example("We do not buy carbon offsets.", language="en"),
        example("Emissions fell by 12 percent.", language="en"),
    ),
    unmasks="sentences",
)
def climate_neutral_claim(content: Content, facts: Facts) -> Iterator[Finding]:
    """Nothing that is sold is called climate neutral, since that rests on offsets."""
    for text in content.texts:
        found = find_green(content, text.value, Green.NEUTRAL, facts.company, facts.today)
        for said in without_approved(content, facts, text.value, found):
            yield Finding(
                message=_(
                    "“%(words)s” is banned for what is sold when it rests on offsets, and hard to prove otherwise."
                )
                % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_(
                    "Say how large the emissions are and how much they have fallen. What you give to climate "
                    "projects can be told as just that."
                ),
            )
