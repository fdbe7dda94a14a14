"""``manage.py rotate_signing_key``"""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from approvals.ledger import rotation
from approvals.ledger.errors import LedgerError
from approvals.ledger.keys import key_file, signer


class Command(BaseCommand):
    """Hands the ledger over to a new signing key."""

    help = (
        "Make a new key, have the old one name it on the ledger, and sign with it from then on. "
        "Running processes take it up by themselves. Run it again when it was interrupted."
    )

    def handle(self, **options) -> None:
        """Print both fingerprints. Raises ``CommandError`` when nothing could be handed over."""
        try:
            old = signer().public_key.fingerprint
            new = rotation.hand_over().fingerprint
        except LedgerError as error:
            raise CommandError(error) from error
        except OSError as error:
            raise CommandError(_("The signing key cannot be made: %(why)s") % {"why": error}) from error
        self.stdout.write(_("The ledger was signed with the key %(fingerprint)s.") % {"fingerprint": old})
        self.stdout.write(_("It is now signed with the key %(fingerprint)s.") % {"fingerprint": new})
        self.stdout.write(
            _("Publish the new fingerprint. Back the new key up; then destroy the old one's file beside %(path)s.")
            % {"path": key_file()}
        )
