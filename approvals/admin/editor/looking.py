"""What the rules and gates would say if the words on the screen were saved now. The editor's buttons do save first."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from approvals import checking, links
from approvals.admin.editor.screen import Screen
from approvals.beside import Authors, authors_of, written
from approvals.case import Case
from approvals.checking import Report
from approvals.door.opening import look_at_cases
from approvals.door.preparation import Prepared
from approvals.lifecycle import STEPS, Gate, State
from approvals.models import Post
from approvals.offers import Offer, offer
from approvals.permissions import ABILITIES

OTHER_STEPS = [
    step for step in STEPS.values() if State.DRAFT in step.moves and ABILITIES[step.may] and step.name != "submit"
]


@dataclass(frozen=True, slots=True)
class Look:
    """What was found on the screen, and the steps that the state of a draft allows, open or shut."""

    report: Report
    offers: tuple[Offer, ...]


def look(screen: Screen, user) -> Look:
    """Ask the rules once, and with what they said every gate of a draft. Changes nothing.

    A post that nobody has saved yet can only be submitted.
    """
    report = checking.run(screen.draft, resolve=links.resolve, authors=_authors(screen, user))
    prepared = Prepared(report=report, draft=screen.draft, digest=screen.draft.digest())
    cases = [_submission(screen, user, prepared)]
    if screen.post.pk:
        cases += look_at_cases(screen.post, user, OTHER_STEPS, prepared)
    return Look(report, tuple(offer(case) for case in cases if case.live or case.step.gate is not Gate.LIVE))


def _authors(screen: Screen, user) -> Authors:
    """Who wrote in the post until now, and ``user``, who is about to."""
    if not screen.post.pk:
        return Authors(users=(user.pk,))
    return authors_of(written(Post.objects).only("pk").get(pk=screen.post.pk), user.pk)


def _submission(screen: Screen, user, prepared: Prepared) -> Case:
    """The case of submitting what is on the screen: by then it is saved, and ``user`` is one of its authors."""
    screen.post.origin_digest = prepared.digest
    return Case(
        step=STEPS["submit"],
        post=screen.post,
        actor=user,
        person="",
        now=timezone.now(),
        draft=prepared.draft,
        report=prepared.report,
        registers=prepared.registers,
        authors=("whoever saves it",),
    )
