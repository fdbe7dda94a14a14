"""Whom a command acts for."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.utils.translation import gettext as _


def named(name: str):
    """The user with this log-in name. Raises ``CommandError`` when there is none."""
    model = get_user_model()
    try:
        return model._default_manager.get_by_natural_key(name)
    except model.DoesNotExist as error:
        raise CommandError(_("There is no user called %(name)s.") % {"name": name}) from error
