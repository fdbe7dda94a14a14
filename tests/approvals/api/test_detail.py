"""One post: the sealed bytes while it is live, and afterwards a word why it is not."""

from __future__ import annotations

import datetime
import hashlib
import logging
import uuid
from base64 import b64decode

import pytest
from django.utils import timezone

from approvals.models import LedgerEntry, LiveRelease, SealedContent
from approvals.steps import take
from tests.approvals.api.requests import POSTS, bearer, content_of, end, post_url, printed
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, live_digest_of, published, submitted
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


def problem(answer, status: int) -> dict:
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    said = answer.json()
    assert said["status"] == status
    return said


def retracted(**words):
    """A post whose release was taken back."""
    post = published()
    outcome = take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel datum.", **words)
    assert outcome.taken, outcome.why
    return post


def test_the_etag_is_the_digest_of_the_bytes_that_are_served(client):
    post = published()
    answer = client.get(post_url(post))
    digest = hashlib.sha256(content_of(answer.content)).hexdigest()
    assert answer.headers["ETag"] == f'"{digest}"'
    assert answer.json()["digest"] == digest == digest_of(post)


def test_the_content_is_what_was_sealed_byte_for_byte(client):
    post = published()
    answer = client.get(post_url(post))
    assert content_of(answer.content) == SealedContent.open(digest_of(post))
    assert answer.json()["id"] == answer.json()["content"]["post"] == str(post.public_id)


def test_the_time_of_publishing_is_told(client):
    release = printed(at=datetime.datetime(2026, 3, 1, 9, 30, 5, 250, tzinfo=datetime.UTC))
    answer = client.get(post_url(release))
    assert answer.json()["published_at"] == "2026-03-01T09:30:05.000250Z"
    assert answer.headers["Last-Modified"] == "Sun, 01 Mar 2026 09:30:05 GMT"


@pytest.mark.parametrize("header", ["If-None-Match", "If-Modified-Since"])
def test_an_unchanged_release_is_not_sent_again(client, header):
    release = printed()
    known = client.get(post_url(release)).headers
    again = client.get(post_url(release), headers={header: known["ETag" if "Match" in header else "Last-Modified"]})
    assert (again.status_code, again.content) == (304, b"")
    assert {name: again.headers[name] for name in ("ETag", "Last-Modified", "Cache-Control")} == {
        name: known[name] for name in ("ETag", "Last-Modified", "Cache-Control")
    }


def test_who_asks_for_another_version_is_told_that_it_is_not_here(client):
    assert problem(client.get(post_url(printed()), headers={"If-Match": '"other"'}), 412)


def test_every_reader_asks_each_time_and_may_keep_a_copy(client):
    assert client.get(post_url(printed())).headers["Cache-Control"] == "public, no-cache"


def test_the_answer_is_the_same_for_everybody(client):
    release = printed()
    stranger = client.get(post_url(release))
    client.force_login(publisher())
    colleague = client.get(post_url(release), headers=bearer(marketer()))
    assert colleague.content == stranger.content
    assert {"cookie", "authorization"}.isdisjoint(stranger.headers["Vary"].lower().replace(" ", "").split(","))


def test_a_head_request_has_the_headers_and_no_body(client):
    release = printed()
    head = client.head(post_url(release))
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == f'"{release.digest}"'


def test_a_live_release_takes_two_queries(client, django_assert_num_queries):
    post = published()
    with django_assert_num_queries(2):
        client.get(post_url(post))


def test_every_answer_carries_the_newest_checkpoint(client, settings):
    """Whatever a site does with its other pages."""
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if not one.endswith("stamp_pages")]
    post = published()
    note = LedgerEntry.objects.order_by("-seq").values_list("note", flat=True).first()
    etag = client.get(post_url(post)).headers["ETag"]
    answers = [
        client.get(POSTS),
        client.get(f"{POSTS}?limit=0"),
        client.get(post_url(post)),
        client.get(post_url(post), headers={"If-None-Match": etag}),
        client.get(f"{POSTS}{uuid.uuid4()}/"),
        client.delete(post_url(post)),
        client.get(post_url(post, "state/")),
        client.get(f"{POSTS}files/{'0' * 64}"),
    ]
    assert [answer.status_code for answer in answers] == [200, 422, 200, 304, 404, 405, 401, 404]
    assert {b64decode(answer.headers["Imprimatur-Checkpoint"]).decode() for answer in answers} == {note}


def test_what_was_never_published_cannot_be_told_from_what_does_not_exist(client):
    hidden = [PostFactory(), submitted(), approved()]
    unknown = client.get(f"{POSTS}{uuid.uuid4()}/")
    problem(unknown, 404)
    for post in hidden:
        answer = client.get(post_url(post))
        assert (answer.status_code, answer.content) == (404, unknown.content)
        assert answer.headers.keys() == unknown.headers.keys() | {"Imprimatur-Checkpoint"}


@pytest.mark.parametrize("text", ["0", "x", "%00", "..%2F", "A" * 5000, str(uuid.UUID(int=1)).upper() + "A"])
def test_what_is_no_id_is_an_unknown_post(client, text):
    problem(client.get(f"{POSTS}{text}/"), 404)


def test_an_id_has_one_spelling(client):
    release = printed()
    for spelling in (release.public_id.hex, str(release.public_id).upper(), f"{{{release.public_id}}}"):
        problem(client.get(f"{POSTS}{spelling}/"), 404)


def test_a_retracted_release_is_gone_at_once_with_the_public_reason(client):
    post = retracted(public_reason="Datumet var fel; rätt datum kommer.")
    said = problem(client.get(post_url(post)), 410)
    assert said["detail"] == "Datumet var fel; rätt datum kommer."
    assert said["errors"][0]["code"] == "retracted"


def test_the_reason_among_colleagues_stays_among_them(client):
    answer = client.get(post_url(retracted()))
    assert problem(answer, 410)["detail"] == "This post was retracted."
    assert "Fel datum" not in answer.content.decode()


def test_a_post_that_goes_out_again_is_there_again(client):
    post = retracted()
    anna = marketer()
    gone = client.get(post_url(post))
    for step, actor in (("revise", anna), ("submit", anna), ("approve", security_reviewer()), ("publish", publisher())):
        if step == "submit":
            post.refresh_from_db()
            post.save_revision(user=anna)
        outcome = take(step, post, actor=actor, saw="" if step == "submit" else digest_of(post))
        assert outcome.taken, outcome.why
    answer = client.get(post_url(post))
    assert (gone.status_code, answer.status_code) == (410, 200)
    assert answer.json()["digest"] == digest_of(post)


def test_a_reader_who_has_a_copy_learns_that_it_was_retracted(client):
    post = published()
    etag = client.get(post_url(post)).headers["ETag"]
    take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel datum.")
    problem(client.get(post_url(post), headers={"If-None-Match": etag}), 410)


def test_a_public_reason_that_was_erased_is_not_missed(client, caplog):
    release = printed()
    end(release, public_reason="0" * 64)
    assert problem(client.get(post_url(release)), 410)["detail"] == "This post was retracted."


def test_a_public_reason_that_was_altered_is_not_repeated(client, caplog):
    release = printed()
    SealedContent.objects.bulk_create([SealedContent(commitment="1" * 64, salt=b"", value=b"Slander")])
    end(release, public_reason="1" * 64)
    assert problem(client.get(post_url(release)), 410)["detail"] == "This post was retracted."
    assert "not shown" in caplog.text


def test_an_expired_release_is_gone_though_nobody_noted_it(client):
    release = printed(expires_at=timezone.now())
    said = problem(client.get(post_url(release)), 410)
    assert (said["detail"], said["errors"][0]["code"]) == ("This post has expired.", "expired")


def test_a_release_without_its_pointer_is_not_live(client):
    release = printed()
    remove_guards()  # else the database refuses
    LiveRelease.objects.filter(release=release).delete()
    assert problem(client.get(post_url(release)), 410)["errors"][0]["code"] == "ended"


def test_what_is_gone_is_said_in_the_readers_language(client):
    release = printed(expires_at=timezone.now())
    assert "Accept-Language" in client.get(post_url(release)).headers["Vary"]


def test_a_post_under_revision_is_served_as_it_was_released(client):
    anna = marketer()
    post = published(by=anna)
    before = client.get(post_url(post)).content
    assert take("revise", post, actor=anna).taken
    post.refresh_from_db()
    post.body = "<p>Hemligt utkast</p>"
    post.save()
    post.save_revision(user=anna)
    assert client.get(post_url(post)).content == before


def test_words_that_were_changed_behind_our_back_are_not_served(client, caplog):
    release = printed(value=b'{"text":"Someone else\'s words"}')
    with caplog.at_level(logging.ERROR):
        answer = client.get(post_url(release))
    problem(answer, 500)
    assert b"Someone else" not in answer.content
    assert release.digest in caplog.text


@pytest.mark.parametrize("method", ["options", "post", "put", "patch", "delete"])
def test_other_methods_are_refused_with_those_that_are_taken(client, method):
    answer = getattr(client, method)(post_url(printed()))
    problem(answer, 405)
    assert answer.headers["Allow"] == "GET, HEAD"
