from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from policy_rules.content import Content, Span
from policy_rules.facts import Facts
from policy_rules.finding import Enforcement, Finding, Severity
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.packs.disclosure.verdicts import Verdict, market_names, suggested_fix, suggestion, verdicts
from policy_rules.packs.examples import example, paid
from policy_rules.rule import rule


@rule(
    code="DIS001",
    severity=Severity.ERROR,
    enforcement=Enforcement.MANDATORY,
    markets=tuple(JURISDICTIONS),
    because=(
        "Policy point 1: sponsorship is always disclosed. Sweden: marknadsföringslagen (2008:486) 9 § (unverified), "
        "RO/RON 2102-33, PMT 11949-16. UK: CAP Code section 2. US: 16 CFR part 255 (unverified), FTC Disclosures 101. "
        "Ireland, Germany, Norway, Denmark, Finland, France: the sources in the table of labels. As of November 2026."
    ),
    bad=(
        paid("Vi älskar vårens skor från Nordvind!"),
        paid("Nya skor från Nordvind. #ad"),
        paid("Tack till Nordvind för skorna! #samarbete"),
        paid("Det här är inte reklam, vi gillar bara Nordvind."),
        paid("We love the spring shoes from Nordvind!", language="en", markets=("uk",)),
        paid("Sponsored by Nordvind: our favourite shoes.", language="en", markets=("uk",)),
        paid("#gifted Shoes from Nordvind that last.", language="en", markets=("us",)),
        paid("Ad: the spring shoes from Nordvind.", language="en", markets=("us", "se")),
        paid("#ad Die Schuhe von Nordvind sind da.", language="de", markets=("de",)),
        paid("Danke an Nordvind für die Schuhe!", language="de", markets=("de",)),
        paid("I samarbeid med Nordvind: vårens sko.", language="nb", markets=("no",)),
        paid("Takk til Nordvind for skoene!", language="nb", markets=("no",)),
        paid("Sponsoreret: forårets sko fra Nordvind.", language="da", markets=("dk",)),
        paid("Tak til Nordvind for skoene!", language="da", markets=("dk",)),
        paid("Yhteistyössä Nordvind: kevään kengät.", language="fi", markets=("fi",)),
        paid("Kiitos kengistä, Nordvind!", language="fi", markets=("fi",)),
        paid("En partenariat avec Nordvind: les chaussures du printemps.", language="fr", markets=("fr",)),
        paid("Merci à Nordvind pour les chaussures !", language="fr", markets=("fr",)),
    ),
    good=(
        paid("Reklam för Nordvind\nVårens skor är här."),
        paid("I annonssamarbete med Nordvind visar vi vårens skor."),
        paid("#reklam Vårens skor från Nordvind är här."),
        example("Er reklamation är mottagen. Vi annonserar en ledig tjänst i morgon."),
        paid("Ad | The spring shoes from Nordvind are here.", language="en", markets=("uk", "us")),
        paid("Thanks to Nordvind for the free shoes! They last.", language="en", markets=("us",)),
        paid("Reklam för Nordvind / Ad for Nordvind\nThe shoes are here.", language="en", markets=("se", "uk")),
        example("We add a new model to our range.", language="en", markets=("uk",)),
        paid("#ad The spring shoes from Nordvind are here.", language="en", markets=("ie",)),
        paid("Werbung für Nordvind\nDie Schuhe sind da.", language="de", markets=("de",)),
        paid("Anzeige für Nordvind\nVier Paar Schuhe im Test.", language="de", markets=("de",)),
        paid("Reklame for Nordvind\nSkoene er her.", language="nb", markets=("no", "dk")),
        paid("Annonse for Nordvind\nVårens sko er her.", language="nb", markets=("no",)),
        paid("Reklame for Nordvind\nForårets sko er her.", language="da", markets=("dk",)),
        paid("Annonce for Nordvind\nSkoene er kommet.", language="da", markets=("dk",)),
        paid("Mainos: Nordvind\nKevään kengät ovat täällä.", language="fi", markets=("fi",)),
        paid("Kaupallinen yhteistyö Nordvind\nKengät ovat täällä.", language="fi", markets=("fi",)),
        paid("Collaboration commerciale avec Nordvind\nLes chaussures sont là.", language="fr", markets=("fr",)),
        paid("Publicité pour Nordvind\nLes chaussures du printemps.", language="fr", markets=("fr",)),
    ),
)
def missing_sponsorship_label(content: Content, facts: Facts) -> Iterator[Finding]:
    """A paid post says that it is paid, in words that count in each of its markets.

    Which words count is in :mod:`policy_rules.packs.disclosure.jurisdictions`; where they must stand is DIS002's.
    """
    missing = [verdict for verdict in verdicts(content, facts) if verdict.is_missing]
    if not missing:
        return
    tried = next((verdict for verdict in missing if verdict.label), None)
    yield Finding(
        message=_message(tried, market_names(missing)),
        span=_place(tried, content),
        instead=_("Begin with: %(label)s") % {"label": suggestion(missing, content, facts)},
        fix=suggested_fix(missing, content, facts),
    )


def _message(tried: Verdict | None, markets: str) -> str:
    if tried is None:
        return _("You say that this post is paid for, but its readers are not told (%(markets)s).") % {
            "markets": markets
        }
    words = tried.label.text.value[tried.label.start : tried.label.end]
    return _("“%(words)s” does not tell readers clearly that this post is paid for (%(markets)s).") % {
        "words": words,
        "markets": markets,
    }


def _place(tried: Verdict | None, content: Content) -> Span:
    if tried is None:
        return Span(content.text.field, 0, 0)
    return tried.label.text.span(tried.label.start, tried.label.end)
