"""What the wizard cannot do for people: said at its end, so that nobody thinks it is done."""

from __future__ import annotations

from django.utils.translation import gettext as _

from policy_rules.channels import CHANNELS
from policy_rules.models import Account
from policy_rules.wizard.answers import Answers


def remaining(answers: Answers) -> list[str]:
    """What is left for people to do, a sentence each. One query."""
    accounts = list(Account.objects.filter(is_active=True).values_list("channel", "capacity"))
    official = {channel for channel, capacity in accounts if capacity == Account.Capacity.OFFICIAL}
    missing = [str(CHANNELS[code].label) for code in answers.channels if code not in official]
    left = []
    if missing:
        left.append(
            _("Add the company’s accounts to the register of accounts: %(names)s.") % {"names": ", ".join(missing)}
        )
    if not answers.own_voice and any(capacity == Account.Capacity.EMPLOYEE for _channel, capacity in accounts):
        left.append(_("Employees do not write about the business in their own name: switch their accounts off."))
    if not answers.domains:
        left.append(_("Name the company’s own domains, so that others that look like them are caught."))
    return left
