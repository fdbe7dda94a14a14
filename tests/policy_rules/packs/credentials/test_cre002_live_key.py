from __future__ import annotations

import pytest
from hypothesis import given, settings

from policy_rules.packs.credentials.formats import find_keys
from policy_rules.packs.credentials.randomness import is_counted_up, is_placeholder
from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule
from tests.policy_rules.packs.credentials.making import (
    CAPITAL,
    DIGITS,
    HEXADECIMAL,
    LETTERS_AND_DIGITS,
    SMALL,
    URL_SAFE,
    by_chance,
    seeds,
)

CRE002 = rule("CRE002")

FORMS = {
    "Amazon": ("AKIA{}", CAPITAL + "234567", 16),
    "Anthropic": ("sk-ant-api03-{}", URL_SAFE, 95),
    "Databricks": ("dapi{}", HEXADECIMAL, 32),
    "DigitalOcean": ("dop_v1_{}", HEXADECIMAL, 64),
    "Docker": ("dckr_pat_{}", URL_SAFE, 27),
    "GitHub": ("ghp_{}", LETTERS_AND_DIGITS, 36),
    "GitLab": ("glpat-{}", URL_SAFE, 20),
    "Google": ("AIza{}", URL_SAFE, 35),
    "HashiCorp": ("hvs.{}", URL_SAFE, 95),
    "Hugging Face": ("hf_{}", SMALL + CAPITAL, 34),
    "Mailgun": ("key-{}", HEXADECIMAL, 32),
    "npm": ("npm_{}", LETTERS_AND_DIGITS, 36),
    "OpenAI": ("sk-proj-{}", URL_SAFE, 156),
    "PyPI": ("pypi-AgEIcHlwaS5vcmc{}", URL_SAFE, 90),
    "SendGrid": ("SG.{}", URL_SAFE, 66),
    "Shopify": ("shpat_{}", HEXADECIMAL, 32),
    "Slack": ("xoxb-{}", DIGITS + SMALL, 50),
    "Stripe": ("sk_live_{}", LETTERS_AND_DIGITS, 24),
    "Telegram": ("1234509876:A{}", URL_SAFE, 34),
    "Twilio": ("SK{}", HEXADECIMAL, 32),
}
SENTENCES = (
    "{}",
    "Nyckeln: {}.",
    "Use {}, it works!",
    'key="{}"',
    "`{}`",
    "https://api.acme.example/v1?key={}&q=1",
    "({})",
)


@pytest.mark.parametrize("service", FORMS)
@settings(max_examples=20)
@given(seed=seeds)
def test_a_key_of_a_known_form_is_found_whatever_its_value(service, seed):
    form, alphabet, length = FORMS[service]
    key = form.format(by_chance(alphabet, length, seed))
    if is_counted_up(key) or is_placeholder(key):
        return
    sentence = SENTENCES[seed % len(SENTENCES)]
    assert places(CRE002, example(sentence.format(key))) == [key]


def test_the_message_names_the_service_and_not_the_key():
    (finding,) = ask(CRE002, CRE002.bad[0])
    assert "Amazon" in finding.message
    assert "AKIA" not in finding.message + finding.instead


@pytest.mark.parametrize("service", FORMS)
def test_a_key_that_says_it_is_an_example_is_none(service):
    form, _alphabet, length = FORMS[service]
    for body in ("x" * length, "EXAMPLE".rjust(length, "Q"), "your_token_here".ljust(length, "0")):
        assert ask(CRE002, example(f"Skriv {form.format(body)} här.")) == []


def test_a_key_with_signs_that_nobody_sees_is_the_same_key():
    key = "AKIA" + by_chance(CAPITAL, 16, 1)
    hidden = "\u200b".join(key)
    assert places(CRE002, example(f"Nyckel: {hidden}.")) == [hidden]
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in key)
    assert places(CRE002, example(wide)) == [wide]


def test_a_key_keeps_its_case():
    key = "AKIA" + by_chance(CAPITAL, 16, 1)
    assert ask(CRE002, example(f"Nyckel: {key.lower()}")) == []


def test_a_form_is_known_by_its_service():
    assert [key.service for key in find_keys("AKIA" + by_chance(CAPITAL, 16, 2))] == ["Amazon"]


@pytest.mark.parametrize(
    "text",
    [
        "https://www.acme.example/nyheter/2026/11/22/vi-oppnar-i-lulea?utm_source=linkedin",
        "Se sk-mästerskapen i skidor på live_sport_i_dagarna_tva_och_en_halv.",
        "#VårBästaSommar2026 #Hållbarhet2030",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "pat.pending.in.sweden.norway.and.denmark",
    ],
)
def test_ordinary_long_words_are_none(text):
    assert ask(CRE002, example(text)) == []


@pytest.mark.parametrize("service", ["Amazon", "GitHub", "GitLab", "Google", "npm", "Stripe"])
@pytest.mark.parametrize("blank", [" ", "\n"])
@pytest.mark.parametrize("at", [0, 8])
def test_a_key_broken_by_a_blank_is_found_whole(service, blank, at):
    form, alphabet, length = FORMS[service]
    key = form.format(
        "7" * (at > 0) + by_chance(alphabet.replace("-", "").replace("_", ""), length - 1 - (at > 0), 3) + "4"
    )
    at += len(form) - 2
    broken = key[:at] + blank + key[at:]
    assert places(CRE002, example(f"Vi bytte till {broken} i går.")) == [broken]


@pytest.mark.parametrize(
    "text",
    [
        "ASIA PACIFIC 2026 GROWTH REPORT",
        "AKIA BEGINS EVERY KEY OF AMAZON",
        "Vi tog npm_ och hvs. samt 2026 års nycklar",
    ],
)
def test_words_behind_the_beginning_of_a_key_are_none(text):
    assert ask(CRE002, example(text)) == []


def test_a_token_of_an_older_vault_is_found():
    token = "s." + by_chance(LETTERS_AND_DIGITS, 24, 4)
    assert places(CRE002, example(f"Vault: {token}.")) == [token]
