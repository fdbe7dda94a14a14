from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Claim
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, places, rule

PRO008 = rule("PRO008")
GIN = "Our gin makes every other gin taste like tap water."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Ditt barn simmar efter fem lektioner, utan undantag."),
        ("en", "Whatever the market does, your money grows with us."),
        ("sv", "Marginalen är tillbaka på tio procent redan nästa kvartal."),
        ("en", "By Christmas our app will be on every phone in the country."),
        ("en", GIN),
        ("en", "Our bin bags vanish without a trace in the soil."),
    ],
)
def test_claims_of_every_kind_are_found_in_words_that_no_rule_knows(language, text):
    (finding,) = ask(PRO008, example(text, language=language))
    assert finding.message.startswith("This sounds like a claim that needs proof: ")


def test_it_says_which_words_told_and_shows_the_sentence():
    post = example(f"We have a new still. {GIN} Come and see it.", language="en")
    (finding,) = ask(PRO008, post)
    assert "“other”" in finding.message
    assert places(PRO008, post) == [GIN.rstrip(".")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Vi garanterar att du sparar 30 procent på ditt första år."),
        ("en", "We are the best bakery in Bristol."),
        ("en", "Choose eco-friendly power, good for you and good for the planet."),
        ("en", "We will be carbon neutral by 2035. The verified plan: https://acme.example/plan"),
    ],
)
def test_it_is_silent_where_a_rule_knows_the_phrase(language, text):
    assert ask(PRO008, example(text, language=language)) == []


@pytest.mark.parametrize("support", ["Source: Gin Review 2026.", "According to the Gin Guild's test of 2026."])
def test_it_is_silent_where_the_post_says_what_it_rests_on(support):
    assert ask(PRO008, example(f"{GIN.rstrip('.')}, {support.lower()} {support}", language="en")) == []


def test_it_is_silent_where_a_claim_is_approved():
    facts = replace(EXAMPLE_FACTS, claims=(Claim("Our gin makes every other gin taste like tap water", "en"),))
    assert ask(PRO008, example(GIN, language="en", facts=facts)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Simhallen öppnar klockan sju. Ta med badmössa."),
        ("sv", "Så sparar du på elen i vinter: fem tips från vår energirådgivare."),
        ("en", "The market is open until four."),
        ("en", "Dear Siv, thank you for thirty years with us!"),
        ("en", ""),
    ],
)
def test_ordinary_words_weigh_too_little(language, text):
    assert ask(PRO008, example(text, language=language)) == []
