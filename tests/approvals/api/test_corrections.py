"""The register of corrections: complete, in order, and at addresses that stay."""

from __future__ import annotations

import datetime
import hashlib
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.erasing.values import erase_value
from approvals.ledger import commitments
from approvals.models import Post, ReleaseEnd, ReleaseFacet, SealedContent
from approvals.steps import take
from tests.approvals.api.requests import CORRECTIONS, end, post_url, printed
from tests.factories.people import lawyer, marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of, live_digest_of, published

pytestmark = pytest.mark.django_db

START = datetime.datetime(2026, 1, 1, 8, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def items(answer) -> list[dict]:
    assert answer.status_code == 200, answer.content
    return answer.json()["items"]


def retract(post: Post, public_reason: str = "") -> None:
    words = {"reason": "Fel datum.", "public_reason": public_reason}
    assert take("retract", post, actor=publisher(), saw=live_digest_of(post), **words).taken


def correct(post: Post) -> Post:
    """A published correction of ``post``."""
    anna = marketer()
    correction = PostFactory(by=anna, corrects=post, body="<p>Rättelse: rosteriet öppnar på fredag.</p>")
    for step, actor in (("submit", anna), ("approve", security_reviewer()), ("publish", publisher())):
        outcome = take(step, correction, actor=actor, saw="" if step == "submit" else digest_of(correction))
        assert outcome.taken, outcome.why
    return Post.objects.get(pk=correction.pk)


def test_a_correction_says_what_was_wrong_and_what_is_right(client):
    wrong = published()
    right = correct(wrong)

    (entry,) = items(client.get(CORRECTIONS))

    assert entry == {
        "kind": "correction",
        "digest": digest_of(right),
        "at": entry["at"],
        "url": f"{CORRECTIONS}correction/{digest_of(right)}/",
        "post": {"id": str(wrong.public_id), "url": post_url(wrong), "digest": digest_of(wrong)},
        "corrected_by": {"id": str(right.public_id), "url": post_url(right), "digest": digest_of(right)},
        "reason": "",
        "reason_erased": False,
    }
    assert client.get(post_url(right)).json()["published_at"] == entry["at"]


def test_a_retraction_says_what_readers_were_told_and_nothing_else(client):
    post = published()
    retract(post, "Datumet var fel.")

    (entry,) = items(client.get(CORRECTIONS))

    assert (entry["kind"], entry["reason"], entry["corrected_by"]) == ("retraction", "Datumet var fel.", None)
    assert entry["post"]["digest"] == entry["digest"] == digest_of(post)
    assert "Fel datum." not in str(entry)


def test_an_entry_stays_when_its_posts_are_gone(client):
    wrong = published()
    right = correct(wrong)
    address = items(client.get(CORRECTIONS))[0]["url"]
    before = client.get(address).json()
    retract(wrong)
    retract(right)

    assert client.get(address).json() == before
    assert [entry["kind"] for entry in items(client.get(CORRECTIONS))] == ["retraction", "retraction", "correction"]


def test_what_was_published_and_not_put_right_is_not_in_it(client):
    published()

    assert items(client.get(CORRECTIONS)) == []


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_pages_follow_each_other_without_gap_or_repeat(client, limit):
    for n in range(4):
        wrong, right = printed(at=START), printed(at=START + n // 2 * HOUR)
        ReleaseFacet.objects.bulk_create([ReleaseFacet(release=right, kind="corrects", value=str(wrong.public_id))])
        ended = ReleaseEnd(release=wrong, kind="retracted", person="system", ended_at=START + n // 2 * HOUR)
        ReleaseEnd.objects.bulk_create([ended])
    url, seen = f"{CORRECTIONS}?limit={limit}", []
    while url:
        answer = client.get(url)
        seen += [(entry["at"], entry["url"]) for entry in items(answer)]
        url = answer.json()["next"] and answer.json()["next"]["url"]

    assert len(seen) == len(set(seen)) == 8
    assert [at for at, _url in seen] == sorted((at for at, _url in seen), reverse=True)


def test_the_register_is_asked_about_one_post_and_from_a_moment(client):
    one, other = published(), published(body="<p>Kaffe i parken på lördag.</p>")
    correct(one)
    retract(other)

    about_one = items(client.get(CORRECTIONS, {"post": one.public_id}))
    assert [entry["post"]["id"] for entry in about_one] == [str(one.public_id)]
    assert items(client.get(CORRECTIONS, {"post": uuid.uuid4()})) == []
    assert items(client.get(CORRECTIONS, {"since": (timezone.now() + HOUR).isoformat()})) == []
    assert len(items(client.get(CORRECTIONS, {"since": "2020-01-01T00:00:00Z"}))) == 2


@pytest.mark.parametrize("query", ["pots=1", "post=x", "limit=0", "limit=101", "cursor=x", "since=igår"])
def test_what_is_not_understood_is_refused(client, query):
    assert client.get(f"{CORRECTIONS}?{query}").status_code == 422


@pytest.mark.parametrize("rest", ["correction/{0}/", "retraction/x/", "superseded/{1}/", "retraction/{2}/"])
def test_there_are_no_other_entries(client, rest):
    post = published()
    retract(post)

    assert client.get(CORRECTIONS + rest.format(digest_of(post), digest_of(post), "0" * 64)).status_code == 404


def test_words_that_were_erased_or_altered_are_not_repeated(client):
    sealed = commitments.seal(b"Datumet var fel.")
    altered = commitments.seal(b"Datumet var fel.")
    altered.value = b"Datumet var r\xc3\xa4tt."
    SealedContent.objects.bulk_create([altered])
    for one in (sealed, altered):
        end(printed(), one.commitment)

    assert [entry["reason"] for entry in items(client.get(CORRECTIONS))] == ["", ""]


def test_a_reason_that_the_law_had_erased_is_told_from_one_that_nobody_gave(client):
    post, silent = published(), published()
    retract(post, "Siv Säker hade fel.")
    retract(silent)
    erase_value(ReleaseEnd.objects.exclude(public_reason="").get().public_reason, ground="objection", actor=lawyer())

    told = {entry["digest"]: (entry["reason"], entry["reason_erased"]) for entry in items(client.get(CORRECTIONS))}

    assert told == {digest_of(post): ("", True), digest_of(silent): ("", False)}
    assert "was erased later" in client.get("/corrections/").content.decode()


def test_a_reader_with_the_list_gets_nothing_twice(client):
    retract(published())
    etag = client.get(CORRECTIONS).headers["ETag"]

    assert client.get(CORRECTIONS, headers={"If-None-Match": etag}).status_code == 304
    retract(published(body="<p>Kaffe i parken på lördag.</p>"))
    assert client.get(CORRECTIONS, headers={"If-None-Match": etag}).status_code == 200


def test_the_list_takes_no_more_queries_when_it_is_longer(client):
    correct(published())
    counts = []
    for n in range(2):
        retract(published(body=f"<p>Te nummer {n} i parken.</p>"), "Fel.")
        with CaptureQueriesContext(connection) as captured:
            client.get(CORRECTIONS)
        counts.append(len(captured))

    assert counts[0] == counts[1] <= 5


def test_the_etag_is_made_of_what_is_sent(client):
    answer = client.get(CORRECTIONS)

    assert answer.headers["ETag"] == f'"{hashlib.sha256(answer.content).hexdigest()}"'
