"""Every step of the workflow, ready to be taken one by one: the tests here count them, the benchmarks time them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from django.utils import timezone

from approvals.models import CheckRun, Post
from approvals.orders import cancel_order, order_publishing
from approvals.outcome import Outcome
from approvals.steps import take
from approvals.waiving import waive
from policy_rules.models import Account, ConfidentialTerm
from tests.factories.people import marketer, policy_reviewer, publisher, security_reviewer
from tests.factories.posts import CLEAN, PostFactory, digest_of, live_digest_of
from tests.factories.registers import AccountFactory, ConfidentialTermFactory, DeclaredInterestFactory

Stage = tuple[str, Callable[[], Outcome]]
"""What is measured: its name, and how to take it."""

SECRET = "Projekt Järpe"
_numbers = count(1)


@dataclass(frozen=True)
class Cast:
    """Those who take a post through its life, and the account it goes out through."""

    author: object = field(default_factory=marketer)
    policy_reviewer: object = field(default_factory=policy_reviewer)
    security_reviewer: object = field(default_factory=security_reviewer)
    publisher: object = field(default_factory=publisher)
    account: Account = field(default_factory=AccountFactory)
    term: ConfidentialTerm = field(default_factory=lambda: ConfidentialTermFactory(term=SECRET))

    def __post_init__(self) -> None:
        """The author has a stake in something, so that it is looked for in what they write."""
        DeclaredInterestFactory(holder=self.author)

    def draft(self, body: str = CLEAN) -> Post:
        """A saved draft of the author; no two say the same, or the second would be told to be a duplicate."""
        words = f"{body}<p>Det här är utkast nummer {next(_numbers)}.</p>"
        return PostFactory(by=self.author, accounts=[self.account], body=words)


def stages(cast: Cast, body: str = CLEAN) -> Iterator[Stage]:
    """Every step and verb, each to be taken before the next is asked for; what lies between them is not measured."""
    yield from published_twice(cast, body)
    yield from barred_and_ordered(cast)
    yield from taken_back(cast, body)


def published_twice(cast: Cast, body: str = CLEAN) -> Iterator[Stage]:
    """Nothing bars the post; it is published, revised, published over itself and retracted."""
    post = cast.draft(body)
    yield "submit", lambda: take("submit", post, actor=cast.author)
    yield from _approved_and_published(cast, post, "publish")
    yield "revise", lambda: take("revise", post, actor=cast.author)
    _edit(post, cast.author)
    yield "submit again", lambda: take("submit", post, actor=cast.author)
    yield from _approved_and_published(cast, post, "publish over the live release")
    live = {"saw": live_digest_of(post), "reason": "Fel pris.", "public_reason": "Priset var fel."}
    yield "retract", lambda: take("retract", post, actor=cast.publisher, **live)


def _approved_and_published(cast: Cast, post: Post, publish: str) -> Iterator[Stage]:
    digest = digest_of(post)
    yield "approve", lambda: take("approve", post, actor=cast.security_reviewer, saw=digest)
    yield publish, lambda: take("publish", post, actor=cast.publisher, saw=digest)


def _edit(post: Post, author) -> None:
    revised = Post.objects.get(pk=post.pk)
    revised.body += "<p>Öppet även på söndagar.</p>"
    revised.save()
    revised.save_revision(user=author)


def barred_and_ordered(cast: Cast) -> Iterator[Stage]:
    """A finding bars the post and is waived; it goes out by an order."""
    post = cast.draft(f"<p>{SECRET} bjuder på kaffe i dag.</p>")
    yield "submit what is barred", lambda: take("submit", post, actor=cast.author)
    digest = digest_of(post)
    finding = CheckRun.objects.filter(submission__post=post).get().findings[0]["id"]
    yield "waive", lambda: waive(post, finding, actor=cast.policy_reviewer, saw=digest, reason="Släppt till pressen.")
    yield "pass policy", lambda: take("pass_policy", post, actor=cast.policy_reviewer, saw=digest)
    yield "approve what was waived", lambda: take("approve", post, actor=cast.security_reviewer, saw=digest)
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    order = {"actor": cast.publisher, "saw": digest, "go_out_at": tomorrow}
    yield "order", lambda: order_publishing(post, **order)
    yield "order another time", lambda: order_publishing(post, **order)
    yield "cancel the order", lambda: cancel_order(post, actor=cast.publisher)
    order_publishing(post, **order)
    yield "publish before the ordered time", lambda: take("publish", post, actor=cast.publisher, saw=digest)


def taken_back(cast: Cast, body: str = CLEAN) -> Iterator[Stage]:
    """A reviewer asks for changes, the author withdraws what they handed in again, and puts the draft away."""
    post = cast.draft(body)
    take("submit", post, actor=cast.author)
    reason = {"saw": digest_of(post), "reason": "Fel datum."}
    yield "request changes", lambda: take("request_changes", post, actor=cast.security_reviewer, **reason)
    take("submit", post, actor=cast.author)
    yield "withdraw", lambda: take("withdraw", post, actor=cast.author)
    yield "archive", lambda: take("archive", post, actor=cast.author)
