from __future__ import annotations

import pytest

from approvals.models import Post
from tests.approvals.admin.editor.forms import said, url
from tests.factories.people import marketer, security_reviewer
from tests.factories.posts import PostFactory, submitted

pytestmark = pytest.mark.django_db


def test_a_copy_is_asked_for_first(client):
    post = PostFactory()
    client.force_login(marketer())

    assert "Make a copy" in said(client.get(url("copy", post)))
    assert Post.objects.count() == 1


def test_a_copy_opens_in_the_editor_and_leaves_the_original_alone(client):
    source = submitted()
    client.force_login(marketer())

    answer = client.post(url("copy", source), {"title": "Something else", "body": "{}"})

    copied = Post.objects.exclude(pk=source.pk).get()
    assert answer["Location"] == url("edit", copied)
    assert copied.body == source.body
    assert Post.objects.get(pk=source.pk).title == source.title


def test_whoever_may_not_write_may_not_copy(client):
    source = PostFactory()
    client.force_login(security_reviewer())

    client.post(url("copy", source))

    assert Post.objects.count() == 1
