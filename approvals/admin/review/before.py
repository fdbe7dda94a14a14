"""Waivers that earlier submissions of a post got for the same words: nobody need puzzle them out twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from approvals.checking import Found
from approvals.models import Submission, Waiver
from approvals.telling.kept_words import Words
from approvals.telling.people import Named


@dataclass(frozen=True, slots=True)
class WaivedBefore:
    """Who let the same pass, in which submission of the post, and why. It counts for nothing in this one."""

    row: Waiver
    person: Named
    reason: Words

    @property
    def number(self) -> int:
        return self.row.submission.number


def earlier_waivers(newest: Submission) -> list[Waiver]:
    """The waivers of the submissions before ``newest``, the last first. One query."""
    earlier = Waiver.objects.filter(submission__post=newest.post_id).exclude(submission=newest)
    return list(earlier.select_related("submission").order_by("-pk"))


def waived_before(
    found: Iterable[Found], earlier: Iterable[Waiver], names: dict[str, Named], words: dict[str, Words]
) -> dict[str, WaivedBefore]:
    """For each finding that was waived before, by its id, the last time. ``words`` opens fingerprints and reasons."""
    last: dict[str, Waiver] = {}
    for row in earlier:
        about = words.get(row.fingerprint)
        if about and about.text:
            last.setdefault(about.text, row)
    return {
        one.id: WaivedBefore(row, names[row.person], words[row.reason])
        for one in found
        if (row := last.get(str(one.fingerprint)))
    }
