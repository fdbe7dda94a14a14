"""How much is anchored, where it is told, and who is told when it is too little."""

from __future__ import annotations

import datetime

import pytest
from django.core.checks import run_checks
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from approvals import checks
from approvals.anchors import places
from approvals.anchors.anchoring import anchor
from approvals.anchors.standing import standing
from approvals.ledger.checkpoint import HEADER
from tests.approvals.api.requests import LEDGER
from tests.approvals.ledger.ledgers import write
from tests.factories.people import lawyer

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(kept, settings):
    """A file, in the settings too."""
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"ANCHORS": [f"file:{kept}"]}
    return places.place(f"file:{kept}")


def test_what_no_place_has_is_counted_and_its_time_told(place):
    first = write(3)[0]
    now = standing()
    assert (now.places, now.waiting) == ((), 4)
    assert f"{now.since:%Y-%m-%dT%H:%M:%S.%fZ}" == first.said["at"]


def test_entries_about_anchors_are_not_counted(place, tmp_path):
    write(3)
    anchor(place)
    anchor(places.place(f"file:{tmp_path}/other.txt"))
    assert (standing().waiting, standing().since) == (0, None)
    write(2)
    assert standing().waiting == 2


def test_each_place_stands_there_once_with_its_newest(place, tmp_path):
    write(1)
    anchor(place)
    anchor(places.place(f"file:{tmp_path}/other.txt"))
    write(1)
    anchor(place)
    assert [(kept.place, kept.size) for kept in standing().places] == [
        ("file:checkpoints.txt", 5),
        ("file:other.txt", 3),
    ]


def test_an_empty_ledger_waits_for_nothing():
    assert standing().waiting == 0


def test_it_costs_the_same_however_long_the_ledger_is(place):
    write(1)
    anchor(place)
    write(1)
    with CaptureQueriesContext(connection) as few:
        standing()
    for _time in range(4):
        write(1)
        anchor(place)
    write(1)
    with CaptureQueriesContext(connection) as many:
        standing()
    assert len(many) == len(few) == 5


# ---- where it is told -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["imprimatur:desk", "imprimatur:ledger", "imprimatur:evidence"])
def test_legal_sees_how_many_entries_are_not_anchored(client, place, page):
    client.force_login(lawyer())
    write(3)
    anchor(place)
    assert "Everything that has happened is anchored elsewhere." in client.get(reverse(page)).content.decode()
    write(2)
    shown = client.get(reverse(page)).content.decode()
    assert "2 entries are not yet anchored elsewhere" in shown


@pytest.mark.parametrize("page", ["imprimatur:ledger", "imprimatur:evidence"])
def test_legal_sees_where_checkpoints_are_kept(client, place, page):
    client.force_login(lawyer())
    write(1)
    anchor(place)
    assert "file:checkpoints.txt" in client.get(reverse(page)).content.decode()


def test_the_api_tells_strangers_where_checkpoints_are_kept(client, place):
    write(3)
    anchor(place)
    write(1)
    said = client.get(LEDGER).json()
    (kept,) = said["anchors"]
    assert (kept["place"], kept["size"], said["not_anchored"]) == ("file:checkpoints.txt", 4, 1)


def test_a_file_that_legal_takes_out_carries_a_checkpoint(client):
    client.force_login(lawyer())
    write(1)
    response = client.post(reverse("imprimatur:ledger"), {"form": "csv"})
    response.close()
    assert HEADER in response.headers


# ---- who is told ----------------------------------------------------------------------------------------------------


def told() -> list[str]:
    return [one.msg for one in run_checks(databases=["default"]) if one.id == "imprimatur.W226"]


def test_a_place_that_lags_behind_is_named(place, monkeypatch):
    write(1)
    assert told() == []
    monkeypatch.setattr(checks, "UNANCHORED", datetime.timedelta(seconds=-1))
    assert told() == ["What happened more than a day ago is not anchored yet at file:checkpoints.txt."]
    anchor(place)
    assert told() == []


def test_a_site_without_places_is_not_told(monkeypatch):
    write(1)
    monkeypatch.setattr(checks, "UNANCHORED", datetime.timedelta(seconds=-1))
    assert told() == []


def test_times_are_aware(place):
    write(1)
    anchor(place)
    assert standing().places[0].at <= timezone.now()
