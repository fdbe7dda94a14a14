"""Which posts wait for whom: those whose next step they may take. The queue, the badge and the dashboard ask here."""

from __future__ import annotations

from django.db.models import Exists, IntegerField, OuterRef, Q, QuerySet, Subquery

from approvals.lifecycle import STEPS, State
from approvals.models import Decision, Person, Post, PostAuthor, PublishOrder, Submission, Waiver
from approvals.permissions import has_ability

STEPS_THAT_WAIT = ("pass_policy", "approve", "publish")
ABILITIES = tuple(STEPS[name].may for name in STEPS_THAT_WAIT)

MOST_COUNTED = 100
"""Counting stops here for the badge and the dashboard: nobody plans their day by the difference."""


class Counted(Subquery):
    """How many rows a query set has, as a part of another query. It may be a slice."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()

    def __init__(self, queryset: QuerySet):
        super().__init__(queryset.values("pk"))


def waits_on(user) -> bool:
    """Whether any post can ever wait for ``user``."""
    return any(has_ability(user, ability) for ability in ABILITIES)


def waiting_for(user) -> QuerySet[Post]:
    """The posts that wait for ``user``, the one that has waited longest first.

    They stand in a state that ``user`` can act on and are not shut to them by four eyes: what ``permissions.may`` says
    of one post, asked of all posts at once.
    """
    mine = Q(pk__in=[])
    for name in STEPS_THAT_WAIT:
        if has_ability(user, STEPS[name].may):
            mine |= _CONDITIONS[name](user)
    return Post.objects.filter(mine).order_by("waiting_since", "pk")


def say_count(count: int) -> str:
    """A count as a badge shows it."""
    return f"{MOST_COUNTED - 1}+" if count >= MOST_COUNTED else str(count)


def _to_settle(user) -> Q:
    return Q(state=State.POLICY_CHECK) & ~Q(pk__in=_wrote(user)) & ~Q(pk__in=_took(user, "approve"))


def _to_approve(user) -> Q:
    judged = Q(pk__in=_took(user, "pass_policy")) | Q(pk__in=_waived(user))
    return Q(state=State.IT_SECURITY_REVIEW) & ~Q(pk__in=_wrote(user)) & ~judged


def _to_publish(user) -> Q:
    """An order that stands waits for its time and for nobody; one that failed waits for a person."""
    return Q(state=State.APPROVED) & ~Q(pk__in=PublishOrder.objects.filter(problem="").values("post"))


_CONDITIONS = {"pass_policy": _to_settle, "approve": _to_approve, "publish": _to_publish}


# What somebody did is asked for as a set, not post by post: PostgreSQL then looks posts up in it, and it is small.


def _wrote(user) -> QuerySet:
    """Nobody writes in a post that is in review, so that its authors are those of its newest submission."""
    return PostAuthor.objects.filter(person__user=user).values("post")


def _took(user, step: str) -> QuerySet:
    taken = Decision.objects.filter(person__in=_codes(user), step=step)
    return taken.filter(_on_the_newest_submission()).values("post")


def _waived(user) -> QuerySet:
    given = Waiver.objects.filter(person__in=_codes(user))
    return given.filter(_on_the_newest_submission()).values("submission__post")


def _on_the_newest_submission() -> Exists:
    """Of a row with a ``submission``: whether the post has no later one."""
    same_post = Submission.objects.filter(post=OuterRef("submission__post"))
    return ~Exists(same_post.filter(number__gt=OuterRef("submission__number")))


def _codes(user) -> QuerySet:
    """The pseudonym of ``user``, as a part of another query."""
    return Person.objects.filter(user=user).values("code")
