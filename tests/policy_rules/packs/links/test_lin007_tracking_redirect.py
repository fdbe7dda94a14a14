from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import DomainStanding
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import ask, fixed, places, rule

LIN007 = rule("LIN007")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.se/url?sa=t&url=https%3A%2F%2Facme.example%2F",
        "https://www.google.com/amp/s/acme.example/nytt",
        "https://lm.facebook.com/l.php?u=https%3A%2F%2Facme.example",
        "https://l.instagram.com/?u=https%3A%2F%2Facme.example&e=1",
        "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Facme.example",
        "https://nam02.safelinks.protection.outlook.com/?url=http%3A%2F%2Facme.example",
        "https://urldefense.com/v3/__https://acme.example__;!!abc",
        "https://slack-redir.net/link?url=https%3A%2F%2Facme.example",
        "https://click.nyhetsbrev.test/?to=https://acme.example",
        "https://nyheter.test/?redirect=https://acme.example",
        "https://nyheter.test/sida/1?id=7&return_to=https%3A%2F%2Facme.example",
        "https://nyheter.test/?next=//acme.example/nytt",
        "https://nyheter.test/?dest=https%253A%252F%252Facme.example",
    ],
)
def test_a_link_through_somebody_else_is_found(url):
    assert places(LIN007, example(f"Se {url}")) == [url]


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.example/?utm_source=x&utm_campaign=https://acme.example",
        "https://www.google.com/search?q=acme",
        "https://maps.google.com/?q=Storgatan+1",
        "https://www.google.com/url?q=acme",
        "https://www.linkedin.com/sharing/share-offsite/?url=https://acme.example",
        "https://web.archive.org/web/2026/https://acme.example/",
        "https://nytt.test/redirect?url=https://www.nytt.test/1",
        "https://login.bank.test/authorize?redirect_uri=https://acme.example",
        "https://[/url?q=https://acme.example",
        "https://pagespeed.web.test/analysis?url=https://acme.example",
        "https://validator.w3.test/nu/?doc=https://acme.example",
        "https://translate.test/?u=https://acme.example",
        "https://nyheter.test/artikel?referrer=https://acme.example&utm_content=https://acme.example",
        "https://nyheter.test/?q=https://acme.example",
        "https://nyheter.test/?bild=/bilder/1.png&next=/sida/2&redirect=https://www.nyheter.test/3",
        "https://nyheter.test/?redirect=acme.example",
    ],
)
def test_other_addresses_are_left_alone(url):
    assert not ask(LIN007, example(f"Se {url}"))


def test_a_service_that_the_company_has_vetted_is_fine():
    facts = replace(EXAMPLE_FACTS, domains={"click.partner.test": DomainStanding.VETTED})
    assert not ask(LIN007, example("Se https://click.partner.test/?to=https://acme.example", facts=facts))


def test_an_address_in_the_text_can_be_exchanged_for_its_target():
    content = example("Se https://www.google.com/url?q=https%3A%2F%2Facme.example%2Fnytt&sa=D!").content
    (finding,) = ask(LIN007, example(content.text.value))
    assert fixed(content, finding) == "Se https://acme.example/nytt!"


def test_a_link_with_words_of_its_own_is_left_to_its_author():
    (finding,) = ask(LIN007, example(html='<p><a href="https://www.google.com/url?q=https://acme.example">Se</a></p>'))
    assert finding.fix is None
