"""``manage.py document_workflow``"""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations
from django.utils.translation import gettext as _

from approvals.management.documents import DOCUMENTS


class Command(BaseCommand):
    """Draws the lifecycle, and writes who may do what and what the verifier finds, from the code."""

    help = "Write the documents that come from the code, in English whatever the site's language is."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", default="docs", type=Path, help="where to (docs, when not given)")
        parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a document is stale")

    @no_translations
    def handle(self, *, folder: Path, check: bool, **options) -> None:
        """Write the documents, or only compare them. Raises ``CommandError``."""
        wanted = {folder / name: write() for name, write in DOCUMENTS.items()}
        if check:
            stale = [str(path) for path, text in wanted.items() if not _holds(path, text)]
            if stale:
                problem = _("Stale: %(paths)s. Run `manage.py document_workflow`.")
                raise CommandError(problem % {"paths": ", ".join(stale)})
            return
        for path, text in wanted.items():
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                raise CommandError(
                    _("%(path)s cannot be written: %(why)s.") % {"path": path, "why": error.strerror}
                ) from error
            self.stdout.write(_("Wrote %(path)s.") % {"path": path})


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text
