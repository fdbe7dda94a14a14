"""What people do about a post without moving it. The ledger tells of its refusals as of those of a step.

Each is judged as the step that it stands beside is, but for what it needs of who does it.
"""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from approvals.lifecycle import STEPS, Step

WAIVE = replace(STEPS["pass_policy"], name="waive", label=_("Waive a finding"))
ORDER = replace(STEPS["publish"], name="order", label=_("Publish at a time"))
CANCEL_ORDER = replace(STEPS["publish"], name="cancel_order", label=_("Cancel the order"))
KEEP = replace(STEPS["retract"], name="keep", label=_("Keep it live"), may="keep")
"""What is judged here is what a retraction would end."""

DEEDS: dict[str, Step] = {one.name: one for one in (WAIVE, ORDER, CANCEL_ORDER, KEEP)}


def label_of(name: str) -> str:
    """A step or a deed as people call it; one that is gone, by its name."""
    known = STEPS.get(name) or DEEDS.get(name)
    return str(known.label) if known else name
