"""``manage.py replay_erasures``"""

from __future__ import annotations

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from approvals.erasing.replay import replay
from approvals.ledger.errors import LedgerError
from approvals.management.users import named


class Command(BaseCommand):
    """Erases again what a restored backup brought back."""

    help = "After a restore: erase again what the list of erasures says was erased. It may be run any number of times."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("list", type=Path, metavar="FILE", help='the file of IMPRIMATUR["ERASURES_FILE"]')
        parser.add_argument("--user", metavar="NAME", default="", help="who retracts what is live again")

    def handle(self, *, list: Path, user: str, **options) -> None:
        """A line for each; leaves with 1 when one failed. Raises ``CommandError`` for a file that is no list."""
        failed = 0
        try:
            for one in replay(list, actor=named(user) if user else None):
                failed += one.outcome == "failed"
                self.stdout.write(f"{one.seq} {one.kind} {one.outcome}" + (f": {one.why}" if one.why else ""))
        except (OSError, ValueError, LedgerError) as error:
            raise CommandError(_("The list could not be read: %(why)s") % {"why": error}) from error
        if failed:
            self.stderr.write(_("Not replayed: %(count)d. See to each, and run it again.") % {"count": failed})
            sys.exit(1)
