from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.packs.disclosure.labels import Standing
from policy_rules.packs.disclosure.placement import Place
from policy_rules.packs.disclosure.verdicts import (
    Verdict,
    by_label,
    market_names,
    suggested_fix,
    suggestion,
    verdicts,
)
from policy_rules.packs.examples import example, paid
from policy_rules.rule import rule


@rule(
    code="DIS002",
    severity=Severity.ERROR,
    enforcement=Enforcement.WAIVABLE,
    markets=tuple(JURISDICTIONS),
    because=(
        "Policy point 1: sponsorship is disclosed openly. A label must be seen at a fleeting glance: at the start, "
        "before “more”, not last and not among hashtags, in the US and Denmark not even as the first of many "
        "(PMT 11949-16 and RO/RON for Sweden; CAP for the UK; FTC Disclosures 101 for the US). As of November 2026."
    ),
    bad=(
        paid("Vårens skor från Nordvind är här. De håller i alla väder. Vi har testat dem. #vår #reklam"),
        paid("Vårens skor från Nordvind är här!\n\nReklam för Nordvind"),
        paid("I samarbete med Nordvind visar vi vårens skor."),
        paid("Betalt partnerskap med Nordvind: vårens skor."),
        paid("#ad #shoes #spring We love what Nordvind makes.", language="en", markets=("us",)),
        paid("Spring shoes from Nordvind, and they last. #spring #ad #shoes", language="en", markets=("uk",)),
        paid("Paid partnership with Nordvind: the spring shoes.", language="en", markets=("us",)),
        paid("The shoes from Nordvind are here.\nAd", language="en", markets=("us",)),
    ),
    good=(
        paid("Reklam för Nordvind\nVårens skor är här. De håller i alla väder."),
        paid("I annonssamarbete med Nordvind."),
        paid("#ad #shoes #spring We love what Nordvind makes.", language="en", markets=("uk",)),
        paid("☀️ Annons ☀️ Vårens skor från Nordvind är här."),
        example("Nya skor är här. #vår #skor"),
        paid("(Ad) The spring shoes from Nordvind are here.", language="en", markets=("uk",)),
        paid("#ad Spring shoes from Nordvind #spring #shoes", language="en", markets=("us", "uk")),
        example("The advertising industry met in Malmö. #advertising", language="en", markets=("uk",)),
    ),
)
def doubtful_sponsorship_label(content: Content, facts: Facts) -> Iterator[Finding]:
    """The label of a paid post is clear, and stands where readers see it first.

    A label that counts for nothing is DIS001's business.
    """
    doubtful = [one for one in verdicts(content, facts) if not one.satisfies and not one.is_missing]
    for group in by_label(doubtful):
        label = group[0].label
        yield Finding(
            message=_message(group[0], market_names(group)),
            span=label.text.span(label.start, label.end),
            instead=_("Begin with: %(label)s") % {"label": suggestion(doubtful, content, facts)},
            fix=suggested_fix(doubtful, content, facts),
        )


def _message(verdict: Verdict, markets: str) -> str:
    words = verdict.label.text.value[verdict.label.start : verdict.label.end]
    values = {"words": words, "markets": markets}
    if verdict.standing is Standing.DOUBTFUL:
        return _("“%(words)s” leaves readers in doubt whether this post is paid for (%(markets)s).") % values
    match verdict.place:
        case Place.FOLDED:
            return _("“%(words)s” is hidden behind “more”, where many readers never look (%(markets)s).") % values
        case Place.HASHTAGS:
            return _("“%(words)s” drowns among the hashtags (%(markets)s).") % values
        case Place.LAST:
            return _("“%(words)s” comes last, when the reader is already done (%(markets)s).") % values
        case _:
            return _("“%(words)s” comes too late: readers should see it first (%(markets)s).") % values
