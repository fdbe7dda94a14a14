from __future__ import annotations

import pytest

from policy_rules.packs.examples import paid
from tests.policy_rules.packs.asking import ask, fixed, places, rule

DIS002 = rule("DIS002")
LONG = (
    "Nya skor från Nordvind som håller i alla väder och på alla vägar, "
    "från Ystad i söder till Haparanda i norr, året runt"
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Nya skor från Nordvind! #vår #reklam", "hashtags"),
        ("Nya skor från Nordvind! #vår #reklam #skor", "hashtags"),
        ("#vår #reklam #skor Nya skor från Nordvind är här.", "hashtags"),
        ("Nya skor från Nordvind!\n\n#reklam", "hashtags"),
        ("Nya skor från Nordvind! Reklam", "last"),
        ("Nya skor från Nordvind, så sköna! Reklam för Nordvind #vår https://nordvind.example", "last"),
        ("Nya skor från Nordvind.\nReklam\nDe håller i alla väder.", "too late"),
        ("Nya skor. De är sköna. Reklam för Nordvind. De håller i alla väder.", "too late"),
        ("I samarbete med Nordvind visar vi nya skor.", "in doubt"),
        ("Advertisement: new shoes from Nordvind", "in doubt"),
        ("Vi visar nya skor i ett sponsrat inlägg med Nordvind i dag, och i morgon.", "in doubt"),
    ],
)
def test_a_label_that_a_glance_misses_is_doubtful_and_the_message_says_why(text, why):
    (finding,) = ask(DIS002, paid(text))
    assert why in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Reklam för Nordvind\nNya skor.",
        "Hej! Reklam för Nordvind. Nya skor.",
        "Äntligen vår! I annonssamarbete med Nordvind visar vi nya skor.",
        "#reklam #vår #skor Nya skor från Nordvind är här.",
        "Reklam för Nordvind",
        "\n\nReklam för Nordvind\nNya skor.",
        "Nordvind har nya skor (reklam) och vi har provat dem.",
    ],
)
def test_a_label_in_the_opening_is_fine(text):
    assert not ask(DIS002, paid(text))


@pytest.mark.parametrize(("channel", "findings"), [("instagram", 1), ("linkedin", 0), ("x", 0), ("", 0)])
def test_a_label_behind_the_channels_fold_is_doubtful(channel, findings):
    text = f"{LONG}, i annonssamarbete med Nordvind. De finns nu."
    assert len(ask(DIS002, paid(text, channel=channel))) == findings


def test_the_title_has_no_fold():
    title = f"{LONG}, i annonssamarbete med Nordvind. De finns nu."
    assert not ask(DIS002, paid("Nya skor", title=title, channel="instagram"))


def test_one_label_that_is_seen_is_enough():
    assert not ask(DIS002, paid("Reklam för Nordvind\nNya skor. #reklam"))


def test_markets_that_doubt_the_same_words_share_a_finding():
    (finding,) = ask(DIS002, paid("Love these shoes!\nAd", markets=("uk", "us"), language="en"))
    assert "United Kingdom" in finding.message
    assert "United States" in finding.message


def test_markets_that_doubt_for_different_reasons_are_told_apart():
    assert len(ask(DIS002, paid("Advert: shoes from Nordvind", markets=("uk", "us", "se"), language="en"))) == 1
    doubtful = paid("Sponsored by Nordvind: shoes. Love them.\nAd", markets=("uk", "se"), language="en")
    assert places(DIS002, doubtful) == ["Ad", "Sponsored"]


@pytest.mark.parametrize("markets", [("se",), ("uk", "us"), ("se", "us")])
def test_what_the_rule_offers_satisfies_the_rule(markets):
    wanting = paid("Nya skor från Nordvind! #vår #reklam #ad", markets=markets)
    finding = ask(DIS002, wanting)[0]
    assert not ask(DIS002, paid(fixed(wanting.content, finding), markets=markets))


@pytest.mark.parametrize(
    ("text", "found_in"),
    [
        ("#ad #wind #green Nordvind makes shoes.", ["us"]),
        ("#ad #wind #green\nNordvind makes shoes.", ["us"]),
        ("#wind #green #ad Nordvind makes shoes.", ["uk", "us"]),
        ("We like our #ad #wind #green shoes from Nordvind. They last.", ["uk", "us"]),
        ("#ad #wind Nordvind makes shoes.", []),
        ("#ad\n#wind #green #shoes Nordvind makes shoes.", []),
        ("#ad Nordvind makes #wind #green #shoes", []),
    ],
)
def test_a_label_in_a_row_of_hashtags_drowns_and_in_some_markets_as_the_first_too(text, found_in):
    found = [market for market in ("uk", "us") if ask(DIS002, paid(text, language="en", markets=(market,)))]
    assert found == found_in


@pytest.mark.parametrize(
    "text",
    [
        "I annonssamarbete med Nordvind",
        "Det här är ett betalt samarbete med Nordvind.",
        "Annons för Nordvind",
        "Reklam",
    ],
)
def test_a_label_that_is_all_of_the_post_does_not_come_last(text):
    assert not ask(DIS002, paid(text))


@pytest.mark.parametrize("label", ["Betalt partnerskap med Nordvind", "Betalt inlägg för Nordvind"])
def test_words_that_say_that_somebody_pays_are_doubtful_and_not_nothing(label):
    (finding,) = ask(DIS002, paid(f"{label}: vårens skor."))
    assert "leaves readers in doubt" in finding.message
    assert not ask(rule("DIS001"), paid(f"{label}: vårens skor."))
