from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.factories.registers import CompanyProfileFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]


@pytest.mark.parametrize("field", ["name", "escalation_email", "security_contact"])
def test_a_company_says_who_it_is_and_whom_to_turn_to(field):
    with pytest.raises(ValidationError, match=field):
        CompanyProfileFactory(**{field: ""})


def test_domains_are_one_a_line():
    profile = CompanyProfileFactory(domains="\n Norrsken.example \r\nkaffé.example\nxn--kaff-dpa.co.example\n")
    assert profile.domain_names() == ("norrsken.example", "kaffé.example", "xn--kaff-dpa.co.example")


@pytest.mark.parametrize(
    "domain",
    ["https://norrsken.example", "norrsken",
     "norrsken.example/kaffe", "*.example", "-a.example", "a..example", "a b.se",
     "127.0.0.1", "a.example.", ".example", "x" * 64 + ".example", "a." * 130 + "example"],
)  # fmt: skip
def test_a_line_that_is_no_domain_is_named(domain):
    with pytest.raises(ValidationError, match="is no domain"):
        CompanyProfileFactory(domains=f"norrsken.example\n{domain}")
