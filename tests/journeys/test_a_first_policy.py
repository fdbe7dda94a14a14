"""A newcomer answers three questions, takes the other answers as they are, and the site enforces a policy."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from approvals.lifecycle import State
from approvals.models import Post
from tests.evidence import defects
from tests.factories.people import marketer, security_reviewer
from tests.factories.posts import PostFactory, submitted
from tests.factories.registers import AccountFactory
from tests.journeys.story import codes, do, now, try_to

pytestmark = pytest.mark.django_db

ANSWERS = {
    "company": "Norrsken Kaffe",
    "domains": ["norrsken.example"],
    "escalation": "press@norrsken.example",
    "security": "Siv Säker",
    "confidential": ["Projekt Tjäder"],
}


@pytest.fixture(autouse=True)
def policy(tmp_path, capsys):
    """What the newcomer did."""
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(ANSWERS), encoding="utf-8")
    call_command("policy_wizard", answers=str(path), yes=True, output=str(tmp_path))


def draft(**values) -> Post:
    return PostFactory(by=values.pop("by", None) or marketer(), accounts=[AccountFactory()], **values)


def test_a_paid_post_without_its_label_is_refused_and_goes_out_with_it():
    anna = marketer()
    post = draft(by=anna, sponsorship="we_are_paid", sponsor="Fjällstugan")
    refused = try_to("submit", post, anna)
    assert codes(refused) == ["mandatory_finding"]
    assert {refusal.rule for refusal in refused.refusals} >= {"DIS001"}
    assert now(post).state == State.DRAFT

    labelled = "<p>Reklam för Fjällstugan</p><p>Vår mellanrost serveras i alla stugor i vinter.</p>"
    submitted(by=anna, sponsorship="we_are_paid", sponsor="Fjällstugan", body=labelled)


def test_a_confidential_word_waits_for_a_policy_reviewer():
    anna = marketer()
    assert submitted(by=anna, body="<p>Projekt Tjäder öppnar snart.</p>").state == State.POLICY_CHECK


def test_the_reviewer_ticks_the_points_that_the_policy_names():
    post = submitted(by=marketer())
    ivan = security_reviewer()
    refused = try_to("approve", post, ivan)
    assert codes(refused) == ["checklist"]
    assert refused.refusals[0].message.count(";") == 4
    do("approve", post, ivan, checklist=["links", "files", "details", "named", "people"])


def test_everything_is_on_the_ledger():
    assert defects() == []
