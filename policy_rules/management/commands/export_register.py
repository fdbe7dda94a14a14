"""``manage.py export_register``"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandParser

from policy_rules.exchange import csv_files, exporting, xlsx_files
from policy_rules.models import REGISTERS

#: What a shell tells of a tool that a closed pipe has ended.
ENDED_BY_THE_READER = 128 + signal.SIGPIPE


class Command(BaseCommand):
    """Writes a register as a CSV or XLSX file. Importing the file again changes nothing."""

    help = (
        "Write a register to standard output, as CSV or XLSX; importing that again changes nothing. "
        "The exit status is 0 when all of it was written, 2 for a register that there is not."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("register", metavar="NAME", choices=[one._meta.model_name for one in REGISTERS])
        parser.add_argument("--format", choices=("csv", "xlsx"), default="csv", help="default: %(default)s")

    def handle(self, *, register: str, format: str, **options) -> None:
        """Write the register, row by row, until whoever reads it has had enough."""
        rows = exporting.rows(next(one for one in REGISTERS if one._meta.model_name == register), user=None)
        try:
            self._write(rows, format)
            sys.stdout.flush()
        except BrokenPipeError:  # `export_register ... | head`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is not written at exit either
            sys.exit(ENDED_BY_THE_READER)

    def _write(self, rows: Iterator[list], format: str) -> None:
        if format == "xlsx":
            xlsx_files.write(rows, sys.stdout.buffer)
            return
        for line in csv_files.stream(rows):
            sys.stdout.buffer.write(line.encode())
