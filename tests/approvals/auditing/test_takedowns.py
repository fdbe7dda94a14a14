"""Tasks and their ends that somebody changed with SQL are found, each under its own code."""

from __future__ import annotations

import pytest

from approvals import looking_back, takedowns
from approvals.models import Post, TakedownTask
from tests.approvals.auditing.test_workflow_tables import attack, found
from tests.factories.people import publisher
from tests.factories.posts import live_digest_of, published
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def post() -> Post:
    """A live post with an open task, beside one without."""
    other, post = published(), published(body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    looking_back.look_back()
    assert found() == set()
    assert not TakedownTask.objects.filter(release__post=other).exists()
    return post


def kept(post: Post) -> None:
    """Settle the task."""
    assert takedowns.keep(post, actor=publisher(), saw=live_digest_of(post), reason="Det är känt.").taken
    assert found() == set()


def test_a_task_that_nobody_recorded_is_found():
    attack(
        "INSERT INTO approvals_takedowntask (release_id, opened_at) SELECT id, printed_at FROM approvals_release "
        "WHERE id NOT IN (SELECT release_id FROM approvals_takedowntask)"
    )
    assert "takedown.unrecorded" in found()


def test_findings_that_were_altered_are_found():
    attack("UPDATE approvals_takedownfindings SET findings = '[]'")
    assert "takedown_findings.altered" in found()


def test_a_release_that_the_rules_alone_would_end_is_found():
    attack("UPDATE approvals_takedownfindings SET takes_down = NOT takes_down")
    assert "takedown_findings.altered" in found()


def test_an_end_that_nobody_recorded_is_found():
    attack(
        "INSERT INTO approvals_takedownclosing (task_id, how, person, reason, closed_at) "
        "SELECT id, 'kept', 'system', '', opened_at FROM approvals_takedowntask"
    )
    assert "takedown_closing.unrecorded" in found()


def test_an_end_in_another_name_is_found(post):
    kept(post)
    attack("UPDATE approvals_takedownclosing SET person = 'system'")
    assert "takedown_closing.altered" in found()


def test_a_task_that_says_another_thing_than_its_release_is_found(post):
    kept(post)
    attack("UPDATE approvals_takedownclosing SET how = 'retracted'")
    assert "takedown.unsettled" in found()


def test_an_ended_release_with_an_open_task_is_found():
    attack(
        "INSERT INTO approvals_releaseend (release_id, kind, person, public_reason, ended_at) "
        "SELECT release_id, 'retracted', 'system', '', opened_at FROM approvals_takedowntask"
    )
    assert "takedown.unsettled" in found()
