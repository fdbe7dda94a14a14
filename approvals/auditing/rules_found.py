"""The rules by which a check run is found are those that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from approvals.auditing.batches import batches
from approvals.ledger.audit import Audit
from approvals.ledger.defects import Defect
from approvals.models import CheckRun, RuleFound, StandingWaiverUse

AT_ONCE = 500


class RulesFound(Audit):
    """Nobody can hide a finding from a search, nor put one into it."""

    compares = {"approvals.RuleFound": ("check_run", "code", "found_at")}

    def defects(self) -> Iterator[Defect]:
        for runs in batches(CheckRun.objects.order_by("pk").iterator(chunk_size=AT_ONCE), AT_ONCE):
            found = defaultdict(set)
            for run, code, at in RuleFound.objects.filter(check_run__in=runs).values_list(
                "check_run", "code", "found_at"
            ):
                found[run].add((code, at))
            for run in runs:
                if found[run.pk] != {(one["code"], run.run_at) for one in run.findings}:
                    message = _("A check run is found by other rules than it names.")
                    yield Defect("rule_found.altered", message, row=f"check run {run.pk}")


class StandingWaiversUsed(Audit):
    """Which check runs rested on which standing waivers is what the runs themselves say."""

    compares = {"approvals.StandingWaiverUse": ("check_run", "waiver", "used_at")}

    def defects(self) -> Iterator[Defect]:
        for runs in batches(CheckRun.objects.order_by("pk").iterator(chunk_size=AT_ONCE), AT_ONCE):
            used = defaultdict(set)
            rows = StandingWaiverUse.objects.filter(check_run__in=runs).values_list("check_run", "waiver", "used_at")
            for run, waiver, at in rows:
                used[run].add((waiver, at))
            for run in runs:
                if used[run.pk] != {(waiver, run.run_at) for one in run.findings for waiver in one["waivers"]}:
                    message = _("A check run rested on other standing waivers than are said to have been used.")
                    yield Defect("waiver_use.altered", message, row=f"check run {run.pk}")
