"""Posts on the drafting table, and posts taken as far through the workflow as a test needs."""

from __future__ import annotations

import datetime
from unittest.mock import patch

import factory
from django.utils import timezone

from approvals.models import LiveRelease, Post, PostVariant
from approvals.orders import order_publishing
from approvals.steps import take
from tests.factories.people import marketer, publisher, security_reviewer
from tests.factories.registers import AccountFactory

CLEAN = "<p>Vårt nya rosteri i Luleå är öppet. Välkommen in på en kopp i helgen.</p>"


class PostFactory(factory.django.DjangoModelFactory):
    """A saved draft that nothing bars. ``by`` wrote it (``None``: nobody knows who); ``accounts`` send it."""

    class Meta:
        model = Post

    title = factory.Sequence("Rosteriet öppnar, utkast {}".format)
    body = CLEAN
    language = "sv"
    markets = factory.LazyFunction(lambda: ["se"])
    sponsorship = "none"
    by = factory.LazyFunction(marketer)
    accounts = factory.LazyFunction(lambda: [AccountFactory()])

    @classmethod
    def _create(cls, model_class, *args, by, accounts, **values):
        post = model_class(*args, **values)
        post.variants = [PostVariant(account=account) for account in accounts]
        post.save()
        post.save_revision(user=by)
        return Post.objects.get(pk=post.pk)


def submitted(*, by=None, **values) -> Post:
    """A post that was handed in. Raises ``AssertionError`` with the reasons when the gate refused."""
    by = by or marketer()
    post = PostFactory(by=by, **values)
    return _taken(take("submit", post, actor=by))


def approved(*, by=None, approver=None, **values) -> Post:
    """A post that a reviewer approved."""
    post = submitted(by=by, **values)
    return _taken(take("approve", post, actor=approver or security_reviewer(), saw=digest_of(post)))


def ordered(*, by=None, minutes_ago: int = 1, **values) -> Post:
    """An approved post whose time to go out has come; a publisher ordered that an hour before."""
    post = approved(**values)
    due = timezone.now() - datetime.timedelta(minutes=minutes_ago)
    with patch.object(timezone, "now", return_value=due - datetime.timedelta(hours=1)):
        return _taken(order_publishing(post, actor=by or publisher(), saw=digest_of(post), go_out_at=due))


def published(*, by=None, printer=None, **values) -> Post:
    """A post with a live release."""
    post = approved(by=by, **values)
    return _taken(take("publish", post, actor=printer or publisher(), saw=digest_of(post)))


def digest_of(post: Post) -> str:
    """The digest of the newest submission; empty when there is none."""
    return post.submissions.values_list("digest", flat=True).first() or ""


def live_digest_of(post: Post) -> str:
    """The digest of the live release; empty when none is live."""
    return LiveRelease.objects.filter(post=post.pk).values_list("release__digest", flat=True).first() or ""


def _taken(outcome) -> Post:
    assert outcome.taken, outcome.why
    return Post.objects.get(pk=outcome.post.pk)
