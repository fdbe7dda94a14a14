"""``manage.py make_signing_key``"""

from __future__ import annotations

import os

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from approvals.ledger.errors import SigningKeyMissing
from approvals.ledger.keys import ENVIRONMENT_VARIABLE, key_file, make_key_file, signer


class Command(BaseCommand):
    """Makes the ledger's signing key where the settings want it."""

    help = "Make the key that signs the ledger, in the file named by IMPRIMATUR['SIGNING_KEY_FILE'] (mode 0600)."
    # The checks complain about the very key that is to be made.
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--if-missing", action="store_true", help="do nothing when there is a key already")

    def handle(self, *, if_missing: bool, **options) -> None:
        """Make the key and print its fingerprint. Raises ``CommandError`` when there is one, and never replaces it."""
        try:
            if os.environ.get(ENVIRONMENT_VARIABLE) or key_file().exists():
                self._keep(if_missing)
            else:
                fingerprint = make_key_file(key_file()).fingerprint
                self.stdout.write(_("Made the signing key %(path)s.") % {"path": key_file()})
                self._print(fingerprint)
        except SigningKeyMissing as error:
            raise CommandError(error) from error
        except OSError as error:
            raise CommandError(_("The signing key cannot be made: %(why)s") % {"why": error}) from error

    def _keep(self, if_missing: bool) -> None:
        if not if_missing:
            raise CommandError(
                _("There is a signing key already. Nothing was changed: a ledger signed with a lost key has no heir.")
            )
        self.stdout.write(_("There is a signing key already; nothing was changed."))
        self._print(signer().public_key.fingerprint)

    def _print(self, fingerprint: str) -> None:
        self.stdout.write(_("Fingerprint: %(fingerprint)s") % {"fingerprint": fingerprint})
