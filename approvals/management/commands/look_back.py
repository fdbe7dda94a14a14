"""``manage.py look_back``"""

from __future__ import annotations

import logging
import signal
import sys
import time

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import Error, close_old_connections
from django.utils.translation import gettext as _

from approvals.ledger.errors import LedgerError
from approvals.looking_back import SomebodyElse, Stopped, look_back
from approvals.models import LookBack
from policy_rules.ruleset import RegistersTampered

logger = logging.getLogger(__name__)

TROUBLE = (Error, LedgerError, RegistersTampered, Stopped)
"""What may pass by itself, or when somebody mends it: a look-back goes on where it was."""


class Command(BaseCommand):
    """Looks back when the rules have changed. Runs beside the site, like ``publish_due``; see ``docs/operator.md``."""

    help = (
        "If the rules or the day have changed, ask the rules about every submission in flight and every live release. "
        "What is in flight and now fails returns to the policy check; what is live opens a takedown task. It can be "
        "killed at any time and goes on where it was. "
        "Exit status: 0 done, nothing to do, or another one is at work; 1 it could not go on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--watch", action="store_true", help="stay, and look again every few seconds")
        parser.add_argument(
            "--workers", type=int, default=1, metavar="N", help="ask the rules in N processes (default: %(default)s)"
        )
        parser.add_argument(
            "--every", type=float, default=10, metavar="SECONDS", help="how often --watch looks (default: %(default)s)"
        )

    def handle(self, *, watch: bool, every: float, workers: int, verbosity: int, **options) -> None:
        """Look back once, or until told to stop."""
        self.workers, self.verbosity = workers, verbosity
        if not watch:
            try:
                self._once()
            except TROUBLE as error:
                raise CommandError(_("The look-back could not go on: %(why)s") % {"why": error}) from error
            return
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))  # so that another runner need not wait
        while True:
            self._once_again()
            time.sleep(every)

    def _once_again(self) -> None:
        """What is in the way now may not be there a few seconds later."""
        close_old_connections()
        try:
            self._once(is_watching=True)
        except TROUBLE:
            logger.exception("The look-back could not go on. It is tried again.")

    def _once(self, *, is_watching: bool = False) -> None:
        try:
            run = look_back(workers=self.workers, tell=self._tell)
        except SomebodyElse as error:
            self.stdout.write(str(error))
            return
        if run:
            self.stdout.write(_summary(run))
        elif not is_watching:
            self.stdout.write(_("Nothing to do: the rules have not changed since the last look-back."))

    def _tell(self, run: LookBack) -> None:
        if self.verbosity > 1:
            self.stdout.write(f"{run.get_part_display()}  {run.looked_at}/{run.total}")


def _summary(run: LookBack) -> str:
    words = {"number": run.looked_at, "returned": run.returned, "opened": run.opened, "retracted": run.retracted}
    return (
        _(
            "Looked at %(number)s posts; returned to the policy check: %(returned)s; takedown tasks: %(opened)s; "
            "retracted by a rule: %(retracted)s."
        )
        % words
    )
