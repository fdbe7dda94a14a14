"""A waiver that is to hold in other posts too: it is proposed as a standing waiver when the finding is waived here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages

from approvals.admin.changes.said import url_of
from approvals.admin.review.forms import ELSEWHERE
from approvals.checking import Found
from approvals.outcome import Outcome
from policy_rules import registers
from policy_rules.models import StandingWaiver

ADDS_WAIVERS = "policy_rules.add_standingwaiver"
"""The permission of those who are asked whether a waiver is to hold elsewhere."""


def can_stand(found: Found) -> bool:
    """Whether a standing waiver could be about the finding: it needs words, of a rule that could look."""
    return bool(found.fingerprint and found.fingerprint.words) and not found.finding.is_failure


def channel_of(found: Found) -> str:
    """The channel that a standing waiver of the finding is for: the only one it was found on, or else every one."""
    channels = found.fingerprint.channels
    return channels[0] if len(channels) == 1 else ""


def propose(request: HttpRequest, outcome: Outcome, given: Mapping[str, Any]) -> None:
    """Propose the standing waiver that was asked for beside a waiver, and say what became of it.

    The waiver here is given already and stays, whatever the register says.
    """
    if given["where"] != ELSEWHERE:
        return
    found = next(one for one in outcome.report.found if one.id == given["finding"])
    if not can_stand(found):
        messages.error(request, _("It is waived here only: a finding without words is waived in its post."))
        return
    row = StandingWaiver(
        rule=found.finding.code,
        words=found.fingerprint.words,
        channel=channel_of(found),
        reason=given["reason"].strip(),
        valid_until=given["valid_until"],
    )
    try:
        waits = registers.save(row, actor=request.user, reason=row.reason)
    except (PermissionDenied, ValidationError) as error:
        why = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        messages.error(request, _("It is waived here only. The register says: %(why)s") % {"why": why})
        return
    if waits:
        said = _("In other posts it bars until a second person confirms the standing waiver.")
        messages.warning(request, said, buttons=[messages.button(url_of(waits), _("See what waits"))])
    else:
        messages.success(request, _("It is waived in other posts too, until %(day)s.") % {"day": row.valid_until})
