"""Who is told of a change that waits for a second person, and that no e-mail says what the register says."""

from __future__ import annotations

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.users.models import UserProfile

from approvals.ledger import checkpoint
from approvals.models import MailPreference
from policy_rules import registers
from policy_rules.models import LinkDomain
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, security_reviewer
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """Commits a change and gives the e-mails that it caused."""

    def commit(verb, *args, **kwargs) -> list[mail.EmailMultiAlternatives]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            commit.proposal = verb(*args, **kwargs)
        return list(mail.outbox)

    return commit


@pytest.fixture
def anna():
    return policy_reviewer(first_name="Anna", last_name="Berg")


@pytest.fixture
def bo():
    return policy_reviewer(first_name="Bo", last_name="Ek")


def told(messages) -> set[str]:
    return {address for message in messages for address in message.to}


def test_those_who_can_confirm_it_are_told_where_and_by_whom_but_not_what(sent, anna, bo):
    chief = UserFactory(is_superuser=True)
    for other in (lawyer, marketer, security_reviewer):
        other()
    term = ConfidentialTermFactory(term="Projekt Tjäder")
    messages = sent(registers.remove, term, actor=anna, reason="Tjäder är släppt.")
    assert told(messages) == {bo.email, chief.email}
    message = messages[0]
    assert "Confidential terms" in message.subject
    assert "Anna Berg wants to change a register" in message.body
    assert reverse("imprimatur:change", args=[sent.proposal.pk]) in message.body
    assert checkpoint.HEADER in message.extra_headers
    assert not any("Tjäder" in str(part) for one in messages for part in (one.subject, one.body, one.alternatives))


def test_each_reads_it_in_their_own_language(sent, anna, bo):
    UserProfile.objects.create(user=bo, preferred_language="sv")
    (message,) = sent(registers.remove, ConfidentialTermFactory(), actor=anna)
    assert "En ändring väntar på en andra person: Konfidentiella termer" in message.subject


def test_who_wants_no_such_e_mail_gets_none(sent, anna, bo):
    MailPreference.objects.create(user=bo, waiting=False)
    MailPreference.objects.create(user=anna, decided=False)
    assert sent(registers.remove, ConfidentialTermFactory(), actor=anna) == []
    proposal = sent.proposal
    assert sent(registers.confirm, proposal, actor=bo) == []


def test_an_import_is_told_to_those_who_may_both_add_and_change(sent, anna, bo):
    messages = sent(registers.save_many, LinkDomain, [LinkDomain(domain="a.example", standing="vetted")], actor=anna)
    assert told(messages) == {bo.email}


@pytest.mark.parametrize(
    ("decide", "said"),
    [
        (lambda one, by: registers.confirm(one, actor=by), "Bo Ek confirmed the change that you proposed."),
        (lambda one, by: registers.decline(one, actor=by, reason="Tjäder!"), "Bo Ek declined the change"),
    ],
)
def test_who_proposed_it_is_told_what_became_of_it(sent, anna, bo, decide, said):
    sent(registers.remove, ConfidentialTermFactory(), actor=anna)
    (message,) = sent(decide, sent.proposal, bo)
    assert message.to == [anna.email]
    assert said in message.body
    assert "Tjäder" not in message.body


def test_who_withdraws_it_knows(sent, anna, bo):
    sent(registers.remove, ConfidentialTermFactory(), actor=anna)
    assert sent(registers.decline, sent.proposal, actor=anna) == []


def test_a_mail_server_that_fails_undoes_nothing(sent, anna, bo, settings):
    settings.EMAIL_BACKEND = "no.such.backend"
    sent(registers.remove, ConfidentialTermFactory(), actor=anna)
    assert sent.proposal.pk


def test_what_goes_through_at_once_is_told_to_nobody(sent, anna, bo):
    assert sent(registers.save, LinkDomain(domain="a.example", standing="blocked"), actor=anna) == []
