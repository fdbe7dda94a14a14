"""Where checkpoints are kept: the addresses, and what every place can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urlsplit

from django.utils.translation import gettext as _

from approvals.anchors.authority import Authority
from approvals.anchors.bucket import Bucket
from approvals.anchors.errors import BadAddress
from approvals.anchors.file import File
from approvals.conf import setting


class Place(Protocol):
    """Something outside the house that keeps checkpoints. Every method may raise :class:`AnchorFailed`.

    ``name`` is what entries, screens and logs call it: no folder of the server, no user and no password is in it.
    ``can_be_asked``: what it keeps can be read again.
    """

    name: str
    can_be_asked: bool

    def newest(self) -> str | None:
        """The signed note of the longest ledger that is kept there; ``None`` where nothing is."""

    def every(self) -> Iterator[str]:
        """All signed notes that are kept there."""

    def keep(self, note: str) -> bytes:
        """Keep one more, and return the time stamp over it if the place gives one. Twice is as good as once."""


def configured() -> tuple[Place, ...]:
    """The places of ``IMPRIMATUR["ANCHORS"]``. Raises :class:`BadAddress`."""
    return tuple(map(place, setting("ANCHORS")))


def place(address: str) -> Place:
    """The place that ``file:PATH``, ``s3://BUCKET/PREFIX`` or ``tsa:URL`` names. Raises :class:`BadAddress`."""
    scheme, _colon, rest = address.partition(":")
    if scheme == "file" and Path(rest).name:
        return File(Path(rest), name=_spelt(f"file:{Path(rest).name}"))
    url = urlsplit(rest if scheme == "tsa" else address)
    if scheme == "s3" and url.netloc and "@" not in url.netloc:
        prefix = url.path.strip("/")
        return Bucket(url.netloc, prefix, name=_spelt(f"s3://{url.netloc}/{prefix}".rstrip("/")))
    if scheme == "tsa" and url.scheme in ("http", "https") and url.hostname:
        return Authority(url, name=_spelt(f"tsa:{url.hostname}{url.path}".rstrip("/")))
    # The address itself is not repeated: it may hold a password.
    raise BadAddress(_("An anchor is written as file:PATH, s3://BUCKET/PREFIX or tsa:https://HOST/PATH."))


def _spelt(name: str) -> str:
    """``name`` without what the name of a place in an entry may not hold."""
    return quote(name, safe="/:-._~")
