from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import NoReverseMatch, reverse
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from approvals.models import LedgerEntry
from policy_rules.models import Account, CompanyProfile, ConfidentialTerm, Topic
from tests.factories.people import lawyer, marketer, policy_reviewer
from tests.factories.posts import PostFactory
from tests.factories.registers import AccountFactory, CompanyProfileFactory, ConfidentialTermFactory, TopicFactory

pytestmark = pytest.mark.django_db

ACCOUNT = {
    "channel": "linkedin",
    "handle": "norrsken",
    "display_name": "Norrsken Kaffe",
    "capacity": "official",
    "email": "social@norrsken.example",
    "is_active": "on",
}
TERM = {
    "term": "Projekt Tjäder",
    "aliases": "",
    "owner": "",
    "embargo_until": "",
    "note": "",
    "matching": "inflected",
    "classification": "confidential",
}


def url(register: str, name: str = "index", row=None) -> str:
    return reverse(f"register_{register}:{name}", args=[row.pk] if row else [])


def recorded() -> list[tuple[str, str]]:
    entries = [entry.said for entry in LedgerEntry.objects.all()]
    return [
        (entry["data"]["register"], entry["data"]["action"]) for entry in entries if entry["kind"] == "register.changed"
    ]


@pytest.fixture
def keeper(client):
    keeper = policy_reviewer()
    client.force_login(keeper)
    return keeper


def test_an_empty_register_is_told_in_one_language_and_leads_on(client, keeper):
    UserProfile.objects.create(user=keeper, preferred_language="sv")

    page = client.get(url("consent")).content.decode()

    assert "Här finns inget än." in page
    assert f'<a href="{url("consent", "add")}">Lägg till det första</a>' in page


def test_a_row_is_added_through_the_verb_and_is_on_the_ledger(client, keeper):
    client.post(url("account", "add"), ACCOUNT | {"capacity": "employee"})

    assert Account.objects.get().handle == "norrsken"
    assert recorded() == [("account", "add")]


def test_a_row_is_changed_through_the_verb_and_is_on_the_ledger(client, keeper):
    term = ConfidentialTermFactory(term=TERM["term"])

    client.post(url("confidentialterm", "edit", term), TERM | {"owner": "Siv"})

    assert ConfidentialTerm.objects.get().owner == "Siv"
    assert recorded()[-1] == ("confidentialterm", "change")


def test_a_row_is_removed_through_the_verb_and_is_on_the_ledger(client, keeper):
    topic = TopicFactory()

    client.post(url("topic", "delete", topic))

    assert not Topic.objects.exists()
    assert recorded()[-1] == ("topic", "delete")


def test_what_the_register_refuses_is_said_and_what_was_typed_stays(client, keeper):
    answer = client.post(url("account", "add"), ACCOUNT | {"email": ""})

    assert answer.status_code == 200
    assert "An official account has an e-mail address" in answer.content.decode()
    assert 'value="norrsken"' in answer.content.decode()
    assert not Account.objects.exists()


def test_what_only_the_verb_can_see_is_said_too(client, keeper, monkeypatch):
    """Two people add the same handle at the same moment: the form of each was right when it was looked at."""
    AccountFactory(handle="norrsken")
    monkeypatch.setattr(Account, "validate_constraints", lambda *args, **kwargs: None)
    monkeypatch.setattr("approvals.admin.registers.register.registers.save", _refuse)

    answer = client.post(url("account", "add"), ACCOUNT)

    assert answer.status_code == 200
    assert "Somebody was quicker." in answer.content.decode()


def _refuse(row, *, actor, reason):
    raise ValidationError({"salt": ["Somebody was quicker."]})


def test_a_row_that_is_in_use_stays_and_the_screen_says_so(client, keeper):
    account = AccountFactory()
    PostFactory(accounts=[account])

    page = client.post(url("account", "delete", account), follow=True).content.decode()

    assert "is still in use" in page
    assert Account.objects.filter(pk=account.pk).exists()


def test_there_is_one_company_profile(client, keeper):
    profile = CompanyProfileFactory()
    data = {"name": "En till", "domains": "", "escalation_email": "a@norrsken.example", "security_contact": "Siv"}

    client.post(url("companyprofile", "add"), data)

    assert CompanyProfile.objects.get() == profile


@pytest.mark.parametrize("name", ["index", "add"])
def test_the_confidential_terms_are_closed_to_those_who_may_not_read_them(client, name):
    ConfidentialTermFactory(term="Projekt Tjäder")
    client.force_login(marketer())

    answer = client.get(url("confidentialterm", name), follow=True)

    assert "Projekt Tjäder" not in answer.content.decode()
    assert answer.redirect_chain


def test_whoever_may_only_read_a_register_changes_nothing(client):
    term = ConfidentialTermFactory(term="Projekt Tjäder")
    client.force_login(lawyer())

    assert "Projekt Tjäder" in client.get(url("confidentialterm")).content.decode()
    client.post(url("confidentialterm", "edit", term), TERM | {"term": "Något annat"})
    client.post(url("confidentialterm", "delete", term))

    assert ConfidentialTerm.objects.get().term == "Projekt Tjäder"


def test_a_term_is_not_written_to_wagtails_log(client, keeper):
    """The label of a log row says what was logged, and the site history shows it to others."""
    client.post(url("confidentialterm", "add"), TERM)

    assert ConfidentialTerm.objects.exists()
    assert not ModelLogEntry.objects.exists()


@pytest.mark.parametrize("name", ["copy", "history", "usage"])
def test_registers_have_no_other_views(name):
    with pytest.raises(NoReverseMatch):
        url("account", name, AccountFactory())


def test_what_a_term_will_be_found_as_without_its_signs_is_said_when_it_is_saved(client, keeper):
    page = client.post(url("confidentialterm", "add"), TERM | {"term": ".NET"}, follow=True).content.decode()

    assert ConfidentialTerm.objects.get().term == ".NET"
    assert "“.NET” is found wherever “NET” stands" in page
