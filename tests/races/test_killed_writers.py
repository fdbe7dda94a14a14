"""Killed at any moment, people's steps are either on the ledger and in the tables, or in neither."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from approvals.models import LedgerEntry, Post
from approvals.steps import take
from tests.evidence import defects
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.posts import PostFactory, digest_of, published
from tests.factories.registers import AccountFactory
from tests.races.writers import SOAK, Acknowledge, lost, start

pytestmark = pytest.mark.django_db(transaction=True)

KILLS = 500 if SOAK else 20
AT_ONCE = 2
LONGEST_LIFE = 0.8
"""Seconds, in which a process takes several steps: a kill meets every part of one."""
PROVED_EVERY = 25 if SOAK else 5
"""The whole database is held against the ledger after so many kills; what was acknowledged is looked for after each."""


def steps_without_end() -> Callable[[Acknowledge], None]:
    """Work for a process: post after post is written, submitted, approved and published by the same four people."""
    author, reviewer, printer, account = marketer(), security_reviewer(), publisher(), AccountFactory()
    published(by=author, printer=printer, accounts=[account])  # the rules are read here, once for all processes

    def work(acknowledge: Acknowledge) -> None:
        while True:
            post = PostFactory(by=author, accounts=[account])
            for step, actor in (("submit", author), ("approve", reviewer), ("publish", printer)):
                outcome = take(step, post, actor=actor, saw="" if step == "submit" else digest_of(post))
                assert outcome.taken, outcome.why
                for entry in LedgerEntry.objects.filter(seq__in=outcome.entries):
                    acknowledge(entry.seq, entry.body)

    return work


@pytest.fixture(autouse=True)
def all_posts_may_say_the_same(settings):
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"DUPLICATE_DAYS": 0}


def test_no_acknowledged_entry_is_lost_and_nothing_is_half_done():
    work, moments, told = steps_without_end(), random.Random(), 0
    for kills in range(AT_ONCE, KILLS + 1, AT_ONCE):
        killed = [start(work) for _number in range(AT_ONCE)]
        for writer in killed:
            time.sleep(moments.uniform(0, LONGEST_LIFE))
            writer.kill()
        for writer in killed:
            acknowledged = writer.acknowledged()
            assert lost(acknowledged) == []
            told += len(acknowledged)
        assert kills % PROVED_EVERY or defects() == []
    assert defects() == []
    assert told > KILLS
    assert LedgerEntry.objects.count() == LedgerEntry.objects.last().seq + 1
    assert Post.objects.exclude(state="draft").exists()
