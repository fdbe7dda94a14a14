from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

COP001 = rule("COP001")

FOUND = [
    ("sv", "Texten är kopierad rakt av från en konkurrents hemsida."),
    ("sv", "Fotografen sa nej, men vi använde bilden ändå."),
    ("sv", "Vi hann inte lösa licensen, men låten passar så bra."),
    ("sv", "Artikeln ligger bakom betalvägg, men här har ni den."),
    ("sv", "Dela klippet innan det plockas bort!"),
    ("sv", "Kalle Anka är på alla våra påsar."),
    ("sv", "Vår logga är inspirerad av deras. Okej, bara en annan färg."),
    ("en", "We scanned the whole chapter for you."),
    ("en", "The photographer's name is cropped off our banner."),
    ("en", "Subscribers only, but here is the article for you."),
    ("en", "Nobody has rung us about the famous tune yet."),
    ("en", "We're showing the film in our bar from my own Netflix."),
    ("en", "Our new bags carry a print by somebody. We must find out her name."),
]
LEFT_ALONE = [
    ("sv", "Vi hittade en gammal bild i vårt arkiv."),
    ("sv", "Fotografen Lo Berg har tagit våra nya bilder."),
    ("sv", "Så skyddar du dina bilder med en vattenstämpel."),
    ("sv", "Läs vår artikel utan betalvägg."),
    ("sv", "Skärmdump från vår app."),
    ("sv", "Någon har kopierat vår logga. Polisen är inkopplad."),
    ("en", "We found a lovely old photo in our archive."),
    ("en", "The band plays its songs on our stage."),
    ("en", "How to add a watermark to your pictures."),
    ("en", "Stolen pictures? Our lawyer gives tips."),
    ("en", "We scanned your passport photos in seconds."),
]


@pytest.mark.parametrize(("language", "text"), FOUND)
def test_a_writer_who_says_that_it_is_taken_is_found(language, text):
    assert ask(COP001, example(text, language=language))


@pytest.mark.parametrize(("language", "text"), LEFT_ALONE)
def test_leave_advice_and_works_of_ones_own_are_left_alone(language, text):
    assert places(COP001, example(text, language=language)) == []
