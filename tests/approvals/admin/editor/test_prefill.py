from __future__ import annotations

import pytest

from approvals.models import Post
from approvals.steps import take
from policy_rules import registers
from tests.approvals.admin.editor.forms import form_data, url
from tests.factories.people import marketer, publisher
from tests.factories.posts import PostFactory, live_digest_of, published
from tests.factories.registers import AccountFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    anna = marketer()
    client.force_login(anna)
    return anna


def correction_form(client, post: Post):
    return client.get(f"{url('add')}?corrects={post.pk}").context["form"]


def test_a_correction_begins_with_the_accounts_the_language_and_the_markets_of_the_live_post(client, anna):
    accounts = [AccountFactory(), AccountFactory()]
    live = published(by=anna, language="en", markets=["uk", "us"], body="<p>We open.</p>", accounts=accounts)

    form = correction_form(client, live)

    assert form["corrects"].value() == live.pk
    assert (form["language"].value(), form["markets"].value()) == ("en", ["uk", "us"])
    assert [row["account"].value() for row in form.formsets["variants"]] == [account.pk for account in accounts]
    assert form["body"].value() == ""


def test_nothing_is_stored_before_somebody_saves(client, anna):
    live = published(by=anna)

    correction_form(client, live)

    assert list(Post.objects.all()) == [live]


def test_a_correction_is_saved_with_its_accounts(client, anna):
    live = published(by=anna)
    account = live.variants.get().account_id
    data = form_data(variants=[{"id": "", "account": account}], corrects=live.pk) | {"variants-INITIAL_FORMS": "1"}

    client.post(url("add"), data)

    correction = Post.objects.exclude(pk=live.pk).get()
    assert correction.corrects == live
    assert [row.account_id for row in correction.variants.all()] == [account]


def test_an_account_that_is_no_longer_active_is_left_out(client, anna):
    kept, gone = AccountFactory(), AccountFactory()
    live = published(by=anna, accounts=[kept, gone])
    gone.is_active = False
    registers.save(gone, actor=None)

    assert [row["account"].value() for row in correction_form(client, live).formsets["variants"]] == [kept.pk]


@pytest.mark.parametrize("number", ["0", "x", "99999999999999999999", "-1"])
def test_only_what_went_out_is_corrected(client, anna, number):
    assert client.get(f"{url('add')}?corrects={number}").status_code == 404


def test_what_was_retracted_is_corrected_too(client, anna):
    wrong = published(by=anna)
    assert take("retract", wrong, actor=publisher(), saw=live_digest_of(wrong), reason="Fel datum.").taken

    assert correction_form(client, wrong).initial["corrects"] == wrong.pk


def test_a_draft_is_not_corrected(client, anna):
    draft = PostFactory(by=anna)

    assert client.get(f"{url('add')}?corrects={draft.pk}").status_code == 404
    answer = client.post(url("add"), form_data(corrects=draft.pk))
    assert "corrects" in answer.context["form"].errors


def test_a_post_does_not_correct_itself(client, anna):
    post = PostFactory(by=anna)

    answer = client.post(url("edit", post), form_data(post, corrects=post.pk))

    assert "corrects" in answer.context["form"].errors
