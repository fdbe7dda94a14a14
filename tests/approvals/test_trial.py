from __future__ import annotations

import pytest
from django.db import connection

from approvals import trial
from approvals.models import LedgerEntry, Post
from approvals.steps import take
from approvals.trial import Quote, count_found, try_rule
from policy_rules import registry
from policy_rules.models import SiteRule
from tests.factories.people import publisher
from tests.factories.posts import live_digest_of, published, submitted
from tests.factories.registers import AccountFactory
from tests.guards import remove_guards
from tests.performance.counting import queries_of

pytestmark = pytest.mark.django_db

SAID = "<p>Kom på <b>smak</b>prov i Luleå &amp; Boden. Varmt välkommen till oss på lördag!</p>"


def rule(**values):
    return SiteRule(
        **{"code": "NRS001", "name": "-", "message": "-", "instead": "-", "words": "smakprov"} | values
    ).as_rule()


def test_it_shows_what_a_rule_would_have_found_where_and_in_which_words():
    post = published(body=SAID, accounts=[AccountFactory(channel="linkedin"), AccountFactory(channel="x")])
    submitted()
    found = try_rule(rule())
    assert (found.submissions, found.live, found.posts_found, found.unreadable) == (2, 1, 1, 0)
    assert found.channels() == [("linkedin", 2, 1), ("x", 1, 1)]
    [caught] = found.caught
    assert (caught.submission.post, caught.is_live, caught.channels, caught.more) == (post, True, ("linkedin", "x"), 0)
    assert caught.quotes == (Quote("Kom på ", "smakprov", " i Luleå & Boden. Varmt välkommen till o …"),)


def test_it_asks_the_rule_only_where_it_holds():
    submitted(body=SAID)
    assert try_rule(rule(languages=["en"])).channels() == []


def test_an_older_submission_is_looked_at_while_it_is_live():
    post = published(body=SAID)
    submitted()
    assert [caught.submission.post for caught in try_rule(rule(), submissions=1).caught] == [post]
    assert take("retract", post, actor=publisher(), saw=live_digest_of(post), reason="Fel.").taken
    assert try_rule(rule(), submissions=1).caught == []


def test_it_looks_at_so_many_and_no_more():
    for _number in range(3):
        submitted(body=SAID)
    assert try_rule(rule(), submissions=2).submissions == 2


def test_it_shows_the_newest_and_counts_the_rest(monkeypatch):
    monkeypatch.setattr(trial, "SHOWN", 1)
    submitted(body=SAID)
    newest = submitted(body=SAID)
    found = try_rule(rule())
    assert ([caught.submission.post for caught in found.caught], found.posts_found) == ([newest], 2)


def test_a_few_places_of_a_post_are_quoted_and_the_rest_counted():
    submitted(body=f"<p>{'smakprov, ' * 5}</p>")
    [caught] = try_rule(rule()).caught
    assert (len(caught.quotes), caught.more) == (3, 2)


def test_what_cannot_be_read_is_counted():
    submitted(body=SAID)
    remove_guards()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE approvals_sealedcontent SET value = %s", [b"{}"])
    found = try_rule(rule())
    assert (found.submissions, found.unreadable, found.posts_found) == (1, 1, 0)


def test_a_trial_leaves_no_trace():
    submitted(body=SAID)
    before = LedgerEntry.objects.count(), list(Post.objects.values())
    try_rule(rule())
    assert (LedgerEntry.objects.count(), list(Post.objects.values())) == before


def test_a_trial_costs_the_same_for_one_post_and_for_ten():
    submitted(body=SAID)
    cost = len(queries_of(lambda: try_rule(rule())))
    for _number in range(9):
        submitted(body=SAID)
    assert len(queries_of(lambda: try_rule(rule()))) == cost


def test_every_rule_that_is_shipped_can_be_counted():
    """Some point at what has no text: a picture without words, a post as a whole."""
    submitted(body=SAID)
    counted = [count_found(one) for one in registry.rules()]
    assert {trial.submissions for trial in counted} == {1}
    assert not any(trial.unreadable for trial in counted)
