from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, fixed, places, rule

DIS007 = rule("DIS007")


def by_employee(text: str, language: str):
    return example(text, language=language, capacity="employee")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Älskar nya appen från Acme!"),
        ("sv", "Kan varmt rekommendera Acmes laddbox."),
        ("sv", "Missa inte: Acme har halva priset i helgen."),
        ("sv", "Acme – snabbast, godast och bäst."),
        ("en", "I love the new Acme app."),
        ("en", "Best charger ever: Acme One."),
        ("en", "Check out Acme, it saves hours."),
    ],
)
def test_praise_from_nobody_in_particular_is_found(language, text):
    assert ask(DIS007, by_employee(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Vi på Acme har landets bästa app."),
        ("sv", "Jag arbetar sedan i maj på Acme och älskar det."),
        ("sv", "Älskar Acmes nya app, och jag är stolt över mina kollegor."),
        ("sv", "Som utvecklare på Acme tycker jag att appen är bäst."),
        ("sv", "Acmes app är bäst. #lifeatacme #teamacme"),
        ("sv", "Acme är bäst. Åsikterna är mina, inte min arbetsgivares."),
        ("sv", "Acme öppnar kontor i Luleå."),
        ("sv", "Bästa helgen på länge! Läste att Acme växer."),
        ("sv", "Acmes app är den sämsta av alla."),
        ("en", "As an engineer at Acme I love this app."),
        ("en", "I joined Acme in May, best choice ever."),
        ("en", "Our app is the best. #Acme"),
        ("en", "Acme grows. The best coffee is in Lund."),
        ("en", "Acme is wrong, and it should say so."),
    ],
)
def test_whoever_says_where_they_work_or_praises_nothing_is_left_alone(language, text):
    assert not ask(DIS007, by_employee(text, language))


def test_the_name_is_marked_and_what_is_offered_satisfies_the_rule():
    content = by_employee("Hej! Acmes app är bäst.", "sv")
    (finding,) = ask(DIS007, content)
    assert places(DIS007, content) == ["Acmes"]
    assert not ask(DIS007, by_employee(fixed(content.content, finding), "sv"))


def test_the_company_may_praise_itself():
    assert not ask(DIS007, example("Acmes app är bäst."))
