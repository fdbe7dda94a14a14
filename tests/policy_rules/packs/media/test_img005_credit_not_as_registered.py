from __future__ import annotations

import pytest

from policy_rules.packs.media.pictures import registered, with_picture
from tests.policy_rules.packs.asking import ask, rule

IMG005 = rule("IMG005")


@pytest.mark.parametrize("credit", ["Siv Ek/Bildverket", "Foto: SIV EK, Bildverket.", "© Siv Ek / Bildverket"])
def test_a_credit_is_the_same_however_it_is_written(credit):
    assert not ask(IMG005, registered(with_picture(credit=credit), credit="Siv Ek / Bildverket"))


@pytest.mark.parametrize("credit", ["", "Siv Ek", "Bildverket", "Siv Ekman / Bildverket"])
def test_another_credit_or_half_of_it_is_found(credit):
    (finding,) = ask(IMG005, registered(with_picture(credit=credit), credit="Siv Ek / Bildverket"))
    assert finding.span.end == len(credit)
    assert "Siv Ek / Bildverket" in finding.instead


def test_a_picture_without_a_registered_credit_is_left_alone():
    assert not ask(IMG005, registered(with_picture(credit="")))
