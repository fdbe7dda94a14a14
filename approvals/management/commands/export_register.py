"""``manage.py export_register``"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from tempfile import TemporaryFile

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from approvals.evidence.lists import WRITERS, TooManyRows, export_list
from approvals.ledger.errors import LedgerError
from policy_rules.exchange import exporting
from policy_rules.exchange.sheets import MOST_ROWS
from policy_rules.models import REGISTERS

#: What a shell tells of a tool that a closed pipe has ended.
ENDED_BY_THE_READER = 128 + signal.SIGPIPE

#: The rows that a form can hold below its headings, where there is an end to it.
MOST = {"xlsx": MOST_ROWS - 1}


class Command(BaseCommand):
    """Writes a register as a CSV or XLSX file, and an entry that says so. Importing the file again changes nothing."""

    help = (
        "Write a register to standard output, as CSV or XLSX; importing that again changes nothing. That it was taken "
        "out becomes an entry of the ledger. The exit status is 0 when all of it was written, 1 when the ledger cannot "
        "tell of it or a workbook cannot hold it (then nothing is), 2 for a register that there is not."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("register", metavar="NAME", choices=[one._meta.model_name for one in REGISTERS])
        parser.add_argument("--format", choices=tuple(WRITERS), default="csv", help="default: %(default)s")

    def handle(self, *, register: str, format: str, **options) -> None:
        """Write the register into a file, record that, and send it until whoever reads it has had enough."""
        rows = exporting.rows(next(one for one in REGISTERS if one._meta.model_name == register), user=None)
        with TemporaryFile() as file:
            try:
                export_list(register, format, rows, file, asked={}, actor=None, most=MOST.get(format))
            except TooManyRows as error:
                problem = _("A workbook holds %(most)d rows below its headings, and there are more. Use --format csv.")
                raise CommandError(problem % {"most": MOST[format]}) from error
            except LedgerError as error:
                raise CommandError(str(error)) from error
            try:
                shutil.copyfileobj(file, sys.stdout.buffer)
                sys.stdout.flush()
            except BrokenPipeError:  # `export_register ... | head`
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nor is the rest written at exit
                sys.exit(ENDED_BY_THE_READER)
