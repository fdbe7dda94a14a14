from __future__ import annotations

import pytest

from approvals.models import SealedContent
from approvals.steps import take
from tests.approvals.admin.editor.forms import said, url
from tests.factories.people import marketer, security_reviewer
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


def test_an_erased_reason_is_said_to_be_erased(client, sent_back, monkeypatch):
    commitment = sent_back.decisions.last().reason
    everything = SealedContent.objects.exclude(pk=commitment)
    monkeypatch.setattr(SealedContent, "objects", everything)

    page = said(client.get(url("edit", sent_back)))

    assert "The reason was erased." in page
    assert REASON not in page


def test_a_post_that_its_author_took_back_says_nothing(client, anna):
    post = submitted(by=anna)
    take("withdraw", post, actor=anna)

    assert "asked for changes" not in said(client.get(url("edit", post)))


def test_a_request_that_was_answered_is_not_shown_again(client, anna, sent_back):
    take("submit", sent_back, actor=anna)
    take("withdraw", sent_back, actor=anna)

    assert "asked for changes" not in said(client.get(url("edit", sent_back)))
