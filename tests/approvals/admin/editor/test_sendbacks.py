from __future__ import annotations

import pytest
from django.utils import timezone

from approvals.erasing.values import erase_value
from approvals.models import SealedContent
from approvals.steps import take
from tests.approvals.admin.editor.forms import said, url
from tests.factories.people import lawyer, marketer, security_reviewer
from tests.factories.posts import digest_of, submitted

pytestmark = pytest.mark.django_db

REASON = "Byt bild: skylten visar en kund."


@pytest.fixture
def anna(client):
    anna = marketer()
    client.force_login(anna)
    return anna


@pytest.fixture
def sent_back(anna):
    post = submitted(by=anna)
    reviewer = security_reviewer(first_name="Siv", last_name="Säker")
    outcome = take("request_changes", post, actor=reviewer, saw=digest_of(post), reason=REASON)
    assert outcome.taken, outcome.why
    return post


def test_the_reason_the_reviewer_and_the_date_stand_above_the_form(client, sent_back):
    page = said(client.get(url("edit", sent_back)))

    assert REASON in page
    assert "<bdi>Siv Säker</bdi> asked for changes on" in page
    assert page.index(REASON) < page.index('id="w-editor-form"')


def test_an_erased_reason_is_said_to_be_erased_and_on_which_ground(client, sent_back):
    erase_value(sent_back.decisions.last().reason, ground="objection", actor=lawyer())

    page = said(client.get(url("edit", sent_back)))

    assert f"Reason: Erased on {timezone.localdate()} on the ground: the person objected (GDPR 17(1)(c))." in page
    assert REASON not in page


def test_a_reason_that_is_gone_without_an_erasure_is_not_said_to_be_erased(client, sent_back, monkeypatch):
    everything = SealedContent.objects.exclude(pk=sent_back.decisions.last().reason)
    monkeypatch.setattr(SealedContent, "objects", everything)

    assert "The reason is not what was recorded, so it is not shown. Tell Legal." in said(
        client.get(url("edit", sent_back))
    )


def test_a_post_that_its_author_took_back_says_nothing(client, anna):
    post = submitted(by=anna)
    take("withdraw", post, actor=anna)

    assert "asked for changes" not in said(client.get(url("edit", post)))


def test_a_request_that_was_answered_is_not_shown_again(client, anna, sent_back):
    take("submit", sent_back, actor=anna)
    take("withdraw", sent_back, actor=anna)

    assert "asked for changes" not in said(client.get(url("edit", sent_back)))
