"""Load the demo company and walk one post through the whole workflow in the terminal."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.utils.translation import override

from home.demo import company, seeds
from home.demo.company import COLLEAGUES, PASSWORD
from home.demo.terminal import Teller
from home.demo.walk import Walk


class Command(BaseCommand):
    """``manage.py demo``: safe to run again; every run walks a new post."""

    help = __doc__

    def handle(self, *args, **options):
        """Make what is missing, tell the story, and say how to log in."""
        if not settings.DEBUG:
            raise CommandError("The demo has known passwords, so it runs with the demo's settings only (DEBUG is on).")
        # The story tells of requests that are refused; they are no news for its operator.
        logging.getLogger("django.request").setLevel(logging.ERROR)
        call_command("make_signing_key", if_missing=True, stdout=self.stdout)
        with override("en"):
            self.stdout.write("Loading Norrsken Kaffe AB, an invented roastery in Luleå ...")
            company.load()
            for title in seeds.plant():
                self.stdout.write(f"   through the door: {title}")
            teller = Teller(self.stdout, self.style)
            Walk(teller).tell()
            teller.chapter("The ledger, and every table beside it, are checked")
            call_command("verify_ledger", stdout=self.stdout)
            self._log_ins()

    def _log_ins(self):
        self.stdout.write("")
        self.stdout.write(self.style.MIGRATE_HEADING(f"Log in at {settings.WAGTAILADMIN_BASE_URL}/admin/"))
        self.stdout.write(f"   Everybody's password is {PASSWORD}")
        for colleague in COLLEAGUES:
            self.stdout.write(f"   {colleague.username:<8}{colleague.role}")
        self.stdout.write("")
        self.stdout.write(f"   The newsroom is at {settings.WAGTAILADMIN_BASE_URL}/")
