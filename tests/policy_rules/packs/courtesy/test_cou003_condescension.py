from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

COU003 = rule("COU003")

FROM_ABOVE = [
    ("sv", "Hur svårt kan det vara att läsa en skylt?"),
    ("sv", "Ni fattar ju ingenting om logistik."),
    ("sv", "Men snälla du, så kan man väl inte tro på allvar."),
    ("sv", "Vilken femåring som helst begriper att man låser cykeln."),
    ("sv", "Gråt en skvätt och gå vidare."),
    ("sv", "Det är väl självklart för alla utom dig."),
    ("en", "How hard can it be to read a sign?"),
    ("en", "You people know nothing about logistics."),
    ("en", "Oh honey, nobody believes that."),
    ("en", "Any child knows that you lock your bike."),
    ("en", "Cry me a river."),
    ("en", "Let me explain it slowly so that you can follow."),
    ("sv", "Till och med en tioåring hade klarat det."),
    ("sv", "Vissa läsare förstår uppenbarligen inte ironi."),
    ("sv", "Det är väl inte så svårt att följa en instruktion?"),
    ("sv", "Ska vi rita det för dig?"),
    ("sv", "Ni har nog inte riktigt begripit hur ett avtal fungerar."),
    ("sv", "Läs bättre nästa gång."),
    ("en", "Even a toddler could have built it."),
    ("en", "Some people clearly can't follow a rule."),
    ("en", "It can't be that hard to follow a sign."),
    ("en", "Shall we spell it out for you?"),
    ("en", "You don't understand how a contract works."),
    ("en", "Maybe try listening next time."),
    ("sv", "Har du ens läst frågan?"),
    ("sv", "Gulligt att ni tror att det räcker."),
    ("sv", "Det förstår inte en amatör som du."),
    ("sv", "Vad är det ni inte begriper?"),
    ("sv", "Ni verkar tro att pengar växer på träd."),
    ("en", "Did you even read the question?"),
    ("en", "How adorable."),
    ("en", "An amateur like you would not know."),
    ("en", "Once more for those in the back."),
    ("en", "You seem to think that money grows on trees."),
]

EYE_TO_EYE = [
    ("sv", "Snälla, stäng grinden efter er så att hunden inte springer bort."),
    ("sv", "Är du osäker på hur man sorterar? Fråga oss!"),
    ("sv", "Lär dig läsa noter på vår kurs i vår."),
    ("sv", "Vad är det som är så svårt med moms? Vår ekonom förklarar."),
    ("sv", "Alla kan göra misstag, även vi."),
    ("sv", "Kära kunder, nu stänger vi för sommaren."),
    ("en", "Please close the gate behind you so that the dog stays in."),
    ("en", "Not sure how to recycle? Ask us!"),
    ("en", "Learn to read music in our spring course."),
    ("en", "What is so hard about VAT? Our accountant explains."),
    ("en", "Everybody makes mistakes, and so do we."),
    ("en", "Honey from our own hives is back in the shop."),
    ("sv", "Det är inte så svårt som det låter."),
    ("sv", "Om du inte har förstått hur kortet fungerar, ring oss."),
    ("sv", "Du har nog inte förstått hur glada vi blev."),
    ("en", "If you don't understand how the form works, call us."),
    ("en", "You never understand how much a hug means until then."),
    ("en", "A five year old can open the lid, so keep it locked."),
    ("sv", "Vad roligt att du hör av dig!"),
    ("sv", "Har du läst frågan?"),
    ("en", "Did you read the question?"),
    ("en", "We need someone like you on our team."),
    ("en", "There is room at the back for prams."),
]


@pytest.mark.parametrize(("language", "text"), FROM_ABOVE)
def test_speaking_down_is_found(language, text):
    assert ask(COU003, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), EYE_TO_EYE)
def test_advice_and_sympathy_are_left_alone(language, text):
    assert ask(COU003, example(text, language=language)) == []


def test_the_finding_is_the_remark_alone():
    assert places(COU003, example("Tack för frågan. Men lilla gumman, så är det inte.")) == ["Men lilla gumman"]
