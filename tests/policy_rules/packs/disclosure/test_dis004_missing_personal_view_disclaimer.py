from __future__ import annotations

import pytest

from policy_rules.channels import measure
from policy_rules.facts import Company, Facts
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, fixed, places, rule

DIS004 = rule("DIS004")

DISCLAIMS = [
    "Mina åsikter är mina egna.",
    "Åsikter = mina egna",
    "Alla åsikter i det här inlägget är mina egna och speglar inte nödvändigtvis Acmes.",
    "Jag representerar inte Acme här.",
    "Det här är inte Acmes officiella linje.",
    "Åsikter mina, inte arbetsgivarens.",
    "Detta är mina tankar och inte Acmes",
    "Jag står för mina egna åsikter.",
    "The views expressed are those of the author and do not necessarily reflect Acme's.",
    "This is not an official statement.",
    "Personal views.",
    "This is my opinion, not Acme's.",
    "views are my own",
    "Views my own.",
    "All views are my own",
    "Opinions are my own.",
    "Opinions expressed are mine and not those of my employer",
    "opinions expressed here are solely my own",
    "The opinions expressed in this post are my own and do not reflect the views of my employer.",
    "My views, not my employer's",
    "These are my personal views.",
    "Opinions mine.",
    "All opinions mine, not my employer's.",
    "Opinions mine, not those of Acme",
    "Views mine alone.",
    "Own views, not Acme's",
    "Not my employer's views!",
    "Åsikter egna, inte arbetsgivarens",
    "Own views only.",
    "Tweets are my own",
    "Thoughts are my own & don't necessarily reflect Acme's",
    "The postings on this site are my own and don't necessarily represent Acme's positions, strategies or opinions.",
    "I'm speaking for myself here, not for Acme",
    "Speaking in a personal capacity",
    "Writing in my personal capacity.",
    "This post does not represent the views of my employer.",
    "Not speaking on behalf of my employer.",
    "VIEWS ARE ENTIRELY MY OWN",
    "“Views are my own”",
    "(views: my own)",
    "Views expressed here are mine alone.",
    "Everything I post here is my own opinion? No: all opinions here are personal.",
    "All opinions expressed are strictly personal.",
    "What I write here doesn't reflect the official position of my company.",
    "I don't speak for Acme",
    "Opinions — my own!",
    "The views I share here are mine",
    "Personal opinions only.",
    "Views = own",
    "The views and opinions expressed here are those of the author: my own, not Acme's. Views are mine.",
    "De åsikter och synpunkter som redovisas här är mina egna och delas inte nödvändigtvis av min arbetsgivare, Acme",
    "Åsikterna är mina egna",
    "Alla åsikter är mina egna",
    "Åsikter är mina.",
    "Åsikterna är helt mina egna, inte Acmes.",
    "Mina egna åsikter.",
    "Egna åsikter",
    "Här uttalar jag mig som privatperson.",
    "Jag skriver i eget namn",
    "Jag talar bara för mig själv.",
    "Åsikterna här speglar inte nödvändigtvis min arbetsgivares.",
    "Inläggen representerar inte min arbetsgivares ståndpunkter.",
    "Det jag skriver är mina egna åsikter",
    "Allt jag skriver här är mina egna tankar.",
    "Detta är min personliga åsikt",
    "Tankarna är mina egna och inte min arbetsgivares",
    "Det här är mina privata reflektioner",
    "Åsikterna står jag själv för",
    "Jag står själv för åsikterna.",
    "Synpunkterna i inlägget är mina egna",
    "Jag uttalar mig inte för Acme",
    "Åsikterna är mina och delas inte nödvändigtvis av Acme.",
    "Det som uttrycks här är mina egna åsikter.",
    "Privata åsikter!",
    "Åsik\xadterna är mina eg\xadna",
    "de  åsikter och\nsynpunkter som redovisas här\när mina egna",
]

DISCLAIMS_NOTHING = [
    "It is not my employer's fault.",
    "Not the company picnic again!",
    "RT ≠ endorsement",
    "Retweets are not endorsements.",
    "In my opinion this is great.",
    "In my own opinion our product is best.",
    "Views are not my own.",
    "Opinions are welcome!",
    "Everyone has their own views.",
    "I have my own views on that.",
    "Views from the top!",
    "Our views are shared by many",
    "This is my own bike.",
    "We value your opinions",
    "My opinion: best product ever.",
    "Mine is the best.",
    "RT är inte medhåll",
    "Åsikterna är inte mina egna",
    "Alla har rätt till egna åsikter om det här.",
    "Jag tycker att det är bra",
    "Enligt min åsikt är det bra.",
    "Vi lyssnar på era åsikter.",
    "Kunderna har egna synpunkter på appen",
    "Jag har egna tankar om saken",
    "Dela gärna dina åsikter!",
    "Privat konto",
    "Follow me for more opinions",
    "Those of you who use the app",
    "It reflects our positions well.",
    "Personal opinions matter at work.",
]

SPEAKS_OF_THE_BUSINESS = [
    "Vår lagerlösning halverar väntetiden.",
    "Våra molntjänster är öppna igen.",
    "Vi på Acme söker kollegor",
    "Jobbar på acme sedan 2010",
    "Så stolt över våra nya produkter",
    "Min arbetsgivare borde skämmas",
    "We're hiring!",
    "Our new app is live",
    "My company is great",
    "Come work with me at Acme",
    "#Acme rocks",
    "@acme har öppet",
    "Läs: https://www.acme.example/nyheter",
    "Våra kunder är arga",
    "our customers are angry",
    "ACME:s resultat",
    "Acme-aktien faller",
    "acme's new app",
]

SPEAKS_OF_OTHER_THINGS = [
    "Vår pappa fyllde år i går.",
    "Våra bästa sekunder på loppet!",
    "Fin helg i stugan",
    "Our dog is ill",
    "Vår hund är sjuk",
    "Barnens skola borde renoveras",
    "I love this song",
    "Vi vann matchen!",
    "Vår sommar var bra",
    "Läs: https://www.acme.example.org/nyheter",
    "acmeist poetry",
    "The team won",
]


def said(text: str = "", **values):
    return example(text, capacity="employee", **values)


@pytest.mark.parametrize("words", DISCLAIMS)
def test_real_disclaimers_are_accepted_before_and_after(words):
    assert not ask(DIS004, said(f"Acme lanserar en app. {words}"))
    assert not ask(DIS004, said(f"{words}\n\nAcme lanserar en app."))


@pytest.mark.parametrize("words", DISCLAIMS)
def test_capitals_quotes_and_zero_width_characters_change_nothing(words):
    assert not ask(DIS004, said(f"Acme lanserar en app. ”{words.upper()}”"))
    assert not ask(DIS004, said("Acme lanserar en app. " + words.replace("a", "a\u200b")))


@pytest.mark.parametrize("words", DISCLAIMS_NOTHING)
def test_near_misses_are_no_disclaimers(words):
    assert ask(DIS004, said(f"Acme lanserar en app. {words}"))
    assert ask(DIS004, said(f"{words} Acme lanserar en app."))


@pytest.mark.parametrize("text", SPEAKS_OF_THE_BUSINESS)
def test_an_employee_who_speaks_of_the_business_says_whose_views_these_are(text):
    assert len(ask(DIS004, said(text))) == 1


@pytest.mark.parametrize("text", SPEAKS_OF_OTHER_THINGS)
def test_an_employee_who_speaks_of_other_things_is_left_alone(text):
    assert not ask(DIS004, said(text))


@pytest.mark.parametrize("text", SPEAKS_OF_THE_BUSINESS)
def test_an_official_account_needs_no_disclaimer(text):
    assert not ask(DIS004, example(text))


def test_the_place_is_where_the_business_comes_in():
    assert places(DIS004, said("Fin dag. Älskar Acme och vår app.")) == ["Acme"]
    assert places(DIS004, said(html="<p>Fin dag på Ac<b>me</b>!</p>")) == ["Ac<b>me"]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("text", ["Acme lanserar en app", "Acme lanserar en app.\n", "Vår nya app"])
def test_what_the_rule_offers_satisfies_the_rule_and_names_the_company(text, language):
    wanting = said(text, language=language)
    (finding,) = ask(DIS004, wanting)
    mended = fixed(wanting.content, finding)
    assert mended.startswith(text)
    assert mended.endswith(", Acme.")
    assert not ask(DIS004, said(mended, language=language))


def test_rich_text_gets_the_sentence_as_a_paragraph():
    wanting = said(html="<p>Acme lanserar en app.</p>")
    (finding,) = ask(DIS004, wanting)
    assert finding.fix.replacement.startswith("<p>De åsikter")
    assert not ask(DIS004, said(html=fixed(wanting.content, finding)))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_channel_without_room_gets_the_short_sentence(language):
    wanting = said("Acme " + "a" * 220, channel="x", language=language)
    (finding,) = ask(DIS004, wanting)
    mended = fixed(wanting.content, finding)
    assert measure("x", mended) <= 280
    assert not ask(DIS004, said(mended, language=language))


def test_a_disclaimer_in_the_title_counts():
    assert not ask(DIS004, said("Acme lanserar en app.", title="Mina egna åsikter"))


def test_without_a_company_only_words_about_work_count():
    nameless = Facts()
    assert not ask(DIS004, said("Acme lanserar en app.", facts=nameless))
    (finding,) = ask(DIS004, said("Min arbetsgivare lanserar en app.", facts=nameless))
    assert finding.fix.replacement.endswith("min arbetsgivare.")


@pytest.mark.parametrize(
    ("text", "findings"), [("Dags att visa den", 0), ("Jag jobbar på visa", 1), ("Visa lanserar", 1)]
)
def test_a_name_that_is_a_word_as_well_is_known_by_its_capital_or_its_preposition(text, findings):
    facts = Facts(company=Company("Visa"))
    assert len(ask(DIS004, said(text, facts=facts))) == findings
