from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_rules.text.addresses import Address, read_address


@pytest.mark.parametrize(
    ("url", "scheme"),
    [
        ("https://acme.se", "https"),
        ("HTTPS://acme.se", "https"),
        (" \x00\x1fhttps://acme.se", "https"),
        ("ht\ntp\ts://acme.se", "https"),
        ("java\r\nscript:alert(1)", "javascript"),
        ("web+acme:1", "web+acme"),
        ("//acme.se", ""),
        ("acme.se", ""),
        ("1http://acme.se", ""),
        ("\u200bhttps://acme.se", ""),
        ("ｊavascript:1", ""),
        ("", ""),
    ],
)
def test_a_scheme_is_what_a_browser_takes_for_one(url, scheme):
    assert read_address(url).scheme == scheme


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://acme.se/a", "acme.se"),
        ("https://WWW.Acme.SE:8080?a", "www.acme.se"),
        ("https:acme.se", "acme.se"),
        ("https:\\\\acme.se\\a", "acme.se"),
        ("https:////acme.se", "acme.se"),
        ("https://bank.se@evil.com/", "evil.com"),
        ("https://a@b@evil.com/", "evil.com"),
        ("https://bank.se\\@evil.com/", "bank.se"),
        ("https://evil.com#@bank.se", "evil.com"),
        ("https://%61cme.se/", "acme.se"),
        ("https://acme。se/", "acme.se"),
        ("https://ac\u00adme.se./", "acme.se"),
        ("https://xn--rksmrgs-5wao1o.se/", "räksmörgås.se"),
        ("https://[::1]:80/", "[::1]"),
        ("https://", ""),
        ("mailto:Anna@Acme.se?subject=a@b.se", "acme.se"),
        ("mailto:", ""),
        ("tel:+46812345", ""),
    ],
)
def test_a_host_is_what_a_browser_connects_to(url, host):
    assert read_address(url).host == host


def test_userinfo_is_kept_apart():
    assert read_address("https://a:b@acme.se/x") == Address("https", "a:b@", "acme.se", "//a:b@acme.se/x")


@given(st.text())
def test_no_text_is_too_strange_to_read(url):
    for address in (read_address(url), read_address(f"https://{url}"), read_address(f"mailto:{url}")):
        assert address.scheme == address.scheme.lower()
