from __future__ import annotations

from dataclasses import replace

import pytest

from policy_rules.facts import Company
from policy_rules.packs.examples import EXAMPLE_FACTS, example
from tests.policy_rules.packs.asking import places, rule

PER005 = rule("PER005")


@pytest.mark.parametrize(
    "written",
    [
        "kimek87@gmail.com",
        "Kim.Ek@nordvind.se",
        "k.ek@nordvind.co.uk",
        "anna@nordvind.se",
        "kim.ek (at) nordvind.se",
        "kim.ek[at]nordvind[dot]se",
        "kim.ek@nord\u00advind.se",
        "ｋｉｍ.ek@nordvind.se",
        "lars-åke.öberg@telia.com".replace("å", "a").replace("ö", "o"),
    ],
)
def test_a_persons_address_is_found_however_it_is_written(written):
    assert places(PER005, example(f"Skriv till {written}, så svarar Kim.")) == [written]


@pytest.mark.parametrize(
    "written",
    [
        *("info@nordvind.se", "press.sweden@nordvind.se", "kundtjanst@gmail.com", "biljetter2026@nordvind.se"),
        *("kim.ek@acme.example", "kim.ek@mail.acme.example", "noreply@nordvind.se", "@kimek", "kim@home", "a@b"),
    ],
)
def test_addresses_of_the_company_and_of_roles_are_left_alone(written):
    assert places(PER005, example(f"Skriv till {written} så svarar vi.")) == []


@pytest.mark.parametrize("host", ["acme.se", "acme-group.com"])
def test_a_domain_of_the_companys_name_is_its_own_though_nobody_registered_it(host):
    facts = replace(EXAMPLE_FACTS, company=Company(name="Acme AB"))
    assert places(PER005, example(f"Skriv till kim.ek@{host}.", facts=facts)) == []


def test_an_address_behind_a_link_is_marked_at_the_link():
    html = '<p>Skriv till <a href="mailto:kim.ek@gmail.com">Kim</a> eller <a href="mailto:info@a.se">oss</a></p>'
    assert places(PER005, example(html=html)) == ['<a href="mailto:kim.ek@gmail.com">Kim</a>']


@pytest.mark.parametrize(
    "written", ["kim.ek @ gmail.com", "kim.ek@ nordvind.se", "kimek87 @gmail.com", "kimek @ gmail.com"]
)
def test_an_address_with_blanks_at_its_sign_is_found(written):
    assert places(PER005, example(f"Skriv till {written} så svarar vi.")) == [written]


@pytest.mark.parametrize(
    "text",
    ["Anna @ nordvind.se är med.", "Följ @kim och @gmail.com", "Kaffe @ live.com i kväll", "Vi ses kl 12 @ torget."],
)
def test_a_place_or_a_handle_behind_the_sign_is_no_address(text):
    assert places(PER005, example(text)) == []
