from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Claim, Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.packs.promises.forecasts import find_forecasts
from policy_rules.rule import rule
from policy_rules.text.words import phrases, up_to, words_of

_LEGEND = phrases(
    rf"forward looking (?:statements?|information) {up_to(30)}(?:differ|risks?|uncertaint\w+)",
    rf"actual results {up_to(4)}differ",
)
_CLAIMS = ("We expect revenue to grow by five percent in 2027", "We will launch a new model in May")
_APPROVED = replace(EXAMPLE_FACTS, claims=tuple(Claim(words, "en") for words in _CLAIMS))
_LEGEND_EXAMPLE = "This is a forward-looking statement: actual results may differ materially because of risks."


@rule(
    code="OPT003",
    severity=Severity.WARNING,
    enforcement=Enforcement.OFF,
    languages=("en",),
    markets=("us",),
    because=(
        "Policy point 3. Optional, for companies listed in the US: Securities Act section 27A and Exchange Act section "
        "21E protect a forward-looking statement that is called one and carries tailored caution. As of November 2026."
    ),
    bad=(
        example(f"{_CLAIMS[0]}.", language="en", markets=("us",), facts=_APPROVED),
        example(f"{_CLAIMS[1]}.", language="en", markets=("us",), facts=_APPROVED),
    ),
    good=(
        example(f"{_CLAIMS[0]}. {_LEGEND_EXAMPLE}", language="en", markets=("us",), facts=_APPROVED),
        example("Revenue grew by five percent in 2025.", language="en", markets=("us",), facts=_APPROVED),
    ),
)
def missing_forward_looking_legend(content: Content, facts: Facts) -> Iterator[Finding]:
    """A statement about results or products to come carries the cautionary legend, approved or not."""
    value = content.text.value
    said = next(find_forecasts(value, facts.today, facts.company), None)
    if said is None or _LEGEND.search(words_of(value).value):
        return
    yield Finding(
        message=_("This looks ahead, and the post lacks the cautionary legend."),
        span=content.text.span(said.start, said.end),
        instead=_(
            "Add that it is a forward-looking statement, what could make actual results differ, and a link to the "
            "risk factors."
        ),
    )
