"""Commands that do what is due once, or stay beside the site and look again every few seconds."""

from __future__ import annotations

import logging
import signal
import sys
import time
from typing import ClassVar

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections
from django.utils.functional import Promise

logger = logging.getLogger(__name__)


class WatchingCommand(BaseCommand):
    """The way of such a command. What it does is :meth:`once`; the rest is said in the attributes."""

    seconds: ClassVar[float]
    """How often ``--watch`` looks when nobody says."""
    trouble: ClassVar[tuple[type[Exception], ...]]
    """What may pass by itself, or when somebody mends it: who watches tries again, and anybody else is told."""
    could_not: ClassVar[Promise]
    """The sentence for that, with ``%(why)s``."""

    def once(self, *, is_watching: bool) -> None:
        """Do what is due, and say what came of it; who watches need not hear that nothing is."""
        raise NotImplementedError

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--watch", action="store_true", help="stay, and look again every few seconds")
        parser.add_argument(
            "--every",
            type=float,
            default=self.seconds,
            metavar="SECONDS",
            help="how often --watch looks (default: %(default)s)",
        )

    def handle(self, *, watch: bool, every: float, **options) -> None:
        """Do what is due once, or until told to stop. Raises ``CommandError`` when it could not and does not watch."""
        if not watch:
            try:
                self.once(is_watching=False)
            except self.trouble as error:
                raise CommandError(self.could_not % {"why": error}) from error
            return
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))  # so that what was begun is taken back
        while True:
            self._once_again()
            time.sleep(every)

    def _once_again(self) -> None:
        """What is in the way now may not be there a few seconds later."""
        close_old_connections()
        try:
            self.once(is_watching=True)
        except self.trouble:
            logger.exception("%s could not go on. It is tried again.", type(self).__module__.rpartition(".")[2])
