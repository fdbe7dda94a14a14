"""``manage.py pause_publishing``"""

from __future__ import annotations

from django.utils.translation import gettext as _

from approvals.management.pausing import PausingCommand
from approvals.pausing import pause_publishing


class Command(PausingCommand):
    """Stops everything that would go out."""

    help = "Pause publishing: from now on nothing goes out until somebody resumes. Orders wait."
    verb = staticmethod(pause_publishing)

    def handle(self, *, reason: str, user: str | None, **options) -> None:
        """Pause, and say so. Raises ``CommandError`` when publishing is paused already or may not be paused."""
        self.change(reason, user)
        self.stdout.write(_("Publishing is paused: nothing goes out until `manage.py resume_publishing`."))
