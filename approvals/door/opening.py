"""Reading everything that the gates look at."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.utils import timezone

from approvals.door.case import Case
from approvals.lifecycle import Step
from approvals.models import SYSTEM, LiveRelease, Person, Post, PostAuthor, PublishingPause, person_of
from approvals.permissions import HOUSE
from approvals.door.preparation import Prepared
from policy_rules import ruleset


def open_case(step: Step, post: Post, actor, prepared: Prepared, **given) -> Case:
    """The case of ``actor`` wanting to take ``step`` on ``post``. Call it inside a transaction: it locks the row.

    The actor's groups are read again, so that somebody who lost a permission a moment ago is refused.
    """
    row = Post.objects.select_for_update(of=("self",)).select_related("corrects").get(pk=post.pk)
    if actor is HOUSE:
        return read_case(step, row, actor, SYSTEM, prepared, **given)
    actor = get_user_model().objects.get(pk=actor.pk)
    person = person_of(actor)
    case = read_case(step, row, actor, person.code, prepared, **given)
    case.newcomers = _newcomers(person, case.authors)
    return case


def _newcomers(person: Person, authors: tuple[str, ...]) -> tuple[Person, ...]:
    """The actor and the authors, as far as the ledger has not been told who they are."""
    others = set(authors) - {person.code}
    rows = [person, *Person.objects.select_related("user").filter(code__in=others)] if others else [person]
    return tuple(row for row in rows if not row.introduced_as)


def look_at_case(step: Step, post: Post, actor, prepared: Prepared) -> Case:
    """The same case for somebody who only looks: nothing is locked, and a new person stays unknown."""
    person = Person.objects.filter(user=actor).values_list("code", flat=True).first() or ""
    return read_case(step, post, actor, person, prepared)


def read_case(step: Step, row: Post, actor, person: str, prepared: Prepared, **given) -> Case:
    """The case, with the rows that the gate of ``step`` asks for."""
    submission = row.submissions.first()
    case = Case(
        step=step,
        post=row,
        actor=actor,
        person=person,
        now=timezone.now(),
        submission=submission,
        decisions=tuple(submission.decisions.all()) if submission else (),
        waivers=tuple(submission.waivers.all()) if submission else (),
        draft=prepared.draft,
        report=prepared.report,
        registers=ruleset.current().registers if step.runs_rules else None,
        **given,
    )
    if step.name == "submit":
        case.authors = tuple(sorted(PostAuthor.objects.filter(post=row).values_list("person_id", flat=True)))
    if step.name in ("publish", "retract", "archive"):
        case.live = LiveRelease.objects.select_related("release").filter(post=row).first()
    if step.name == "publish":
        case.is_paused = publishing_is_paused()
    return case


def publishing_is_paused() -> bool:
    """Whether somebody paused publishing and nobody resumed it."""
    newest = PublishingPause.objects.order_by("-pk").values_list("is_paused", flat=True).first()
    return bool(newest)
