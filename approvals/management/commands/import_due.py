"""``manage.py import_due``"""

from __future__ import annotations

import logging
import signal
import sys
import time

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import Error, close_old_connections
from django.utils.translation import gettext as _

from approvals.ledger.errors import LedgerError
from policy_rules.file_imports.errors import SomebodyElse
from policy_rules.file_imports.runner import import_due
from policy_rules.models import FileImport

logger = logging.getLogger(__name__)

TROUBLE = (Error, ImproperlyConfigured, LedgerError, OSError)
"""What may pass by itself, or when somebody mends it: a file is looked over or written anew."""


class Command(BaseCommand):
    """Takes the files in that people left in the admin. Runs beside the site; see ``docs/operator.md``."""

    help = (
        "Look over the files that people uploaded to be imported into a register, and write those to which they said "
        "yes: all of a file or nothing. It can be killed at any time; what it had begun is begun anew. "
        "Exit status: 0 done, nothing to do, or another one is at work; 1 it could not go on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--watch", action="store_true", help="stay, and look again every few seconds")
        parser.add_argument(
            "--every", type=float, default=5, metavar="SECONDS", help="how often --watch looks (default: %(default)s)"
        )

    def handle(self, *, watch: bool, every: float, **options) -> None:
        """Do what is due once, or until told to stop."""
        if not watch:
            try:
                if not self._once():
                    self.stdout.write(_("Nothing is due."))
            except SomebodyElse:
                self.stdout.write(_("Somebody else is at work on the files."))
            except TROUBLE as error:
                raise CommandError(_("The imports could not go on: %(why)s") % {"why": error}) from error
            return
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))  # what is being written is taken back
        while True:
            self._once_again()
            time.sleep(every)

    def _once_again(self) -> None:
        """What is in the way now may not be there a few seconds later."""
        close_old_connections()
        try:
            self._once()
        except SomebodyElse:
            logger.info("Somebody else is at work on the files.")
        except TROUBLE:
            logger.exception("The imports could not go on. They are tried again.")

    def _once(self) -> int:
        number = 0
        for one in import_due():
            self.stdout.write(_line(one))
            number += 1
        return number


def _line(one: FileImport) -> str:
    """What came of a file, in numbers: such lines end in logs."""
    return f"{one}  {one.get_state_display()}  {one.lines}"
