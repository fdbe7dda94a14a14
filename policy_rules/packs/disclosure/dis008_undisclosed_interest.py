from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from django.utils.translation import gettext as _

from policy_rules.content import Content, Interest
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.interests import tells_of_interest
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from policy_rules.rule import Example, rule
from policy_rules.text.spotter import Spotter

_INTERESTS = (Interest("Nordvind AB", aliases=("Nordvind",), stake="aktieägare"),)


def _interested(text: str, **values) -> Example:
    """An example whose author has declared shares in Nordvind."""
    return Example(replace(example(text, **values).content, interests=_INTERESTS), EXAMPLE_FACTS)


@rule(
    code="DIS008",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    looks_at="interests",
    because=(
        "Policy point 1: whoever has an interest of their own in what they write about says so. The interests are "
        "those that the authors declared to the company. As of November 2026."
    ),
    bad=(
        _interested("Nordvind bygger framtidens laddstolpar. Håll ögonen på dem!"),
        _interested("Så väljer du leverantör: vi gick till botten med #Nordvind."),
        _interested("Nordvind builds the chargers of the future.", language="en"),
        _interested("Five suppliers to watch, and Nordvind's are first.", language="en", capacity="employee"),
    ),
    good=(
        _interested("Nordvind bygger laddstolpar. Jag äger aktier i bolaget."),
        _interested("Sydvind bygger laddstolpar."),
        example("Nordvind bygger laddstolpar."),
        _interested("Nordvind builds chargers. Full disclosure: I am a shareholder.", language="en"),
        _interested("As an investor in Nordvind I like their chargers.", language="en"),
        example("Nordvind builds chargers.", language="en"),
    ),
)
def undisclosed_interest(content: Content, facts: Facts) -> Iterator[Finding]:
    """An author who has a stake in what the post names says so in the post.

    The message says no more of the interest than the post does; what was declared stands in ``private``.
    """
    if not content.interests:
        return
    spotter = _spotter(content.interests)
    for text in (content.text, *content.others):
        for spotted in spotter.find(text.value):
            hidden = [interest for interest in spotted.rows if not tells_of_interest(content, interest)]
            if hidden:
                yield Finding(
                    message=_("An author of this post has declared an interest in this, and the post does not say so."),
                    span=text.span(spotted.start, spotted.end),
                    instead=_("Say in the post what the interest is, or leave this out."),
                    private=" ".join(_private(interest) for interest in hidden),
                )


#: Authors write many posts, and every account of a post asks.
@lru_cache(maxsize=64)
def _spotter(interests: tuple[Interest, ...]) -> Spotter[Interest]:
    return Spotter(interests)


def _private(interest: Interest) -> str:
    values = {"name": interest.name, "stake": interest.stake or _("not said")}
    return _("Interest: %(name)s. Stake: %(stake)s.") % values
