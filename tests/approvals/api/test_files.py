"""Images: the sealed copy, while a live release shows it."""

from __future__ import annotations

import hashlib

import pytest
from django.utils import timezone

from approvals.ledger import commitments
from approvals.models import SealedContent, SealedFile
from tests.approvals.api.requests import POSTS, end, post_url, printed

pytestmark = pytest.mark.django_db


def kept(content: bytes, kind: str = "image/png", value: bytes | None = None) -> str:
    """The SHA-256 of a file that lies in the seal; ``value`` replaces its bytes."""
    sha256 = hashlib.sha256(content).hexdigest()
    copy = commitments.seal(content)
    copy.value = content if value is None else value
    SealedContent.objects.bulk_create([copy])
    SealedFile.objects.bulk_create(
        [SealedFile(sha256=sha256, commitment=copy.commitment, kind=kind, size=len(content))]
    )
    return sha256


def file_url(sha256: str) -> str:
    return f"{POSTS}files/{sha256}"


def test_the_image_of_a_live_release_is_the_copy_that_was_approved(client, illustrated, picture):
    named = client.get(post_url(illustrated)).json()["content"]["images"][0]
    answer = client.get(file_url(named["sha256"]))
    assert (answer.status_code, answer.content) == (200, picture)
    assert hashlib.sha256(answer.content).hexdigest() == named["sha256"]


def test_a_file_comes_with_headers_that_let_it_do_nothing(client, picture):
    sha256 = kept(picture)
    printed(files=[sha256])
    headers = client.get(file_url(sha256)).headers
    assert headers["Content-Type"] == "image/png"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Content-Disposition"] == f'inline; filename="{sha256[:16]}.png"'
    assert headers["Cache-Control"] == "public, no-cache"
    assert headers["ETag"] == f'"{sha256}"'


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", ""])
def test_a_type_that_could_carry_a_program_is_handed_over_as_a_plain_file(client, kind):
    sha256 = kept(b"<script>alert(1)</script>", kind=kind)
    printed(files=[sha256])
    headers = client.get(file_url(sha256)).headers
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment;")


def test_a_file_that_the_reader_has_is_neither_sent_nor_read(client, picture, django_assert_num_queries):
    sha256 = kept(picture)
    printed(files=[sha256])
    with django_assert_num_queries(3):
        again = client.get(file_url(sha256), headers={"If-None-Match": f'"{sha256}"'})
    assert (again.status_code, again.content) == (304, b"")


def test_a_file_goes_with_the_last_release_that_shows_it(client, picture):
    sha256 = kept(picture)
    first, second = printed(files=[sha256]), printed(files=[sha256])
    end(first)
    assert client.get(file_url(sha256)).status_code == 200
    end(second)
    gone = client.get(file_url(sha256), headers={"If-None-Match": f'"{sha256}"'})
    assert gone.status_code == 404
    assert gone.headers["Content-Type"] == "application/problem+json"
    assert gone.headers["Cache-Control"] == "no-store"


def test_a_file_expires_with_its_release(client, picture):
    sha256 = kept(picture)
    printed(files=[sha256], expires_at=timezone.now())
    assert client.get(file_url(sha256)).status_code == 404


def test_a_file_that_no_release_shows_cannot_be_told_from_none(client, picture):
    unshown, absent = client.get(file_url(kept(picture))), client.get(file_url("0" * 64))
    assert (unshown.status_code, unshown.content) == (absent.status_code, absent.content) == (404, unshown.content)


def test_another_facet_with_the_same_value_shows_no_file(client, picture):
    sha256 = kept(picture)
    printed(topics=[sha256])
    assert client.get(file_url(sha256)).status_code == 404


@pytest.mark.parametrize("name", ["x", "%00", "..", "0" * 63, "A" * 5000, "../../../etc/passwd/"])
def test_what_is_no_hash_is_an_unknown_file(client, name):
    assert client.get(file_url(name)).status_code == 404


def test_a_file_that_was_changed_behind_our_back_is_not_served(client, picture):
    sha256 = kept(picture, value=b"another picture")
    printed(files=[sha256])
    answer = client.get(file_url(sha256))
    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_file_under_the_name_of_another_is_not_served(client, picture):
    """The row that says which bytes belong to a hash was forged; the bytes themselves are sealed."""
    other = commitments.seal(b"another picture")
    SealedContent.objects.bulk_create([other])
    sha256 = hashlib.sha256(picture).hexdigest()
    SealedFile.objects.bulk_create([SealedFile(sha256=sha256, commitment=other.commitment, kind="image/png", size=1)])
    printed(files=[sha256])
    assert client.get(file_url(sha256)).status_code == 500
