"""Short ways to tell a story."""

from __future__ import annotations

from approvals.lifecycle import STEPS, Sight
from approvals.models import Post
from approvals.outcome import Outcome
from approvals.steps import take
from tests.factories.posts import digest_of, live_digest_of

API = "/api/v3/posts/"


def now(post: Post) -> Post:
    """The post as it stands in the database."""
    return Post.objects.get(pk=post.pk)


def try_to(step: str, post: Post, actor, **words) -> Outcome:
    """Take a step on what is here now."""
    return take(step, post, actor=actor, saw=seen(step, post), **words)


def seen(step: str, post: Post) -> str:
    """The digest that somebody names who looks at what is here now."""
    if STEPS[step].sight is Sight.RELEASE:
        return live_digest_of(post)
    return digest_of(post) if STEPS[step].names_digest else ""


def do(step: str, post: Post, actor, **words) -> Post:
    """Take a step, which must succeed."""
    outcome = try_to(step, post, actor, **words)
    assert outcome.taken, outcome.why
    return now(post)


def rewrite(post: Post, by, **values) -> None:
    """Save other words in the editor."""
    draft = now(post)
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save()
    draft.save_revision(user=by)


def codes(outcome: Outcome) -> list[str]:
    return [refusal.code for refusal in outcome.refusals]


def read(client, post: Post):
    """What a reader of the API gets."""
    return client.get(f"{API}{post.public_id}/")
