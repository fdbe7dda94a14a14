"""Writing and moving posts as the editor does: saved by a person, moved through the door."""

from __future__ import annotations

from collections.abc import Iterable

from approvals.lifecycle import STEPS
from approvals.models import Post, PostVariant
from approvals.outcome import Outcome
from approvals.steps import take
from home.demo.company import colleague
from policy_rules.models import Account, Topic
from policy_rules.ruleset import current


def write(*, by: str, title: str, body: str, accounts: Iterable[Account], topics: Iterable[str] = (), **values) -> Post:
    """A saved draft by the colleague ``by``. ``values`` are other fields of ``Post``."""
    post = Post(title=title, body=body, **{"language": "sv", "markets": ["se"], "sponsorship": "none"} | values)
    post.variants = [PostVariant(account=account, sort_order=number) for number, account in enumerate(accounts)]
    post.save()
    post.topics.set(Topic.objects.filter(slug__in=topics))
    return save(post, by=by)


def save(post: Post, *, by: str, **changes) -> Post:
    """Save ``changes`` to the draft in the name of ``by``, as the editor would."""
    for name, value in changes.items():
        setattr(post, name, value)
    post.save()
    post.save_revision(user=colleague(by))
    return Post.objects.get(pk=post.pk)


def step(name: str, post: Post, *, by: str, saw: str | None = None, **given) -> Outcome:
    """Take a step as ``by``, who has read the newest submission, unless ``saw`` says something else."""
    newest = post.submissions.values_list("digest", flat=True).first() or ""
    if saw is None:
        saw = newest if STEPS[name].names_digest else ""
    return take(name, post, actor=colleague(by), saw=saw, **given)


def every_point() -> list[str]:
    """The checklist, ticked."""
    return [point.code for point in current().registers.checklist]
