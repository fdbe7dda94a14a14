"""What a screen and an answer of the API cost, whatever else is in the tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse

from approvals.models import LiveRelease, Post, TakedownTask
from approvals.offers import open_to
from approvals.takedowns import Trouble, open_tasks
from policy_rules import ruleset
from tests.factories.people import lawyer
from tests.factories.posts import submitted
from tests.factories.registers import ConfidentialTermFactory
from tests.performance import crowds
from tests.performance.counting import count, queries_of
from tests.performance.lives import SECRET, Cast, stages

pytestmark = pytest.mark.django_db

POSTS = "/api/v3/posts/"


@pytest.fixture
def cast() -> Cast:
    """People whom the ledger knows."""
    cast = Cast()
    count(stages(cast))
    return cast


@pytest.fixture
def post(cast) -> Post:
    """One that a finding keeps in the policy check."""
    return submitted(by=cast.author, accounts=[cast.account], body=f"<p>{SECRET} bjuder på kaffe i dag.</p>")


def cost(ask: Callable[[], object]) -> int:
    """The queries of ``ask`` when it is not asked for the first time."""
    ask()
    return len(queries_of(ask))


def page(client, user, name: str, *args) -> Callable[[], None]:
    """Looking at one of our pages in the admin, the menu and all that Wagtail puts around it included."""
    client.force_login(user)

    def look() -> None:
        assert client.get(reverse(f"imprimatur:{name}", args=args)).status_code == 200

    return look


def fill(cast: Cast) -> None:
    """Make the site a large one."""
    crowds.waiting_posts(cast, 200)
    crowds.live_posts(cast, 200)
    crowds.some_terms(2_000)
    crowds.some_entries(1_000)
    ruleset.current()


def test_the_queue_takes_at_most_ten_queries_with_one_post_and_with_hundreds(client, cast):
    crowds.waiting_posts(cast, 1)
    queue = page(client, cast.security_reviewer, "queue")
    of_one = cost(queue)
    assert of_one <= 10
    fill(cast)
    assert cost(queue) <= 10


def test_the_review_page_costs_the_same_on_a_small_site_and_on_a_large_one(client, cast, post):
    review = page(client, cast.policy_reviewer, "review", post.pk)
    small = cost(review)
    assert small <= 30
    fill(cast)
    assert cost(review) == small


def doubted(number: int) -> None:
    """So many live releases to which a new rule says no."""
    ConfidentialTermFactory(term=f"Projekt {number}")
    rows = TakedownTask.objects.open().values("release")
    releases = LiveRelease.objects.exclude(release__in=rows).select_related("release")[:number]
    row = {"id": "f" * 16, "code": "CON001", "enforcement": "waivable"}
    troubles = [Trouble(one.post_id, one.release_id, (row,)) for one in releases]
    with transaction.atomic():
        assert open_tasks(troubles, "0" * 64) == number


@pytest.mark.parametrize(("screen", "most"), [("takedowns", 12), ("look_back", 18)])
def test_looking_back_costs_the_same_on_screen_with_a_page_of_tasks_and_with_a_thousand(client, cast, screen, most):
    crowds.live_posts(cast, 1_021)
    doubted(21)  # a whole page
    screen = page(client, lawyer(), screen)
    of_a_page = cost(screen)
    assert of_a_page <= most
    doubted(1_000)
    assert cost(screen) == of_a_page


def test_the_timeline_costs_the_same_on_a_small_site_and_on_a_large_one(client, cast, post):
    timeline = page(client, lawyer(), "timeline", post.pk)
    small = cost(timeline)
    assert small <= 18
    fill(cast)
    assert cost(timeline) == small


def test_what_is_open_is_asked_in_at_most_twelve_queries_on_any_site(cast, post):
    def ask() -> None:
        assert open_to(post, get_user_model().objects.get(pk=cast.policy_reviewer.pk))

    small = cost(ask)
    assert small <= 12
    fill(cast)
    assert cost(ask) == small


@pytest.mark.parametrize("number", [1, 200])
def test_the_api_answers_in_two_queries_whatever_is_published(client, cast, number):
    crowds.live_posts(cast, number)
    deep = POSTS
    while following := client.get(deep).json()["next"]:
        deep = following["url"]
    newest = LiveRelease.objects.select_related("release").latest("printed_at").release.public_id
    for url in (POSTS, f"{POSTS}?market=se&language=sv&channel=linkedin", deep, f"{POSTS}{newest}/"):
        assert client.get(url).status_code == 200
        assert len(queries_of(lambda url=url: client.get(url))) == 2
