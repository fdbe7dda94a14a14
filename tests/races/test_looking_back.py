"""A look-back, beside people who publish, retract and change the rules at the same moment."""

from __future__ import annotations

from functools import partial

import pytest

from approvals import looking_back
from approvals.lifecycle import State
from approvals.looking_back import SomebodyElse, place, runner
from approvals.models import LookBack, Post, TakedownTask
from approvals.steps import take
from tests.factories.people import publisher
from tests.factories.posts import approved, digest_of, live_digest_of, published
from tests.factories.registers import ConfidentialTermFactory
from tests.races.racing import meet_after, race

pytestmark = pytest.mark.django_db(transaction=True)

SAYS_IT = "<p>Projekt Järpe och Projekt Ripa öppnar i Luleå.</p>"
add_term = partial(ConfidentialTermFactory, term="Projekt Järpe")


def waits_for_a_person(post: Post) -> bool:
    return TakedownTask.objects.open().filter(release__post=post).exists()


def test_what_goes_out_while_the_rules_change_is_stopped_at_the_door_or_found_by_the_look_back():
    post, pia = approved(body=SAYS_IT), publisher()
    outcome, _term = race(partial(take, "publish", post, actor=pia, saw=digest_of(post)), add_term)
    looking_back.look_back()
    assert outcome.taken == waits_for_a_person(post)
    assert outcome.taken or Post.objects.get(pk=post.pk).state == State.POLICY_CHECK


def test_of_two_that_begin_at_once_one_works(monkeypatch):
    posts = [published(body=SAYS_IT) for _ in range(3)]
    add_term()
    with monkeypatch.context() as patched:
        meet_after(patched, place.ruleset, "current", 2)
        answers = race(looking_back.look_back, looking_back.look_back)
    assert {type(one) for one in answers} <= {LookBack, SomebodyElse, type(None)}
    assert LookBack.objects.get().opened == len(posts)


def test_a_retraction_beside_a_look_back_leaves_no_task_open():
    post, pia = published(body=SAYS_IT), publisher()
    add_term()
    retract = partial(take, "retract", post, actor=pia, saw=live_digest_of(post), reason="Hemligt.")
    outcome, run = race(retract, looking_back.look_back)
    assert outcome.taken
    assert isinstance(run, LookBack)
    assert not waits_for_a_person(post)


def test_rules_that_change_beside_a_look_back_are_looked_back_with(monkeypatch):
    monkeypatch.setattr(runner, "AT_ONCE", 1)
    posts = [published(body=SAYS_IT) for _ in range(3)]
    other, pia = approved(), publisher()
    add_term()
    run, _term, outcome = race(
        looking_back.look_back,
        partial(ConfidentialTermFactory, term="Projekt Ripa"),
        partial(take, "publish", other, actor=pia, saw=digest_of(other)),
    )
    assert isinstance(run, LookBack)
    assert outcome.taken
    looking_back.look_back()
    for post in posts:
        (task,) = TakedownTask.objects.filter(release__post=post)
        assert sum(len(row.findings) for row in task.found.all()) == 2
