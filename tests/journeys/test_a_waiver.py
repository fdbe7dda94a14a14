"""A confidential name was made public this morning: a policy reviewer says so, and somebody else approves."""

from __future__ import annotations

import pytest

from approvals.lifecycle import State
from approvals.models import Waiver
from approvals.waiving import waive
from tests.factories.people import UserFactory, marketer, publisher, security_reviewer
from tests.factories.posts import digest_of, submitted
from tests.factories.registers import ConfidentialTermFactory
from tests.journeys.story import codes, do, now, read, try_to

pytestmark = pytest.mark.django_db


def test_a_finding_is_waived_with_a_reason_and_whoever_waived_does_not_approve(client):
    ConfidentialTermFactory(term="Projekt Järpe")
    anna = marketer()
    petra = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    post = submitted(by=anna, body="<p>Projekt Järpe öppnar i dag.</p>")
    assert now(post).state == State.POLICY_CHECK
    [barred] = try_to("pass_policy", post, petra).refusals

    assert codes(waive(post, barred.finding, actor=anna, saw=digest_of(post), reason="Jag vet.")) == ["not_permitted"]
    assert waive(post, barred.finding, actor=petra, saw=digest_of(post), reason="Pressmeddelande i morse.").taken
    do("pass_policy", post, petra)
    assert codes(try_to("approve", post, petra)) == ["same_reviewer"]
    do("approve", post, security_reviewer())
    do("publish", post, publisher())
    assert read(client, post).status_code == 200
    assert Waiver.objects.get().code == "CON001"
