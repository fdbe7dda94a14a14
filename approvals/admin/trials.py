"""What a trial counted, for a page."""

from __future__ import annotations

from typing import Any

from approvals.trial import RELEASES, SUBMISSIONS, Trial
from policy_rules.channels import CHANNELS


def counts_of(trial: Trial) -> dict[str, Any]:
    """What ``approvals/admin/registers/trial_counts.html`` shows of ``trial``."""
    return {
        "trial": trial,
        "channels": [
            (str(CHANNELS[code].label) if code in CHANNELS else code, *counts) for code, *counts in trial.channels()
        ],
        "bounds": {"submissions": SUBMISSIONS, "releases": RELEASES},
    }
