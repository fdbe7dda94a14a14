"""Reading everything that the gates look at, in as few queries as will do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals import standing_waivers
from approvals.case import Case
from approvals.door.preparation import Prepared
from approvals.grounds import Grounds, newest
from approvals.ledger import kinds, testimony
from approvals.ledger.verify import Entry
from approvals.lifecycle import Step
from approvals.models import SYSTEM, Person, Post, PublishingPause, TakedownTask, person_of
from approvals.permissions import HOUSE
from policy_rules.models import RegisterVersion
from policy_rules.models.register_version import EMPTY_DIGEST


def open_case(step: Step, post: Post, actor, prepared: Prepared, **given) -> Case:
    """The case of ``actor`` wanting to take ``step`` on ``post``. Call it inside a transaction, and wait for the post
    before (``approvals.ledger.turns.wait_for_post``).

    The actor's groups are read again, so that somebody who lost a permission a moment ago is refused.
    """
    row = _row(post)
    if actor is HOUSE:
        return read_case(step, row, actor, SYSTEM, prepared, **given)
    person, writers = _people(step, row, actor)
    case = read_case(step, row, person.user, person.code, prepared, writers, **given)
    if not person.introduced_as:
        case.newcomers = (person, *(one for one in case.newcomers if one != person))
    return case


EVIDENCE = ("submission.sealed", "step.taken", "waiver.given", "publish.ordered", "publish.order_cancelled")
"""What the ledger is asked for before a release."""


def _row(post: Post) -> Post:
    """The post with what stands beside it, whether publishing is paused and what the registers are now; one query."""
    beside = ("corrects", "live__release__submission", "order")
    task = TakedownTask.objects.open().filter(release__live__post=OuterRef("pk"))
    asked = {
        "registers_number": Subquery(RegisterVersion.objects.values("number")[:1]),
        "registers_digest": Subquery(RegisterVersion.objects.values("digest")[:1]),
        "told_settings": Subquery(newest(kinds.SETTINGS_CHANGED.name)),
        "told_ruleset": Subquery(newest(kinds.RULESET_COMPOSED.name)),
        "is_paused": Subquery(_newest_pause()[:1]),
        "takedown": Subquery(task.values("pk")[:1]),
        "ends_by_rule": Exists(task.filter(found__takes_down=True)),
    }
    return Post.objects.select_related(*beside).annotate(**asked).get(pk=post.pk)


def _people(step: Step, row: Post, actor) -> tuple[Person, list[Person]]:
    """The person and user of ``actor``, without the permissions read before; for ``submit``, who wrote in it too."""
    if actor.pk is None:
        raise PermissionDenied(_("Log in first."))
    wanted = Q(user=actor.pk)
    if step.name == "submit":
        wanted |= Q(pk__in=row.authors.values("person"))
    wrote = Exists(row.authors.filter(person=OuterRef("pk")))
    people = list(Person.objects.select_related("user").annotate(wrote=wrote).filter(wanted))
    known = next((person for person in people if person.user_id == actor.pk), None)
    writers = [person for person in people if person.wrote] if step.name == "submit" else []
    return known or person_of(get_user_model().objects.get(pk=actor.pk)), writers


def read_case(
    step: Step, row: Post, actor, person: str, prepared: Prepared, writers: Iterable[Person] = (), **given
) -> Case:
    """The case, with the rows that the gate of ``step`` asks for; ``writers`` wrote in a post that is submitted."""
    submission = row.submissions.first()
    judged = submission if step.name != "submit" else None  # what was decided about the one before says nothing here
    live = getattr(row, "live", None)
    waivers = tuple(judged.waivers.all()) if judged else ()
    authors = tuple(sorted(writer.code for writer in writers))
    wrote = judged.authors if judged else authors
    return Case(
        step=step,
        post=row,
        actor=actor,
        person=person,
        now=timezone.now(),
        submission=submission,
        decisions=tuple(judged.decisions.all()) if judged else (),
        waivers=waivers,
        standing=standing_waivers.standing(prepared.report, wrote, (row.finding for row in waivers)),
        live=live,
        order=getattr(row, "order", None),
        draft=prepared.draft,
        report=prepared.report,
        registers=prepared.registers,
        registers_now=(row.registers_number or 0, row.registers_digest or EMPTY_DIGEST),
        grounds=Grounds(row.told_settings, row.told_ruleset),
        authors=authors,
        newcomers=tuple(writer for writer in writers if not writer.introduced_as),
        is_paused=bool(row.is_paused),
        takedown=row.takedown,
        ends_by_rule=row.ends_by_rule,
        testimony=_testimony(step, row, prepared),
        **given,
    )


def _testimony(step: Step, row: Post, prepared: Prepared) -> tuple[Entry, ...]:
    """What the ledger tells of the post, for a step that prints it; an order about one prints nothing yet."""
    if step.name != "publish" or prepared.report is None:
        return ()
    return tuple(testimony.of_post(row.public_id, *EVIDENCE))


def publishing_is_paused() -> bool:
    """Whether somebody paused publishing and nobody resumed it."""
    return bool(_newest_pause().first())


def _newest_pause() -> QuerySet:
    return PublishingPause.objects.order_by("-pk").values_list("is_paused", flat=True)


def look_at_cases(post: Post, actor, steps: list[Step], prepared: Prepared) -> list[Case]:
    """The same cases for somebody who only looks: nothing is locked, and a new person stays unknown."""
    person = Person.objects.filter(user_id=actor.pk).values_list("code", flat=True).first() or ""
    row = _row(post)
    most_wanted = max(steps, key=lambda step: step.runs_rules)
    writers = Person.objects.filter(pk__in=row.authors.values("person")) if most_wanted.name == "submit" else ()
    case = read_case(most_wanted, row, actor, person, prepared, list(writers))
    return [replace(case, step=step) for step in steps]
