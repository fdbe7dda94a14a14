"""An address taken apart as a browser does it (WHATWG URL standard, https://url.spec.whatwg.org, section 4.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from policy_rules.text.hosts import normal_host

#: C0 controls and space: gone at both ends. Tabs and new lines are gone everywhere.
_ENDS = "".join(map(chr, range(0x21)))
_DROPPED = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE | re.ASCII)
_AUTHORITY = re.compile(r"[/\\]*([^/\\?#]*)")
_PORT = re.compile(r":[0-9]*$")

#: Schemes whose host browsers find even where slashes are missing, doubled or leaning the other way.
_SPECIAL = frozenset(("http", "https", "ftp", "ws", "wss", "file"))


@dataclass(frozen=True, slots=True)
class Address:
    """An address in parts. ``scheme`` is empty for a relative address; ``host`` is what browsers connect to.

    ``host`` is lower case and in Unicode (``räksmörgås.se``), without port and userinfo. ``rest`` is all that follows
    the scheme, as it was written.
    """

    scheme: str
    userinfo: str = ""
    host: str = ""
    rest: str = ""


def read_address(url: str) -> Address:
    """Take ``url`` apart; never raises. Kept a while, since every rule about links reads the same ones."""
    return (_kept if len(url) <= _LONGEST_KEPT else _read)(url)


def _read(url: str) -> Address:
    cleaned = url.strip(_ENDS).translate(_DROPPED)
    found = _SCHEME.match(cleaned)
    if not found:
        return Address(scheme="", rest=cleaned)
    scheme, rest = found[1].lower(), cleaned[found.end() :]
    if scheme == "mailto":
        return Address(scheme, host=normal_host(rest.partition("?")[0].rpartition("@")[2]), rest=rest)
    if scheme not in _SPECIAL:
        return Address(scheme, rest=rest)
    userinfo, at, host = _AUTHORITY.match(rest)[1].rpartition("@")
    return Address(scheme, userinfo + at, normal_host(unquote(_PORT.sub("", host))), rest)


#: Longer ones are rare, and no post shall make the process grow.
_LONGEST_KEPT = 2_000
_kept = lru_cache(maxsize=512)(_read)
