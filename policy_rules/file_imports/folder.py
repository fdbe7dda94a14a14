"""Where files lie that are on their way into a register: a folder of their own each, which nobody else can read.

Not in the database, whose backups would keep what is deleted here, and not among the media, which anybody can fetch.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FILE, REPORT, OVERVIEW, PROGRESS = "file", "refused.csv", "overview.json", "progress"


def root() -> Path | None:
    """``IMPRIMATUR["IMPORTS_FOLDER"]``; ``None`` where the site keeps no files."""
    given = getattr(settings, "IMPRIMATUR", {}).get("IMPORTS_FOLDER")
    return Path(given) if given else None


def place(which: UUID, name: str) -> Path:
    """Where the file ``name`` of one import lies. Raises ``ImproperlyConfigured`` where the site keeps none."""
    folder = root()
    if folder is None:
        raise ImproperlyConfigured("Set IMPRIMATUR['IMPORTS_FOLDER'], where uploaded files wait to be imported.")
    return folder / str(which) / name


def keep(which: UUID, chunks: Iterable[bytes]) -> tuple[int, str]:
    """Keep what was uploaded; how many bytes that are, and their SHA-256."""
    hasher, size = hashlib.sha256(), 0
    place(which, FILE).parent.mkdir(mode=0o700, parents=True)
    with write(which, FILE) as target:
        for chunk in chunks:
            target.write(chunk)
            hasher.update(chunk)
            size += len(chunk)
    return size, hasher.hexdigest()


def write(which: UUID, name: str, mode: str = "wb", **options) -> IO:
    """A file to write, readable by the site's own user alone; what it held is gone."""
    opener = lambda path, flags: os.open(path, flags, mode=0o600)  # noqa: E731
    return open(place(which, name), mode, opener=opener, **options)


def write_overview(which: UUID, said: dict[str, Any]) -> None:
    """Keep what the page shows of the file, until all of it goes."""
    with write(which, OVERVIEW, "w", encoding="utf-8") as target:
        json.dump(said, target, ensure_ascii=False)


def read_overview(which: UUID) -> dict[str, Any]:
    """What :func:`write_overview` kept; empty before and after."""
    try:
        return json.loads(place(which, OVERVIEW).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}


def forget_file(which: UUID) -> None:
    """Delete what was uploaded, and keep what is said about it."""
    place(which, FILE).unlink(missing_ok=True)


def forget(which: UUID) -> None:
    """Delete all of it."""
    shutil.rmtree(place(which, FILE).parent, ignore_errors=True)


def everything() -> dict[UUID, float]:
    """What lies there, and when it was put there (seconds since the epoch)."""
    folder = root()
    if folder is None or not folder.is_dir():
        return {}
    found = {}
    for entry in os.scandir(folder):
        try:
            found[UUID(entry.name)] = entry.stat().st_mtime
        except (ValueError, FileNotFoundError):
            continue  # not ours, or gone meanwhile
    return found
