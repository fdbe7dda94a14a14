from __future__ import annotations

import pytest

from policy_rules.content import Image
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, rule

IMG001 = rule("IMG001")


def with_alt(*alts: str, name: str = "varv 3.jpg"):
    images = tuple(Image(field=f"images:{number}", name=name, alt=alt) for number, alt in enumerate(alts))
    return example("Nytt fartyg!", images=images)


@pytest.mark.parametrize(
    "alt",
    ["", "  ", "\u200b", "bild", "Bild.", "EN BILD", "image", "Photo", "alt text", "logo", "varv 3.jpg", "skiss.PNG"]
    + ["IMG_2041", "DSC00017", "image 1", "Screenshot_2026-11-22", "foto1"],
)
def test_an_alt_text_that_says_nothing_is_found(alt):
    assert len(ask(IMG001, with_alt(alt))) == 1


@pytest.mark.parametrize(
    "alt", ["Bild på fartyget vid kaj", "Anna", "Photo of the crew", "Acmes logotyp, ett blått segel", "2026", "Karta"]
)
def test_an_alt_text_that_says_something_is_left_alone(alt):
    assert not ask(IMG001, with_alt(alt))


def test_each_picture_is_found_by_itself_at_its_own_field():
    findings = ask(IMG001, with_alt("", "Fartyget vid kaj", "bild"))
    assert [(one.span.field, one.span.start, one.span.end) for one in findings] == [
        ("images:0:alt", 0, 0),
        ("images:2:alt", 0, 4),
    ]
