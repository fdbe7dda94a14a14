"""Legal asks, and gets a bundle that verifies; nobody else does."""

from __future__ import annotations

import datetime
import uuid
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone

from approvals.evidence import verify
from approvals.ledger.keys import signer
from approvals.models import LedgerEntry, Person
from tests.factories.people import lawyer, marketer
from tests.factories.posts import PostFactory, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def lena(client):
    user = lawyer()
    client.force_login(user)
    return user


def asked(client, **question):
    return client.post(reverse("imprimatur:evidence"), question)


def bundle_in(response) -> verify.Bundle:
    return verify.Bundle(BytesIO(b"".join(response.streaming_content)))  # the client closes it when it is read


def verdict(response) -> verify.Verdict:
    return verify.verify(bundle_in(response), signer().public_key.fingerprint)


def test_legal_gets_a_bundle_about_a_post_that_verifies(client, lena):
    post = published()
    response = asked(client, post=str(post.public_id))
    assert response.headers["Content-Type"] == "application/zip"
    assert verdict(response).word == "intact"


def test_who_took_it_is_on_the_ledger(client, lena):
    bundle_in(asked(client, post=str(published().public_id)))
    last = LedgerEntry.objects.last().said
    assert (last["kind"], last["actor"]) == ("evidence.exported", Person.objects.get(user=lena).code)


def test_a_persons_posts_are_those_that_they_acted_on(client, lena):
    anna = marketer()
    mine, _other = published(by=anna), published()
    response = asked(client, person=Person.objects.get(user=anna).code)
    assert bundle_in(response).posts == {str(mine.public_id)}


def test_a_person_is_asked_for_by_name(client, lena):
    mine = published(by=marketer(first_name="Anna", last_name="Lind"))
    published(by=marketer(first_name="Anna", last_name="Berg"))
    assert bundle_in(asked(client, person="anna lind")).posts == {str(mine.public_id)}


def test_a_name_that_means_several_is_answered_with_who_they_are(client, lena):
    for name in ("Lind", "Berg"):
        published(by=marketer(first_name="Anna", last_name=name))
    response = asked(client, person="Anna")
    assert response.status_code == 422
    assert "Anna Lind (" in response.content.decode()


def test_a_period_takes_its_last_day_along(client, lena):
    post = published()
    today = timezone.localdate()
    response = asked(client, start=today, end=today)
    assert bundle_in(response).posts == {str(post.public_id)}


def test_the_timeline_leads_here_with_its_post(client, lena):
    post = published()
    page = client.get(reverse("imprimatur:timeline", args=[post.pk])).content.decode()
    address = f"{reverse('imprimatur:evidence')}?post={post.public_id}"
    assert address in page
    assert str(post.public_id) in client.get(address).content.decode()


@pytest.mark.parametrize(
    "question",
    [
        {},
        {"post": "nothing"},
        {"post": str(uuid.uuid4())},
        {"person": "nobody of this name"},
        {"person": "a" * 32},
        {"start": "1999-01-01", "end": "1999-01-02"},
        {"start": "2026-02-30"},
    ],
)
def test_a_question_without_an_answer_is_refused_and_kept(client, lena, question):
    published()
    before = LedgerEntry.objects.count()
    response = asked(client, **question)
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode() or "w-field__errors" in response.content.decode()
    assert LedgerEntry.objects.count() == before


def test_two_questions_at_once_are_refused(client, lena):
    post = published()
    response = asked(client, post=str(post.public_id), start=timezone.localdate() - datetime.timedelta(days=1))
    assert "one of them" in response.content.decode()


def test_a_draft_that_nobody_handed_in_has_no_evidence_but_its_bundle_verifies(client, lena):
    published()
    assert verdict(asked(client, post=str(PostFactory().public_id))).word == "intact"


def test_others_get_nothing(client):
    client.force_login(marketer())
    assert client.get(reverse("imprimatur:evidence")).status_code == 302
    assert asked(client, post=str(published().public_id)).status_code == 302
    assert not LedgerEntry.objects.of_kind("evidence.exported").exists()
