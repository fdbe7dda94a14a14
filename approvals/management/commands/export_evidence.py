"""``manage.py export_evidence``"""

from __future__ import annotations

import datetime
import os
import time
from pathlib import Path
from tempfile import NamedTemporaryFile
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals.evidence import scope as scopes
from approvals.evidence.exporting import export
from approvals.evidence.scope import Scope
from approvals.ledger.errors import LedgerError
from approvals.models import Post
from approvals.models.ledger import SealBroken

SECONDS_BETWEEN_REPORTS = 2


class Command(BaseCommand):
    """Writes an evidence bundle: a zip file that proves itself to a stranger."""

    help = "Write the evidence about posts, a person's decisions or a period into a zip file, with its verifier."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--post", action="append", default=[], metavar="ID", help="a post's public id (repeatable)")
        parser.add_argument("--person", default="", metavar="PSEUDONYM", help="every post that this person acted on")
        parser.add_argument("--from", dest="start", default="", metavar="YYYY-MM-DD", help="from this day on")
        parser.add_argument("--to", dest="end", default="", metavar="YYYY-MM-DD", help="to this day and including it")
        parser.add_argument("--output", required=True, type=Path, metavar="FILE.zip", help="a new file")

    def handle(self, *, post, person, start, end, output: Path, **options) -> None:
        """Write the file whole or not at all. Raises ``CommandError`` for a question that cannot be answered."""
        scope = _scope(post, person, start, end)
        if output.exists():
            raise CommandError(_("%(path)s is there already. Name another file.") % {"path": output})
        try:
            with NamedTemporaryFile(dir=output.parent, prefix=output.name, delete=False) as draft:
                try:
                    done = export(scope, draft, progress=_Progress(self.stderr).tell)
                    os.link(draft.name, output)
                finally:
                    os.unlink(draft.name)
        except SealBroken as error:
            raise CommandError(
                _("%(why)s Nothing was written; run `manage.py verify_ledger`.") % {"why": error}
            ) from error
        except (LedgerError, OSError) as error:
            raise CommandError(str(error)) from error
        counts = {"posts": done.written.posts, "entries": done.written.entries, "values": done.written.values}
        self.stdout.write(_("Wrote %(path)s.") % {"path": output})
        self.stdout.write(_("Posts: %(posts)d, entries: %(entries)d, opened values: %(values)d.") % counts)
        self.stdout.write(f"SHA-256: {done.digest}")


def _scope(posts: list[str], person: str, start: str, end: str) -> Scope:
    """What is asked for. Raises ``CommandError`` unless it is one question, about something that is there."""
    if sum(map(bool, (posts, person, start or end))) != 1:
        raise CommandError(_("Ask for posts (--post), for a person (--person) or for a period (--from, --to)."))
    if posts:
        return scopes.of_posts(_known(posts))
    if person:
        scope = scopes.of_person(person)
    else:
        scope = scopes.of_period(_midnight(start), _midnight(end, days=1))
    if not scope.posts:
        raise CommandError(_("The ledger tells of no post there."))
    return scope


def _known(posts: list[str]) -> list[str]:
    """The public ids, of posts that are there."""
    for post in posts:
        try:
            known = Post.objects.filter(public_id=UUID(post)).exists()
        except ValueError:
            known = False
        if not known:
            raise CommandError(_("There is no post with the public id %(id)s.") % {"id": post})
    return [str(UUID(post)) for post in posts]


def _midnight(day: str, days: int = 0) -> datetime.datetime | None:
    """When a day begins in the site's time zone, or that many days later; ``None`` for an empty text."""
    if not day:
        return None
    try:
        date = datetime.date.fromisoformat(day) + datetime.timedelta(days=days)
    except (ValueError, OverflowError) as error:
        raise CommandError(_("“%(day)s” is no day. Write it as 2026-11-22.") % {"day": day}) from error
    return timezone.make_aware(datetime.datetime.combine(date, datetime.time.min))


class _Progress:
    """Says how far it is when it takes long."""

    def __init__(self, out) -> None:
        self.out = out
        self.next_report = time.monotonic() + SECONDS_BETWEEN_REPORTS

    def tell(self, entries: int) -> None:
        if time.monotonic() > self.next_report:
            self.out.write(_("%(done)s entries written so far") % {"done": entries})
            self.next_report = time.monotonic() + SECONDS_BETWEEN_REPORTS
