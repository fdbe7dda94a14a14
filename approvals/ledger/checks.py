"""System checks: what a site must have before it can keep a ledger."""

from __future__ import annotations

from django.core.checks import CheckMessage, Error, Warning
from django.db import connections
from django.utils.translation import gettext as _

from approvals.ledger.errors import SigningKeyMissing
from approvals.ledger.keys import signer


def check_signing_key(app_configs: object, **kwargs) -> list[CheckMessage]:
    """There is a key that only we can read, and the ledger has a name."""
    try:
        signer()
    except SigningKeyMissing as error:
        return [Error(str(error), hint=_("Until then every step of every post is refused."), id="imprimatur.E101")]
    return []


def check_transaction_mode(app_configs: object, **kwargs) -> list[CheckMessage]:
    """A SQLite transaction takes the write lock when it begins."""
    return [
        Warning(
            _("Two people who take a step at once may be told that the SQLite database “%(using)s” is locked.")
            % {"using": connection.alias},
            hint=_('Set OPTIONS = {"transaction_mode": "IMMEDIATE"} in DATABASES.'),
            id="imprimatur.W102",
        )
        for connection in connections.all()
        if connection.vendor == "sqlite" and connection.settings_dict["OPTIONS"].get("transaction_mode") != "IMMEDIATE"
    ]
