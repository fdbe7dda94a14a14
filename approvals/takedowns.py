"""Live releases that the rules of a later day say no to: tasks are opened by a look-back and settled by a person.

Retracting the release, or printing another one, settles its task at the door. The other way out is :func:`keep`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals.case import Case
from approvals.deeds import KEEP
from approvals.door import record
from approvals.door.effects import close_takedown
from approvals.door.opening import open_case
from approvals.door.preparation import Prepared
from approvals.door.trying import attempt
from approvals.introducing import introduce
from approvals.ledger import canonical
from approvals.ledger.turns import wait_for_post
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, LiveRelease, Post, TakedownClosing, TakedownFindings, TakedownTask
from approvals.outcome import Outcome, Refusal
from approvals.permissions import Involvement, may
from policy_rules.finding import Enforcement


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the rules say no to in the live release of the post ``post`` (a primary key): findings without words."""

    post: int
    release: int
    findings: tuple[Mapping, ...]
    takes_down: bool = False


def is_settled(finding: Mapping, before: Sequence[Mapping]) -> bool:
    """Whether a person has decided about ``finding``, or is asked to.

    One that nobody could have let pass is not settled by what was said while it could be.
    """
    same = (one["enforcement"] for one in before if one["id"] == finding["id"])
    return any(was == Enforcement.MANDATORY or finding["enforcement"] != Enforcement.MANDATORY for was in same)


def open_tasks(troubles: Sequence[Trouble], ruleset_digest: str) -> int:
    """Open a task for each of ``troubles``, or have it join the one that is open; how many were opened.

    Call it in a transaction that has waited for the posts (``turns.wait_for_posts``), and last. A release that has
    ended, and a finding that was decided about, are passed over.
    """
    now = timezone.now()
    live = _live(troubles)
    new = [one for one in map(_only_new, troubles, [live.get(one.release) for one in troubles]) if one]
    tasks = [task or TakedownTask(release_id=one.release, opened_at=now) for one, task in new]
    opened = [task for task in tasks if task.pk is None]
    TakedownTask.objects.bulk_create(opened)
    rows = [
        TakedownFindings(
            task=task,
            ruleset_digest=ruleset_digest,
            findings=list(one.findings),
            takes_down=one.takes_down,
            found_at=now,
        )
        for (one, _task), task in zip(new, tasks, strict=True)
    ]
    TakedownFindings.objects.bulk_create(rows)
    append(*(_entry(row, live[row.task.release_id], is_new=row.task in opened) for row in rows))
    return len(opened)


@dataclass(frozen=True, slots=True)
class _Live:
    """A release that is live still: what it is called, its open task, and all that was ever found in it."""

    public_id: str
    digest: str
    task: TakedownTask | None
    before: tuple[Mapping, ...]


def _live(troubles: Sequence[Trouble]) -> dict[int, _Live]:
    wanted = {one.release for one in troubles}
    pointers = LiveRelease.objects.filter(release__in=wanted).select_related("release")
    tasks = TakedownTask.objects.filter(release__in=wanted).select_related("closing").prefetch_related("found")
    of_release: dict[int, list[TakedownTask]] = {}
    for task in tasks:
        of_release.setdefault(task.release_id, []).append(task)
    return {
        one.release_id: _Live(
            public_id=str(one.release.public_id),
            digest=one.release.digest,
            task=next((task for task in of_release.get(one.release_id, ()) if not hasattr(task, "closing")), None),
            before=tuple(
                finding
                for task in of_release.get(one.release_id, ())
                for found in task.found.all()
                for finding in found.findings
            ),
        )
        for one in pointers
    }


def _only_new(trouble: Trouble, live: _Live | None) -> tuple[Trouble, TakedownTask | None] | None:
    """``trouble`` without what was decided about, and the open task that it joins."""
    if live is None:
        return None
    findings = tuple(one for one in trouble.findings if not is_settled(one, live.before))
    return (replace(trouble, findings=findings), live.task) if findings else None


def _entry(row: TakedownFindings, live: _Live, *, is_new: bool) -> NewEntry:
    data = {
        "decides": "rule" if row.takes_down else "person",
        "post": live.public_id,
        "digest": live.digest,
        "ruleset": row.ruleset_digest,
        "codes": row.codes,
        "findings": hashlib.sha256(canonical.encode(row.findings)).hexdigest(),
        "count": len(row.findings),
        "when": canonical.instant(row.found_at),
    }
    return NewEntry(kind="takedown.opened" if is_new else "takedown.extended", actor=SYSTEM, data=data)


def keep(post: Post, *, actor, saw: str, reason: str) -> Outcome:
    """Let the live release with the digest ``saw`` stay, though the rules say no to it, and say why.

    What was found is not asked about again. A refusal is an outcome, as at the door, and is recorded.
    """

    def once() -> Outcome:
        with transaction.atomic():
            wait_for_post(post.pk, hold_still=False)
            return _inside(open_case(KEEP, post, actor, Prepared(), saw=saw, reason=reason))

    return attempt(KEEP.name, post, once)


def _inside(case: Case) -> Outcome:
    refusal = _why_not(case)
    if refusal:
        entries = record.step_refused(case, (refusal,))
    else:
        reason = record.keep_words(case.reason)
        entries = append(*introduce(case.newcomers), *close_takedown(case, TakedownClosing.How.KEPT.value, reason))
    digest = case.live.release.digest if case.live else ""
    refusals = (refusal,) if refusal else ()
    return Outcome(KEEP.name, case.post, refusals, digest, tuple(entry.seq for entry in entries))


def _why_not(case: Case) -> Refusal | None:
    if case.live is None:
        return Refusal("not_live", _("No release of this post is live."))
    forbidden = may(case.actor, case.person, KEEP.may, Involvement.in_submission(case.live.release.submission, (), ()))
    if forbidden:
        return forbidden
    if case.saw != case.live.release.digest:
        return Refusal("stale_digest", _("What you were looking at is not what is here now."), _("Read it again."))
    if case.takedown is None:
        return Refusal("no_task", _("Nobody is asked whether this release may stay."))
    if not case.reason.strip():
        return Refusal("reason_missing", _("A reason is missing."), _("Say why it may stay as it is."))
    return None
