"""A mistake is admitted: a new post corrects the one that is live, and the first stays in evidence."""

from __future__ import annotations

import pytest

from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, published
from tests.journeys.story import do, read

pytestmark = pytest.mark.django_db


def test_a_correction_goes_out_beside_what_it_corrects_and_the_mistake_is_retracted(client):
    anna, ivar, pia = marketer(), security_reviewer(), publisher()
    wrong = published(by=anna, body="<p>Vi öppnar på lördag.</p>")
    right = PostFactory(by=anna, body="<p>Rättelse: vi öppnar på söndag.</p>", corrects=wrong)
    do("submit", right, anna)
    do("approve", right, ivar)
    do("publish", right, pia)
    assert read(client, right).json()["content"]["corrects"] == str(wrong.public_id)

    do("retract", wrong, pia, reason="Fel dag.", public_reason="Dagen var fel; se rättelsen.")
    assert read(client, wrong).json()["detail"] == "Dagen var fel; se rättelsen."
    assert read(client, right).status_code == 200
    assert wrong.releases.count() == 1
