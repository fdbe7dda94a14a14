from __future__ import annotations

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

LIN008 = rule("LIN008")


@pytest.mark.parametrize(
    "address",
    [
        *(
            "http:/norrsken.se/nytt",
            "https//norrsken.se",
            "https;//norrsken.se",
            "https:://norrsken.se/a",
            "www..norrsken.se",
        ),
        *(
            "https: //norrsken.se",
            "https:\\norrsken.se",
            "wwww.norrsken.se",
            "www,norrsken.se",
            "https://norrsken..se/a",
        ),
        *("https://https://norrsken.se/", "https://intranet/x", "https://server.local/x", "https://norrsken.see/x"),
        *("http://localhost:8000/x", "https:///norrsken.se"),
    ],
)
def test_what_was_meant_to_be_an_address_is_found_whole(address):
    assert places(LIN008, example(f"Läs mer: {address} idag.")) == [address]


def test_a_scheme_that_stands_apart_is_found():
    assert places(LIN008, example("Läs https:// www.norrsken.se/nytt")) == ["https://"]


@pytest.mark.parametrize(
    "url",
    [
        *("https://norrsken.se/nytt.", "https://norrsken.se/nytt).", "https://norrsken.se/a b", "https:norrsken.se"),
        *("https://norrsken .se/", "http:/norrsken.se", "https://norrsken.se,"),
    ],
)
def test_a_marked_link_with_a_flaw_is_found(url):
    assert len(ask(LIN008, example(html=f'<p>Läs <a href="{url}">mer</a></p>'))) == 1


@pytest.mark.parametrize(
    "url",
    [
        *(
            "https://norrsken.se",
            " https://norrsken.se/ ",
            "https://en.wikipedia.org/wiki/Acme_Inc.",
            "https://192.0.2.7/",
        ),
        *(
            "https://norrsken.se/wiki/Acme_(bolag)",
            "https://norrsken.se/a%20b",
            "https://räksmörgås.se/å",
            "mailto:a@b",
        ),
        *("https://user@norrsken.se:8080/?a=1#b", "https://acme.example", "tel:+46 8 123", "https://norrsken.se/?"),
    ],
)
def test_a_sound_marked_link_is_left_alone(url):
    assert not ask(LIN008, example(html=f'<p>Läs <a href="{url}">mer</a></p>'))


@pytest.mark.parametrize(
    "text",
    [
        "Se www.norrsken.se... Eller https://norrsken.se!",
        "Skriv https:// före namnet, så blir det en länk.",
        "Så fungerar http/2 och https: en genomgång.",
        "Läs mer (på norrsken.se/nytt), eller mejla anna@norrsken.se.",
        "Www. Det var tider det.",
    ],
)
def test_ordinary_text_is_left_alone(text):
    assert not ask(LIN008, example(text))
