"""What a step costs: checks, ledger and e-mails included, for people whom the ledger knows."""

from __future__ import annotations

import io
import secrets

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.images import get_image_model

from approvals.lifecycle import STEPS
from approvals.models import Decision, Post, PostImage
from approvals.permissions import ABILITIES
from approvals.steps import take
from policy_rules import ruleset
from tests.factories.posts import digest_of, submitted
from tests.performance import crowds
from tests.performance.counting import count, queries_of
from tests.performance.lives import Cast, stages

pytestmark = pytest.mark.django_db

MOST_OF_A_STEP = 27


@pytest.fixture
def cast(settings) -> Cast:
    """People who have taken every step before, and rules that have been read, of a site that asks its links."""
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"OBSERVE_LINKS": True}
    cast = Cast()
    count(stages(cast))
    return cast


def test_no_step_takes_more_than_27_queries(cast):
    counts = count(stages(cast))
    assert {name: number for name, number in counts.items() if number > MOST_OF_A_STEP} == {}


def test_a_step_costs_the_same_on_a_small_site_and_on_a_large_one(cast):
    small = count(stages(cast))
    crowds.waiting_posts(cast, 200)
    crowds.some_terms(2_000)
    crowds.some_entries(1_000)
    ruleset.current()
    assert count(stages(cast)) == small


def test_a_refusal_costs_no_more_than_a_step(cast):
    post, bo = submitted(by=cast.author, accounts=[cast.account]), cast.publisher
    refused = queries_of(lambda: take("approve", post, actor=bo, saw=digest_of(post)))
    assert len(refused) <= MOST_OF_A_STEP


def test_every_step_that_a_person_can_take_is_counted(cast):
    taken = set(Decision.objects.values_list("step", flat=True))
    assert {name for name, step in STEPS.items() if ABILITIES[step.may]} <= taken


def test_submitting_costs_the_same_with_one_image_and_with_five(cast):
    costs = []
    for number in (1, 5):
        post = illustrated(cast, number)
        costs.append(len(queries_of(lambda post=post: take("submit", post, actor=cast.author))))
        assert post.submissions.exists()
    assert costs[0] == costs[1]


def illustrated(cast: Cast, number: int) -> Post:
    """A draft with so many images, no two of the same bytes."""
    post = cast.draft()
    post.images = [PostImage(image=_image(n), alt="En kaffekvarn") for n in range(number)]
    post.save()
    post.save_revision(user=cast.author)
    return Post.objects.get(pk=post.pk)


def _image(number: int):
    file = io.BytesIO()
    Picture.new("RGB", (8, 6), (number, *secrets.token_bytes(2))).save(file, "PNG")
    return get_image_model().objects.create(title="Rosteriet", file=ContentFile(file.getvalue(), "rosteriet.png"))
