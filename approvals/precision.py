"""How often each rule is right: of what it barred, the part that nobody waived.

Read from rows that never change: check runs, which name the standing waivers that let a finding pass, and the waivers
of single posts.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from django.utils import timezone

from approvals.models import CheckRun, Waiver
from policy_rules.finding import Enforcement

PERIOD = datetime.timedelta(days=180)
"""How far back is counted where nobody says."""

FEW = 10
"""Below so many findings a share says little."""

NOISY = 0.8
"""A rule that is right less often teaches people to waive."""

READ_AT_ONCE = 500

BARRING = frozenset((Enforcement.MANDATORY.value, Enforcement.WAIVABLE.value))


@dataclass(frozen=True, slots=True)
class Precision:
    """Of the ``found`` findings of a rule that would have barred their submission, how many were ``waived``."""

    found: int
    waived: int

    @property
    def share(self) -> float:
        """The part that nobody waived: 1 is a rule that was right each time, as far as anybody said."""
        return (self.found - self.waived) / self.found

    @property
    def is_few(self) -> bool:
        """Whether there are too few findings to judge the rule by."""
        return self.found < FEW

    @property
    def is_noisy(self) -> bool:
        """Whether the rule is waived so often that somebody should look at it."""
        return not self.is_few and self.share < NOISY


def precision(codes: Collection[str] | None = None, since: datetime.datetime | None = None) -> Mapping[str, Precision]:
    """The precision of each rule that barred a submission handed in after ``since``, or else within :data:`PERIOD`.

    ``codes`` are the rules that are asked about; ``None``: every one. A finding that several runs found in one
    submission counts once. Two queries; in memory are the waivers, and the findings of one submission at a time.
    """
    since = timezone.now() - PERIOD if since is None else since
    waivers = frozenset(Waiver.objects.filter(submission__sealed_at__gte=since).values_list("submission", "finding"))
    found, waived = Counter(), Counter()
    for submission, finding, code, is_waived in _findings(since):
        if codes is None or code in codes:
            found[code] += 1
            waived[code] += is_waived or (submission, finding) in waivers
    return {code: Precision(found[code], waived[code]) for code in sorted(found)}


def _findings(since: datetime.datetime) -> Iterator[tuple[int, str, str, bool]]:
    """Each barring finding once: its submission, its id, its rule, and whether a standing waiver ever let it pass."""
    runs = CheckRun.objects.filter(submission__sealed_at__gte=since).order_by("submission")
    rows = runs.values_list("submission", "findings").iterator(chunk_size=READ_AT_ONCE)
    for submission, group in groupby(rows, key=itemgetter(0)):
        seen: dict[tuple[str, str], bool] = {}
        for _submission, findings in group:
            for one in findings:
                if one["enforcement"] in BARRING:
                    key = one["id"], one["code"]
                    seen[key] = seen.get(key, False) or bool(one["waivers"])
        yield from ((submission, finding, code, is_waived) for (finding, code), is_waived in seen.items())
