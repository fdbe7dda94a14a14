from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.sentences import Wordings
from policy_rules.text.words import phrases, words_of

_OFFER = Wordings(
    phrases(
        r"odds(?:en|bonus)?|casino(?:t|n|bonus)?|kasino(?:t)?|jackpott?(?:en)?|free ?spins|nätpoker|poker|slots?"
        r"|sportsbook"
        r"|insättningsbonus|spelbolag\w*|spela (?:på )?(?:trav|v75|v86|lotto|bingo|odds|casino|kasino)|betting"
        r"|place (?:a|your) bets?"
        r"|bet (?:on|now|£?\d+)|bingo ?bonus"
    ),
)
_AGE = re.compile(r"(?<!\d)1[89]\s?\+|\+\s?1[89](?!\d)|(?<!\d)18 år|over 18|18 or over|åldersgräns", re.IGNORECASE)
_HELP = phrases(
    r"stödlinjen|stodlinjen(?: se)?|gamcare|begambleaware|gambleaware|gamble responsibly|spelpaus"
    r"|gamstop|1 800 gambler"
)


@rule(
    code="OPT002",
    severity=Severity.ERROR,
    enforcement=Enforcement.OFF,
    languages=("sv", "en"),
    because=(
        "Policy point 3. Optional: advertising for gambling says the lowest age and where problem gamblers find help: "
        "spellagen (2018:1138) 15 kap. 3 § (unverified). As of November 2026."
    ),
    bad=(
        example("Höjda odds på derbyt i kväll!"),
        example("100 free spins till alla nya kunder. 18+"),
        example("Boosted odds on tonight's derby!", language="en"),
        example("100 free spins for new players. 18+", language="en"),
    ),
    good=(
        example("Höjda odds på derbyt i kväll! 18+ Stödlinjen.se"),
        example("Vi spelar bandy på lördag."),
        example("Boosted odds on tonight's derby! 18+ BeGambleAware.org", language="en"),
        example("We play hockey on Saturday.", language="en"),
    ),
)
def gambling_without_warning(content: Content, facts: Facts) -> Iterator[Finding]:
    """An offer to gamble carries the lowest age and where to find help."""
    value = content.text.value
    said = next(iter(_OFFER.once_a_sentence(value)), None)
    if said is None or (_AGE.search(value) and _HELP.search(words_of(value).value)):
        return
    yield Finding(
        message=_("“%(words)s” offers gambling without the lowest age and where to find help.")
        % {"words": value[said.start : said.end]},
        span=content.text.span(said.start, said.end),
        instead=_("Add the age and the helpline, such as “18+ Stödlinjen.se”."),
    )
