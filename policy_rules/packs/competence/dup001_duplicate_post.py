from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from policy_rules.content import Content, EarlierPost
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import Example, rule
from policy_rules.text.sameness import digest_of_words

_THE_OTHER_DAY = datetime.date(2026, 11, 12)


def _after(earlier: str, text: str, *, language: str = "sv") -> Example:
    content = example(text, language=language).content
    return Example(replace(content, earlier=(EarlierPost(digest_of_words(earlier), _THE_OTHER_DAY),)), EXAMPLE_FACTS)


@rule(
    code="DUP001",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 2: posts hold a high quality. Channels take the same words again for spam: X rules on platform "
        "manipulation (unverified). As of November 2026."
    ),
    bad=(
        _after("Vi öppnar i Luleå på lördag!", "Vi öppnar i Luleå på lördag!"),
        _after("Vi öppnar i Luleå på lördag!", "VI ÖPPNAR I LULEÅ\npå lördag."),
        _after("We open in Leeds on Saturday!", "We open in Leeds on Saturday!", language="en"),
        _after("We open in Leeds on Saturday!", "“We open in Leeds on Saturday.”", language="en"),
    ),
    good=(
        _after("Vi öppnar i Luleå på lördag!", "Vi öppnar i Luleå i morgon!"),
        example("Vi öppnar i Luleå på lördag!"),
        _after("We open in Leeds on Saturday!", "Now open in Leeds: welcome!", language="en"),
        example("We open in Leeds on Saturday!", language="en"),
    ),
)
def duplicate_post(content: Content, facts: Facts) -> Iterator[Finding]:
    """The same words do not go out through the same account again so soon."""
    if not content.earlier or not content.text.value.strip():
        return
    words = digest_of_words(content.text.value)
    days = [earlier.went_out for earlier in content.earlier if earlier.words == words]
    if days:
        yield Finding(
            message=_("The same words went out through this account on %(day)s.") % {"day": max(days).isoformat()},
            span=content.text.whole(),
            instead=_("Say it in other words, or what is new. If it is a reminder, a policy reviewer can let it pass."),
        )
