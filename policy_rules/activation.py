"""Putting a site rule in force, and out of it."""

from __future__ import annotations

from copy import copy

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from policy_rules import registers
from policy_rules.models import ProposedChange, SiteRule


def activate(row: SiteRule, *, tried: str, actor) -> ProposedChange | None:
    """Put ``row`` in force; ``tried`` is what :meth:`SiteRule.looks_for` said of the rule that was tried.

    Gives what :func:`registers.save` gives, and raises what it does: ``ValidationError``, too, when the rule now looks
    for something else than what was tried, or does not do with its examples what it should.
    """
    if tried != row.looks_for():
        raise ValidationError(_("The rule was changed meanwhile. Try it again before you switch it on."))
    row = copy(row)
    row.is_active, row.tried = True, tried
    return registers.save(row, actor=actor)


def deactivate(row: SiteRule, *, actor, reason: str = "") -> ProposedChange | None:
    """Take ``row`` out of force; its code stays its own. Gives and raises what :func:`registers.save` does."""
    row = copy(row)
    row.is_active = False
    return registers.save(row, actor=actor, reason=reason)
