"""Somebody is introduced to the ledger once, and before anything that they did."""

from __future__ import annotations

import pytest

from approvals.introducing import introduce
from approvals.models import Person, Post, SealedContent, person_of
from approvals.steps import take
from tests.evidence import defects, seen_by_a_stranger
from tests.factories.people import UserFactory, marketer
from tests.factories.posts import PostFactory

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


def test_who_wrote_in_a_draft_and_left_is_an_author_all_the_same():
    anna, petra = marketer(), marketer()
    post = PostFactory(by=anna)
    gone = person_of(anna).code
    Post.objects.get(pk=post.pk).save_revision(user=petra)
    anna.delete()
    assert Person.objects.get(pk=gone).introduced_as == ""
    assert take("submit", post, actor=petra).taken
    assert gone in post.submissions.get().authors
    assert defects() == []
    assert seen_by_a_stranger() == []
