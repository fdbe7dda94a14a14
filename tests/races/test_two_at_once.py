"""Two people do the same thing at the same moment: one wins, the other is told, and nothing happens twice.

The barriers let both look before either acts, so that each believes to be alone.
"""

from __future__ import annotations

import datetime
from functools import partial
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from PIL import Image as Picture
from wagtail.images.models import Image
from wagtail.models import Collection

from approvals import orders, pausing, sealing, steps, waiving
from approvals.lifecycle import State
from approvals.models import (
    Decision,
    LiveRelease,
    Post,
    PostImage,
    PublishingPause,
    PublishOrder,
    Release,
    SealedFile,
    Submission,
    Waiver,
)
from approvals.orders import order_publishing, publish_due
from approvals.pausing import pause_publishing
from approvals.steps import take
from approvals.waiving import waive
from tests.factories.people import marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import PostFactory, approved, digest_of, live_digest_of, published, submitted
from tests.factories.registers import ConfidentialTermFactory
from tests.races.racing import meet_after, race

pytestmark = pytest.mark.django_db(transaction=True)


def state_of(post: Post) -> str:
    return Post.objects.get(pk=post.pk).state


def one_was_taken(outcomes) -> list[str]:
    """The codes that the loser heard."""
    assert sorted(outcome.taken for outcome in outcomes) == [False, True], outcomes
    [loser] = [outcome for outcome in outcomes if not outcome.taken]
    assert loser.why
    return [refusal.code for refusal in loser.refusals]


@pytest.mark.postgres  # on SQLite the second waits before it looks
def test_two_posts_are_handed_in_with_the_same_new_image(monkeypatch):
    if Collection.get_first_root_node() is None:  # the flush before took it
        Collection.add_root(name="Root")
    file = BytesIO()
    Picture.new("RGB", (4, 3), "teal").save(file, "PNG")
    image = Image.objects.create(title="Rosteriet", file=ContentFile(file.getvalue(), name="rosteriet.png"))
    anna, axel = marketer(), marketer()
    posts = [PostFactory(by=who) for who in (anna, axel)]
    for post, who in zip(posts, (anna, axel), strict=True):
        PostImage.objects.create(post=post, image=image, alt="Rosteriet i morgonljus", credit="Ann")
        Post.objects.get(pk=post.pk).save_revision(user=who)
    meet_after(monkeypatch, sealing, "_kept_already", 2)
    outcomes = race(*[partial(take, "submit", post, actor=who) for post, who in zip(posts, (anna, axel), strict=True)])
    assert all(outcome.taken for outcome in outcomes), outcomes
    assert SealedFile.objects.count() == 1


def test_two_reviewers_approve(monkeypatch):
    post = submitted()
    bo, eva = security_reviewer(), security_reviewer()
    saw = digest_of(post)
    meet_after(monkeypatch, steps, "prepare", 2)
    assert one_was_taken(race(*[partial(take, "approve", post, actor=one, saw=saw) for one in (bo, eva)])) == [
        "wrong_state"
    ]
    assert Decision.objects.filter(step="approve").count() == 1


def test_one_approves_and_one_requests_changes(monkeypatch):
    post = submitted()
    bo, eva = security_reviewer(), security_reviewer()
    saw = digest_of(post)
    meet_after(monkeypatch, steps, "prepare", 2)
    approving, sending_back = race(
        partial(take, "approve", post, actor=bo, saw=saw),
        partial(take, "request_changes", post, actor=eva, saw=saw, reason="Fel datum."),
    )
    assert sending_back.taken  # before the approval, or of what was approved
    assert approving.taken or [refusal.code for refusal in approving.refusals] == ["wrong_state"]
    assert state_of(post) == State.DRAFT


def test_two_publish(monkeypatch):
    post = approved()
    saw = digest_of(post)
    meet_after(monkeypatch, steps, "prepare", 2)
    people = publisher(), publisher()
    assert one_was_taken(race(*[partial(take, "publish", post, actor=one, saw=saw) for one in people])) == [
        "wrong_state"
    ]
    assert (Release.objects.count(), LiveRelease.objects.count()) == (1, 1)


def test_a_post_is_submitted_in_two_windows(monkeypatch):
    anna = marketer()
    post = PostFactory(by=anna)
    meet_after(monkeypatch, steps, "prepare", 2)
    assert one_was_taken(race(*[partial(take, "submit", post, actor=anna)] * 2)) == ["wrong_state"]
    assert Submission.objects.count() == 1


def test_two_waive_the_same_finding(monkeypatch):
    ConfidentialTermFactory(term="Projekt Järpe")
    post = submitted(body="<p>Vi fikar med Projekt Järpe i dag.</p>")
    saw = digest_of(post)
    petra, pal = policy_reviewer(), policy_reviewer()
    finding = take("pass_policy", post, actor=petra, saw=saw).refusals[0].finding
    meet_after(monkeypatch, waiving, "prepare", 2)
    ways = [partial(waive, post, finding, actor=one, saw=saw, reason="Redan känt.") for one in (petra, pal)]
    assert one_was_taken(race(*ways)) == ["already_waived"]
    assert Waiver.objects.count() == 1


def test_two_retract():
    post = approved()
    pia = publisher()
    assert take("publish", post, actor=pia, saw=digest_of(post)).taken
    ways = [
        partial(take, "retract", post, actor=one, saw=live_digest_of(post), reason="Fel pris.")
        for one in (pia, publisher())
    ]
    assert one_was_taken(race(*ways)) == ["wrong_state"]
    assert not LiveRelease.objects.exists()


def approved_revision() -> Post:
    """A post with a live release, and a revision that was approved."""
    anna = marketer()
    post = published(by=anna)
    assert take("revise", post, actor=anna).taken
    Post.objects.get(pk=post.pk).save_revision(user=anna)
    assert take("submit", post, actor=anna).taken
    assert take("approve", post, actor=security_reviewer(), saw=digest_of(post)).taken
    return Post.objects.get(pk=post.pk)


def test_two_retract_while_a_revision_waits(monkeypatch):
    """The post itself does not change, only what stands beside it."""
    post = approved_revision()
    saw = live_digest_of(post)
    meet_after(monkeypatch, steps, "prepare", 2)
    ways = [partial(take, "retract", post, actor=publisher(), saw=saw, reason="Fel pris.") for _ in range(2)]
    assert one_was_taken(race(*ways)) == ["stale_digest"]
    assert not LiveRelease.objects.exists()


def test_one_retracts_the_release_that_another_supersedes(monkeypatch):
    post = approved_revision()
    live, newest = live_digest_of(post), digest_of(post)
    meet_after(monkeypatch, steps, "prepare", 2)
    retracting, publishing = race(
        partial(take, "retract", post, actor=publisher(), saw=live, reason="Fel pris."),
        partial(take, "publish", post, actor=publisher(), saw=newest),
    )
    assert publishing.taken, publishing
    assert retracting.taken or [refusal.code for refusal in retracting.refusals] == ["stale_digest"]
    assert LiveRelease.objects.get().release.digest == newest


def test_two_schedulers_find_the_same_order(monkeypatch):
    post, pia = approved(), publisher()
    soon = timezone.now() + datetime.timedelta(minutes=5)
    assert order_publishing(post, actor=pia, saw=digest_of(post), go_out_at=soon).taken
    meet_after(monkeypatch, orders, "_due", 2)
    later = soon + datetime.timedelta(minutes=1)
    done = race(*[lambda: list(publish_due(later))] * 2)
    [[_order, outcome]] = [one for some in done for one in some]
    assert outcome.taken, outcome.why
    assert (Release.objects.count(), PublishOrder.objects.count()) == (1, 0)


def test_two_pause_publishing():
    answers = race(*[partial(pause_publishing, actor=one, reason="Kris.") for one in (publisher(), publisher())])
    assert sorted(isinstance(answer, ValidationError) for answer in answers) == [False, True], answers
    assert PublishingPause.objects.count() == 1


def test_two_reviewers_press_approve_in_their_browsers(monkeypatch):
    post = submitted()
    saw = digest_of(post)
    clients = []
    for person in (security_reviewer(), security_reviewer()):
        clients.append(Client())
        clients[-1].force_login(person)
    meet_after(monkeypatch, steps, "prepare", 2)
    address = f"/admin/imprimatur/review/{post.pk}/"
    answers = race(*[partial(client.post, address, {"do": "approve", "saw": saw}) for client in clients])
    assert all(answer.status_code < 500 for answer in answers), answers
    assert Decision.objects.filter(step="approve").count() == 1


def test_steps_on_different_posts_do_not_stand_in_each_others_way():
    bo = security_reviewer()
    posts = [submitted() for _ in range(4)]
    done = race(*[partial(take, "approve", post, actor=bo, saw=digest_of(post)) for post in posts])
    assert [outcome.taken for outcome in done] == [True] * 4


def test_the_first_two_entries_ever_are_written_in_turn():
    people = [marketer(), marketer()]
    posts = [PostFactory(by=one, accounts=[]) for one in people]
    done = race(*[partial(take, "submit", post, actor=one) for post, one in zip(posts, people, strict=True)])
    assert [refusal.code for outcome in done for refusal in outcome.refusals].count("incomplete") >= 2


def test_pausing_and_publishing_at_once_end_one_way_or_the_other(monkeypatch):
    post, pia = approved(), publisher()
    saw = digest_of(post)
    outcome, pause = race(
        partial(take, "publish", post, actor=pia, saw=saw), partial(pausing.pause_publishing, actor=pia, reason="Kris.")
    )
    assert isinstance(pause, PublishingPause)
    assert outcome.taken == Release.objects.exists()
    assert outcome.taken or [refusal.code for refusal in outcome.refusals] == ["paused"]
