"""Something terrible happens: publishing is paused, nothing goes out, and it is resumed with a reason."""

from __future__ import annotations

import pytest

from approvals.models import LedgerEntry
from approvals.pausing import pause_publishing, resume_publishing
from tests.factories.people import lawyer, publisher
from tests.factories.posts import approved
from tests.journeys.story import codes, do, read, try_to

pytestmark = pytest.mark.django_db


def test_nothing_goes_out_while_publishing_is_paused(client):
    pia, lotta = publisher(), lawyer()
    post = approved()
    pause_publishing(actor=lotta, reason="Olyckan i hamnen.")
    assert codes(try_to("publish", post, pia)) == ["paused"]
    assert read(client, post).status_code == 404

    resume_publishing(actor=pia, reason="Familjerna är underrättade.")
    do("publish", post, pia)
    assert read(client, post).status_code == 200
    told = [entry.said["kind"] for entry in LedgerEntry.objects.all()]
    wanted = ("publishing.paused", "step.refused", "publishing.resumed", "release.printed")
    assert [kind for kind in told if kind in wanted] == list(wanted)
