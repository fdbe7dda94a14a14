"""Changes of registers that wait for a second person: what is said about them."""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail.admin import messages

from policy_rules.models import ProposedChange


def say_that_it_waits(request, proposal: ProposedChange) -> None:
    """Tell whoever saved that nothing has changed yet, and why."""
    messages.warning(
        request,
        _("This loosens something, so it waits until a second person confirms it. Until then nothing changes."),
    )
