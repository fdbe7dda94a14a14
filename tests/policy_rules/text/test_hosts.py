from __future__ import annotations

import pytest

from policy_rules.text.hosts import (
    has_known_ending,
    is_ip_address,
    is_masked,
    is_within,
    is_within_any,
    normal_host,
    registered_name,
)


@pytest.mark.parametrize(
    ("host", "normal"),
    [
        ("WWW.Acme.SE.", "www.acme.se"),
        ("ａｃｍｅ．se", "acme.se"),
        ("xn--rksmrgs-5wao1o.se", "räksmörgås.se"),
        ("XN--RKSMRGS-5WAO1O.SE", "räksmörgås.se"),
        ("xn--\u00e5.se", "xn--å.se"),
        ("xn--99999999999.se", "xn--99999999999.se"),
        ("ac\u200bme.se", "acme.se"),
    ],
)
def test_a_host_is_compared_as_browsers_compare_it(host, normal):
    assert normal_host(host) == normal


@pytest.mark.parametrize(
    ("host", "known"),
    [("acme.se", True), ("ACME.SE", True), ("acme.co.uk", True), ("läs.se", True), ("README.txt", False), ("se", True)],
)
def test_a_name_ends_in_a_suffix_that_names_are_registered_under(host, known):
    assert has_known_ending(host) is known


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.acme.se", "acme.se"),
        ("a.b.acme.co.uk", "acme.co.uk"),
        ("anna.github.io", "anna.github.io"),
        ("a.acme.example", "acme.example"),
        ("192.0.2.7", "192.0.2.7"),
        ("se", "se"),
    ],
)
def test_the_registered_name_is_the_part_that_somebody_owns(host, name):
    assert registered_name(host) == name


def test_a_host_lies_within_itself_and_its_parents_only():
    assert is_within("acme.se", "acme.se")
    assert is_within("WWW.acme.se", "acme.se")
    assert not is_within("notacme.se", "acme.se")
    assert not is_within("acme.se.evil.com", "acme.se")
    assert is_within_any("go.acme.se", {"other.se", "acme.se"})
    assert not is_within_any("notacme.se", {"other.se", "acme.se"})


@pytest.mark.parametrize("host", ["192.0.2.7", "3221225985", "0xc0.0.2.7", "0300.2.7", "[::1]", "1.2"])
def test_numbers_are_an_ip_address_as_browsers_read_them(host):
    assert is_ip_address(host)


@pytest.mark.parametrize("host", ["1177.se", "acme.se", "a.1.2.3.4", "1.2.3.4.5", "", "0xg.1"])
def test_a_name_with_numbers_is_none(host):
    assert not is_ip_address(host)


@pytest.mark.parametrize(
    "host", ["аpple.com", "аррӏе.com", "xn--80ak6aa92e.com", "раура1.com", "ɡoogle.com", "a.bаnk.se"]
)
def test_letters_that_pass_for_others_are_a_mask(host):
    assert is_masked(host)


@pytest.mark.parametrize(
    "host", ["apple.com", "räksmörgås.se", "пример.рф", "例え.jp", "sony例え.jp", "élan.fr", "3m.com", ""]
)
def test_letters_that_are_what_they_look_like_are_none(host):
    assert not is_masked(host)
