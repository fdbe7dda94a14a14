"""``manage.py import_due``"""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured
from django.db import Error
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from approvals.ledger.errors import LedgerError
from approvals.management.watching import WatchingCommand
from policy_rules.file_imports.errors import SomebodyElse
from policy_rules.file_imports.runner import import_due
from policy_rules.models import FileImport


class Command(WatchingCommand):
    """Takes the files in that people left in the admin. Runs beside the site; see ``docs/operator.md``."""

    help = (
        "Look over the files that people uploaded to be imported into a register, and write those to which they said "
        "yes: all of a file or nothing. It can be killed at any time; what it had begun is begun anew. "
        "Exit status: 0 done, nothing to do, or another one is at work; 1 it could not go on."
    )
    seconds = 5
    trouble = (Error, ImproperlyConfigured, LedgerError, OSError)
    could_not = gettext_lazy("The imports could not go on: %(why)s")

    def once(self, *, is_watching: bool) -> None:
        """Look over and write what is due, and print a line for each file."""
        number = 0
        try:
            for one in import_due():
                self.stdout.write(_line(one))
                number += 1
        except SomebodyElse:
            self.stdout.write(_("Somebody else is at work on the files."))
            return
        if not (number or is_watching):
            self.stdout.write(_("Nothing is due."))


def _line(one: FileImport) -> str:
    """What came of a file, in numbers: such lines end in logs."""
    return f"{one}  {one.get_state_display()}  {one.lines}"
