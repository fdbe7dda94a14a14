"""E-mails that Django keeps in a folder instead of sending them (its file backend)."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings
from django.db import transaction

BETWEEN = b"\n" + b"-" * 79 + b"\n"
"""What the backend writes after each e-mail of a file."""


def delete_mails(words: set[str]) -> None:
    """Delete, after the commit, the files in which one of ``words`` stands; a site that sends its e-mails has none."""
    folder, wanted = getattr(settings, "EMAIL_FILE_PATH", None), words - {""}
    if folder and wanted and Path(folder).is_dir():
        transaction.on_commit(lambda: _delete(Path(folder), wanted))


def _delete(folder: Path, wanted: set[str]) -> None:
    for file in folder.glob("*.log"):
        read = _read(file.read_bytes())
        if any(word in read for word in wanted):
            file.unlink()


def _read(content: bytes) -> str:
    """Headers and texts of the e-mails in a file, decoded."""
    read = []
    for mail in content.split(BETWEEN):
        message = message_from_bytes(mail.lstrip(), policy=policy.default)
        read += [str(value) for value in message.values()]
        read += [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
    return "\n".join(read)
