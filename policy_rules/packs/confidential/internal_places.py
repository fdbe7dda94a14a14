"""Where a company's own systems are: hosts inside, private networks, shares, drives, and meetings.

Private networks: RFC 1918. Names that never resolve outside: RFC 6762 (.local), ICANN's .internal, and what companies
use besides. As of November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_rules.text.sparing import finditer, sparing

_SHARE = sparing(re.compile(r"(?<![\w\\])\\\\[\w.-]{2,63}\\[^\s\"”,]{1,200}"))
_DRIVE = sparing(re.compile(r"(?<![\w])[a-z]:\\[\w $.åäö-]{1,100}\\?[^\s\"”,]{0,150}", re.IGNORECASE))
_INSIDE = sparing(
    re.compile(
        r"(?<![\w@.-])(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,4}(?:internal|intern|local|lan|corp|intra"
        r"|intranet|localdomain)(?![\w-]|\.[a-z])"
        r"(?::\d{2,5})?(?:/[^\s\"”,]{0,200})?",
        re.IGNORECASE,
    )
)
_BY_NAME = sparing(
    re.compile(
        r"(?<![\w@.-])(?:https?://)?(?:[a-z0-9-]{1,40}\.)?(?:vpn|intranet|intranät|intern|internal|corp"
        r"|confluence|jira|jenkins|grafana|kibana|citrix|rdp|phpmyadmin|filserver|fileserver)\d{0,3}"
        r"(?:\.[a-z0-9-]{1,63}){2,4}(?::\d{2,5})?(?:/[^\s\"”,]{0,200})?",
        re.IGNORECASE,
    )
)
_PRIVATE_NETWORK = re.compile(
    r"(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d"
    r"|3[01])(?:\.\d{1,3}){2})(?:/\d{1,2})?(?![\d]|\.\d)"
)
#: What every router at home has, and what a handbook shows.
_EVERYBODYS = ("192.168.0.1", "192.168.1.1", "192.168.0.0", "192.168.1.0", "10.0.0.0", "10.0.0.1")
_VERSION = re.compile(r"(?:version|ver|v|release|firmware|build)\.?\s?$", re.IGNORECASE)
_MEETING = sparing(
    re.compile(
        r"(?:https?://)?(?:teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/[^\s\"”,]{3,300}"
        r"|(?:[a-z0-9-]{1,40}\.)?zoom\.us/j/\d{6,12}[^\s\"”,]{0,200}"
        r"|meet\.google\.com/[a-z]{3}-[a-z]{4}-[a-z]{3}"
        r"|(?:[a-z0-9-]{1,40}\.)?webex\.com/(?:meet|join|[\w.-]+/j\.php)[^\s\"”,]{0,200})",
        re.IGNORECASE,
    )
)
_OPEN_TO_ALL = re.compile(
    r"webb?inar|seminari|välkom|anmäl|öppe[nt]|frukost|livesänd|föreläsning|welcome|join us|register|open to"
    r"|open day|everyone|public|livestream|q&a|lecture|talk",
    re.IGNORECASE,
)


def find_internal_places(value: str) -> Iterator[tuple[int, int]]:
    """The places in ``value`` of addresses that lead into the house, in order."""
    yield from sorted(set(_places(value)))


def _places(value: str) -> Iterator[tuple[int, int]]:
    for pattern in (_SHARE, _DRIVE, _INSIDE, _BY_NAME):
        for match in finditer(pattern, value):
            yield match.span()
    for match in _PRIVATE_NETWORK.finditer(value):
        if match[0].partition("/")[0] not in _EVERYBODYS and not _VERSION.search(value, 0, match.start()):
            yield match.span()
    for match in finditer(_MEETING, value):
        if not _OPEN_TO_ALL.search(value):
            yield match.span()
