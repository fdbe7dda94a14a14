"""``manage.py import_register``"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import reset_queries
from django.utils.translation import gettext as _

from policy_rules.exchange import importing, report
from policy_rules.exchange.errors import FileRefused
from policy_rules.management.progress import ProgressBar
from policy_rules.models import REGISTERS, ProposedChange
from policy_rules.register_events import RegisterImport

REFUSED, UNREADABLE, INTERRUPTED = 1, 2, 130
LINES_BETWEEN = 500

EPILOG = """
The first line names the columns: the fields of the register, or their labels in English or Swedish. A line that is new
is added; one whose key is in the register changes that row; what the file does not name stays. As long as one line is
refused, nothing is imported. Where somebody imports in their own name (--user) and a line loosens something, all of it
waits until a second person confirms it in the admin.

The exit status is 0 when the register now says what the file says (with --dry-run: when it could) or when the import
waits for a second person, 1 when lines were refused, 2 when the file could not be read or the import was not permitted,
130 when somebody interrupted it (Ctrl-C).
"""


class Command(BaseCommand):
    """Imports a CSV or XLSX file into a register, all of it or nothing."""

    help = "Import a CSV or XLSX file into a register, all of it or nothing."

    def create_parser(self, prog_name: str, subcommand: str, **options) -> CommandParser:
        return super().create_parser(
            prog_name, subcommand, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter, **options
        )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("register", metavar="NAME", choices=[one._meta.model_name for one in REGISTERS])
        parser.add_argument("file", metavar="FILE", help="a CSV or XLSX file")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
        parser.add_argument(
            "--as-noted",
            action="store_true",
            help="import although there is a note on how the file was read (in Windows-1252, or one sheet of several)",
        )
        parser.add_argument("--report", metavar="FILE", help="write every refused line to this CSV file")
        parser.add_argument(
            "--user",
            metavar="NAME",
            help="in whose name (a log-in name; that person needs the permissions); without it: the operator's",
        )
        parser.add_argument("--reason", default="", help="why, for the second person who looks at it")

    def handle(self, *, register: str, file: str, dry_run: bool, user: str | None, **options) -> None:
        """Look the file over, and import it unless a line was refused."""
        model = next(one for one in REGISTERS if one._meta.model_name == register)
        try:
            actor = get_user_model()._default_manager.get_by_natural_key(user) if user else None
            with open(file, "rb") as source:
                overview = self._look_over(model, source, actor, options["report"])
                if overview.refused:
                    raise CommandError(_("Nothing was imported."), returncode=REFUSED)
                if not dry_run:
                    _require_no_note(overview, options["as_noted"])
                    self._import(model, source, actor, overview.lines, options["reason"])
        except KeyboardInterrupt as error:
            raise CommandError(_("Nothing was imported."), returncode=INTERRUPTED) from error
        except get_user_model().DoesNotExist as error:
            raise CommandError(
                _("There is no user called %(name)s.") % {"name": user}, returncode=UNREADABLE
            ) from error
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}", returncode=UNREADABLE) from error
        except (FileRefused, PermissionDenied, ImproperlyConfigured) as error:
            raise CommandError(error, returncode=UNREADABLE) from error

    def _look_over(self, model, source, actor, report_file: str | None) -> importing.Overview:
        size = os.fstat(source.fileno()).st_size or 1
        with (
            _report_to(report_file) as refused,
            self._progress(_("Looking over"), lambda lines: source.tell() / size) as progress,
        ):
            overview = importing.look_over(model, source, user=actor, refused=refused, progress=progress)
        if overview.note:
            self.stderr.write(overview.note)
        for refusal in overview.refusals:
            place = f" ({refusal.column})" if refusal.column else ""
            self.stderr.write(_("Line %(number)d: %(why)s") % {"number": refusal.line, "why": f"{refusal.why}{place}"})
        self.stdout.write(
            _("%(new)d new, %(changed)d changed, %(same)d unchanged, %(refused)d refused.")
            % {
                "new": overview.new,
                "changed": overview.changed,
                "same": overview.same,
                "refused": overview.refused,
            }
        )
        if overview.loosening:
            self.stdout.write(_("Lines that loosen something: %(number)d.") % {"number": len(overview.loosening)})
        if overview.refused > len(overview.refusals):
            self.stderr.write(_("These were the first of them; --report FILE writes them all."))
        return overview

    def _import(self, model, source, actor, lines: int, reason: str) -> None:
        try:
            with self._progress(_("Importing"), lambda done: done / lines) as progress:
                done = importing.import_file(model, source, actor=actor, reason=reason, progress=progress)
        except KeyboardInterrupt as error:  # perhaps while the database wrote the last of it
            message = _("Interrupted. The file went in whole or not at all: with --dry-run you see which.")
            raise CommandError(message, returncode=INTERRUPTED) from error
        self.stdout.write(_outcome(done))

    @contextmanager
    def _progress(self, doing: str, share: Callable[[int], float]) -> Iterator[importing.Progress]:
        lines = 0
        bar = ProgressBar(self.stderr, doing, lambda: share(lines))

        def tell(count: int) -> None:
            nonlocal lines
            lines = count
            if not lines % LINES_BETWEEN:
                reset_queries()  # with DEBUG, Django keeps what it asked: hundreds of megabytes here
                bar()

        yield tell
        bar.close()


def _require_no_note(overview: importing.Overview, as_noted: bool) -> None:
    """Raises ``CommandError`` when the file was read in a way that somebody has to look at, and nobody said so."""
    if overview.note and not as_noted:
        why = _("Nothing was imported. Look whether that is right (--dry-run), and say --as-noted if it is.")
        raise CommandError(why, returncode=UNREADABLE)


def _outcome(done: RegisterImport | ProposedChange | None) -> str:
    if done is None:
        return _("The register says all of it already.")
    if isinstance(done, ProposedChange):
        return _("Nothing was imported yet: some of it loosens something, so that all of it waits for a second person.")
    return _("Imported: the registers are now %(digest)s.") % {"digest": done.register_digest}


@contextmanager
def _report_to(name: str | None) -> Iterator:
    """Take refusals, each of which is written to the file at once, so that a million of them need no memory."""
    if name is None:
        yield lambda refusal: None
        return
    with open(name, "w", encoding="utf-8", newline="") as target:
        target.write(report.begin())
        yield lambda refusal: target.write(report.line(refusal))
