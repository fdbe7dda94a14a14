"""``manage.py anchor_ledger``"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from approvals.anchors import places
from approvals.anchors.anchoring import anchor
from approvals.anchors.errors import AnchorFailed, BadAddress
from approvals.anchors.places import Place
from approvals.ledger.errors import LedgerError


class Command(BaseCommand):
    """Brings the newest checkpoint to where it is kept. Made for cron or a systemd timer; see ``docs/operator.md``."""

    help = (
        "Have the newest signed checkpoint kept elsewhere: in a file, in an S3 bucket with object lock, or by a "
        "time-stamping authority (RFC 3161). What is kept there is held against the ledger first. Prints a line for "
        "each place. Exit status: 0 anchored, or nothing has happened since; 1 a place failed or shows another ledger; "
        "2 bad arguments."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--to",
            action="append",
            metavar="ADDRESS",
            help="file:PATH, s3://BUCKET/PREFIX or tsa:URL (may be repeated); without it IMPRIMATUR['ANCHORS']",
        )

    def handle(self, *, to: Sequence[str] | None, **options) -> None:
        """Take the places one by one: none keeps another from its turn. Leaves with status 1 when one failed."""
        try:
            asked = tuple(map(places.place, to)) if to else places.configured()
        except BadAddress as error:
            raise CommandError(str(error), returncode=2) from error
        if not asked:
            raise CommandError(_("Say where: --to, or IMPRIMATUR['ANCHORS'] in the settings."), returncode=2)
        came_off = [self._anchor(place) for place in asked]
        if not all(came_off):
            sys.exit(1)

    def _anchor(self, place: Place) -> bool:
        try:
            done = anchor(place)
        except (AnchorFailed, LedgerError, LookupError) as error:
            self.stderr.write(f"{_('failed'):<9}  {place.name}  {error}")
            return False
        word = _("anchored") if done.is_new else _("unchanged")
        self.stdout.write(f"{word:<9}  {place.name}  {_('entries: %(size)d') % {'size': done.size}}")
        return True
