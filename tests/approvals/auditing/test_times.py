"""When something happened is told to the microsecond: a row whose time was moved with SQL is found."""

from __future__ import annotations

import datetime

import pytest
from django.apps import apps
from django.db import models

from approvals import looking_back, takedowns
from approvals.erasing import holds
from approvals.erasing.values import erase_value
from approvals.pausing import pause_publishing
from tests.approvals.auditing.test_workflow_tables import found, whole_story  # noqa: F401 - a fixture
from tests.factories.people import lawyer, publisher
from tests.factories.posts import live_digest_of, published
from tests.factories.registers import ConfidentialTermFactory
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db

A_MOMENT = datetime.timedelta(microseconds=1)

TIMES = [
    ("Submission", "sealed_at", "submission.altered"),
    ("Decision", "taken_at", "decision.altered"),
    ("CheckRun", "run_at", "check_run.altered"),
    ("Waiver", "given_at", "waiver.altered"),
    ("Release", "printed_at", "release.altered"),
    ("ReleaseEnd", "ended_at", "release_end.altered"),
    ("LiveRelease", "printed_at", "live.altered"),
    ("RuleFound", "found_at", "rule_found.altered"),
    ("PublishingPause", "at", "pause.altered"),
    ("AdoptedPolicy", "at", "policy.altered"),
]

TIMES_OF_TAKEDOWNS = [
    ("TakedownTask", "opened_at", "takedown.altered"),
    ("TakedownFindings", "found_at", "takedown_findings.altered"),
    ("TakedownClosing", "closed_at", "takedown_closing.altered"),
]

TIMES_OF_ERASURES = [
    ("Erasure", "erased_at", "erasure.altered"),
    ("LegalHold", "placed_at", "hold.altered"),
    ("LegalHoldLift", "lifted_at", "hold_lift.altered"),
]


def move(model: str, column: str) -> None:
    """Let every row have happened a moment earlier, as the owner of the database can."""
    remove_guards()
    assert models.QuerySet(apps.get_model("approvals", model)).update(**{column: models.F(column) - A_MOMENT})


@pytest.mark.parametrize(("model", "column", "code"), TIMES)
def test_a_row_whose_time_was_moved_by_a_moment_is_found(whole_story, model, column, code):  # noqa: F811
    move(model, column)
    assert code in found()


def test_a_post_that_waits_since_another_moment_is_found(whole_story):  # noqa: F811
    move("Post", "waiting_since")
    assert "post.waiting" in found()


@pytest.fixture
def settled_takedown(db) -> None:
    post = published(body="<p>Projekt Järpe öppnar i Luleå.</p>")
    ConfidentialTermFactory(term="Projekt Järpe")
    looking_back.look_back()
    assert takedowns.keep(post, actor=publisher(), saw=live_digest_of(post), reason="Det är känt.").taken
    assert found() == set()


@pytest.mark.parametrize(("model", "column", "code"), TIMES_OF_TAKEDOWNS)
def test_the_time_of_a_takedown_that_was_moved_is_found(settled_takedown, model, column, code):
    move(model, column)
    assert code in found()


@pytest.fixture
def erased(db) -> None:
    lena = lawyer()
    holds.lift(holds.place(actor=lena, reason="En tvist."), actor=lena, reason="Den är över.")
    pause = pause_publishing(actor=lena, reason="Kris.")
    erase_value(pause.reason, ground="unlawful", actor=lena)
    assert found() == set()


@pytest.mark.parametrize(("model", "column", "code"), TIMES_OF_ERASURES)
def test_the_time_of_an_erasure_or_a_hold_that_was_moved_is_found(erased, model, column, code):
    move(model, column)
    assert code in found()
