"""Somebody is introduced to the ledger once, and before anything that they did."""

from __future__ import annotations

import pytest

from approvals.introducing import introduce
from approvals.models import Person, SealedContent, person_of
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


def test_somebody_whom_another_introduced_since_they_were_read_is_not_introduced_again():
    pk = person_of(UserFactory()).pk
    first, second = Person.objects.get(pk=pk), Person.objects.get(pk=pk)
    [told] = introduce([first])
    before = SealedContent.objects.count()
    assert introduce([second]) == []
    assert SealedContent.objects.count() == before
    assert Person.objects.get(pk=pk).introduced_as == told.data["identity"]


def test_somebody_who_is_known_is_not_introduced_again():
    person = person_of(UserFactory())
    introduce([person])
    assert introduce([Person.objects.get(pk=person.pk)]) == []
