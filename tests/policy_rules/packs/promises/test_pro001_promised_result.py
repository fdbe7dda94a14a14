from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from policy_rules.facts import Claim, Facts
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, rule

PRO001 = rule("PRO001")

A_PROMISE = [
    ("sv", "Med vår metod får du garanterat lägre elräkning."),
    ("sv", "Vi lovar att du inte kommer att ångra dig."),
    ("sv", "Jag kan lova att nästa version löser allt."),
    ("sv", "Garanterat resultat eller så jobbar vi gratis."),
    ("sv", "Vi garanterar 20 procents tillväxt för alla nya kunder."),
    ("sv", "Inga förseningar, det lovar vi."),
    ("sv", "Du är garanterad en plats i toppen av Google."),
    ("sv", "Vår nya kräm ger garanterad effekt på två veckor."),
    ("sv", "Vi lovar att leverera i tid, varje gång."),
    ("sv", "Framgången är garanterad när du väljer oss."),
    ("en", "Our team guarantees you more leads."),
    ("en", "We promise that you won't regret it."),
    ("en", "100% satisfaction guaranteed."),
    ("en", "We can guarantee that your data is never lost."),
    ("en", "You're guaranteed to see a difference in a week."),
    ("en", "No delays, we promise."),
    ("en", "We guarantee 20% growth for every new client."),
    ("en", "Guaranteed savings from day one."),
    ("en", "We promise to deliver on time, every time."),
    ("sv", "Ansök hos oss så får du garanterat jobb."),
    ("sv", "Din insats är trygg och pengarna är säkra."),
    ("sv", "Ingen av våra patienter kommer att bli utan hjälp."),
    ("sv", "Med vår modell kan man inte misslyckas."),
    ("sv", "Du sover bättre redan i natt, det är ett löfte."),
    ("en", "Our strategy will never fail."),
    ("en", "No customer will ever lose a file with us."),
    ("en", "You will be fitter by May, and that's a promise."),
    ("en", "Never worry about your taxes again."),
    ("en", "A better night's sleep, guaranteed."),
    ("en", "Your savings are safe with us."),
    ("sv", "Alla som tränar hos oss får resultat."),
    ("sv", "Du kan lita på att du sover gott."),
    ("sv", "Med vår låda får du aldrig mögel."),
    ("sv", "Det är helt utan risk."),
    ("sv", "Ryggsmärtan försvinner på en vecka."),
    ("sv", "Vår metod fungerar alltid."),
    ("en", "Everyone who joins succeeds."),
    ("en", "Our diet always works."),
    ("en", "With our lock you will never be robbed."),
    ("en", "There are no risks involved."),
    ("en", "Undoubtedly you will sleep better."),
    ("en", "A foolproof way to save money."),
    ("sv", "Hundra procent garanti, säger vi."),
    ("sv", "Du slipper mögel för alltid."),
    ("en", "This ends snoring for good."),
]

NO_PROMISE = [
    ("sv", "Pengarna tillbaka om du inte är nöjd, det lovar vi."),
    ("sv", "Polisen lovar ökad närvaro i centrum under hösten."),
    ("sv", "Garantiärenden hanteras av vår verkstad i Tumba."),
    ("sv", "Vi kan aldrig garantera hundra procent säkerhet på nätet, men du kan göra mycket själv."),
    ("sv", "Det finns ingen garanti för att föreställningen inte blir inställd."),
    ("sv", "Ett löfte om bättre väder kan vi inte ge, men tältet är stort."),
    ("sv", "Tre års garanti ingår på alla våra vitvaror."),
    ("sv", "Alla barn är garanterade en plats inom fyra månader enligt skollagen."),
    ("sv", "Leverantören garanterar reservdelar i tio år."),
    ("en", "We do not promise miracles, but we answer the phone."),
    ("en", "The government promised more police officers."),
    ("en", "The supplier guarantees spare parts for ten years."),
    ("en", "Every child is guaranteed a place within four months by law."),
    ("en", "Nobody can guarantee perfect security, but two-factor authentication helps."),
    ("en", "It's guaranteed to be a busy Saturday, so book your table."),
    ("en", "A promising start to the season for our youth team."),
    ("en", "Extended warranty is included on all appliances."),
    ("sv", "Vi lovar att lägga upp receptet i morgon."),
    ("sv", "Många lovar guld och gröna skogar och garanterar resultat."),
    ("sv", "Du är garanterat inte ensam om att glömma nyckeln."),
    ("sv", "Pengarna är inte säkra förrän avtalet är påskrivet."),
    ("en", "We promise to share the recipe tomorrow."),
    ("en", "A guaranteed win is what the lottery advertises."),
    ("en", "Some sellers promise results that nobody can deliver."),
    ("en", "You are not guaranteed success."),
    ("sv", "Alla som anmäler sig får en tröja."),
    ("sv", "Det finns ingen risk för regn på lördag."),
    ("sv", "Problemen med appen är borta, tack för tålamodet."),
    ("en", "Everyone who signs up gets a shirt."),
    ("en", "There is no risk of rain on Saturday."),
    ("en", "You will never be bored at our summer party."),
    ("en", "A seat cannot be guaranteed to everybody."),
]


@pytest.mark.parametrize(("language", "text"), A_PROMISE)
def test_a_promise_is_found(language, text):
    assert ask(PRO001, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), NO_PROMISE)
def test_what_only_sounds_like_a_promise_is_left_alone(language, text):
    assert ask(PRO001, example(text, language=language)) == []


def with_claim(words: str, **values) -> Facts:
    return replace(EXAMPLE_FACTS, claims=(Claim(words, "sv", **values),))


def test_an_approved_claim_clears_its_own_words_and_nothing_more():
    facts = with_claim("Vi garanterar drifttid")

    assert ask(PRO001, example("Vi garanterar drifttid.", facts=facts)) == []
    assert ask(PRO001, example("Vi garanterar billig el.", facts=facts))


def test_a_claim_clears_in_its_language_and_on_its_days_only():
    yesterday = EXAMPLE_FACTS.today - datetime.timedelta(days=1)

    assert ask(
        PRO001, example("Vi garanterar drifttid.", facts=with_claim("Vi garanterar drifttid", valid_until=yesterday))
    )
    assert ask(PRO001, example("Vi garanterar drifttid.", language="en", facts=with_claim("Vi garanterar drifttid")))


def test_a_promise_in_the_name_of_the_company_is_its_own_and_anybody_elses_is_not():
    assert ask(PRO001, example("Acme garanterar lägre kostnader."))
    assert ask(PRO001, example("Leverantören garanterar lägre kostnader.")) == []
