"""``manage.py apply_retention``"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals.erasing import retention
from approvals.ledger.errors import LedgerError


class Command(BaseCommand):
    """Erases what the retention schedule no longer keeps. It may be killed at any time and run again."""

    help = 'Erase everything whose time in IMPRIMATUR["RETENTION_DAYS"] has passed, one by one.'

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what would be erased")

    def handle(self, *, dry_run: bool, **options) -> None:
        """A line for each; what a legal hold keeps is kept. Raises ``CommandError`` when nothing can be recorded."""
        erased = kept = 0
        for one in retention.due(timezone.now()):
            try:
                if dry_run:
                    one.plan().require_free()
                else:
                    one.erase()
                erased += 1
                self.stdout.write(f"{one.kind} {one.name} " + (_("would be erased") if dry_run else _("erased")))
            except ValidationError as error:
                kept += 1
                self.stdout.write(f"{one.kind} {one.name} {_('kept')}: {' '.join(error.messages)}")
            except LedgerError as error:
                raise CommandError(str(error)) from error
        self.stdout.write(_("Erased: %(erased)d, kept: %(kept)d.") % {"erased": 0 if dry_run else erased, "kept": kept})
