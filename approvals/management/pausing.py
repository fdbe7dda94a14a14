"""What the commands that pause and resume publishing have in common."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from approvals.ledger.errors import LedgerError
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
            type(self).verb(actor=_find(user) if user else None, reason=reason)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except (PermissionDenied, LedgerError) as error:
            raise CommandError(error) from error


def _find(name: str):
    model = get_user_model()
    try:
        return model._default_manager.get_by_natural_key(name)
    except model.DoesNotExist as error:
        raise CommandError(_("There is no user called %(name)s.") % {"name": name}) from error
