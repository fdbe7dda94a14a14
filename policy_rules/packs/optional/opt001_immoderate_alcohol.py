from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases, up_to

_DRINK = (
    r"(?:öl|ölen|vin|vinet|rödvin|vitt vin|whisky|vodka|gin|rom|snaps|snapsen|sprit|drink|drinkar|cocktail|cocktails"
    r"|champagne"
    r"|bubbel|cider|lager|ipa|beers?|wines?|whiskey|rum|spirits|drinks|shots?|prosecco|glögg med alkohol|starköl"
    r"|starkvin)"
)
_URGES = (
    r"(?:drick (?:mer|upp|dig)|fri (?:bar|sprit|öl)|obegränsad\w*|all you can drink|bottomless|happy hour"
    r"|hur mycket (?:du|ni) vill"
    r"|gratis|free|full|fulla|bakfull\w*|bakis|drunk|wasted|hangover|hungover|hälsosam\w*|nyttig\w*|healthy"
    r"|relax(?:es)? you"
    r"|framgång\w*|sexig\w*|sexy|körklar|bilen|ratten|driv(?:e|ing)|tonåring\w*|teens?|students?|studentskiva\w*"
    r"|2 för 1|two for one)"
)
_URGED = Wordings(
    phrases(rf"{_DRINK} {up_to(8)}{_URGES}", rf"{_URGES} {up_to(8)}{_DRINK}"),
)
_DENIED = phrases(r"alkoholfri\w*|inte|aldrig|non alcoholic|alcohol free|never|not|don't|no")


@rule(
    code="OPT001",
    severity=Severity.WARNING,
    enforcement=Enforcement.OFF,
    languages=("sv", "en"),
    because=(
        "Policy point 3. Optional: who markets alcohol to consumers does so with particular moderation, not to the "
        "young, and without health or success: alkohollagen (2010:1622) 7 kap. 1 § (unverified). As of November 2026."
    ),
    bad=(
        example("Happy hour i kväll: fri bar och öl till alla!"),
        example("Vin är nyttigt för hjärtat."),
        example("Two for one on cocktails all night!", language="en"),
        example("Bottomless prosecco every Sunday.", language="en"),
    ),
    good=(
        example("Vårt nya lageröl har 5,2 procent alkohol och smak av humle."),
        example("Drick aldrig öl om du ska köra bilen."),
        example("Our new wine list is here, with twelve wines from Portugal.", language="en"),
        example("Never drink beer before driving.", language="en"),
    ),
)
def immoderate_alcohol(content: Content, facts: Facts) -> Iterator[Finding]:
    """Alcohol is marketed with moderation: not free or unlimited, not healthy, not for the young."""
    for text in content.texts:
        for said in _URGED.once_a_sentence(text.value):
            if _DENIED.search(said.sentence.words):
                continue
            yield Finding(
                message=_("“%(words)s” urges people to drink.") % {"words": text.value[said.start : said.end]},
                span=text.span(said.start, said.end),
                instead=_("Describe the drink itself: what it is made of, where it comes from, how strong it is."),
            )
