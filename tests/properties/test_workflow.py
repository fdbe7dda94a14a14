"""The workflow as a machine that people pull at in any order: whatever they do, the promises hold.

A quick look belongs to every run of the tests. ``IMPRIMATUR_EXAMPLES=200`` looks for longer.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from approvals.lifecycle import STEPS, State
from approvals.models import LiveRelease, Post, PostIsNotADraft, Release, SealedContent, person_of
from approvals.offers import open_to
from approvals.orders import order_publishing, publish_due
from approvals.pausing import pause_publishing, resume_publishing
from approvals.steps import take
from approvals.waiving import waive
from policy_rules import registers
from policy_rules.models import ConfidentialTerm
from tests.evidence import defects, seen_by_a_stranger
from tests.factories.people import UserFactory
from tests.factories.posts import CLEAN, PostFactory, digest_of
from tests.factories.registers import ConfidentialTermFactory
from tests.journeys.story import seen

SECRET = "<p>Projekt Järpe öppnar i Luleå i helgen.</p>"
WORDS = (CLEAN, SECRET, "<p>En rättelse: vi öppnar på söndag.</p>")
ROLES = ("Marketers", "Policy reviewers", "IT/security reviewers", "Publishers", "Legal")
EXAMPLES = int(os.environ.get("IMPRIMATUR_EXAMPLES", "4"))

people = st.integers(0, 3)


class Workflow(RuleBasedStateMachine):
    """Four people with all roles between them, one of them with every role, and a few posts."""

    posts = Bundle("posts")

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()

    @initialize()
    def hire(self) -> None:
        ConfidentialTermFactory(term="Projekt Järpe")
        self.people = [
            UserFactory(is_superuser=True),
            UserFactory(groups=ROLES),
            UserFactory(groups=ROLES[:3]),
            UserFactory(groups=ROLES[2:4]),
        ]
        self.paused = False

    def teardown(self) -> None:
        """The evidence agrees with everything that happened, a stranger finds so too, and then none of it did."""
        try:
            assert defects() == []
            assert seen_by_a_stranger() == []
        finally:
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    # ---- what people do -------------------------------------------------------------------------------------------

    @rule(target=posts, who=people, body=st.sampled_from(WORDS))
    def draft(self, who: int, body: str) -> int:
        return PostFactory(by=self.people[who], body=body).pk

    @rule(pk=posts, who=people, body=st.sampled_from(WORDS))
    def edit(self, pk: int, who: int, body: str) -> None:
        post = Post.objects.get(pk=pk)
        post.body = body
        sealed = post.state != State.DRAFT
        try:
            post.save()
            post.save_revision(user=self.people[who])
        except PostIsNotADraft:
            assert sealed
        else:
            assert not sealed

    @rule(pk=posts, who=people, name=st.sampled_from(sorted(STEPS)), stale=st.integers(0, 9).map(lambda n: n == 0))
    def step(self, pk: int, who: int, name: str, stale: bool) -> None:
        """Any step, by anybody, mostly with the right digest."""
        self._take(pk, name, self.people[who], stale)

    @rule(pk=posts, data=st.data())
    def open_step(self, pk: int, data) -> None:
        """A step that is open to somebody, so that posts come far; the door keeps the promise of the button."""
        post = Post.objects.get(pk=pk)
        possible = [
            (number, offer.step.name)
            for number, person in enumerate(self.people)
            for offer in open_to(post, person)
            if offer.is_open
        ]
        if possible:
            who, name = data.draw(st.sampled_from(possible))
            outcome = self._take(pk, name, self.people[who], stale=False)
            assert outcome.taken, (name, outcome.why)

    @rule(pk=posts, who=people)
    def waive(self, pk: int, who: int) -> None:
        post = Post.objects.get(pk=pk)
        if post.state == State.POLICY_CHECK:
            for found in take("pass_policy", post, actor=self.people[0], saw=digest_of(post)).refusals:
                waive(post, found.finding, actor=self.people[who], saw=digest_of(post), reason="Offentligt i dag.")

    @rule(pk=posts, who=people, hours=st.integers(1, 3))
    def order(self, pk: int, who: int, hours: int) -> None:
        post, at = Post.objects.get(pk=pk), timezone.now() + timedelta(hours=hours)
        order_publishing(post, actor=self.people[who], saw=digest_of(post), go_out_at=at)

    @rule(hours=st.integers(0, 4))
    def publish_due(self, hours: int) -> None:
        """The clock of the scheduler runs ahead of everybody's."""
        for _order, outcome in publish_due(timezone.now() + timedelta(hours=hours)):
            assert not (self.paused and outcome.taken)

    @rule()
    def add_or_remove_a_term(self) -> None:
        """What was clean a moment ago is not, and the other way round."""
        known = ConfidentialTerm.objects.filter(term="rättelse").first()
        if known:
            registers.remove(known, actor=None)
        else:
            ConfidentialTermFactory(term="rättelse")

    @rule()
    def pause_or_resume(self) -> None:
        change: Callable = resume_publishing if self.paused else pause_publishing
        change(actor=self.people[0], reason="Kris.")
        self.paused = not self.paused

    @rule(pk=posts, state=st.sampled_from(State.values))
    def set_the_state_by_hand(self, pk: int, state: str) -> None:
        """What the database lets through changes nothing: only the state that the decisions lead to."""
        before = Post.objects.get(pk=pk).state
        try:
            with transaction.atomic():
                Post.objects.filter(pk=pk).update(state=state)
        except DatabaseError:
            assert state != before
        assert Post.objects.get(pk=pk).state == before

    def _take(self, pk: int, name: str, actor, stale: bool):
        post = Post.objects.get(pk=pk)
        saw = "0" * 64 if stale else seen(name, post)
        releases = Release.objects.count()
        outcome = take(name, post, actor=actor, saw=saw, reason="Därför.", public_reason="Priset var fel.")
        assert not (stale and outcome.taken)
        if self.paused:
            assert Release.objects.count() == releases
        return outcome

    # ---- what always holds ----------------------------------------------------------------------------------------

    @invariant()
    def a_post_has_one_live_release_at_most(self) -> None:
        live = list(LiveRelease.objects.values_list("post", flat=True))
        assert len(live) == len(set(live))
        unended = list(Release.objects.filter(end__isnull=True).values_list("post", flat=True))
        assert sorted(unended) == sorted(live)

    @invariant()
    def every_release_was_settled_and_approved_by_different_people_who_did_not_write_it(self) -> None:
        for release in Release.objects.select_related("submission"):
            submission = release.submission
            decisions = list(submission.decisions.all())
            approvers = {one.person for one in decisions if one.step == "approve"}
            settlers = {one.person for one in decisions if one.step == "pass_policy"} - {"system"}
            settlers |= {one.person for one in submission.waivers.all()}
            assert approvers
            assert any(one.step == "pass_policy" for one in decisions)
            assert not approvers & set(submission.authors)
            assert not settlers & set(submission.authors)
            assert not approvers & settlers
            assert release.digest == submission.digest
            assert SealedContent.open(release.digest)

    @invariant()
    def nobody_who_wrote_is_missing_from_the_authors(self) -> None:
        for post in Post.objects.filter(state=State.DRAFT):
            last = post.latest_revision.user
            drafting = post.authors.filter(person=person_of(last)).exists()
            assert drafting or post.releases.exists()


@pytest.mark.django_db
def test_the_promises_hold_whatever_people_do():
    run_state_machine_as_test(
        Workflow,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
