"""``manage.py legal_hold``"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from approvals.erasing import holds
from approvals.ledger.errors import LedgerError
from approvals.management.commands.erase import person_called, post_called
from approvals.management.users import named
from approvals.models import LegalHold


class Command(BaseCommand):
    """Places a legal hold, or lifts one."""

    help = "Hold a post, a person or everything, so that nothing of it is erased; or lift such a hold."

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--post", metavar="ID", help="hold a post, by its public id")
        what.add_argument("--person", metavar="PSEUDONYM-OR-NAME", help="hold who somebody is, and what they acted on")
        what.add_argument("--everything", action="store_true", help="hold whatever there is")
        what.add_argument("--lift", type=int, metavar="NUMBER", help="lift the hold with this number")
        parser.add_argument("--reason", required=True, help="why, in a sentence that a court understands")
        parser.add_argument("--user", required=True, metavar="NAME", help="in whose name; needs Legal's permission")

    def handle(self, *, post, person, everything, lift, reason, user, **options) -> None:
        """Place or lift it. Raises ``CommandError`` when it is refused."""
        given = {"actor": named(user), "reason": reason}
        try:
            if lift is not None:
                number = holds.lift(_hold(lift), **given).hold.number
                self.stdout.write(_("The legal hold %(number)d is lifted.") % {"number": number})
                return
            row, code = post_called(post) if post else None, person_called(person).code if person else ""
            number = holds.place(post=row, person=code, **given).number
            self.stdout.write(_("The legal hold %(number)d stands.") % {"number": number})
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except (PermissionDenied, LedgerError) as error:
            raise CommandError(str(error)) from error


def _hold(number: int) -> LegalHold:
    try:
        return LegalHold.objects.get(number=number)
    except LegalHold.DoesNotExist as error:
        raise CommandError(_("There is no legal hold %(number)d.") % {"number": number}) from error
