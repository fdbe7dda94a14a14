from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from policy_rules.channels import CHANNELS
from policy_rules.models import Account
from tests.factories.registers import AccountFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]


def test_an_account_can_be_on_every_channel_and_on_no_other():
    for channel in CHANNELS:
        AccountFactory(channel=channel)
    with pytest.raises(ValidationError, match="orkut"):
        AccountFactory(channel="orkut")


def test_a_handle_is_in_the_register_once_a_channel_whatever_its_case():
    AccountFactory(channel="x", handle="Norrsken")
    AccountFactory(channel="threads", handle="norrsken")
    with pytest.raises(ValidationError, match="in the register already"):
        AccountFactory(channel="x", handle="norrsken")


@pytest.mark.parametrize("handle", ["@norrsken", "norr sken", "norr\u200bsken", "", "x" * 201])
def test_a_handle_is_written_plainly(handle):
    with pytest.raises(ValidationError, match="handle"):
        AccountFactory(handle=handle)


def test_a_handle_may_name_a_server():
    assert AccountFactory(channel="mastodon", handle="norrsken@social.example").pk


def test_an_official_account_has_an_address_and_an_employees_need_not():
    with pytest.raises(ValidationError, match="e-mail"):
        AccountFactory(email="")
    assert AccountFactory(email="", capacity="employee").pk


def test_an_account_is_called_by_its_name_and_channel():
    assert str(Account(display_name="Norrsken Kaffe", handle="nk", channel="linkedin")) == "Norrsken Kaffe (LinkedIn)"
    assert str(Account(handle="nk", channel="x")) == "nk (X)"
