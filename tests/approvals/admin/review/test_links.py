from __future__ import annotations

from types import SimpleNamespace

import pytest

from approvals.admin.review.links import links_of
from tests.approvals.admin.review.pages import draft, handed_in, visit, words
from tests.factories.people import security_reviewer
from tests.factories.registers import CompanyProfileFactory


def only(url: str, label: str | None = None):
    """The facts about a link, ``label`` being the words it is shown with."""
    row = {"channel": "x", "handle": "norrsken", "links": [{"url": url, "label": label or url}]}
    return links_of(SimpleNamespace(body={"channels": [row], "html": ""}), ["norrsken.example"])[0]


@pytest.mark.parametrize(
    "url", ["https://norrsken.example/a", "https://www.norrsken.example", "mailto:a@norrsken.example"]
)
def test_an_own_domain_is_known(url):
    assert only(url).is_own


@pytest.mark.parametrize(
    "url", ["https://norrsken.example.evil.test/", "https://notnorrsken.example/", "tel:+46812345"]
)
def test_any_other_is_external(url):
    assert not only(url).is_own


def test_the_host_is_the_one_that_a_browser_connects_to():
    link = only("https://bank.se@xn--rksmrgs-5wao1o.example/konto")

    assert link.address.host == "räksmörgås.example"
    assert link.ascii_host == "xn--rksmrgs-5wao1o.example"
    assert "What stands before “@” is not the host." in link.warnings


@pytest.mark.parametrize(
    ("url", "warning"),
    [
        ("http://acme.example/", "Not encrypted"),
        ("https://bit.ly/3abc", "A link shortener"),
        ("https://192.0.2.7/", "A bare number"),
        ("https://аpple.com/", "Letters that only look like others"),
        ("https://acme.example/out?url=https%3A%2F%2Fevil.test", "Another address stands inside it"),
        ("javascript:alert(1)", "leads to no web page"),
    ],
)
def test_what_a_careful_reader_should_know_is_said(url, warning):
    assert any(said.startswith(warning) or warning in said for said in only(url).warnings)


def test_words_that_show_another_host_are_said():
    assert "It shows bank.se and leads to evil.test." in only("https://evil.test/", "bank.se").warnings


def test_an_honest_link_has_nothing_to_say():
    assert only("https://www.acme.example/kampanj", "acme.example").warnings == ()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "mailto:a@acme.example", "https://"])
def test_only_a_web_address_may_be_opened(url):
    assert not only(url).is_web


@pytest.mark.django_db
def test_every_link_of_every_channel_and_of_the_html_is_listed_once():
    CompanyProfileFactory()
    body = '<p>Läs <a href="https://norrsken.example/rosteri">mer</a> och https://acme.example/x.</p>'
    post = handed_in(draft(body=body, texts={"linkedin": "", "x": "Kort: https://acme.example/x"}))

    page = visit(post, security_reviewer())
    listed = page.select("#links-section .im-list > li")

    assert [words(row.strong) for row in listed] == ["norrsken.example", "acme.example"]
    assert "own domain" in words(listed[0])
    assert "external" in words(listed[1])
    assert "Formatted text" in words(listed[0])
    assert {link["rel"][0] for row in listed for link in row.select("a")} == {"noopener"}


@pytest.mark.django_db
def test_a_link_that_only_the_html_holds_is_listed_too():
    body = '<p>Läs <a href="https://norrsken.example/">mer</a>.</p>'
    post = handed_in(draft(body=body, texts={"x": "Bara text."}))

    row = visit(post, security_reviewer()).select_one("#links-section .im-list > li")

    assert "Where Formatted text" in words(row)
