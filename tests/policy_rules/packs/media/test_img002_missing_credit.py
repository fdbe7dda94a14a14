from __future__ import annotations

import pytest

from policy_rules.packs.media.pictures import with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG002 = rule("IMG002")


@pytest.mark.parametrize("name", ["a.jpg", "A.JPG", "a b.jpeg", "a.heic"])
def test_a_photograph_without_a_credit_is_noted(name):
    (finding,) = ask(IMG002, with_picture(name=name, credit=" "))
    assert (finding.span.field, finding.span.start, finding.span.end) == ("images:0:credit", 0, 1)


def test_a_picture_with_the_traces_of_a_camera_is_a_photograph():
    assert ask(IMG002, with_picture(name="a.png", credit="", traces=("exif", "camera")))


@pytest.mark.parametrize("name", ["a.png", "a.gif", "a.svg", "jpg"])
def test_what_may_be_drawn_needs_none(name):
    assert not ask(IMG002, with_picture(name=name, credit=""))


@pytest.mark.parametrize(
    "text",
    [
        *("Invigt! Foto: Siv Ek", "FOTOGRAF: SIV EK", "Bild: TT", "Bild från Bildverket", "© Siv Ek", "📸 Siv Ek"),
        *("Photo by Siv Ek", "Photo credit: Siv Ek", "Image courtesy of the museum", "Foto Siv Ek: foto/Bildverket"),
    ],
)
def test_a_credit_in_the_text_is_one(text):
    assert not ask(IMG002, with_picture(text, credit=""))


@pytest.mark.parametrize(
    "text", ["Vilken bild!", "Fotot säger allt.", "A photo says more.", "Get the picture?", "Veckans bild från bygget."]
)
def test_the_mere_word_is_no_credit(text):
    assert ask(IMG002, with_picture(text, credit=""))
