from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.urls import reverse

from approvals.lifecycle import State
from approvals.models import LedgerEntry, Post, SealedContent
from approvals.steps import take
from tests.approvals.admin.editor.forms import form_data, said, url
from tests.factories.people import UserFactory, marketer
from tests.factories.posts import PostFactory, digest_of
from tests.factories.registers import AccountFactory, ConfidentialTermFactory

pytestmark = pytest.mark.django_db

SUBMIT = {"action-step-submit": "Submit"}
ARCHIVE = {"action-step-archive": "Archive"}
MAY_WRITE = ("access_admin", "add_post", "change_post")
UNFINISHED = "<p>De åsikter som redovisas här är mina egna, inte FÖRETAGETS.</p>"


@pytest.fixture
def anna(client):
    anna = marketer()
    client.force_login(anna)
    return anna


def payload_of(post: Post) -> dict:
    return json.loads(SealedContent.open(digest_of(post)))


def review_page(post: Post) -> str:
    return f"/admin/imprimatur/review/{post.pk}/"


# ---- submitting ------------------------------------------------------------------------------------------------------


def test_submit_saves_the_form_and_seals_exactly_its_words(client, anna):
    post = PostFactory(by=anna)

    answer = client.post(url("edit", post), form_data(post, body="<p>Sista ändringen.</p>") | SUBMIT)

    assert answer["Location"] == review_page(post)
    assert payload_of(post)["html"] == "<p>Sista ändringen.</p>"
    assert Post.objects.get(pk=post.pk).state == State.IT_SECURITY_REVIEW


def test_a_new_post_is_submitted_without_being_saved_first(client, anna):
    data = form_data(body="<p>Ny och klar.</p>", variants=[{"account": AccountFactory().pk}])

    answer = client.post(url("add"), data | SUBMIT)

    post = Post.objects.get()
    assert answer["Location"] == review_page(post)
    assert payload_of(post)["html"] == "<p>Ny och klar.</p>"


def test_a_refused_submission_is_saved_and_every_reason_is_said_with_what_would_be_fine(client, anna):
    post = PostFactory(by=anna, accounts=[])

    data = form_data(post, body=UNFINISHED, markets=[], sponsorship="") | SUBMIT
    page = said(client.post(url("edit", post), data, follow=True))

    assert Post.objects.get(pk=post.pk).state == State.DRAFT
    assert "inte FÖRETAGETS" in Post.objects.get(pk=post.pk).body
    for reason in ("No account is chosen", "No market is chosen", "The question about sponsorship", "PLA001"):
        assert reason in page, reason
    assert "Put the real name in its place" in page


def test_a_refused_new_post_is_kept_and_opens_in_the_editor(client, anna):
    answer = client.post(url("add"), form_data(body=UNFINISHED) | SUBMIT)

    post = Post.objects.get()
    assert answer["Location"].startswith(url("edit", post))
    assert "FÖRETAGETS" in post.body


def test_the_reasons_stand_beside_the_fields_they_speak_of(client, anna):
    post = PostFactory(by=anna, accounts=[])
    account = AccountFactory()
    data = form_data(post, sponsorship="", markets=[], variants=[{"account": account.pk, "text": "Hej [namn]!"}])

    form = client.post(url("edit", post), data | SUBMIT, follow=True).context["form"]

    assert "sponsorship" in form.errors["sponsorship"][0]
    assert "market" in form.errors["markets"][0]
    assert "PLA001" in form.formsets["variants"].forms[0].errors["text"][0]


def test_a_reason_with_characters_that_nobody_sees_is_known_again_by_its_words(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post, body="<p>Hälsningar från FÖRETA\u200bGET.</p>")

    page = BeautifulSoup(client.post(url("edit", post), data | SUBMIT, follow=True).content, "html.parser")
    still = client.post(reverse("imprimatur:check", args=[post.pk]), data).json()["refused"]

    told = {one.get_text().strip() for one in page.select("[data-imprimatur-refusal]")}
    assert told == {one for one in still if "FÖRETA[ZERO WIDTH SPACE]GET" in one} != set()


def test_a_missing_account_is_said_beside_the_accounts(client, anna):
    post = PostFactory(by=anna, accounts=[])

    form = client.post(url("edit", post), form_data(post) | SUBMIT, follow=True).context["form"]

    assert "account" in form.formsets["variants"].non_form_errors()[0]


def test_a_refusal_is_on_the_ledger(client, anna):
    post = PostFactory(by=anna)

    client.post(url("edit", post), form_data(post, body=UNFINISHED) | SUBMIT)

    assert [entry.said["kind"] for entry in LedgerEntry.objects.all()][-1] == "step.refused"


def test_a_finding_that_a_reviewer_can_waive_does_not_stop_the_author(client, anna):
    ConfidentialTermFactory(term="Tjädern")
    post = PostFactory(by=anna)

    client.post(url("edit", post), form_data(post, body="<p>Tjädern kommer.</p>") | SUBMIT)

    assert Post.objects.get(pk=post.pk).state == State.POLICY_CHECK


def test_words_that_cleaning_changed_are_shown_before_they_are_sealed(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post, body='<p>Läs <a href="ftp://example.com">mer</a></p>')

    page = said(client.post(url("edit", post), data | SUBMIT, follow=True))

    assert Post.objects.get(pk=post.pk).state == State.DRAFT
    assert "read it once more" in page


def test_a_stale_form_submits_nothing(client, anna):
    post = PostFactory(by=anna)
    data = form_data(post, body="<p>Mitt.</p>")
    post.save_revision(user=UserFactory())

    client.post(url("edit", post), data | SUBMIT)

    assert Post.objects.get(pk=post.pk).state == State.DRAFT


def test_words_that_somebody_saved_between_the_save_and_the_seal_are_not_sealed(client, anna, monkeypatch):
    post = PostFactory(by=anna)

    def take_late(name, post, **given):
        slow = Post.objects.get(pk=post.pk)
        slow.body = "<p>Inte Annas ord.</p>"
        slow.save()
        slow.save_revision(user=UserFactory())
        return take(name, post, **given)

    monkeypatch.setattr("approvals.admin.editor.stepping.take", take_late)
    page = said(client.post(url("edit", post), form_data(post) | SUBMIT, follow=True))

    assert Post.objects.get(pk=post.pk).state == State.DRAFT
    assert "not what is here now" in page


def test_a_draft_that_somebody_else_locked_is_neither_saved_nor_submitted(client, anna):
    post = PostFactory(by=anna)
    Post.objects.filter(pk=post.pk).update(locked=True, locked_by=UserFactory())

    client.post(url("edit", post), form_data(post, body="<p>Mitt.</p>") | SUBMIT)

    post = Post.objects.get(pk=post.pk)
    assert (post.state, "Mitt" in post.body) == (State.DRAFT, False)


# ---- the menu --------------------------------------------------------------------------------------------------------


def buttons(client, address: str) -> set[str]:
    footer = BeautifulSoup(client.get(address).content, "html.parser").find("footer")
    return {button["name"] for button in footer.find_all("button") if button.get("name")}


def test_the_editor_offers_the_steps_of_a_draft(client, anna):
    assert buttons(client, url("edit", PostFactory(by=anna))) == {"action-step-submit", "action-step-archive"}
    assert buttons(client, url("add")) == {"action-step-submit"}


def test_a_step_is_not_offered_to_whoever_may_not_take_it(client):
    writer = UserFactory()
    writer.user_permissions.set(Permission.objects.filter(codename__in=MAY_WRITE))
    client.force_login(writer)

    assert buttons(client, url("edit", PostFactory())) == set()


def test_a_step_that_is_not_offered_is_refused(client):
    writer = UserFactory()
    writer.user_permissions.set(Permission.objects.filter(codename__in=MAY_WRITE))
    client.force_login(writer)
    post = PostFactory()

    page = said(client.post(url("edit", post), form_data(post) | SUBMIT, follow=True))

    assert Post.objects.get(pk=post.pk).state == State.DRAFT
    assert "You do not have the permission for this step." in page


# ---- archiving -------------------------------------------------------------------------------------------------------


def test_a_draft_is_put_away(client, anna):
    post = PostFactory(by=anna)

    answer = client.post(url("edit", post), form_data(post) | ARCHIVE)

    assert answer["Location"] == review_page(post)
    assert Post.objects.get(pk=post.pk).state == State.ENDED
