from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from approvals import beside
from approvals import draft as drafts
from approvals.beside import Authors
from approvals.models import Person, Post, ReleaseFacet
from policy_rules import ruleset
from tests.evidence import defects
from tests.factories.people import marketer
from tests.factories.posts import PostFactory, published
from tests.factories.registers import AccountFactory, DeclaredInterestFactory

pytestmark = pytest.mark.django_db

WORDS = "<p>Vi öppnar i Luleå på lördag.</p>"


NOBODY = Authors()


def filled(post, authors: Authors = NOBODY):
    return beside.filled(drafts.contents(drafts.read(post)), str(post.public_id), authors, ruleset.current().registers)


def queries(run) -> int:
    with CaptureQueriesContext(connection) as captured:
        run()
    return len(captured)


def said_before(**values) -> tuple[Post, ReleaseFacet]:
    """A draft of words that went out through its account, and the facet that tells so."""
    account = AccountFactory()
    published(body=WORDS, accounts=[account])
    return PostFactory(body=WORDS, accounts=[account]), ReleaseFacet.objects.get(kind=ReleaseFacet.Kind.WORDS)


def test_what_went_out_is_known_by_its_words_and_its_day():
    draft, facet = said_before()
    [content] = filled(draft)
    [earlier] = content.earlier
    assert earlier.went_out == facet.release.printed_at.date()


def test_the_facet_tells_nothing_to_somebody_without_the_key(settings):
    _draft, facet = said_before()
    handle = facet.release.submission.post.variants.get().account.handle
    row = {"channel": "linkedin", "handle": handle, "text": "Vi öppnar i Luleå på lördag."}
    assert list(beside.words_facets({"channels": [row]})) == [("words", facet.value)]
    settings.SECRET_KEY = "another"
    assert list(beside.words_facets({"channels": [row]})) != [("words", facet.value)]


def test_what_went_out_before_the_key_was_changed_is_found_with_the_old_key(settings):
    draft, _facet = said_before()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    assert filled(draft)[0].earlier


def test_a_changed_key_makes_no_defect(settings):
    said_before()
    settings.SECRET_KEY = "another"
    assert defects() == []


def test_several_accounts_cost_one_query():
    one, many = (PostFactory(accounts=[AccountFactory() for _ in range(n)]) for n in (1, 5))
    registers = ruleset.current().registers
    for post in (one, many):
        contents = drafts.contents(drafts.read(post))
        assert queries(lambda c=contents, p=str(post.public_id): beside.filled(c, p, NOBODY, registers)) == 1


def test_the_people_behind_the_interests_are_read_once():
    anna = marketer()
    DeclaredInterestFactory(name="Björnberget", holder=anna)
    post = PostFactory(by=anna)
    authors = Authors(codes=[Person.objects.get(user=anna).code])
    first = filled(post, authors)
    assert [interest.name for interest in first[0].interests] == ["Björnberget"]
    contents, registers = drafts.contents(drafts.read(post)), ruleset.current().registers
    assert queries(lambda: beside.filled(contents, str(post.public_id), authors, registers)) == 1


def test_somebody_who_gets_a_pseudonym_later_is_known_then():
    anna, bea = marketer(), marketer()
    for holder in (anna, bea):
        DeclaredInterestFactory(name="Björnberget", holder=holder)
    PostFactory(by=anna)
    assert filled(PostFactory(by=anna), Authors(codes=["nobody"]))[0].interests == ()
    post = PostFactory(by=bea)
    assert filled(post, Authors(codes=[Person.objects.get(user=bea).code]))[0].interests


def test_the_authors_of_a_draft_come_with_it_and_those_who_are_about_to_write():
    anna, bea, cia = marketer(), marketer(), marketer()
    post = PostFactory(by=anna)
    post.save_revision(user=bea)
    [read] = beside.written(Post.objects.filter(pk=post.pk))
    assert beside.authors_of(read, cia.pk).users == {anna.pk, bea.pk, cia.pk}


def test_a_draft_that_nobody_wrote_has_no_authors():
    post = PostFactory(by=None)
    [read] = beside.written(Post.objects.filter(pk=post.pk))
    assert beside.authors_of(read).users == frozenset()
