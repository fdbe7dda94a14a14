from __future__ import annotations

from html import escape

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

LIN002 = rule("LIN002")


def link(label: str, url: str):
    return example(html=f'<p>Se <a href="{escape(url)}">{escape(label)}</a> nu</p>')


@pytest.mark.parametrize(
    ("label", "url"),
    [
        ("www.bank.se", "https://evil.example/"),
        ("https://bank.se/login", "https://bank.se.evil.example/login"),
        ("bank.se", "https://bank-se.com/"),
        ("Logga in på bank.se", "https://evil.se/"),
        ("acme.co.uk", "https://other.co.uk/"),
        ("anna.github.io", "https://bert.github.io/"),
        ("info@bank.se", "mailto:info@evil.se"),
        ("BANK.SE", "https://evil.se"),
        ("bank.se", "https://bit.ly/abc"),
        ("Logga in på Bank.se", "https://evil.se/"),
        ("Bank.se", "https://evil.se/"),
        ("Bank.se!", "https://evil.se/"),
        ("ASP.NET på bank.se", "https://evil.se/"),
        ("https://Bank.se är vår bank", "https://evil.se/"),
    ],
)
def test_a_label_that_shows_another_host_is_found(label, url):
    (finding,) = ask(LIN002, link(label, url))
    assert "shows" in finding.message


@pytest.mark.parametrize(
    ("label", "url"),
    [
        ("bank.se", "https://www.bank.se/privat"),
        ("www.bank.se", "http://bank.se"),
        ("BANK.SE/privat", "https://mobil.bank.se/privat"),
        ("räksmörgås.se", "https://xn--rksmrgs-5wao1o.se/"),
        ("info@bank.se", "mailto:info@bank.se"),
        ("Läs mer", "https://bank.se"),
        ("Node.js", "https://nodejs.org"),
        ("ASP.NET och Node.js", "https://skola.example"),
        ("ASP.NET", "https://dotnet.example"),
        ("Så växer Booking.com", "https://di.se"),
        ("What Amazon.com teaches us", "https://news.example"),
        ("Socket.IO", "https://github.example"),
        ("bank.se och post.se", "https://bank.se"),
        ("@bank", "https://x.com/bank"),
        ("3.5 miljoner", "https://bank.se"),
    ],
)
def test_a_label_that_shows_its_own_host_or_none_is_fine(label, url):
    assert not ask(LIN002, link(label, url))


@pytest.mark.parametrize(
    "url",
    [
        "https://bank.se@evil.com/",
        "https://bank.se:443@evil.com/",
        "https:\\\\bank.se@evil.com",
        "https://user:pass@bank.se/",
        "http://192.0.2.7/",
        "http://3221225985/",
        "http://0xC0.0.2.7/",
        "http://[2001:db8::1]/",
        "https://аpple.com/",
        "https://xn--pple-43d.com/",
        "https://аррӏе.com/",
        "https://bаnk.se/",
        "https://ɡoogle.com/",
    ],
)
def test_an_address_that_is_not_what_it_looks_like_is_found(url):
    assert len(ask(LIN002, example(f"Se {url} nu"))) + len(ask(LIN002, link("Läs mer", url))) >= 1
    assert len(ask(LIN002, link("Läs mer", url))) == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://räksmörgås.se/",
        "https://www.åhléns.se/",
        "https://xn--rksmrgs-5wao1o.se/",
        "https://пример.рф/",
        "https://例え.jp/",
        "https://acme.example/@anna",
        "https://acme.example/?mail=anna@acme.example",
        "https://medium.com/@anna",
        "https://1177.se/",
        "https://2026.acme.example/",
    ],
)
def test_an_honest_address_is_left_alone(url):
    assert not ask(LIN002, example(f"Se {url} nu"))
    assert not ask(LIN002, link("Läs mer", url))


@pytest.mark.parametrize(
    ("url", "findings"),
    [
        ("https://acme.example.evil.com/", 1),
        ("https://www.acme.example.evil.com/", 1),
        ("https://www.acme.example/", 0),
        ("https://notacme.example/", 0),
    ],
)
def test_a_host_that_begins_like_our_own_is_found(url, findings):
    assert len(ask(LIN002, link("Läs mer", url))) == findings


def test_the_place_is_the_link():
    assert places(LIN002, example("Se https://bank.se@evil.com/konto!")) == ["https://bank.se@evil.com/konto"]
