"""Where a reader of the list stopped, as an opaque text that goes into an address."""

from __future__ import annotations

import datetime
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Self

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)
_SPELLING = re.compile(r"(\d{1,17})\.(\d{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Position:
    """The place of one release in the list: when it was printed, and its number among those of the same moment."""

    printed_at: datetime.datetime
    release: int

    def encode(self) -> str:
        """The position as a cursor. Every position has one spelling."""
        moment = (self.printed_at - _EPOCH) // _MICROSECOND
        return urlsafe_b64encode(f"{moment}.{self.release}".encode()).rstrip(b"=").decode()

    @classmethod
    def decode(cls, cursor: str) -> Self:
        """The position that a cursor names. Raises ``ValueError`` for a text that :meth:`encode` never made."""
        try:
            plain = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        except ValueError:
            plain = ""
        found = _SPELLING.fullmatch(plain)
        if found is None:
            raise ValueError("no cursor of this list")
        position = cls(_EPOCH + int(found[1]) * _MICROSECOND, int(found[2]))
        if position.encode() != cursor:
            raise ValueError("no cursor of this list")
        return position
