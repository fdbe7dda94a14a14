"""What the commands that pause and resume publishing have in common."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from approvals.ledger.errors import LedgerError
from approvals.management.users import named
from approvals.models import PublishingPause


class PausingCommand(BaseCommand):
    """A command that turns publishing off or on, with a reason. A subclass says with which verb."""

    verb: Callable[..., PublishingPause]

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reason", required=True, help="why, in a sentence that colleagues and lawyers understand")
        parser.add_argument(
            "--user",
            metavar="NAME",
            help="in whose name (a log-in name; that person needs the permission); without it: the operator's",
        )

    def change(self, reason: str, user: str | None) -> None:
        """Call the verb. Raises ``CommandError`` when it is refused; nothing is changed then."""
        try:
            type(self).verb(actor=named(user) if user else None, reason=reason)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except (PermissionDenied, LedgerError) as error:
            raise CommandError(error) from error
