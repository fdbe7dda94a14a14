"""``manage.py erase``"""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from approvals.erasing import traces
from approvals.erasing.plan import Plan
from approvals.erasing.targets import PERSON, POST, VALUE, Target, target
from approvals.ledger.errors import LedgerError
from approvals.legal_grounds import BY_HAND
from approvals.management.users import named
from approvals.models import Erasure, Person, Post


class Command(BaseCommand):
    """Erases a person, the words of a post or a single value; without ``--yes`` it only says what it would do."""

    help = "Erase a person, the words of a post or a single value, on a legal ground. First it shows what would go."

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--post", metavar="ID", help="the words of a post, by its public id")
        what.add_argument("--person", metavar="PSEUDONYM-OR-NAME", help="who somebody is: a pseudonym or a log-in name")
        what.add_argument("--value", metavar="COMMITMENT", help="one value, such as a reason in which a name stands")
        what.add_argument("--find", metavar="TEXT", help="erase nothing: say where in the database a text stands")
        parser.add_argument("--ground", choices=BY_HAND, default=BY_HAND[0], help="the legal ground")
        parser.add_argument("--reason", default="", help="more than the ground says, such as the number of a case")
        parser.add_argument("--user", metavar="NAME", default="", help="who erases; needs Legal's permission")
        parser.add_argument("--yes", action="store_true", help="erase; without it nothing is changed")

    def handle(self, *, post, person, value, find, ground, reason, user, yes, **options) -> None:
        """Show the plan; with ``--yes``, carry it out. Raises ``CommandError`` when it is refused."""
        if find:
            self._find(find)
            return
        actor = named(user) if yes else None
        given = {"ground": ground, "actor": actor, "reason": reason}
        try:
            what = _target(post, person, value)
            plan = what.plan(ground)
            self._show(plan)
            if yes:
                self._done(what.erase(saw=plan.digest, **given))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except (PermissionDenied, LedgerError) as error:
            raise CommandError(str(error)) from error

    def _show(self, plan: Plan) -> None:
        self.stdout.write(_("Goes:"))
        for line in plan.goes:
            self.stdout.write(f"  {line}")
        self.stdout.write(_("Stays:"))
        for one in plan.stays:
            self.stdout.write(f"  {one.what}. {one.why}")
        for bar in plan.bars:
            self.stdout.write(_("Not now: %(why)s") % {"why": bar})

    def _done(self, erasure: Erasure) -> None:
        self.stdout.write(_("Erased; entry %(number)d of the ledger says so.") % {"number": erasure.entry})

    def _find(self, text: str) -> None:
        found = False
        for trace in traces.find(text):
            found = True
            counted = {"table": trace.table, "count": trace.count, "rows": ", ".join(trace.rows)}
            self.stdout.write(_("%(table)s: %(count)d rows (%(rows)s)") % counted)
        if not found:
            self.stdout.write(_("It stands nowhere in the database."))


def _target(post: str, person: str, value: str) -> Target:
    if post:
        return target(POST, str(post_called(post).public_id))
    return target(PERSON, person_called(person).code) if person else target(VALUE, value)


def post_called(public_id: str) -> Post:
    """The post with that public id."""
    try:
        return Post.objects.get(public_id=UUID(public_id))
    except (ValueError, Post.DoesNotExist) as error:
        raise CommandError(_("There is no post with the public id %(id)s.") % {"id": public_id}) from error


def person_called(name: str) -> Person:
    """The person with that pseudonym or log-in name."""
    person = Person.objects.filter(code=name).first() or Person.objects.filter(user=named(name)).first()
    if person is None:
        raise CommandError(_("%(name)s never did anything that the ledger knows of.") % {"name": name})
    return person
