"""Words, rules and the pause change while a step is under way: it sees the change, or the change comes after it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from approvals import steps
from approvals.door import effects
from approvals.lifecycle import STEPS, State
from approvals.models import LedgerEntry, Post, PostIsNotADraft, PublishingPause, Release, SealedContent, Submission
from approvals.pausing import pause_publishing
from approvals.steps import take
from policy_rules import registers, ruleset
from policy_rules.models import ConfidentialTerm
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, submitted
from tests.races.racing import held_inside, in_own_thread, race, until_waiting

pytestmark = pytest.mark.django_db(transaction=True)

NEW = "<p>Nya ord om rosteriet.</p>"


def row(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


def edit(post: Post, by) -> Post:
    """Save other words, as the editor does."""
    draft = row(post)
    draft.body = NEW
    draft.save()
    draft.save_revision(user=by)
    return draft


def sealed_words(post: Post) -> str:
    return json.loads(SealedContent.open(digest_of(post)))["html"]


def numbers(kind: str) -> list[int]:
    return [entry.seq for entry in LedgerEntry.objects.of_kind(kind)]


def interrupted(monkeypatch, change) -> None:
    """Let ``change`` happen after the slow work of a step, before its transaction; once."""
    ruleset.current()  # else the first try ends with asking for it, and the change comes before the second
    real, changes = steps.prepare, [change]

    def prepare(*args):
        prepared = real(*args)
        while changes:
            changes.pop()()
        return prepared

    monkeypatch.setattr(steps, "prepare", prepare)


def test_words_that_change_after_they_were_checked_are_not_sealed(monkeypatch):
    anna = marketer()
    post = PostFactory(by=anna)
    interrupted(monkeypatch, lambda: edit(post, anna))
    assert [refusal.code for refusal in take("submit", post, actor=anna).refusals] == ["stale_digest"]
    assert (row(post).body, row(post).state) == (NEW, State.DRAFT)
    assert not Submission.objects.exists()


def test_editing_and_submitting_at_once_never_seal_other_words_than_those_that_stay():
    anna = marketer()
    post = PostFactory(by=anna)
    edited, outcome = race(partial(edit, post, anna), partial(take, "submit", post, actor=anna))
    assert isinstance(edited, (Post, PostIsNotADraft)), edited
    if outcome.taken:
        assert sealed_words(post) == row(post).body
    else:
        assert row(post).state == State.DRAFT


def test_a_resubmission_while_a_reviewer_decides_is_not_approved_unread(monkeypatch):
    anna, bo = marketer(), security_reviewer()
    post = submitted(by=anna)

    def resubmit():
        for step in ("withdraw", "submit"):
            assert take(step, post, actor=anna).taken

    interrupted(monkeypatch, resubmit)
    refused = take("approve", post, actor=bo, saw=digest_of(post))
    assert [refusal.code for refusal in refused.refusals] == ["stale_digest"]
    assert row(post).state == State.IT_SECURITY_REVIEW


def test_what_the_rules_said_of_an_older_submission_decides_nothing(monkeypatch):
    anna = marketer()
    post = submitted(by=anna)
    about_the_older = steps.prepare(STEPS["approve"], post)
    assert take("withdraw", post, actor=anna).taken
    assert take("submit", post, actor=anna).taken
    monkeypatch.setattr(steps, "prepare", lambda step, post: about_the_older)
    outcome = take("approve", post, actor=security_reviewer(), saw=digest_of(post))
    assert [refusal.code for refusal in outcome.refusals] == ["stale_digest"]


def test_rules_that_change_after_they_were_asked_are_asked_again(monkeypatch):
    post, bo = submitted(), security_reviewer()
    interrupted(monkeypatch, lambda: registers.save(ConfidentialTerm(term="rosteri"), actor=None))
    refused = take("approve", post, actor=bo, saw=digest_of(post))
    assert [refusal.code for refusal in refused.refusals] == ["unsettled_finding"]
    assert row(post).state == State.POLICY_CHECK


@pytest.mark.postgres
def test_an_edit_during_the_seal_waits_and_is_then_refused(monkeypatch):
    anna = marketer()
    post = PostFactory(by=anna)
    with (
        ThreadPoolExecutor(1) as pool,
        held_inside(monkeypatch, effects, "carry_out", partial(take, "submit", post, actor=anna)) as submitting,
    ):
        editing = pool.submit(in_own_thread, partial(edit, post, anna))
        until_waiting(editing)
    assert submitting.result().taken
    assert isinstance(editing.exception(), PostIsNotADraft)
    assert sealed_words(post) == row(post).body != NEW


@pytest.mark.postgres
def test_a_pause_waits_for_the_release_that_is_being_printed(monkeypatch):
    post, pia, paul = approved(), publisher(), publisher()  # two, else one would wait for the other's pseudonym
    saw = digest_of(post)
    with (
        ThreadPoolExecutor(1) as pool,
        held_inside(monkeypatch, effects, "carry_out", partial(take, "publish", post, actor=pia, saw=saw)) as printing,
    ):
        pausing = pool.submit(in_own_thread, partial(pause_publishing, actor=paul, reason="Kris."))
        until_waiting(pausing)
    assert printing.result().taken
    assert isinstance(pausing.result(), PublishingPause)
    assert numbers("release.printed") < numbers("publishing.paused")


@pytest.mark.postgres
def test_a_rule_change_waits_for_the_approval_that_is_being_recorded(monkeypatch):
    post, bo = submitted(), security_reviewer()
    saw = digest_of(post)
    with (
        ThreadPoolExecutor(1) as pool,
        held_inside(monkeypatch, effects, "carry_out", partial(take, "approve", post, actor=bo, saw=saw)) as approving,
    ):
        term = ConfidentialTerm(term="rosteri")
        changing = pool.submit(in_own_thread, partial(registers.save, term, actor=None))
        until_waiting(changing)
    assert approving.result().taken
    assert changing.exception() is None
    assert numbers("step.taken")[-1] < numbers("register.changed")[-1]
    refused = take("publish", post, actor=publisher(), saw=saw)
    assert [refusal.code for refusal in refused.refusals] == ["unsettled_finding"]
    assert not Release.objects.exists()
