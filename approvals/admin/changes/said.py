"""What is said about a change that waits, beside the forms of the registers."""

from __future__ import annotations

from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin import messages

from approvals.telling.registers import register_called
from policy_rules import second_person
from policy_rules.models import ProposedChange


def register_name(proposal: ProposedChange) -> str:
    """The register in the language of the moment, as a heading."""
    return capfirst(register_called(proposal.register))


def title_of(proposal: ProposedChange) -> str:
    """What waits, without a word of what the row says: the register may be closed to whoever reads a title."""
    return _("%(register)s: %(what)s") % {
        "register": register_name(proposal),
        "what": proposal.get_verb_display(),
    }


def url_of(proposal: ProposedChange) -> str:
    """Where it is looked at and decided."""
    return reverse("imprimatur:change", args=[proposal.pk])


def say_that_it_waits(request, proposal: ProposedChange) -> None:
    """Tell whoever saved that nothing has changed yet, and why."""
    messages.warning(
        request,
        _("This loosens something, so it waits until a second person confirms it. Until then nothing changes."),
        buttons=[messages.button(url_of(proposal), _("See what waits"))],
    )


def waiting_change_of(row: Model | None) -> ProposedChange | None:
    """The change of ``row`` that waits, for its form to say so."""
    return second_person.waiting_for_row(type(row), row.pk) if row is not None and row.pk else None
