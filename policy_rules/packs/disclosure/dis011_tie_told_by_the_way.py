from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.favours import PRAISE
from policy_rules.packs.disclosure.personal_view import texts
from policy_rules.packs.disclosure.ties import TIES
from policy_rules.packs.examples import example
from policy_rules.rule import rule
from policy_rules.text.words import words_of


@rule(
    code="DIS011",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    languages=("sv", "en"),
    because=(
        "Policy point 1: disclose your own interests. A tie that would change how much readers trust a praise is told "
        "clearly, not in passing or at the end: 16 CFR 255.5 (unverified), marknadsföringslagen (2008:486) 9 § "
        "(unverified). As of November 2026."
    ),
    bad=(
        example("Som vanlig kund måste jag säga att appen är grym. (Bygger den på dagarna, men ändå.)"),
        example("Boka bord på Musselbaren! Min man är vd där, men jag hade gått dit ändå."),
        example("Köp deras kaffe! Jag äger själv aktier i rosteriet."),
        example("”Bästa elbolaget”, säger Kim, som också jobbar hos oss på säljavdelningen."),
        example("Five stars! I'm on their payroll, but five stars.", language="en"),
        example("Honestly the best bank I've used. My husband runs it, but still.", language="en"),
        example("I sit on the board of Fernhollow, and you should switch to them too.", language="en"),
    ),
    good=(
        example("Min syster sa att jag borde söka jobb här, och jag ångrar mig inte, säger Lina."),
        example("Vår vd sitter i styrelsen för Vindföreningen."),
        example("Kunderna älskar appen som våra utvecklare bygger på dagarna."),
        example("Jag jobbar på Acme och älskar det."),
        example("Our CEO and my sister share a birthday, and the best cake.", language="en"),
        example("I work at Acme and love it.", language="en"),
        example("My brother runs marathons, says Kim.", language="en"),
    ),
)
def tie_told_by_the_way(content: Content, facts: Facts) -> Iterator[Finding]:
    """Whoever praises something with a tie to it says so clearly, not by the way.

    Only what a post tells can be found: a job there, a family, a share.
    """
    if content.sponsorship.is_declared:
        return
    for text in texts(content):
        words = words_of(text.value)
        ties = list(words.find(TIES))
        if not ties or not PRAISE.search(words.value):
            continue
        for tie in ties:
            yield Finding(
                message=_("This praises something, and tells of a tie to it only by the way."),
                span=text.span(tie.start, tie.end),
                instead=_(
                    "Begin with the tie, in plain words: who you are to them. If there is none, a policy reviewer can "
                    "note that and let it pass."
                ),
            )
