"""The list: live releases and nothing else, page by page, in two queries."""

from __future__ import annotations

import datetime
import json

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from approvals.steps import take
from tests.approvals.api.requests import POSTS, bearer, content_of, end, printed
from tests.factories.people import marketer, publisher
from tests.factories.posts import PostFactory, approved, live_digest_of, published, submitted

pytestmark = pytest.mark.django_db

START = datetime.datetime(2026, 1, 1, 8, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def digests(answer) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [item["digest"] for item in answer.json()["items"]]


def walk(client: Client, query: str = "", *, before_each_page=lambda: None) -> list[str]:
    """The digests of every page, following ``next`` to the end. Fails at the first that comes twice."""
    url, seen = f"{POSTS}?{query}", []
    while url:
        before_each_page()
        answer = client.get(url)
        seen += digests(answer)
        assert len(seen) == len(set(seen))
        following = answer.json()["next"]
        url = following and following["url"]
    return seen


def test_live_releases_are_listed_newest_first(client):
    releases = [printed(at=START + n * HOUR) for n in (1, 0, 2)]
    assert digests(client.get(POSTS)) == [releases[n].digest for n in (2, 0, 1)]


def test_an_item_is_the_detail_byte_for_byte(client):
    release = printed()
    detail = client.get(f"{POSTS}{release.public_id}/").content
    assert client.get(POSTS).content == b'{"items":[' + detail + b'],"next":null}'


def test_nothing_but_live_releases_is_listed(client):
    PostFactory()
    submitted()
    approved()
    ended = published()
    take("retract", ended, actor=publisher(), saw=live_digest_of(ended), reason="Fel datum.")
    printed(expires_at=timezone.now())
    live = published(by=marketer())
    assert digests(client.get(POSTS)) == [live.live.release.digest]


def test_a_token_shows_nothing_more(client):
    submitted()
    live = printed()
    assert digests(client.get(POSTS, headers=bearer(publisher()))) == [live.digest]


def test_an_expired_release_is_gone_at_that_moment(client, monkeypatch):
    release = printed(at=START, expires_at=START + HOUR)
    monkeypatch.setattr(timezone, "now", lambda: START + HOUR - datetime.timedelta(microseconds=1))
    assert digests(client.get(POSTS)) == [release.digest]
    monkeypatch.setattr(timezone, "now", lambda: START + HOUR)
    assert digests(client.get(POSTS)) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("market=uk", {"english"}),
        ("market=se", {"swedish", "both"}),
        ("language=en", {"english", "both"}),
        ("channel=x", {"both"}),
        ("channel=linkedin", {"swedish", "english", "both"}),
        ("topic=Kaffe_1", {"swedish"}),
        ("language=en&channel=x", {"both"}),
        ("language=sv&channel=x", set()),
        ("channel=youtube", set()),
        ("since=2026-01-01T09:00:00Z", {"english", "both"}),
        ("since=2026-01-01T10:00:00%2B01:00&market=uk", {"english"}),
        ("since=2026-01-01T10:00:01Z", set()),
    ],
)
def test_a_filter_keeps_what_it_names(client, query, expected):
    releases = {
        "swedish": printed(at=START, topics=["Kaffe_1"]),
        "english": printed(at=START + HOUR, language="en", markets=["uk", "us"]),
        "both": printed(at=START + 2 * HOUR, language="en", channels=["linkedin", "x"]),
    }
    assert set(digests(client.get(f"{POSTS}?{query}"))) == {releases[name].digest for name in expected}


@pytest.mark.parametrize("count", [1, 50])
@pytest.mark.parametrize(
    "query", ["limit=50", "limit=50&market=se&language=sv&channel=linkedin&since=2026-01-01T00:00:00Z"]
)
def test_a_page_takes_two_queries_whatever_its_size(client, count, query, django_assert_num_queries):
    for n in range(count):
        printed(at=START + n * HOUR)
    with django_assert_num_queries(2):
        assert len(digests(client.get(f"{POSTS}?{query}"))) == count


def test_a_deep_page_takes_two_queries(client, django_assert_num_queries):
    for n in range(4):
        printed(at=START + n * HOUR)
    url = client.get(f"{POSTS}?limit=2").json()["next"]["url"]
    with django_assert_num_queries(2):
        assert len(digests(client.get(url))) == 2


def test_an_empty_list_is_a_list(client):
    assert client.get(POSTS).json() == {"items": [], "next": None}


def test_the_last_page_says_that_it_is_the_last(client):
    for _ in range(2):
        printed()
    assert client.get(f"{POSTS}?limit=2").json()["next"] is None
    assert client.get(f"{POSTS}?limit=1").json()["next"] is not None


def test_the_next_address_keeps_the_filters(client):
    releases = [printed(at=START + n * HOUR, language="en", topics=["kaffe"]) for n in range(3)]
    printed(at=START + HOUR)
    query = "limit=1&language=en&topic=kaffe&since=2026-01-01T09:00:00Z"
    assert walk(client, query) == [releases[2].digest, releases[1].digest]


@settings(max_examples=25, deadline=None)
@given(
    hours=st.lists(st.integers(0, 3), max_size=12),
    limit=st.integers(1, 5),
    latecomers=st.lists(st.integers(0, 2), max_size=12),
)
def test_walking_the_pages_meets_each_release_once_though_others_come_meanwhile(hours, limit, latecomers):
    """Several releases of the same moment are the hard part; what comes meanwhile comes at the head."""
    with transaction.atomic():
        there = [printed(at=START + hour * HOUR).digest for hour in hours]
        newer = iter(latecomers)

        def somebody_publishes():
            for _ in range(next(newer, 0)):
                printed(at=START + 5 * HOUR)

        pages = walk(Client(), f"limit={limit}", before_each_page=somebody_publishes)
        assert [digest for digest in pages if digest in there] == pages[len(pages) - len(there) :]
        assert set(there) <= set(pages)
        transaction.set_rollback(True)


def test_a_release_that_ends_between_two_pages_moves_no_other(client):
    releases = [printed(at=START + n * HOUR) for n in range(4)]
    url = client.get(f"{POSTS}?limit=2").json()["next"]["url"]
    end(releases[2])
    assert digests(client.get(url)) == [releases[1].digest, releases[0].digest]


def test_an_unchanged_page_is_not_sent_again(client):
    printed()
    etag = client.get(POSTS).headers["ETag"]
    again = client.get(POSTS, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == etag
    assert again.headers["Cache-Control"] == "public, no-cache"
    assert "Imprimatur-Checkpoint" not in again.headers  # no step was taken yet, so there is no ledger


def test_the_etag_changes_when_a_release_comes_or_goes(client):
    release = printed()
    first = client.get(POSTS).headers["ETag"]
    printed()
    second = client.get(POSTS).headers["ETag"]
    end(release)
    third = client.get(POSTS).headers["ETag"]
    assert len({first, second, third}) == 3


def test_the_etag_changes_when_a_next_page_comes(client):
    """The items are the same, but the answer is not."""
    printed(at=START + HOUR)
    last = client.get(f"{POSTS}?limit=1").headers["ETag"]
    printed(at=START)
    assert client.get(f"{POSTS}?limit=1").headers["ETag"] != last


def test_pages_and_filters_have_etags_of_their_own(client):
    queries = ["", "limit=5", "language=en", "channel=youtube", "since=2030-01-01T00:00:00Z"]
    etags = {client.get(f"{POSTS}?{query}").headers["ETag"] for query in queries}
    assert len(etags) == len(queries)


def test_a_head_request_has_the_headers_and_no_body(client):
    printed()
    get, head = client.get(POSTS), client.head(POSTS)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == get.headers["ETag"]


def test_a_release_whose_words_were_changed_behind_our_back_is_left_out(client, caplog):
    good, bad = printed(), printed(value=b'{"text":"Someone else\'s words"}')
    assert digests(client.get(POSTS)) == [good.digest]
    assert bad.digest in caplog.text
    assert "Someone else" not in caplog.text


def test_the_bytes_of_an_item_are_those_that_the_digest_names(client):
    release = printed()
    body = client.get(POSTS).content
    item = body.removeprefix(b'{"items":[').removesuffix(b'],"next":null}')
    assert json.loads(content_of(item))["post"] == str(release.public_id)
