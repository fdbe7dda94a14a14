from __future__ import annotations

import pytest

from policy_rules.markets import MARKETS
from policy_rules.packs.disclosure.jurisdictions import JURISDICTIONS
from policy_rules.packs.examples import example, paid
from tests.policy_rules.packs.asking import ask, fixed, places, rule

DIS001 = rule("DIS001")


def said(text: str, market: str = "se", **values):
    return paid(text, by="Nordvind", markets=(market,), language="sv" if market == "se" else "en", **values)


@pytest.mark.parametrize(
    "text",
    [
        "Reklam för Nordvind: nya skor.",
        "REKLAM FÖR NORDVIND\nNya skor.",
        "reklam för nordvind – nya skor",
        "Reklam | Nordvind har nya skor",
        "Reklam - nya skor från Nordvind",
        "Reklam, i samarbete med Nordvind: nya skor",
        "(Reklam) Nya skor från Nordvind",
        "[annons] Nya skor från Nordvind",
        "*Annons* Nya skor från Nordvind",
        "☀️Reklam☀️ Nya skor från Nordvind",
        "#reklam Nya skor från Nordvind",
        "#Annons från @nordvind: nya skor",
        "Betalt samarbete med Nordvind. Nya skor!",
        "#betaltsamarbete med Nordvind",
        "I betalt samarbete med Nordvind visar jag nya skor.",
        "I annonssamarbete med @nordvind.",
        "Det här är reklam för Nordvind. Nya skor!",
        "Inlägget innehåller reklam för Nordvind.",
        "I dag gör vi reklam för Nordvind!",
        "Sponsored post: nya skor från Nordvind",
        "Re\u00adklam för Nordvind",
        "Ｒｅｋｌａｍ för Nordvind",
    ],
)
def test_sweden_knows_these_for_labels(text):
    assert not ask(DIS001, said(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nya skor från Nordvind!",
        "Er reklamation till Nordvind är mottagen.",
        "Vi annonserar en ledig tjänst hos Nordvind.",
        "Reklamen för Nordvind går på tv.",
        "Reklam? Nej, vi gillar Nordvind på riktigt.",
        "Jag gillar reklam som Nordvinds.",
        "Vi säljer tv, radio, reklam, och Nordvind köper.",
        "Ordet ”reklam” säger allt om Nordvind.",
        "Nordvind tv-reklam rullar nu.",
        "En reklam-tv-bolagens favorit: Nordvind.",
        "Detta är inte reklam. Nordvind är bäst.",
        "(Ej reklam) Nordvind är bäst.",
        "Ingen annons: Nordvind är bäst.",
        "#inteannons Nordvind är bäst.",
        "Det här är inte ett betalt samarbete med Nordvind.",
        "Det här är inget #annonssamarbete. Nordvind är bäst.",
        "Nya skor från Nordvind #ad",
        "Ad: nya skor från Nordvind",
        "#spons Nya skor från Nordvind",
        "Nya skor från Nordvind! Använd koden ANNA20. #samarbete",
        "Tack till Nordvind för skorna!",
        "Ambassadör för Nordvind.",
        "Nya skor. De är sköna. Jag fick dem i samarbete med Nordvind",
        "I samarbete (ej betalt) med Nordvind",
    ],
)
def test_sweden_takes_none_of_these_for_a_label(text):
    assert len(ask(DIS001, said(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ad: new shoes from Nordvind",
        "AD | New shoes from Nordvind",
        "#ad New shoes from Nordvind",
        "(ad) New shoes from Nordvind",
        "Ad Feature with Nordvind: new shoes",
        "Advertisement – new shoes from Nordvind",
        "#Advert New shoes from Nordvind",
        "Advertising: new shoes from Nordvind",
        "This is an ad for Nordvind. New shoes!",
    ],
)
def test_the_united_kingdom_knows_these_for_labels(text):
    assert not ask(DIS001, said(text, "uk"))


@pytest.mark.parametrize(
    "text",
    [
        "Sponsored by Nordvind: new shoes",
        "#spon New shoes from Nordvind",
        "New shoes #sp #Nordvind",
        "Supported by Nordvind",
        "#gifted New shoes from Nordvind",
        "Thanks to Nordvind for the shoes",
        "In association with Nordvind: new shoes",
        "New shoes @nordvind",
        "New shoes #NordvindAmbassador",
        "Nordvind adds new shoes. Bad weather? Adapt!",
        "The ad agency of Nordvind",
        "An ad-free day with Nordvind",
        "Not an ad! Just love Nordvind.",
        "Not an #ad, I just love Nordvind.",
        "This is not a paid ad for Nordvind.",
        "This isn't an ad. I love Nordvind.",
        "No ad, I love Nordvind.",
    ],
)
def test_the_united_kingdom_takes_none_of_these_for_a_label(text):
    assert len(ask(DIS001, said(text, "uk"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sponsored by Nordvind: new shoes",
        "#sponsored New shoes from Nordvind",
        "Ad: new shoes from Nordvind",
        "This post is sponsored by Nordvind.",
        "Thanks to Nordvind for the free shoes. They last!",
    ],
)
def test_the_united_states_know_these_for_labels(text):
    assert not ask(DIS001, said(text, "us"))


@pytest.mark.parametrize(
    "text",
    [
        "New shoes from Nordvind #sp",
        "New shoes #spon",
        "New shoes #collab",
        "Thanks Nordvind!",
        "New shoes #ambassador",
        "New shoes #NordvindPartner",
        "Not sponsored. I love Nordvind.",
        "All opinions are my own. New shoes from Nordvind.",
    ],
)
def test_the_united_states_take_none_of_these_for_a_label(text):
    assert len(ask(DIS001, said(text, "us"))) == 1


def test_every_market_of_a_post_is_to_be_satisfied():
    finding, *others = ask(DIS001, paid("Reklam för Nordvind: skor", markets=("se", "uk", "us")))
    assert not others
    assert "Sweden" not in finding.message
    assert "United Kingdom" in finding.message
    assert "United States" in finding.message


def test_one_line_can_satisfy_them_all():
    wanting = paid("Nya skor från Nordvind", markets=("se", "uk", "us"))
    (finding,) = ask(DIS001, wanting)
    assert fixed(wanting.content, finding).splitlines()[0] == "Reklam för Nordvind / Ad for Nordvind"


@pytest.mark.parametrize("markets", [("se",), ("uk",), ("us",), ("se", "uk"), ("se", "us"), ("se", "uk", "us")])
@pytest.mark.parametrize("by", ["Nordvind", "nordvind AB", "", "A & B"])
def test_what_the_rule_offers_satisfies_the_rule(markets, by):
    wanting = paid("Nya skor", by=by, markets=markets)
    (finding,) = ask(DIS001, wanting)
    assert not ask(DIS001, paid(fixed(wanting.content, finding), by=by, markets=markets))


def test_rich_text_gets_the_label_as_a_paragraph():
    wanting = paid(html="<p>Nya skor från Nordvind</p>", by="A & B")
    (finding,) = ask(DIS001, wanting)
    assert fixed(wanting.content, finding) == "<p>Reklam för A &amp; B</p><p>Nya skor från Nordvind</p>"
    assert not ask(DIS001, paid(html=fixed(wanting.content, finding), by="A & B"))


def test_a_label_that_tags_cut_up_is_a_label():
    assert not ask(DIS001, paid(html="<p>Rek<b></b>lam för <b>Nordvind</b></p>"))


def test_a_label_that_counts_for_nothing_is_shown():
    assert places(DIS001, said("Nya skor från Nordvind #ad")) == ["#ad"]


def test_a_label_may_stand_in_the_title():
    assert not ask(DIS001, said("Nya skor från Nordvind", title="Reklam för Nordvind: nya skor"))


def test_the_company_is_the_advertiser_where_it_pays_others():
    wanting = example("Nya skor", sponsorship="we_pay", by="Anna Ek")
    (finding,) = ask(DIS001, wanting)
    assert fixed(wanting.content, finding).startswith("Reklam för Acme AB\n")


@pytest.mark.parametrize("kind", ["none", "unanswered"])
def test_a_post_that_nobody_pays_for_needs_no_label(kind):
    assert not ask(DIS001, example("Nya skor från Nordvind", sponsorship=kind))


OTHER_MARKETS = {
    "ie": (
        ["Ad: shoes from Nordvind", "#ad Shoes from Nordvind", "#fógra Shoes from Nordvind", "#fogra Nordvind"],
        ["#sp Shoes from Nordvind", "Nordvind's brand ambassador #ba", "#iworkwith Nordvind", "Thanks to Nordvind!"],
    ),
    "de": (
        [
            "Werbung für Nordvind: neue Schuhe",
            "Anzeige | Nordvind",
            "#werbung Schuhe von Nordvind",
            "Bezahlte Werbepartnerschaft mit Nordvind",
            "Dieser Beitrag enthält Werbung für Nordvind.",
        ],
        [
            "#ad Schuhe von Nordvind",
            "Sponsored by Nordvind",
            "Powered by Nordvind: Schuhe",
            "Keine Werbung: Nordvind",
            "Unbezahlte Werbung für Nordvind",
            "Gute Werbung wie von Nordvind macht Spaß",
        ],
    ),
    "no": (
        ["REKLAME for Nordvind", "Annonse: Nordvind", "#reklame Nye sko fra Nordvind", "Dette er reklame for Nordvind"],
        ["#spons Nordvind", "I samarbeid med Nordvind", "Ikke reklame: Nordvind", "#ad Nordvind", "Takk til Nordvind"],
    ),
    "dk": (
        ["Reklame for Nordvind", "Annonce: sko fra Nordvind", "#reklame Sko fra Nordvind"],
        ["#ad Nordvind", "Sponsoreret: Nordvind", "GAW Nordvind", "@nordvind er bedst", "Ikke reklame: Nordvind"],
    ),
    "fi": (
        [
            "Mainos: Nordvind",
            "Mainos Nordvind",
            "Kaupallinen yhteistyö Nordvind",
            "#kaupallinenyhteistyö Nordvind",
            "Reklam Nordvind",
            "Reklam för Nordvind",
        ],
        ["Maksettu kumppanuus: Nordvind", "Yhteistyössä Nordvind", "#ad Nordvind", "Mainosta tämä ei ole, Nordvind"],
    ),
    "fr": (
        [
            "Publicité pour Nordvind",
            "PUBLICITÉ : Nordvind",
            "#publicite Nordvind",
            "Collaboration commerciale avec Nordvind",
        ],
        [
            "#pub Nordvind",
            "En partenariat avec Nordvind",
            "Merci à Nordvind",
            "Pas de publicité : Nordvind",
            "La publicité de Nordvind est partout",
        ],
    ),
}


@pytest.mark.parametrize(
    ("market", "text"), [(market, text) for market, (fine, _wanting) in OTHER_MARKETS.items() for text in fine]
)
def test_each_market_knows_its_own_labels(market, text):
    assert not ask(DIS001, said(text, market))


@pytest.mark.parametrize(
    ("market", "text"), [(market, text) for market, (_fine, wanting) in OTHER_MARKETS.items() for text in wanting]
)
def test_no_market_takes_these_for_labels(market, text):
    assert ask(DIS001, said(text, market))


@pytest.mark.parametrize("market", JURISDICTIONS)
def test_what_a_market_is_offered_satisfies_it(market):
    wanting = said("Nordvind", market)
    (finding,) = ask(DIS001, wanting)
    content = said(fixed(wanting.content, finding), market)
    assert [ask(rule(code), content) for code in ("DIS001", "DIS002", "DIS006")] == [[], [], []]


def test_a_market_can_be_chosen_for_a_post_just_when_its_labels_are_known():
    assert dict(MARKETS).keys() == JURISDICTIONS.keys()
