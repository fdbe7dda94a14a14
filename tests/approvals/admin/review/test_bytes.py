from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from approvals.models import Post, SealedFile
from tests.approvals.admin.review.pages import draft, exchange_file, exchange_payload, handed_in, picture
from tests.factories.people import UserFactory, security_reviewer
from tests.factories.posts import submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def ivar(client):
    ivar = security_reviewer()
    client.force_login(ivar)
    return ivar


def file_url(post: Post, sha256: str, number: int = 1) -> str:
    return reverse("imprimatur:sealed_file", args=[post.pk, number, sha256])


def payload_url(post: Post) -> str:
    return reverse("imprimatur:payload", args=[post.pk, 1])


def test_an_image_is_served_as_what_it_is_and_nothing_in_it_runs(client, ivar):
    post = handed_in(draft(images=[picture()]))

    answer = client.get(file_url(post, SealedFile.objects.get().sha256))

    assert answer.content.startswith(b"\x89PNG")
    assert answer["Content-Type"] == "image/png"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer["Cache-Control"]


def test_the_library_may_change_the_image_and_the_page_does_not_follow(client, ivar):
    row = picture()
    post = handed_in(draft(images=[row]))
    before = client.get(file_url(post, SealedFile.objects.get().sha256)).content

    with row.image.file.open("wb") as file:
        file.write(b"another image")

    assert client.get(file_url(post, SealedFile.objects.get().sha256)).content == before


def test_a_file_of_another_post_is_not_found(client, ivar):
    handed_in(draft(images=[picture()]))

    assert client.get(file_url(submitted(), SealedFile.objects.get().sha256)).status_code == 404


def test_a_file_of_another_submission_is_not_found(client, ivar):
    post = handed_in(draft(images=[picture()]))

    assert client.get(file_url(post, SealedFile.objects.get().sha256, number=2)).status_code == 404


@pytest.mark.parametrize("name", ["x", "..%2f..%2fetc", "0" * 64])
def test_a_name_of_no_file_is_not_found(client, ivar, name):
    assert client.get(f"/admin/imprimatur/review/{submitted().pk}/1/files/{name}/").status_code == 404


def test_an_exchanged_file_is_not_handed_out(client, ivar):
    post = handed_in(draft(images=[picture()]))
    exchange_file(post)

    answer = client.get(file_url(post, SealedFile.objects.get().sha256))

    assert answer.status_code == 500
    assert b"other bytes" not in answer.content


def test_an_altered_payload_is_not_handed_out(client, ivar):
    post = submitted()
    exchange_payload(post, b"Lule", b"Kiru")

    answer = client.get(payload_url(post))

    assert answer.status_code == 500
    assert b"Kiru" not in answer.content


def test_who_may_not_see_posts_gets_no_bytes(client):
    post = handed_in(draft(images=[picture()]))
    stranger = UserFactory()
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(stranger)

    assert client.get(payload_url(post)).status_code == 302
    assert client.get(file_url(post, SealedFile.objects.get().sha256)).status_code == 302


def test_a_visitor_gets_no_bytes(client):
    post = submitted()

    assert "/admin/login/" in client.get(payload_url(post))["Location"]
