"""What the list does not understand is refused with a sentence that says which part."""

from __future__ import annotations

import datetime

import pytest

from approvals.api.cursor import Position
from tests.approvals.api.requests import POSTS

pytestmark = pytest.mark.django_db


def errors(answer) -> list[dict]:
    assert answer.status_code == 422, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer.json()["errors"]


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=-1",
        "limit=101",
        "limit=ten",
        "limit=1.5",
        "limit=",
        "limit=99999999999999999999999999",
        "market=",
        "market=SE",
        "market=se%00",
        "market=se%0A",
        "language=sv'--",
        "channel=" + "x" * 65,
        "topic=%C3%A5",
        "topic=" + "x" * 101,
        "since=2026-01-01",
        "since=2026-01-01T00:00:00",
        "since=2026-01-01T00:00:00+01:00",  # an unescaped plus sign is a blank
        "since=1767225600",
        "since=yesterday",
        "since=0001-01-01T00:00:00%2B14:00",
        "since=9999-12-31T23:59:59-14:00",
        "since=",
        "cursor=",
        "cursor=abc",
        "cursor=LTEuMQ",
        "cursor=%00",
        "cursor=%F0%9F%92%A9",
    ],
)
def test_a_value_that_makes_no_sense_is_refused(client, query):
    assert errors(client.get(f"{POSTS}?{query}"))[0]["loc"] == ["query", query.split("=")[0]]


@pytest.mark.parametrize("name", ["lang", "offset", "search", "fields", "order", "Market"])
def test_an_unknown_parameter_is_refused_rather_than_ignored(client, name):
    assert errors(client.get(f"{POSTS}?{name}=1"))[0]["loc"] == ["query", name]


def test_a_parameter_given_twice_is_refused(client):
    assert errors(client.get(f"{POSTS}?market=se&market=uk"))[0]["type"] == "repeated_parameter"


def test_the_refusal_of_a_time_says_how_to_write_one(client):
    assert "2026-01-31T08:00:00Z" in errors(client.get(f"{POSTS}?since=2026-01-01"))[0]["msg"]


@pytest.mark.parametrize("query", ["limit=1", "limit=100", "since=0001-01-01T00:00:00Z", "since=9999-12-31T23:59:59Z"])
def test_the_outermost_values_are_fine(client, query):
    assert client.get(f"{POSTS}?{query}").status_code == 200


def test_a_cursor_of_any_position_is_fine(client):
    moments = [datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC), datetime.datetime(5138, 1, 1, tzinfo=datetime.UTC)]
    for moment in moments:
        for release in (0, 10**18 - 1):
            cursor = Position(moment, release).encode()
            assert client.get(f"{POSTS}?cursor={cursor}").status_code == 200
