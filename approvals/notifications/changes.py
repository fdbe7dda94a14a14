"""Telling people of changes of registers that wait for a second person, and what became of them.

An e-mail names the register and nothing of what it says: some registers are closed to most people, mailboxes are not.
"""

from __future__ import annotations

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from approvals.ledger import checkpoint
from approvals.notifications.letters import Letter, send
from approvals.notifications.quietly import never_fails
from approvals.notifications.readers import keepers_for, whoever_proposed
from policy_rules import second_person
from policy_rules.models import ProposedChange

WAITS = (
    _("A change waits for a second person: %(register)s"),
    _(
        "%(who)s wants to change a register so that something passes which does not pass today. "
        "Confirm it or decline it."
    ),
)

DECIDED = {
    ProposedChange.Outcome.CONFIRMED: (
        _("Your change was confirmed: %(register)s"),
        _("%(who)s confirmed the change that you proposed. It holds from now on."),
    ),
    ProposedChange.Outcome.DECLINED: (
        _("Your change was declined: %(register)s"),
        _("%(who)s declined the change that you proposed, and says there why. Nothing has changed."),
    ),
}
"""Outcome -> the subject and first sentence of the e-mail to who proposed it. Who withdraws it knows."""


def connect() -> None:
    """Have an e-mail sent for each proposal and each decision, once it is committed."""
    second_person.moved.connect(_hear, dispatch_uid="imprimatur.notifications.changes")


def _hear(sender, proposal: ProposedChange, **kwargs) -> None:
    tell_of_change(proposal)


@never_fails
def tell_of_change(proposal: ProposedChange) -> None:
    """Write to those who can confirm what waits, or to who proposed what was decided."""
    letter = _letter(proposal)
    if letter and letter.readers:
        send([letter], checkpoint.latest().note)


def _letter(proposal: ProposedChange) -> Letter | None:
    if proposal.is_waiting:
        return _about(proposal, keepers_for(proposal), WAITS, proposal.proposed_by)
    if proposal.outcome in DECIDED:
        says = DECIDED[ProposedChange.Outcome(proposal.outcome)]
        return _about(proposal, whoever_proposed(proposal), says, proposal.decided_by)
    return None


def _about(proposal: ProposedChange, readers: list, says: tuple, who) -> Letter:
    register = second_person.register_of(proposal)
    words = {
        "register": capfirst(register._meta.verbose_name_plural),  # lazy: in the language of each reader
        "who": (who.get_full_name() or who.get_username()) if who else _("The system"),
    }
    return Letter(readers, *says, page=reverse("imprimatur:change", args=[proposal.pk]), words=words)
