from __future__ import annotations

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from approvals import checking, sealing
from approvals.admin.waiting import MOST_COUNTED, STEPS_THAT_WAIT, waiting_for
from approvals.lifecycle import State
from approvals.models import Post, PostVariant, PublishOrder, SealedContent
from approvals.offers import open_to
from approvals.orders import order_publishing
from approvals.outcome import FORBIDDEN
from approvals.steps import take
from approvals.waiving import waive
from tests.approvals.admin.review.pages import barred
from tests.factories.people import UserFactory, lawyer, marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import approved, digest_of, published, submitted
from tests.factories.registers import AccountFactory
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db

QUEUE = "/admin/imprimatur/queue/"
MOST_QUERIES = 10


def titles(client, user, **query) -> list[str]:
    client.force_login(user)
    page = BeautifulSoup(client.get(QUEUE, query).content, "html.parser")
    return [" ".join(link.get_text().split()) for link in page.select("td.title a")]


def waiting(user) -> set[int]:
    return set(waiting_for(type(user).objects.get(pk=user.pk)).values_list("pk", flat=True))


# ---- whose turn it is ------------------------------------------------------------------------------------------------


def test_each_reviewer_sees_the_posts_of_their_own_states():
    checked, reviewed, ready = barred(), submitted(), approved()
    published()

    assert waiting(policy_reviewer()) == {checked.pk}
    assert waiting(security_reviewer()) == {reviewed.pk}
    assert waiting(publisher()) == {ready.pk}
    assert waiting(UserFactory(is_superuser=True)) == {checked.pk, reviewed.pk, ready.pk}


def test_own_words_do_not_wait_for_their_author_but_may_be_published_by_them():
    author = UserFactory(groups=["Marketers", "Policy reviewers", "IT/security reviewers", "Publishers"])
    barred(by=author)
    submitted(by=author)
    ready = approved(by=author)

    assert waiting(author) == {ready.pk}


def test_who_settled_the_policy_check_does_not_approve():
    both = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    post = barred()
    for found in _findings(post):
        assert waive(post, found, actor=both, saw=digest_of(post), reason="Känt.").taken
    assert take("pass_policy", post, actor=both, saw=digest_of(post)).taken

    assert waiting(both) == set()
    assert waiting(security_reviewer()) == {post.pk}


def test_who_only_waived_does_not_approve_either():
    both = UserFactory(groups=["Policy reviewers", "IT/security reviewers"])
    post = barred()
    for found in _findings(post):
        assert waive(post, found, actor=both, saw=digest_of(post), reason="Känt.").taken
    assert take("pass_policy", post, actor=policy_reviewer(), saw=digest_of(post)).taken

    assert waiting(both) == set()


def test_a_new_submission_is_open_to_who_settled_the_last_one():
    both, anna = UserFactory(groups=["Policy reviewers", "IT/security reviewers"]), marketer()
    post = barred(by=anna)
    for found in _findings(post):
        waive(post, found, actor=both, saw=digest_of(post), reason="Känt.")
    take("request_changes", post, actor=both, saw=digest_of(post), reason="Skriv om.")
    post = Post.objects.get(pk=post.pk)
    post.body = "<p>Utan hemligheter.</p>"
    post.save()
    post.save_revision(user=anna)
    assert take("submit", post, actor=anna).taken

    assert waiting(both) == {post.pk}


def test_a_scheduled_post_waits_for_its_time_and_one_that_failed_for_a_person():
    pia, post = publisher(), approved()
    order_publishing(post, actor=pia, saw=digest_of(post), go_out_at=timezone.now() + datetime.timedelta(days=1))
    assert waiting(pia) == set()

    PublishOrder.objects.update(problem="paused")
    assert waiting(pia) == {post.pk}


def test_the_queue_and_the_offers_of_the_door_agree():
    """What waits for somebody is what they may do: asked of all posts at once, and of each post by itself."""
    people = [
        policy_reviewer(),
        security_reviewer(),
        publisher(),
        marketer(),
        UserFactory(groups=["Policy reviewers", "IT/security reviewers"]),
        UserFactory(is_superuser=True),
    ]
    posts = [barred(), submitted(by=people[5]), approved(approver=people[4]), published()]

    for user in people:
        forbidden_to = {post.pk for post in posts if not _has_a_step_of_the_queue(post, user)}
        assert waiting(user) == {post.pk for post in posts} - forbidden_to


def _has_a_step_of_the_queue(post: Post, user) -> bool:
    return any(
        offer.step.name in STEPS_THAT_WAIT and not {refusal.code for refusal in offer.refusals} & FORBIDDEN
        for offer in open_to(post, user)
    )


def _findings(post: Post) -> list[str]:
    report = checking.run(sealing.unseal(SealedContent.open(digest_of(post))))
    return [found.id for found in report.unsettled(())]


# ---- the list --------------------------------------------------------------------------------------------------------


def test_what_waited_longest_comes_first(client):
    for days, title in ((1, "Ny"), (9, "Äldst"), (5, "Mellan")):
        post = submitted(title=title)
        Post.objects.filter(pk=post.pk).update(waiting_since=timezone.now() - datetime.timedelta(days=days))

    assert titles(client, security_reviewer()) == ["Äldst", "Mellan", "Ny"]


def test_the_list_is_filtered_by_state_channel_account_and_language(client):
    root = UserFactory(is_superuser=True)
    submitted(title="Svensk på X", accounts=[AccountFactory(channel="x", handle="rosteriet")])
    submitted(title="English", language="en", body="<p>Our new roastery is open. Come in!</p>")
    approved(title="Godkänd")

    assert titles(client, root, state=State.APPROVED) == ["Godkänd"]
    assert titles(client, root, channel="x") == ["Svensk på X"]
    assert titles(client, root, account="roster") == ["Svensk på X"]
    assert titles(client, root, language="en") == ["English"]


def test_titles_are_searched(client):
    submitted(title="Rosteriet öppnar")
    submitted(title="God jul")

    assert titles(client, security_reviewer(), q="jul") == ["God jul"]


def test_a_title_leads_to_the_review_page(client):
    post, ivar = submitted(), security_reviewer()
    client.force_login(ivar)

    page = BeautifulSoup(client.get(QUEUE).content, "html.parser")

    assert page.select_one("td.title a")["href"] == reverse("imprimatur:review", args=[post.pk])


def test_an_empty_queue_says_something_kind(client):
    client.force_login(security_reviewer())

    assert b"Nothing waits for you." in client.get(QUEUE).content


def test_a_filter_that_matches_nothing_says_that_instead(client):
    submitted()
    client.force_login(security_reviewer())

    answer = client.get(QUEUE, {"language": "en"}).content.decode()

    assert "No posts match your query." in answer
    assert "Nothing waits for you." not in answer


@pytest.mark.parametrize("somebody", [marketer, lawyer])
def test_whom_nothing_can_wait_for_is_sent_away(client, somebody):
    client.force_login(somebody())

    assert client.get(QUEUE).status_code == 302
    assert b"Review queue" not in client.get("/admin/").content


def test_a_crooked_query_is_no_error(client):
    client.force_login(security_reviewer())

    assert client.get(QUEUE, {"p": "x", "ordering": "body", "state": "nowhere", "q": "\x00"}).status_code == 200


# ---- the menu and the dashboard --------------------------------------------------------------------------------------


def test_the_menu_counts_what_waits(client):
    submitted(), submitted()
    client.force_login(security_reviewer())

    assert "Review queue (2)" in client.get("/admin/").content.decode()


def test_the_menu_has_no_number_when_nothing_waits(client):
    client.force_login(security_reviewer())

    answer = client.get("/admin/").content.decode()

    assert "Review queue" in answer
    assert "Review queue (" not in answer


def test_the_dashboard_shows_the_first_five_and_how_many_there_are(client):
    for _number in range(6):
        submitted()
    client.force_login(security_reviewer())

    page = BeautifulSoup(client.get("/admin/").content, "html.parser")
    panel = page.select_one("#review-queue-section")

    assert "6 posts wait for you" in panel.get_text()
    assert len(panel.select("td.title")) == 5


def test_the_dashboard_of_a_marketer_has_no_queue(client):
    submitted()
    client.force_login(marketer())

    assert b"review-queue-section" not in client.get("/admin/").content


# ---- what it costs ---------------------------------------------------------------------------------------------------


def fill(count: int) -> None:
    """Many posts in review at once, past every door, for counting queries."""
    pattern = submitted()
    remove_guards()
    now = timezone.now()
    posts = Post.objects.bulk_create(
        [Post(title=f"Post {n}", markets=["se"], sponsorship="none", waiting_since=now) for n in range(count - 1)]
    )
    account = pattern.variants.get().account
    PostVariant.objects.bulk_create([PostVariant(post=post, account=account) for post in posts])
    Post.objects.filter(pk__in=[post.pk for post in posts]).update(state=State.IT_SECURITY_REVIEW)


def queries_of(client, path: str) -> int:
    client.get(path)  # fills what a process keeps
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("count", [2, 100])
def test_the_queue_takes_a_constant_number_of_queries(client, count):
    fill(count)
    client.force_login(security_reviewer())

    assert queries_of(client, QUEUE) <= MOST_QUERIES


def test_the_menu_stops_counting(client):
    fill(MOST_COUNTED + 5)
    client.force_login(security_reviewer())

    assert f"Review queue ({MOST_COUNTED - 1}+)" in client.get("/admin/").content.decode()
