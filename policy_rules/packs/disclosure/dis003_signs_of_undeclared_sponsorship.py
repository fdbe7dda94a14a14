from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.sign_search import Sign, find_signs
from policy_rules.packs.examples import example, paid
from policy_rules.rule import rule


@rule(
    code="DIS003",
    severity=Severity.WARNING,
    enforcement=Enforcement.WAIVABLE,
    because=(
        "Policy point 1: sponsorship is always disclosed, and so are gifts, loans and earnings on links: "
        "marknadsföringslagen (2008:486) 9 § (unverified), CAP guidance on affiliate marketing and gifts, "
        "16 CFR 255.5 (unverified). As of November 2026."
    ),
    bad=(
        example("Nya favoriterna från @nordvind! Använd koden ANNA20 för 20 % rabatt."),
        example("I samarbete med Nordvind: så packar du för fjällen."),
        example("Tack till Nordvind för skorna, de är helt underbara!"),
        example("Min favoritjacka hittar du här: https://nordvind.example/jacka?awc=1234_5678"),
        example("Det här inlägget är reklam."),
        example("Jag fick låna en elcykel av Nordvind i två veckor. Här är min dom."),
        example("Jag fick en jacka av Nordvind i present."),
        example("Nordvind har bjudit mig på en resa till Rom!"),
        example("Handla via min länk i bion och få 15% hos Nordvind."),
        example("Get 15% off at Nordvind with code ANNA15.", language="en"),
        example("These boots were kindly gifted by Nordvind.", language="en"),
        example("Loving my new boots! #ad", language="en"),
        example("Post contains affiliate links.", language="en"),
        example("Got this bag from @nordvind, they sent it to me free", language="en"),
        example("My favourite tent: https://go.adt246.net/t/t?a=1", language="en"),
    ),
    good=(
        example("Black Week: 20 % på allt i vår webbshop med koden BLACK20."),
        example("Hackathonet arrangeras i samarbete med KTH."),
        example("Tack till alla medarbetare för ett fantastiskt år!"),
        example("I samarbete med Nordvind visar vi upp framtidens kök på mässan."),
        example("Vi hjälper dig med din reklamation. Ange koden på kvittot."),
        paid("Reklam för Nordvind\nAnvänd koden ANNA20 för 20 % rabatt hos Nordvind."),
        example("Use code SPRING at checkout for 20% off our whole range.", language="en"),
        example("Thanks to everyone for sending us your questions!", language="en"),
        example("We work in close collaboration with our customers.", language="en"),
        example("A programme for gifted children starts in May.", language="en"),
        example("Read more: https://acme.example/news?utm_source=newsletter&ref=start", language="en"),
    ),
)
def signs_of_undeclared_sponsorship(content: Content, facts: Facts) -> Iterator[Finding]:
    """A post that looks paid or gifted is declared as such, or a reviewer knows why it is not."""
    if content.sponsorship.is_declared:
        return
    for found in find_signs(content, facts.company):
        yield Finding(
            message=_message(found.sign),
            span=found.span,
            instead=_(
                "If somebody pays, gives or lends something for this post, say who under Sponsorship and begin with "
                "the label. If nobody does, a policy reviewer can note that and let it pass."
            ),
        )


def _message(sign: Sign) -> str:
    match sign:
        case Sign.LABEL:
            return _("The post labels itself as paid, but its sponsorship is not declared.")
        case Sign.DISCOUNT:
            return _("A discount code for another brand is usually part of a deal. None is declared.")
        case Sign.GIFT:
            return _("This sounds like a gift or a loan. Readers should know, and none is declared.")
        case Sign.AFFILIATE:
            return _("Somebody earns on what readers buy through this. No sponsorship is declared.")
        case Sign.COLLABORATION:
            return _("This reads like a paid collaboration. None is declared.")
        case Sign.AMBASSADOR:
            return _("An ambassador for a brand usually has a deal with it. None is declared.")
        case Sign.FAVOUR:
            return _("This sounds as if somebody paid, gave or lent something for it. None is declared.")
