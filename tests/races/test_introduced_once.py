"""Somebody acts for the first time in two windows at once: the ledger is told once who they are, and told it first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import transaction

from approvals import introducing, rights
from approvals.introducing import introduce
from approvals.ledger.writer import NewEntry, append
from approvals.models import LedgerEntry, Person, person_of
from tests.factories.people import UserFactory
from tests.factories.registers import AccountFactory
from tests.races.racing import held_inside, in_own_thread, race, until_waiting

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def seen():
    """A newcomer as two windows have read them, before either acts."""
    AccountFactory()
    pk = person_of(UserFactory()).pk
    return Person.objects.get(pk=pk), Person.objects.get(pk=pk)


def act(person: Person) -> None:
    """The least that an act is: who it was, if nobody said so yet, and what they did."""
    with transaction.atomic():
        done = NewEntry("access.changed", person.code, rights.NOTHING | {"person": person.code})
        append(*introduce([person]), done)


def told_of(person: Person) -> list[str]:
    said = [entry.said for entry in LedgerEntry.objects.order_by("seq")]
    return [one["kind"] for one in said if one["data"].get("person") == person.code]


IN_ORDER = ["person.introduced", "access.changed", "access.changed"]


def test_of_two_that_introduce_somebody_at_once_one_does(seen):
    assert race(*[lambda one=one: act(one) for one in seen]) == [None, None]
    assert told_of(seen[0]) == IN_ORDER


@pytest.mark.postgres  # on SQLite the second waits before it begins
def test_the_second_waits_for_the_introduction_that_is_being_written(seen, monkeypatch):
    first, second = seen
    with ThreadPoolExecutor(1) as pool:
        with held_inside(monkeypatch, introducing, "NewEntry", lambda: act(first)):
            waiting = pool.submit(in_own_thread, lambda: act(second))
            until_waiting(waiting)
            assert not waiting.done()
        assert waiting.result(60) is None
    assert told_of(first) == IN_ORDER
