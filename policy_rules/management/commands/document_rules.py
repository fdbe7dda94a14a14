from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from policy_rules import registry
from policy_rules.management.rules_page import render

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"


class Command(BaseCommand):
    help = "Write docs/rules.md: what each rule says and why, what it catches and what it leaves alone."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Write nothing; exit 1 when the page is not up to date."
        )

    def handle(self, *, check: bool, **options) -> None:
        page = render(registry.rules())
        if not check:
            PAGE.parent.mkdir(exist_ok=True)
            PAGE.write_text(page, encoding="utf-8")
        elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
            raise CommandError("docs/rules.md does not say what the rules say. Run: python manage.py document_rules")
