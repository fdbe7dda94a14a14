from __future__ import annotations

import pytest

from policy_rules.packs.examples import example, paid
from tests.policy_rules.packs.asking import ask, fixed, places, rule

DIS006 = rule("DIS006")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Reklam för Nordvind", "Nordvind AB"),
        ("Reklam för Nordvinds skor", "Nordvind"),
        ("Reklam för NORDVIND SPORT", "Nordvind Sport (publ)"),
        ("Annons för @nordvindsport", "Nordvind Sport"),
        ("Annons: #NordvindSport har nya skor", "Nordvind Sport AB"),
        ("Reklam: nordvind-skor", "Nordvind"),
        ("Reklam för H&M", "H&M"),
        ("Reklam för Sydvind och Nordvind", "Nordvind"),
        ("Reklam för vårens skor. Nordvind gör dem.", "Nordvind"),
        ("I samarbete med Nordvind visar vi skor.", "Nordvind"),
        ("Annons. Sydvind förlorade mot Nordvind.", "Nordvind"),
    ],
)
def test_an_advertiser_is_named_by_name_handle_or_hashtag(text, by):
    assert not ask(DIS006, paid(text, by=by))


@pytest.mark.parametrize(
    "text", ["Reklam: nya skor", "Annons: nordvinden", "#ad #reklam nya skor", "Reklam för Sydvind"]
)
def test_an_advertiser_that_goes_unnamed_is_found(text):
    assert len(ask(DIS006, paid(text, by="Nordvind Sport"))) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Reklam för Sydvind. Nordvind är bra", "Reklam för Sydvind"),
        ("Annons från @sydvind: Nordvind är bra\nNordvind", None),
        ("Betalt samarbete med Sydvind AB!\nNordvind är bra", "Betalt samarbete med Sydvind AB"),
        ("I annonssamarbete med Sydvind visar vi skor. Nordvind är bra", "annonssamarbete med Sydvind"),
    ],
)
def test_a_label_that_names_somebody_else_is_found(text, place):
    assert places(DIS006, paid(text, by="Nordvind")) == ([place] if place else [])


def test_whom_the_label_names_and_who_pays_is_said():
    (finding,) = ask(DIS006, paid("Reklam för Sydvind. Nordvind är bra", by="Nordvind"))
    assert finding.message == "The label names Sydvind, but you say that Nordvind pays."


def test_the_title_may_name_the_advertiser():
    assert not ask(DIS006, paid("Reklam: nya skor", title="Nordvinds vår"))


def test_what_the_rule_offers_satisfies_the_rule():
    wanting = paid("Reklam: nya skor")
    (finding,) = ask(DIS006, wanting)
    assert not ask(DIS006, paid(fixed(wanting.content, finding)))


@pytest.mark.parametrize(
    "content",
    [
        paid("Nya skor"),
        paid("Reklam: nya skor", by=""),
        example("Reklam: nya skor", sponsorship="we_pay", by="Anna Ek"),
        example("Nya skor"),
    ],
)
def test_a_post_without_label_or_declared_advertiser_is_not_this_rules_business(content):
    assert not ask(DIS006, content)


@pytest.mark.parametrize(
    ("written", "is_named"),
    [
        ("Nordvinds", True),
        ("#Nordvind", True),
        ("@nordvind", True),
        ("NORDVIND", True),
        ("Nordvindarna", False),
        ("Nordvinden", False),
        ("nordvindar", False),
    ],
)
def test_the_genitive_names_the_advertiser_and_another_word_does_not(written, is_named):
    assert bool(ask(DIS006, paid(f"Reklam\nVi visar {written} skor.", by="Nordvind"))) is not is_named
