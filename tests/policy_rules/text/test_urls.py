from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.content import Link, Span, Text
from policy_rules.text.html import read_html
from policy_rules.text.urls import all_links, find_urls


def urls(value: str) -> list[str]:
    return [link.url for link in find_urls(Text.plain("text", value))]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Läs https://acme.se/a.", ["https://acme.se/a"]),
        ("(https://acme.se/a_(b))", ["https://acme.se/a_(b)"]),
        ("https://acme.se/a, http://acme.se/b!", ["https://acme.se/a", "http://acme.se/b"]),
        ("”https://acme.se”", ["https://acme.se"]),
        ("https://acme.se👍", ["https://acme.se"]),
        ("https://räksmörgås.se/å", ["https://räksmörgås.se/å"]),
        ("https://acme.se/?a=b&c=d#e", ["https://acme.se/?a=b&c=d#e"]),
        ("http://192.0.2.7:80/a", ["http://192.0.2.7:80/a"]),
        ("http://[2001:db8::1]/a", ["http://[2001:db8::1]/a"]),
        ("slack://open", ["slack://open"]),
        ("mailto:anna@acme.se", ["mailto:anna@acme.se"]),
        ("tel:+46-8-12345.", ["tel:+46-8-12345"]),
        ("javascript:alert(1)", ["javascript:alert(1)"]),
        ("data:text/html;base64,PHA+", ["data:text/html;base64,PHA+"]),
        ("file:///etc/passwd", ["file:///etc/passwd"]),
    ],
)
def test_an_address_with_a_scheme_is_found_without_the_sentence_around_it(value, found):
    assert urls(value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Besök acme.se nu", ["https://acme.se"]),
        ("www.acme.co.uk/a?b.", ["https://www.acme.co.uk/a?b"]),
        ("acme.se:8080/a", ["https://acme.se:8080/a"]),
        ("_acme.se_", []),
        ("acme.se- och", ["https://acme.se"]),
        ("räksmörgås.se", ["https://räksmörgås.se"]),
    ],
)
def test_a_bare_address_gets_the_scheme_that_channels_add(value, found):
    assert urls(value) == found


@pytest.mark.parametrize(
    "value",
    [
        "anna@acme.se",
        "fornamn.efternamn@acme.se",
        "@acme.se",
        "#acme.se",
        "@anna@example.social",
        "3.5 miljoner, 12.30, v2.0.1",
        "Ny artikel.Läs mer",
        "t.ex. och bl.a. m.m.",
        "rapport.pdf",
        "JavaScript: grunderna",
        "Data: nya rön",
        "Obs: viktigt, kl. 12:30",
        "och/eller",
        "...",
    ],
)
def test_a_dot_or_a_colon_makes_no_address(value):
    assert urls(value) == []


def test_the_place_is_in_the_authors_own_text():
    text = read_html("<p>Se <b>https://</b>acme.se/a&amp;b</p>", field="html").text
    (link,) = find_urls(text)
    assert link.url == "https://acme.se/a&b"
    assert text.supplied(link.span) == "https://</b>acme.se/a&amp;b"


def test_marked_links_come_first_hand_and_bare_ones_beside_them():
    read = read_html(
        '<p>acme.se <a href="https://b.se/x">b.se/y</a> <a href="https://c.se">c</a> d.se</p>', field="html"
    )
    assert [link.url for link in all_links(read.text, read.links)] == [
        "https://acme.se",
        "https://b.se/x",
        "https://c.se",
        "https://d.se",
    ]


def test_without_marked_links_all_are_bare():
    text = Text.plain("text", "acme.se")
    assert all_links(text) == (Link("https://acme.se", "acme.se", Span("text", 0, 7)),)


PARTS = ["a", ".", ":", "/", " ", "\n", "://", "acme.se", "mailto:", "@", "(", ")", "å", "data:,", "se.", "#"]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_a_text_holds_the_urls_of_its_words(value):
    words = [url for word in value.split() for url in urls(word)]
    assert urls(value) == words
