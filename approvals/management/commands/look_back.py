"""``manage.py look_back``"""

from __future__ import annotations

from django.core.management.base import CommandParser
from django.db import Error
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals.ledger.errors import LedgerError
from approvals.looking_back import SomebodyElse, Stopped, look_back, most_workers
from approvals.management.watching import WatchingCommand
from approvals.models import LookBack
from policy_rules.ruleset import RegistersTampered


class Command(WatchingCommand):
    """Looks back when the rules have changed. Runs beside the site, like ``publish_due``; see ``docs/operator.md``."""

    help = (
        "If the rules or the day have changed, ask the rules about every submission in flight and every live release. "
        "What is in flight and now fails returns to the policy check; what is live opens a takedown task. It can be "
        "killed at any time and goes on where it was. "
        "Exit status: 0 done, nothing to do, or another one is at work; 1 it could not go on."
    )

    seconds = 10
    trouble = (Error, LedgerError, RegistersTampered, Stopped)
    could_not = gettext_lazy("The look-back could not go on: %(why)s")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--workers",
            type=int,
            default=most_workers(),
            metavar="N",
            help="ask the rules in N processes (default: one for each core it may run on, here %(default)s; one where "
            "the system does not say, as on macOS)",
        )

    def handle(self, *, workers: int, verbosity: int, **options) -> None:
        """Look back once, or until told to stop."""
        self.workers, self.verbosity = workers, verbosity
        super().handle(**options)

    def once(self, *, is_watching: bool) -> None:
        """Look back if the rules or the day have changed; what is cut off goes on where it was."""
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
