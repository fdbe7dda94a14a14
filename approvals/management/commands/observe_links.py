"""``manage.py observe_links``"""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from approvals.conf import setting
from approvals.observing import observe
from policy_rules.management.progress import ProgressBar
from policy_rules.observe.answer import Outcome


class Command(BaseCommand):
    """Asks where links lead. Made for cron or a systemd timer; see ``docs/operator.md``."""

    help = (
        "Ask the sites that drafts and posts under review link to whether the page is there, and keep the answers for "
        "rule LIN010. Only public addresses are asked, on the ports of the web. It can be killed at any time; the next "
        "run goes on with what was not asked. It prints numbers and no addresses. "
        "Exit status: 0 done, 2 IMPRIMATUR['OBSERVE_LINKS'] is not on."
    )

    def handle(self, **options) -> None:
        """Ask what is due, and say how many links answered how."""
        if not setting("OBSERVE_LINKS"):
            raise CommandError(_("Set IMPRIMATUR['OBSERVE_LINKS'] = True first: sites see it."), returncode=2)
        done, total = 0, 0

        def tell(now_done: int, now_total: int) -> None:
            nonlocal done, total
            done, total = now_done, now_total
            bar()

        bar = ProgressBar(self.stderr, _("Asking links"), lambda: done / max(total, 1))
        came_of = observe(tell=tell)
        bar.close()
        dead = came_of[Outcome.GONE] + came_of[Outcome.NO_HOST] + came_of[Outcome.BROKEN]
        self.stdout.write(
            _("Links asked: %(asked)d. Led somewhere: %(fine)d; nowhere: %(dead)d; unclear: %(unclear)d.")
            % {
                "asked": came_of.total(),
                "fine": came_of[Outcome.FINE],
                "dead": dead,
                "unclear": came_of[Outcome.UNCLEAR],
            }
        )
