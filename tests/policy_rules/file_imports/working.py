"""What happens to a file after the upload, in tests."""

from __future__ import annotations

from policy_rules import file_imports
from policy_rules.file_imports.runner import import_due
from policy_rules.models import FileImport


def run() -> list[str]:
    """Everything that is due, once: the states that came of it."""
    return [one.state for one in import_due()]


def ordered(one: FileImport, **options) -> FileImport:
    """``one`` looked over, and its person's yes."""
    run()
    one.refresh_from_db()
    assert file_imports.order(one, saw=one.sha256, **options)
    one.refresh_from_db()
    return one
