from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from policy_rules import registry
from policy_rules.management import rule_page, rules_page

DOCS = Path(__file__).parents[3] / "docs"


class Command(BaseCommand):
    help = "Write docs/rules.md and a page a rule in docs/rules/: what each says and why, and how to be fine."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="Write nothing; exit 1 when a page is not up to date.")

        parser.add_argument(
            "--sentences", action="store_true", help="Print each rule's sentence for gettext, and write nothing."
        )

    def handle(self, *, check: bool, sentences: bool, **options) -> None:
        if sentences:
            self.stdout.writelines(f"gettext_noop({rule.summary!r})\n" for rule in registry.rules())
            return
        pages = {
            DOCS / "rules.md": rules_page.render(registry.rules()),
            **{DOCS / "rules" / f"{rule.code}.md": rule_page.render(rule) for rule in registry.rules()},
        }
        stray = set((DOCS / "rules").glob("*.md")) - pages.keys()
        if check:
            _require(pages, stray)
            return
        for path, page in pages.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8")
        for path in stray:
            path.unlink()


def _require(pages: dict[Path, str], stray: set[Path]) -> None:
    """Each page says what its rule says, and there is none without a rule."""
    stale = {path for path, page in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != page}
    if wrong := sorted(path.name for path in stale | stray):
        raise CommandError(
            f"docs/rules does not say what the rules say ({', '.join(wrong)}). Run: python manage.py document_rules"
        )
