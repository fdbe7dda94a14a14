from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, rule

PRO003 = rule("PRO003")

A_SUPERLATIVE = [
    ("sv", "Stockholms mysigaste kafé har öppnat på Söder."),
    ("sv", "Vi är Sveriges ledande återförsäljare av elcyklar."),
    ("sv", "Prova branschens smartaste lönesystem."),
    ("sv", "Acme är bäst på service i Norden."),
    ("sv", "Vi har marknadens bredaste sortiment."),
    ("sv", "Den mest avancerade hörluren i världen är här."),
    ("sv", "Vi är störst i Sverige på solceller."),
    ("en", "London's cosiest café has opened in Soho."),
    ("en", "We are Sweden's leading retailer of e-bikes."),
    ("en", "Try the industry's smartest payroll system."),
    ("en", "We have the widest range on the market."),
    ("en", "The most advanced headphones in the world are here."),
    ("en", "Acme is the UK's number one for solar panels."),
    ("en", "We make the best coffee in town."),
    ("sv", "Det här är den smidigaste barnvagnen på marknaden."),
    ("sv", "Överlägset bekvämast, säger vi själva."),
    ("sv", "Den starkaste kedjan som går att köpa."),
    ("sv", "Vi är helt enkelt bäst."),
    ("sv", "Ingen målar hus som vi."),
    ("sv", "Vår service saknar motstycke."),
    ("en", "We are simply the best."),
    ("en", "No one paints houses like we do."),
    ("en", "Our support is in a class of its own."),
    ("sv", "Ingen annan byrå kan räkna som vi."),
    ("en", "No other bank can answer as fast as we do."),
]

NO_CLAIM = [
    ("sv", "Vi gör alltid vårt bästa för att svara inom en dag."),
    ("sv", "Den största fördelen med avtalet är att alla vet vad som gäller."),
    ("sv", "Grattis till Lisa, som är svensk mästare i terränglöpning!"),
    ("sv", "Största delen av utsläppen kommer från transporter."),
    ("sv", "Den här veckan visar biblioteket världens längsta bokmärke, stickat av besökarna."),
    ("sv", "En av Sveriges största skogsbränder härjar i Ljusdal. Så kan du hjälpa till."),
    ("sv", "Allt gott och bästa hälsningar, Acme."),
    ("sv", "Vi bor granne med Sveriges äldsta kyrka."),
    ("en", "We always do our best to answer within a day."),
    ("en", "The biggest advantage of the agreement is that everybody knows the rules."),
    ("en", "Best of luck to Lisa in the national cross-country finals!"),
    ("en", "The largest share of our emissions comes from transport."),
    ("en", "Lessons from the world's largest study of sleep."),
    ("en", "We live next door to England's oldest church."),
    ("en", "First come, first served."),
    ("sv", "Sveriges vanligaste lösenord är fortfarande 123456."),
    ("sv", "Landets kallaste kommun är Arjeplog."),
    ("en", "The world's most common password is 123456."),
    ("en", "Thanks to the best neighbours and colleagues in the world."),
    ("en", "Ours is the smallest office in the street."),
    ("en", "It was the longest day of the year."),
]


@pytest.mark.parametrize(("language", "text"), A_SUPERLATIVE)
def test_a_superlative_about_oneself_is_found(language, text):
    assert ask(PRO003, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), NO_CLAIM)
def test_a_superlative_about_something_else_is_left_alone(language, text):
    assert ask(PRO003, example(text, language=language)) == []


SUPPORTED = [
    "Sveriges snabbaste nät enligt PTS 2026.",
    "Vi har röstats fram som Sveriges bästa butik.",
    "Sveriges snabbaste nät!\n* Mätning av PTS, mars 2026",
    "Sveriges snabbaste nät! Källa: PTS.",
    "Sveriges snabbaste nät: https://pts.example/rapport-2026",
]


@pytest.mark.parametrize("text", SUPPORTED)
def test_a_superlative_that_says_what_it_rests_on_is_fine(text):
    assert ask(PRO003, example(text)) == []


def test_our_own_opinion_is_no_source():
    assert ask(PRO003, example("Sveriges snabbaste nät, enligt oss."))


def test_a_wish_to_be_the_best_is_no_claim_to_be():
    assert ask(PRO003, example("Vårt mål är att bli Sveriges bästa arbetsplats.")) == []
