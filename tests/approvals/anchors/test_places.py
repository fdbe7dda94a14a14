from __future__ import annotations

import pytest

from approvals.anchors import places
from approvals.anchors.authority import Authority
from approvals.anchors.bucket import Bucket
from approvals.anchors.errors import BadAddress
from approvals.anchors.file import File
from approvals.ledger.shapes import NAME


@pytest.mark.parametrize(
    ("address", "kind", "name"),
    [
        ("file:/srv/worm share/anchors.txt", File, "file:anchors.txt"),
        ("file:my anchors+.txt", File, "file:my%20anchors%2B.txt"),
        ("s3://evidence/ledger/", Bucket, "s3://evidence/ledger"),
        ("s3://evidence", Bucket, "s3://evidence"),
        ("tsa:https://anna:secret@tsa.example.com:8443/tsr?key=hidden", Authority, "tsa:tsa.example.com/tsr"),
    ],
)
def test_a_place_is_named_without_folders_and_secrets(address, kind, name):
    place = places.place(address)
    assert (type(place), place.name) == (kind, name)
    assert NAME.accepts(place.name)
    assert "secret" not in repr(place)


@pytest.mark.parametrize(
    "address",
    ["", "file:", "file:/", "s3:evidence", "s3://", "s3://key:secret@evidence", "tsa:tsa.example.com", "ftp://secret"],
)
def test_another_address_is_refused_and_not_repeated(address):
    with pytest.raises(BadAddress) as caught:
        places.place(address)
    assert "secret" not in str(caught.value)


def test_the_site_says_where(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"ANCHORS": ["file:/srv/a.txt", "s3://evidence"]}
    assert [place.name for place in places.configured()] == ["file:a.txt", "s3://evidence"]
