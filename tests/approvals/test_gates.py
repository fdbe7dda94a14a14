"""The gate before a release believes the immutable rows and not the state; here rows are forged.

Evidence is insert-only, so whoever writes to the database past the door can still add a decision, and with it move the
state: no trigger stands in the way. Such rows neither make an approval by others out of one that was not, nor get past
the signed ledger.
"""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from approvals.lifecycle import State
from approvals.models import SYSTEM, Decision, LedgerEntry, LiveRelease, Post, Release, Waiver, person_of
from approvals.steps import take
from tests.factories.people import marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db

OTHER_BYTES = "0" * 64


@pytest.fixture
def post(settings) -> Post:
    """What Anna and Axel wrote and Anna handed in. It waits in its policy check; nobody has judged it."""
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"POLICY_REVIEW": "always"}
    anna, axel = marketer(first_name="Anna"), marketer(first_name="Axel")
    post = PostFactory(by=anna)
    post.save_revision(user=axel)
    assert take("submit", post, actor=anna).taken
    return Post.objects.get(pk=post.pk)


@pytest.fixture
def people(post) -> dict[str, str]:
    """Pseudonyms by first name: Anna and Axel wrote the post, Petra and Ivan did not."""
    policy_reviewer(first_name="Petra")
    security_reviewer(first_name="Ivan")
    users = get_user_model().objects.filter(first_name__in=("Anna", "Axel", "Petra", "Ivan"))
    return {user.first_name: person_of(user).code for user in users} | {"the house": SYSTEM}


def forge(post: Post, step: str, person: str, digest: str = "") -> None:
    """Put a decision into the database that nobody took, and the state that it leads to."""
    submission, source = post.submissions.get(), Post.objects.get(pk=post.pk).state
    Decision.objects.create(
        post=post,
        submission=submission,
        step=step,
        from_state=source,
        to_state=State.APPROVED,
        person=person,
        digest=digest or submission.digest,
    )
    Post.objects.filter(pk=post.pk).update(state=State.APPROVED)


def forge_waiver(post: Post, person: str) -> None:
    """Put a waiver into the database that nobody gave."""
    Waiver.objects.create(submission=post.submissions.get(), finding="f", code="CON001", person=person, reason="")


def publish(post: Post) -> list[str]:
    """The codes with which publishing is refused; none when it goes out."""
    outcome = take("publish", post, actor=publisher(), saw=digest_of(post))
    assert outcome.taken == LiveRelease.objects.filter(post=post).exists() == Release.objects.filter(post=post).exists()
    return [refusal.code for refusal in outcome.refusals]


def test_rows_that_show_an_approval_by_others_need_the_ledger_beside_them(post, people):
    forge(post, "pass_policy", people["Petra"])
    forge(post, "approve", people["Ivan"])
    assert publish(post) == ["not_on_ledger"]


def test_a_waiver_that_the_ledger_does_not_know_lets_nothing_out(post):
    petra, ivan = policy_reviewer(), security_reviewer()
    assert take("pass_policy", post, actor=petra, saw=digest_of(post)).taken
    assert take("approve", post, actor=ivan, saw=digest_of(post)).taken
    forge_waiver(post, person_of(petra).code)
    assert publish(post) == ["not_on_ledger"]


def test_an_entry_that_was_not_signed_lets_nothing_out(post):
    assert take("pass_policy", post, actor=policy_reviewer(), saw=digest_of(post)).taken
    assert take("approve", post, actor=security_reviewer(), saw=digest_of(post)).taken
    taken = LedgerEntry.objects.of_kind("step.taken")
    # Not the newest, which is proved before anything is written after it.
    settled = next(entry for entry in taken if entry.said["data"]["step"] == "pass_policy")
    remove_guards()
    with connection.cursor() as cursor:
        forged = settled.note.replace("\n— ", "\n— x")
        cursor.execute("UPDATE approvals_ledgerentry SET note = %s WHERE seq = %s", [forged, settled.pk])
    assert publish(post) == ["unprovable"]


@pytest.mark.parametrize(
    ("settler", "approver"),
    [
        pytest.param("Petra", "Anna", id="who handed it in approved"),
        pytest.param("Petra", "Axel", id="who wrote in it approved"),
        pytest.param("Axel", "Ivan", id="who wrote in it settled"),
        pytest.param("Ivan", "Ivan", id="one person settled and approved"),
        pytest.param("Petra", "the house", id="the house approved"),
    ],
)
def test_an_approval_by_the_wrong_person_does_not_let_it_out(post, people, settler, approver):
    forge(post, "pass_policy", people[settler])
    forge(post, "approve", people[approver])
    assert publish(post) == ["not_approved", "not_on_ledger"]


@pytest.mark.parametrize("waiver", ["Axel", "Ivan"])
def test_a_waiver_by_an_author_or_by_the_approver_does_not_let_it_out(post, people, waiver):
    forge_waiver(post, people[waiver])
    forge(post, "pass_policy", people["Petra"])
    forge(post, "approve", people["Ivan"])
    assert publish(post) == ["not_approved", "not_on_ledger"]


def test_an_approval_without_a_settled_policy_check_does_not_let_it_out(post, people):
    forge(post, "approve", people["Ivan"])
    assert publish(post) == ["not_approved", "not_on_ledger"]


def test_a_state_that_another_step_led_to_does_not_let_it_out(post, people):
    forge(post, "pass_policy", people["Petra"])
    assert publish(post) == ["not_approved", "not_on_ledger"]


def test_an_approval_that_was_taken_back_does_not_let_it_out(post, people):
    forge(post, "pass_policy", people["Petra"])
    forge(post, "approve", people["Ivan"])
    forge(post, "request_changes", people["Ivan"])
    assert publish(post) == ["not_approved", "not_on_ledger"]


@pytest.mark.parametrize("about_other_bytes", ["pass_policy", "approve"])
def test_a_decision_on_other_bytes_does_not_let_it_out(post, people, about_other_bytes):
    for step, person in (("pass_policy", "Petra"), ("approve", "Ivan")):
        forge(post, step, people[person], digest=OTHER_BYTES if step == about_other_bytes else "")
    assert publish(post) == ["not_approved", "not_on_ledger"]
