"""``manage.py resume_publishing``"""

from __future__ import annotations

from django.utils.translation import gettext as _

from approvals.management.pausing import PausingCommand
from approvals.pausing import resume_publishing


class Command(PausingCommand):
    """Lets posts go out again."""

    help = "Resume publishing. What was ordered to go out meanwhile goes out at the next `manage.py publish_due`."
    verb = staticmethod(resume_publishing)

    def handle(self, *, reason: str, user: str | None, **options) -> None:
        """Resume, and say so. Raises ``CommandError`` when publishing is not paused or may not be resumed."""
        self.change(reason, user)
        self.stdout.write(_("Publishing goes on. Orders whose time has passed go out at the next run of publish_due."))
