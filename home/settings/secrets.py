"""A secret that a site without an operator makes for itself."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def read_or_make_secret(path: Path) -> str:
    """Return the secret kept in `path`; the first call makes it, readable by its owner only (mode 0600).

    Two processes that start at once end up with the same secret: it is written in full beside its place and then
    linked there, which fails for whoever comes second.
    """
    if not path.exists():
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(64))
        with suppress(FileExistsError):  # another process was first: its secret counts
            os.link(draft, path)
        os.unlink(draft)
    return path.read_text()
