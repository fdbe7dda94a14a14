from __future__ import annotations

from html import escape

import pytest

from policy_rules.packs.examples import example
from tests.policy_rules.packs.asking import ask, places, rule

LIN001 = rule("LIN001")


def linking_to(url: str):
    return example(html=f'<p>Läs <a href="{escape(url)}">mer</a> här.</p>')


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "  javascript:alert(1)",
        "\x01javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "javascript\t:alert(1)",
        "javascript:123",
        "javascript://acme.example/%0aalert(1)",
        "\u200bjavascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript%3Aalert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>",
        "data:,x",
        "file:///etc/passwd",
        "ftp://acme.example/a",
        "blob:https://acme.example/1",
        "intent://acme#Intent;end",
        "ms-word:ofe|u|https://acme.example/a.docx",
        "sms:123",
        "//acme.example/a",
        "/a",
        "a",
        "acme.example",
        "#a",
        "?a=b",
        "",
        "   ",
        "https://",
        "https:///",
        "https://@",
        "mailto:",
    ],
)
def test_whatever_browsers_would_not_open_as_a_page_is_found(url):
    assert len(ask(LIN001, linking_to(url))) == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.example/a",
        "HTTP://ACME.EXAMPLE",
        " https://acme.example ",
        "https://acme.example/?next=javascript:alert(1)",
        "https://acme.example:8443/a#javascript:",
        "mailto:info@acme.example?subject=Hej",
        "tel:+46812345",
    ],
)
def test_web_addresses_mail_and_telephone_are_fine(url):
    assert not ask(LIN001, linking_to(url))


def test_a_link_in_plain_text_counts():
    assert places(LIN001, example("Klicka: javascript:alert(1)! Eller ftp://acme.example/a.")) == [
        "javascript:alert(1)",
        "ftp://acme.example/a",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kurs i JavaScript: grunderna",
        "javascript:grunderna",
        "Data: nya rön, och file: är ett schema",
        "Tid: 12:30. Obs:viktigt",
        "C:/Users är en mapp",
        "Läs mer på acme.example eller acme.se/nyheter.",
        "Mejla info@acme.se",
    ],
)
def test_a_colon_in_a_sentence_makes_no_link(text):
    assert not ask(LIN001, example(text))
