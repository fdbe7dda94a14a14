"""Where a question may go: to public addresses, on the ports of the web. Everything else is somebody's inside.

A name is resolved once, and the connection goes to the very address that was looked at: what the name says a moment
later does not matter (DNS rebinding).
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Network, ip_address

_GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All of IPv6 that is given out (RFC 4291, 2.4). What carries an IPv4 address lies elsewhere, but for 6to4."""

_NOBODY = frozenset((socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)))

SECONDS = 5.0
"""How long one request may take, from the connection to the last header."""

SECONDS_OF_A_LINK = 15.0
"""How long all the requests about one link may take together."""


class NotAllowed(Exception):
    """The question would go where none may go."""


class NoSuchHost(Exception):
    """The DNS knows nobody of this name."""


def is_public(address: str) -> bool:
    """Whether ``address`` is that of one machine on the internet."""
    parsed = ip_address(address)
    if parsed.version == 6 and (parsed not in _GLOBAL_UNICAST or parsed.sixtofour):
        return False
    return parsed.is_global and not parsed.is_multicast


@dataclass(frozen=True, slots=True)
class Reach:
    """Where questions may go, and for how long. Only a test goes further than the defaults."""

    is_allowed: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset((80, 443))
    seconds: float = SECONDS
    seconds_of_a_link: float = SECONDS_OF_A_LINK

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of ``host`` (ASCII, as the DNS has it), each of which may be asked.

        Raises :class:`NotAllowed` when one of them may not, :class:`NoSuchHost`, and ``OSError``.
        """
        if port not in self.ports:
            raise NotAllowed
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            if error.errno in _NOBODY:
                raise NoSuchHost from error
            raise
        except ValueError as error:  # a label that is empty or too long, or what is no text
            raise NotAllowed from error
        addresses = list(dict.fromkeys(str(place[0]) for *_kind, place in found))
        if not all(map(self.is_allowed, addresses)):
            raise NotAllowed
        return addresses


WEB = Reach()
"""The web, and nothing inside it."""
