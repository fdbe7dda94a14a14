from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_rules.facts import Claim, Facts
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, rule

PRO002 = rule("PRO002")

A_FORECAST = [
    ("sv", "Omsättningen väntas landa på 800 miljoner kronor i år."),
    ("sv", "Nästa kvartal kommer vi att visa svarta siffror och en vinst på tio miljoner."),
    ("sv", "Vår aktie har aldrig varit billigare och kommer att dubblas inom ett år."),
    ("sv", "Vi planerar att släppa en ny version av appen i april."),
    ("sv", "Under 2027 introducerar vi tre nya modeller."),
    ("sv", "Vi tror på fortsatt stark tillväxt under nästa år."),
    ("sv", "Vi ser fram emot ett rekordår med ökad vinst 2027."),
    ("sv", "Lönsamheten kommer att förbättras när fabriken är klar."),
    ("sv", "Prognosen för helåret är en omsättning på två miljarder."),
    ("sv", "Vi kommer snart att lansera något riktigt stort."),
    ("sv", "Försäljningen lär öka rejält under våren."),
    ("en", "Revenue will likely land at 800 million this year."),
    ("en", "Next quarter we will post a profit of ten million."),
    ("en", "Our stock has never been cheaper and will double within a year."),
    ("en", "We plan to release a new version of the app in April."),
    ("en", "In 2027 we introduce three new models."),
    ("en", "We anticipate strong growth next year."),
    ("en", "Profitability will improve once the factory is finished."),
    ("en", "Our full-year forecast is sales of two billion."),
    ("en", "We're about to launch something really big."),
    ("en", "We expect to sign several large orders before the end of the year."),
    ("en", "Our new platform will go live in January and double our revenue."),
    ("sv", "Vår prognos är en omsättning på två miljarder."),
    ("sv", "Vinsten lär stiga under nästa kvartal."),
    ("sv", "Vi ser framför oss ett rekordår."),
    ("sv", "I vinter kommer den nya modellen."),
    ("en", "Next year we will cross two billion in sales."),
    ("en", "We see profits rising in the fourth quarter."),
    ("en", "Our next scooter arrives this summer."),
    ("sv", "Före sommaren hoppas vi ha sålt 5 000 cyklar."),
    ("sv", "Om två år är vi lönsamma."),
    ("sv", "Bolaget är grovt undervärderat och aktien är klart undervärderad."),
    ("en", "We hope to have sold 5,000 bikes by May."),
    ("en", "Our shares are clearly undervalued."),
    ("en", "Profits could well double."),
    ("sv", "Nästa generation av vår app ser dagens ljus i maj."),
    ("sv", "Till 2029 ska vi ha fördubblat försäljningen."),
    ("en", "Our new range sees the light of day in May."),
]

NO_FORECAST = [
    ("sv", "Vi kommer att stänga tidigare på julafton."),
    ("sv", "Vi ska prata om tillväxt på frukostmötet den 4 mars."),
    ("sv", "Under året har försäljningen ökat i alla länder."),
    ("sv", "Vi väntar besök från våra kollegor i Brasilien i nästa vecka."),
    ("sv", "Vi lanserade appen 2019 och har i dag 40 000 användare."),
    ("sv", "Bolagsstämman beslutade om en utdelning på 2 kronor per aktie, som betalas ut den 14 maj."),
    ("sv", "Nu släpper vi biljetterna till julkonserten!"),
    ("sv", "Kommer du på lördag? Vi ska grilla."),
    ("sv", "Vi ska plantera 400 träd i vår."),
    ("sv", "Räkna med köer på E4 i morgon."),
    ("sv", "Vi siktar på att alla papperskorgar töms dagligen."),
    ("en", "We will close early on Christmas Eve."),
    ("en", "We will talk about growth at the breakfast meeting on 4 March."),
    ("en", "Sales have grown in every country this year."),
    ("en", "We expect visitors from Brazil next week."),
    ("en", "We launched the app in 2019 and now have 40,000 users."),
    ("en", "The meeting decided on a dividend of 20 pence per share, to be paid on 14 May."),
    ("en", "Will you join us on Saturday? We will barbecue."),
    ("en", "We will plant 400 trees this spring."),
    ("en", "Expect queues on the M4 tomorrow."),
    ("en", "The new bus line will start in August."),
    ("sv", "Den nya modellen finns nu i butik."),
    ("sv", "Vår nya servicebil kommer till Mora nästa vecka."),
    ("en", "The new model is available today."),
    ("en", "Our new book van comes to Mora."),
    ("sv", "Vi är lönsamma sedan 2019."),
    ("sv", "Förra året sålde vi 5 000 cyklar."),
    ("en", "We sold 5,000 bikes last year."),
]


@pytest.mark.parametrize(("language", "text"), A_FORECAST)
def test_a_forecast_is_found(language, text):
    assert ask(PRO002, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), NO_FORECAST)
def test_what_only_sounds_like_a_forecast_is_left_alone(language, text):
    assert ask(PRO002, example(text, language=language)) == []


def with_claim(words: str, **values) -> Facts:
    return replace(EXAMPLE_FACTS, claims=(Claim(words, "sv", **values),))


def test_an_approved_claim_clears_its_own_words_and_nothing_more():
    facts = with_claim("Vi räknar med att omsättningen ökar")

    assert ask(PRO002, example("Vi räknar med att omsättningen ökar.", facts=facts)) == []
    assert ask(PRO002, example("Vi räknar med att vinsten ökar.", facts=facts))


def test_a_claim_clears_in_its_language_and_on_its_days_only():
    yesterday = EXAMPLE_FACTS.today - datetime.timedelta(days=1)

    assert ask(
        PRO002,
        example(
            "Vi räknar med att omsättningen ökar.",
            facts=with_claim("Vi räknar med att omsättningen ökar", valid_until=yesterday),
        ),
    )
    assert ask(
        PRO002,
        example(
            "Vi räknar med att omsättningen ökar.",
            language="en",
            facts=with_claim("Vi räknar med att omsättningen ökar"),
        ),
    )
