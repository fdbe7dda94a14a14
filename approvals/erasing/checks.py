"""System checks: whether a restored backup could be made to forget again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.checks import CheckMessage, Warning
from django.db import DEFAULT_DB_ALIAS, connections
from django.utils.translation import gettext as _

from approvals.conf import setting
from approvals.erasing import listing


def check_list_of_erasures(app_configs: object, **kwargs) -> list[CheckMessage]:
    """The list of erasures is kept, can be added to, and outlives a restore, as far as one can know from here."""
    given = setting("ERASURES_FILE")
    if not given:
        message = _("Nothing outside the database says what was erased: a restored backup brings all of it back.")
        return [Warning(message, hint=_HOW, id="imprimatur.W217")]
    file = Path(given).resolve()
    found = []
    if why := _why_not_kept(file):
        message = _("The list of erasures cannot be kept in %(file)s: %(why)s") % {"file": file, "why": why}
        hint = _("Make its folder, and let the user that runs the site read and write it.")
        found.append(Warning(message, hint=hint, id="imprimatur.W218"))
    found += [
        Warning(
            _("The list of erasures lies in %(folder)s, which is restored with the database or is public.")
            % {"folder": folder},
            hint=_HOW,
            id="imprimatur.W219",
        )
        for folder in _wrong_places()
        if file.is_relative_to(folder)
    ]
    return found


_HOW = 'IMPRIMATUR["ERASURES_FILE"] = "/srv/elsewhere/erasures.jsonl"'


def _why_not_kept(file: Path) -> str:
    """What is wrong with the file or its folder; empty when nothing is. A file that is not there yet can be made."""
    if not file.parent.is_dir():
        return _("there is no such folder.")
    if not file.exists():
        return "" if os.access(file.parent, os.W_OK | os.X_OK) else _("its folder is not writable.")
    if not os.access(file, os.R_OK | os.W_OK):
        return _("it is not readable and writable.")
    try:
        for _line in listing.read(file):
            pass
    except (OSError, ValueError):
        return _("it is no list of erasures.")
    return ""


def _wrong_places() -> Iterator[Path]:
    """The folders of uploads and of style sheets, and that of a database in a file."""
    for folder in (settings.MEDIA_ROOT, settings.STATIC_ROOT):
        if folder:
            yield Path(folder).resolve()
    connection = connections[DEFAULT_DB_ALIAS]
    database = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and database.is_file():
        yield database.resolve().parent
