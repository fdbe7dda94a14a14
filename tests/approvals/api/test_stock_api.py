"""Wagtail's own API v3 knows nothing of posts. Another app could give them ``api_fields``; then these tests fail."""

from __future__ import annotations

import json

import pytest
from wagtail.api import APIField

from approvals.models import Post
from tests.approvals.api.requests import bearer
from tests.factories.people import UserFactory
from tests.factories.posts import submitted

pytestmark = pytest.mark.django_db

SNIPPETS = "/api/v3/snippets/approvals.Post/"


@pytest.fixture
def superuser():
    return UserFactory(is_superuser=True)


def test_a_post_declares_no_fields_for_the_stock_api():
    assert not APIField.get_fields_for_model(Post)


def test_the_stock_schema_does_not_know_posts(client, superuser):
    headers = bearer(superuser)
    names = [kind["name"] for kind in client.get("/api/v3/schema/", headers=headers).json()["types"]]
    assert names
    assert "approvals.Post" not in names
    assert client.get("/api/v3/schema/approvals.Post/", headers=headers).status_code == 404


@pytest.mark.parametrize(
    ("method", "rest"),
    [
        ("get", ""),
        ("post", ""),
        ("get", "{pk}/"),
        ("patch", "{pk}/"),
        ("delete", "{pk}/"),
        ("get", "{pk}/revisions/"),
        ("get", "{pk}/revisions/{revision}/"),
        ("post", "{pk}/actions/publish/"),
        ("post", "{pk}/actions/unpublish/"),
        ("post", "{pk}/actions/revert/"),
        ("post", "{pk}/actions/copy/"),
        ("post", "{pk}/actions/copy_for_translation/"),
        ("delete", "{pk}/actions/delete/"),
    ],
)
def test_the_stock_routes_refuse_posts(client, superuser, method, rest):
    post = submitted()
    before = Post.objects.values().get(pk=post.pk)
    answer = getattr(client, method)(
        SNIPPETS + rest.format(pk=post.pk, revision=post.latest_revision_id),
        data=json.dumps({"meta": {"type": "approvals.Post"}, "body": "<p>Annat</p>", "revision_id": 1})
        if method != "get"
        else None,
        content_type="application/json",
        headers=bearer(superuser),
    )
    assert answer.status_code in (404, 405, 422), answer.content
    assert "rosteri" not in answer.content.decode()
    assert Post.objects.values().get() == before


def test_posts_are_no_pages(client, superuser):
    post = submitted()
    answer = client.get("/api/v3/pages/?type=approvals.Post", headers=bearer(superuser))
    assert answer.status_code == 422
    pages = client.get("/api/v3/pages/", headers=bearer(superuser)).content.decode()
    assert str(post.public_id) not in pages
