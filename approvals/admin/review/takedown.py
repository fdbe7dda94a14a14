"""What the review page says about a live release to which the rules now say no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from approvals import checking
from approvals.admin.review.sealed import SealedPost, open_submission
from approvals.checking import Found, Report
from approvals.models import LiveRelease, TakedownTask
from approvals.telling.sentences import zoned


@dataclass(frozen=True, slots=True)
class Complaint:
    """One finding of the task. Without a ``message`` the rules of this moment no longer find it."""

    code: str
    message: str
    id: str


@dataclass(frozen=True, slots=True)
class Takedown:
    """The open task of a live release."""

    task: TakedownTask
    number: int
    complaints: tuple[Complaint, ...]

    @property
    def when(self) -> str:
        return zoned(self.task.opened_at)


def takedown_of(live: LiveRelease | None, sealed: SealedPost, report: Report) -> Takedown | None:
    """The open task of ``live``; ``sealed`` and ``report`` are what the page shows, which may be a later submission.

    Raises ``NotSealed`` or ``SealBroken`` when what is live cannot be read.
    """
    if live is None:
        return None
    task = TakedownTask.objects.open().filter(release=live.release_id).prefetch_related("found").first()
    if task is None:
        return None
    submission = live.release.submission
    if submission.pk != sealed.submission.pk:
        report = checking.run(open_submission(submission).draft)
    now = {one.id: one for one in report.found}
    rows = {one["id"]: one for row in task.found.all() for one in row.findings}
    return Takedown(task, submission.number, tuple(_complaint(row, now) for row in rows.values()))


def _complaint(row: Mapping[str, str], now: Mapping[str, Found]) -> Complaint:
    found = now.get(row["id"])
    return Complaint(row["code"], found.finding.message if found else "", row["id"])
