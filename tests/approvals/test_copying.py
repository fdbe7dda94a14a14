from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from approvals import draft as drafts
from approvals.copying import copy
from approvals.lifecycle import State
from approvals.models import LedgerEntry, Post, person_of
from approvals.steps import take
from tests.factories.people import marketer, security_reviewer
from tests.factories.posts import PostFactory, published, submitted
from tests.factories.registers import TopicFactory

pytestmark = pytest.mark.django_db


def authors_of(post: Post) -> set[str]:
    return set(post.authors.values_list("person_id", flat=True))


def words_of(post: Post):
    draft = drafts.read(Post.objects.get(pk=post.pk))
    return draft.html, draft.language, draft.markets, draft.sponsorship, draft.topics, draft.variants, draft.pictures


def test_a_copy_has_the_same_words_and_nothing_else():
    anna = marketer()
    source = published(by=anna, topics=[TopicFactory()])

    copied = copy(source, actor=anna)

    assert words_of(copied) == words_of(source)
    assert copied.pk != source.pk
    assert copied.public_id != source.public_id
    assert copied.state == State.DRAFT
    assert not copied.submissions.exists()


def test_the_source_stays_as_it_was():
    source = submitted()
    before = Post.objects.filter(pk=source.pk).values().get()

    copy(source, actor=marketer())

    assert Post.objects.filter(pk=source.pk).values().get() == before
    assert source.variants.count() == 1


def test_whoever_wrote_the_words_is_an_author_of_the_copy():
    anna, berit = marketer(), marketer()
    source = PostFactory(by=anna)

    assert authors_of(copy(source, actor=berit)) == {person_of(anna).code, person_of(berit).code}


def test_the_authors_of_what_went_out_are_authors_of_the_copy_too():
    """The post itself has forgotten them: its authors are counted from its last release."""
    anna, berit = marketer(), marketer()
    source = published(by=anna)

    assert person_of(anna).code in authors_of(copy(source, actor=berit))


def test_the_copy_of_ones_own_words_is_judged_by_others():
    both = security_reviewer()
    both.user_permissions.set(marketer().groups.get().permissions.all())
    anna = marketer()
    copied = copy(PostFactory(by=both), actor=anna)
    handed_in = take("submit", copied, actor=anna)
    assert handed_in.taken, handed_in.why

    refused = take("approve", copied, actor=both, saw=handed_in.digest)

    assert [refusal.code for refusal in refused.refusals] == ["own_words"]


def test_a_copy_can_be_submitted_as_it_is():
    anna = marketer()

    outcome = take("submit", copy(PostFactory(by=anna), actor=anna), actor=anna)

    assert outcome.taken, outcome.why


def test_a_copy_is_on_the_ledger():
    anna = marketer()
    source = PostFactory(by=anna)

    copied = copy(source, actor=anna)

    entry = LedgerEntry.objects.last().said
    assert (entry["kind"], entry["actor"]) == ("post.copied", person_of(anna).code)
    assert entry["data"] == {"post": str(copied.public_id), "source": str(source.public_id)}


def test_whoever_may_not_write_may_not_copy():
    source = PostFactory()

    with pytest.raises(PermissionDenied):
        copy(source, actor=security_reviewer())
    assert Post.objects.count() == 1


def test_a_very_long_title_is_cut():
    assert len(copy(PostFactory(title="Ä" * 200), actor=marketer()).title) <= 200
