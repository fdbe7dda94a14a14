"""Who is told what, in which language, and that nobody's mail server ever undoes a step."""

from __future__ import annotations

import email
import email.policy
import logging
from base64 import b64decode

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.users.models import UserProfile

from approvals import orders
from approvals.ledger import checkpoint
from approvals.models import CheckRun, MailPreference, Post, note_author
from approvals.orders import publish_due
from approvals.permissions import HOUSE
from approvals.steps import take
from approvals.waiving import waive
from policy_rules import registers
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, live_digest_of, ordered, published, submitted
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db

SECRET = "<p>Vi fikar med Projekt Järpe i dag.</p>"


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """Commits a step and gives the e-mails that it caused: ``sent(take, ...)``."""

    def commit(verb, *args, **kwargs) -> list[mail.EmailMultiAlternatives]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            outcome = verb(*args, **kwargs)
        assert getattr(outcome, "entries", True) or outcome.taken
        return list(mail.outbox)

    return commit


def addresses(messages) -> set[str]:
    return {address for message in messages for address in message.to}


def to(messages, user) -> mail.EmailMultiAlternatives:
    (message,) = [message for message in messages if message.to == [user.email]]
    return message


def html_of(message) -> str:
    return str(message.alternatives[0][0])


# ---- what waits -----------------------------------------------------------------------------------------------------


def test_policy_reviewers_are_told_that_a_post_waits_in_the_policy_check_and_for_which_rules(sent):
    ConfidentialTermFactory(term="Projekt Järpe")
    reviewer, anna, _bo = policy_reviewer(), marketer(), security_reviewer()
    messages = sent(take, "submit", PostFactory(by=anna, body=SECRET), actor=anna)
    assert addresses(messages) == {reviewer.email}
    assert "policy check" in messages[0].subject
    assert "CON001" in messages[0].body


def test_a_post_that_passes_by_itself_waits_for_it_security_and_bothers_no_policy_reviewer(sent):
    _reviewer, bo, anna = policy_reviewer(), security_reviewer(), marketer()
    messages = sent(take, "submit", PostFactory(by=anna), actor=anna)
    assert addresses(messages) == {bo.email}


def test_it_security_is_told_when_a_person_lets_a_post_pass(sent, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"POLICY_REVIEW": "always"}
    reviewer, bo, anna = policy_reviewer(), security_reviewer(), marketer()
    post = submitted(by=anna)
    messages = sent(take, "pass_policy", post, actor=reviewer, saw=digest_of(post))
    assert addresses(messages) == {bo.email, anna.email}


def test_publishers_are_told_when_a_post_is_approved(sent):
    cecilia, bo, anna = publisher(), security_reviewer(), marketer()
    post = submitted(by=anna)
    messages = sent(take, "approve", post, actor=bo, saw=digest_of(post))
    assert addresses(messages) == {cecilia.email, anna.email}
    assert "Ready to be published" in to(messages, cecilia).subject
    assert to(messages, anna).subject.endswith(f"Approved: {post.title}")


def test_an_author_who_may_publish_gets_one_mail_about_an_approval(sent):
    anna = UserFactory(groups=["Marketers", "Publishers"])
    post = submitted(by=anna)
    (message,) = sent(take, "approve", post, actor=security_reviewer(), saw=digest_of(post))
    assert message.to == [anna.email]
    assert "Ready to be published" in message.subject


def test_nobody_who_wrote_in_it_is_asked_to_review_it(sent):
    both = UserFactory(groups=["Marketers", "IT/security reviewers"])
    anna, bo = marketer(), security_reviewer()
    post = PostFactory(by=both)
    note_author(post, anna)
    assert addresses(sent(take, "submit", post, actor=anna)) == {bo.email}


def test_nobody_who_settled_the_policy_check_is_asked_to_approve(sent):
    ConfidentialTermFactory(term="Projekt Järpe")
    waiver, settler = (UserFactory(groups=["Policy reviewers", "IT/security reviewers"]) for _ in range(2))
    bo, anna = security_reviewer(), marketer()
    post = submitted(by=anna, body=SECRET)
    finding = CheckRun.objects.get(submission__post=post).findings[0]["id"]
    assert waive(post, finding, actor=waiver, saw=digest_of(post), reason="Släppt i dag.").taken
    messages = sent(take, "pass_policy", post, actor=settler, saw=digest_of(post))
    assert addresses(messages) == {bo.email, anna.email}


def test_who_judged_the_submission_before_is_asked_again_about_the_next(sent):
    both = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    anna = marketer()
    ConfidentialTermFactory(term="Projekt Järpe")
    post = submitted(by=anna, body=SECRET)
    finding = CheckRun.objects.get(submission__post=post).findings[0]["id"]
    assert waive(post, finding, actor=both, saw=digest_of(post), reason="Släppt i dag.").taken
    assert take("request_changes", post, actor=both, saw=digest_of(post), reason="Kortare.").taken
    post = Post.objects.get(pk=post.pk)
    post.body = "<p>Kom och fika i helgen.</p>"
    post.save()
    post.save_revision(user=anna)
    assert addresses(sent(take, "submit", post, actor=anna)) == {both.email}


def test_superusers_are_told_unless_the_site_says_no(sent, settings):
    root, anna = UserFactory(is_superuser=True), marketer()
    assert addresses(sent(take, "submit", PostFactory(by=anna), actor=anna)) == {root.email}
    settings.WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
    assert sent(take, "submit", PostFactory(by=anna), actor=anna) == []


def test_who_cannot_act_or_be_reached_is_not_written_to(sent):
    bo, anna = security_reviewer(), marketer()
    security_reviewer(is_active=False)
    security_reviewer(email="")
    lawyer()
    assert addresses(sent(take, "submit", PostFactory(by=anna), actor=anna)) == {bo.email}


# ---- what was decided -----------------------------------------------------------------------------------------------


def test_every_author_gets_the_reason_why_changes_are_requested(sent):
    anna, berit, bo = marketer(), marketer(), security_reviewer(first_name="Bo", last_name="Ek")
    post = PostFactory(by=anna)
    note_author(post, berit)
    assert take("submit", post, actor=anna).taken
    reason = "Skriv ut vad <kaffet> kostar."
    messages = sent(take, "request_changes", post, actor=bo, saw=digest_of(post), reason=reason)
    assert addresses(messages) == {anna.email, berit.email}
    assert messages[0].subject.endswith(f"Changes requested: {post.title}")
    assert "Bo Ek" in messages[0].body
    assert reason in messages[0].body
    assert "Skriv ut vad &lt;kaffet&gt; kostar." in html_of(messages[0])


def test_authors_are_told_that_their_post_was_published(sent):
    anna = marketer()
    post = approved(by=anna)
    messages = sent(take, "publish", post, actor=publisher(), saw=digest_of(post))
    assert addresses(messages) == {anna.email}
    assert "Published" in messages[0].subject


def test_authors_are_told_that_their_post_was_retracted_and_why(sent):
    anna = marketer()
    post = published(by=anna)
    messages = sent(take, "retract", post, actor=lawyer(), saw=live_digest_of(post), reason="Fel pris.")
    assert addresses(messages) == {anna.email}
    assert "Fel pris." in messages[0].body


def test_a_retraction_is_told_to_who_wrote_what_was_live_and_not_to_who_revises_it(sent):
    anna, berit = marketer(), marketer()
    post = published(by=anna)
    assert take("revise", post, actor=berit).taken
    post = Post.objects.get(pk=post.pk)
    post.save_revision(user=berit)
    assert take("submit", post, actor=berit).taken
    messages = sent(take, "retract", post, actor=lawyer(), saw=live_digest_of(post), reason="Fel pris.")
    assert addresses(messages) == {anna.email}


def test_who_wrote_with_an_author_that_withdraws_is_told(sent):
    anna, berit = marketer(), marketer()
    post = PostFactory(by=anna)
    note_author(post, berit)
    assert take("submit", post, actor=anna).taken
    assert addresses(sent(take, "withdraw", post, actor=anna)) == {berit.email}


def test_authors_and_policy_reviewers_are_told_which_rules_sent_an_approved_post_back(sent):
    anna, reviewer, cecilia = marketer(), policy_reviewer(), publisher()
    post = approved(by=anna, body=SECRET)
    ConfidentialTermFactory(term="Projekt Järpe")
    messages = sent(take, "publish", post, actor=cecilia, saw=digest_of(post))
    assert addresses(messages) == {anna.email, reviewer.email}
    assert "Back in the policy check" in to(messages, anna).subject
    assert all("CON001" in message.body for message in messages)


def test_no_mail_repeats_a_confidential_term(sent):
    ConfidentialTermFactory(term="Järpe", aliases="Tjäder")
    policy_reviewer()
    anna = marketer()
    (message,) = sent(take, "submit", PostFactory(by=anna, body=SECRET), actor=anna)
    assert "Tjäder" not in message.body + html_of(message)


def test_authors_are_told_of_a_waiver_and_its_reason(sent):
    ConfidentialTermFactory(term="Projekt Järpe")
    anna = marketer()
    post = submitted(by=anna, body=SECRET)
    finding = CheckRun.objects.get(submission__post=post).findings[0]["id"]
    messages = sent(waive, post, finding, actor=policy_reviewer(), saw=digest_of(post), reason="Släppt i dag.")
    assert addresses(messages) == {anna.email}
    assert "CON001" in messages[0].body
    assert "Släppt i dag." in messages[0].body


def test_a_refusal_is_told_to_nobody_but_who_pressed(sent):
    post = submitted()
    assert sent(take, "approve", post, actor=publisher(), saw=digest_of(post)) == []
    assert sent(take, "approve", post, actor=security_reviewer(), saw="0" * 64) == []


def test_nothing_is_told_of_a_step_that_is_rolled_back(django_capture_on_commit_callbacks):
    anna, _bo = marketer(), security_reviewer()
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        assert take("submit", PostFactory(by=anna), actor=anna).taken
    assert len(callbacks) >= 1
    assert mail.outbox == []


# ---- orders ---------------------------------------------------------------------------------------------------------


def test_who_ordered_is_told_why_a_post_did_not_go_out(sent):
    cecilia = publisher()
    post = ordered(by=cecilia)
    account = post.variants.get().account
    account.is_active = False
    registers.save(account, actor=None)
    (message,) = sent(lambda: list(publish_due(timezone.now())))
    assert message.to == [cecilia.email]
    assert "Did not go out as ordered" in message.subject
    assert f"The account {account.handle} was changed or is no longer active." in message.body


def test_the_reasons_why_a_post_did_not_go_out_are_in_the_language_of_who_ordered(sent, monkeypatch):
    cecilia = publisher()
    UserProfile.objects.create(user=cecilia, preferred_language="sv")
    ordered(by=cecilia)
    languages = []
    monkeypatch.setattr(
        orders, "take", lambda *args, **kwargs: languages.append(get_language()) or take(*args, **kwargs)
    )
    sent(lambda: list(publish_due(timezone.now())))
    assert languages == ["sv"]


def test_publishers_are_told_when_who_ordered_works_here_no_longer(sent):
    gone, cecilia = publisher(), publisher()
    ordered(by=gone)
    get_user_model().objects.filter(pk=gone.pk).update(is_active=False)
    assert addresses(sent(lambda: list(publish_due(timezone.now())))) == {cecilia.email}


# ---- how it is said -------------------------------------------------------------------------------------------------


def test_each_reader_is_written_to_in_their_own_language(sent):
    svea, anna = security_reviewer(), marketer()
    security_reviewer()
    UserProfile.objects.create(user=svea, preferred_language="sv")
    messages = sent(take, "submit", PostFactory(by=anna), actor=anna)
    languages = {'lang="sv"' in html_of(message) for message in messages}
    assert languages == {True, False}
    assert 'lang="sv"' in html_of(to(messages, svea))


def test_a_mail_links_to_where_its_reader_goes_on(sent, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://news.example.com/"
    bo, anna = security_reviewer(), marketer()
    post = PostFactory(by=anna)
    (waiting,) = sent(take, "submit", post, actor=anna)
    review = "https://news.example.com" + reverse("imprimatur:review", args=[post.pk])
    assert review in waiting.body
    assert f'href="{review}"' in html_of(waiting)
    (decided,) = sent(take, "request_changes", post, actor=bo, saw=digest_of(post), reason="Kortare.")
    assert "https://news.example.com" + reverse("wagtailsnippets_approvals_post:edit", args=[post.pk]) in decided.body


def test_a_site_that_does_not_know_its_address_sends_mails_without_links(sent, settings):
    settings.WAGTAILADMIN_BASE_URL = None
    security_reviewer()
    anna = marketer()
    (message,) = sent(take, "submit", PostFactory(by=anna), actor=anna)
    assert "/admin/" not in message.body + html_of(message)
    assert "None" not in message.body + html_of(message)


def test_a_title_with_a_line_break_makes_no_second_header(sent):
    security_reviewer()
    anna = marketer()
    post = PostFactory(by=anna, title="Öppet\r\nBcc: spion@example.com")
    (message,) = sent(take, "submit", post, actor=anna)
    assert "\n" not in message.subject
    assert message.message()["Bcc"] is None


@pytest.mark.parametrize("policy", [email.policy.compat32, email.policy.default])
def test_a_mail_carries_the_checkpoint_so_that_the_ledger_can_be_held_to_it(sent, policy):
    security_reviewer()
    anna = marketer()
    (message,) = sent(take, "submit", PostFactory(by=anna), actor=anna)
    raw = message.message().as_bytes()
    assert max(len(line) for line in raw.splitlines()) < 998
    received = email.message_from_bytes(raw, policy=policy)
    assert b64decode(received["Imprimatur-Checkpoint"]).decode() == checkpoint.latest().note
    assert received["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(("wish", "told"), [("waiting", False), ("decided", True)])
def test_a_reviewer_may_ask_not_to_be_told_what_waits(sent, wish, told):
    bo, anna = security_reviewer(), marketer()
    MailPreference.objects.create(user=bo, **{wish: False})
    assert bool(sent(take, "submit", PostFactory(by=anna), actor=anna)) == told


def test_an_author_may_ask_not_to_be_told_what_was_decided(sent):
    anna = marketer()
    MailPreference.objects.create(user=anna, decided=False)
    post = submitted(by=anna)
    assert sent(take, "request_changes", post, actor=security_reviewer(), saw=digest_of(post), reason="Nej.") == []


# ---- when it goes wrong ---------------------------------------------------------------------------------------------


class BrokenServer:
    """A mail server that answers like a real one in trouble, with an address in its answer."""

    def __init__(self, **kwargs):
        pass

    def __enter__(self):
        raise ConnectionRefusedError("bo@norrsken.example")

    def __exit__(self, *exc):
        pass


def test_a_mail_server_that_fails_undoes_nothing_and_no_address_is_logged(sent, settings, caplog):
    settings.EMAIL_BACKEND = f"{__name__}.BrokenServer"
    security_reviewer()
    anna = marketer()
    post = PostFactory(by=anna)
    assert sent(take, "submit", post, actor=anna) == []
    assert Post.objects.get(pk=post.pk).state == "it_security_review"
    assert "ConnectionRefusedError" in caplog.text
    assert "@" not in caplog.text


def test_one_address_that_is_refused_does_not_keep_the_others_from_theirs(sent, monkeypatch, caplog):
    bad, good = security_reviewer(), security_reviewer()
    anna = marketer()
    from django.core.mail.backends import locmem

    deliver = locmem.EmailBackend.send_messages

    def refuse_one(self, messages):
        if messages[0].to == [bad.email]:
            raise OSError(f"550 {bad.email}: unknown")
        return deliver(self, messages)

    monkeypatch.setattr(locmem.EmailBackend, "send_messages", refuse_one)
    with caplog.at_level(logging.ERROR):
        assert addresses(sent(take, "submit", PostFactory(by=anna), actor=anna)) == {good.email}
    assert "OSError" in caplog.text
    assert bad.email not in caplog.text


# ---- what it costs --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("colleagues", [1, 8])
def test_telling_takes_at_most_two_queries_however_many_are_told(django_capture_on_commit_callbacks, colleagues):
    anna, bo = marketer(), security_reviewer()
    for _number in range(colleagues):
        publisher()
    post = submitted(by=anna)
    digest = digest_of(post)
    with django_capture_on_commit_callbacks() as callbacks:
        take("approve", post, actor=bo, saw=digest)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        for tell in callbacks:
            tell()
    assert len(mail.outbox) == colleagues + 1
    assert len(queries) <= 2


def test_the_house_is_called_the_system(sent, settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"POLICY_REVIEW": "always"}
    anna = marketer()
    post = submitted(by=anna)
    (message,) = sent(take, "pass_policy", post, actor=HOUSE, saw=digest_of(post))
    assert "The system" in message.body
