"""``manage.py publish_due``"""

from __future__ import annotations

import datetime
import sys

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from approvals.models import PublishOrder
from approvals.orders import NOT_THE_POSTS_FAULT, publish_due
from approvals.outcome import Outcome


class Command(BaseCommand):
    """Publishes what was ordered to go out by now. Made for cron or a systemd timer; see ``docs/operator.md``."""

    help = (
        "Publish every approved post whose time has come. Prints a line for each order: what came of it, when it was "
        "to go out, the post's public id, and the codes of a refusal. "
        "Exit status: 0 all went out or wait until publishing is resumed, 1 something else kept one back, "
        "2 bad arguments."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--now",
            metavar="TIME",
            help="act as if it were this time (ISO 8601; without an offset: the site's time zone)",
        )

    def handle(self, *, now: str | None, **options) -> None:
        """Take the orders one by one. Leaves with status 1 when more than the pause kept one back."""
        codes = set()
        number = 0
        for order, outcome in publish_due(timezone.now() if now is None else _moment(now)):
            refused = {refusal.code for refusal in outcome.refusals}
            self.stdout.write(_line(order, outcome, refused))
            codes |= refused
            number += 1
        if not number:
            self.stdout.write(_("Nothing is due."))
        if codes - {"paused"}:
            sys.exit(1)


def _moment(text: str) -> datetime.datetime:
    """The time that ``text`` says, aware. Raises ``CommandError``."""
    try:
        moment = parse_datetime(text)
    except ValueError:  # it looks like a time, but the calendar has none such
        moment = None
    if moment is None:
        problem = _("This is no time: %(text)s. Write it like 2026-11-22T09:00.")
        raise CommandError(problem % {"text": text}, returncode=2)
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def _line(order: PublishOrder, outcome: Outcome, refused: set[str]) -> str:
    """What came of an order. Titles and reasons stay out of it: such lines end in logs."""
    if outcome.taken:
        what = _("published")
    else:
        what = _("waits") if refused <= NOT_THE_POSTS_FAULT else _("refused")
    when = timezone.localtime(order.go_out_at).isoformat(timespec="minutes")
    return "  ".join([f"{what:<9}", when, str(order.post.public_id), ", ".join(sorted(refused))]).rstrip()
