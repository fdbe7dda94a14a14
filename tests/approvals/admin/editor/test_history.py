from __future__ import annotations

import pytest

from tests.approvals.admin.editor.forms import form_data, said, url
from tests.factories.people import lawyer, marketer
from tests.factories.posts import PostFactory

pytestmark = pytest.mark.django_db


def test_the_history_leads_to_the_timeline(client):
    post = PostFactory()
    client.force_login(marketer())

    assert f"/admin/imprimatur/timeline/{post.pk}/" in said(client.get(url("history", post)))


def test_whoever_reads_posts_reads_their_history(client):
    post = PostFactory()
    client.force_login(lawyer())

    assert client.get(url("history", post)).status_code == 200


def test_two_revisions_are_compared(client):
    anna = marketer()
    client.force_login(anna)
    post = PostFactory(by=anna, body="<p>Förr.</p>")
    before = post.latest_revision_id
    client.post(url("edit", post), form_data(post, body="<p>Nu.</p>"))

    page = said(client.get(url("history", post) + f"revisions/compare/{before}...latest/"))

    assert "Förr." in page
    assert "Nu." in page
