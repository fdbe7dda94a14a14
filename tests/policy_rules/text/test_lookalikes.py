from __future__ import annotations

import pytest

from policy_rules.text.lookalikes import looks_like


@pytest.mark.parametrize(
    "host",
    [
        "norrksen.se",
        "norsken.se",
        "norrskenn.se",
        "norrsken.com",
        "mail.norrsken.com",
        "n0rrsken.se",
        "norrsken-support.se",
        "my-norrsken.se",
        "norrskengroup.com",
        "nоrrsken.se",
        "xn--nrrsken-2fg.se",
    ],
)
def test_what_passes_for_a_domain_is_found(host):
    assert looks_like(host, "norrsken.se")


@pytest.mark.parametrize(
    "host", ["norrsken.se", "mail.norrsken.se", "NORRSKEN.se", "nordvind.se", "norrland.se", "gmail.com", "sken.se", ""]
)
def test_the_domain_itself_and_other_names_are_not(host):
    assert not looks_like(host, "norrsken.se")


@pytest.mark.parametrize(("host", "domain"), [("abb.se", "abc.se"), ("abc-vin.se", "abc.se"), ("sj.se", "sl.se")])
def test_a_short_name_is_near_too_many_honest_ones(host, domain):
    assert not looks_like(host, domain)


@pytest.mark.parametrize("host", ["bbc-news.co.uk", "login-bbc.com", "my-bbc-account.com"])
def test_a_short_name_beside_words_that_imitators_add_is_found(host):
    assert looks_like(host, "bbc.co.uk")


@pytest.mark.parametrize("host", ["acmee.se", "aacme.se", "accme.se"])
def test_a_letter_written_twice_is_a_slip_wherever_it_stands(host):
    assert looks_like(host, "acme.se")


def test_letters_that_are_read_as_one_are_one():
    assert looks_like("acrne.se", "acme.se")
