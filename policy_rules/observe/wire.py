"""One HTTP request to one address, over before its time is up. Bodies are not read, however large they are."""

from __future__ import annotations

import io
import socket
import ssl
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from http.client import HTTPConnection
from typing import NamedTuple

HEADERS = {"User-Agent": "Imprimatur-link-check/1.0", "Accept": "*/*"}
"""All that is said about us: no cookies, no passwords, nothing of who wrote the link."""

MOST_ADDRESSES = 3
"""Of one name, tried in turn: a machine without IPv6 gets nowhere with the first."""


class Target(NamedTuple):
    """What is asked for. ``host`` is as the DNS has it, ``path`` goes over the wire as it is."""

    is_secure: bool
    host: str
    port: int
    path: str


class Reply(NamedTuple):
    """What came back: the status, and where it leads on, as it was written; empty when it does not."""

    status: int
    location: str


class Deadline:
    """When everything must be over."""

    def __init__(self, seconds: float) -> None:
        self._at = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left. Raises ``TimeoutError`` when there are none."""
        seconds = self._at - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds


class _Reader(io.RawIOBase):
    """Reads a socket until the deadline, in however small pieces the other side sends."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        self._sock.settimeout(self._deadline.left())
        return self._sock.recv_into(buffer)


class _Socket:
    """What ``http.client`` takes for a socket. Whoever opened the real one closes it."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def sendall(self, content: bytes) -> None:
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(content)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self._sock, self._deadline))

    def close(self) -> None:
        """Nothing: the answer may not have been read yet."""


class _Connection(HTTPConnection):
    """A connection that was made beforehand, to an address that was looked at. It makes none by itself."""

    auto_open = 0

    def __init__(self, target: Target, sock: _Socket) -> None:
        self.default_port = 443 if target.is_secure else 80
        super().__init__(target.host, target.port)
        self.sock = sock


def request(method: str, target: Target, addresses: Sequence[str], seconds: float) -> Reply:
    """Ask one of ``addresses`` for ``target``. Raises ``OSError`` and ``http.client.HTTPException``."""
    deadline = Deadline(seconds)
    with (
        closing(_connected(target, addresses, deadline)) as sock,
        closing(_Connection(target, _Socket(sock, deadline))) as connection,
    ):
        connection.request(method, target.path, headers=HEADERS)
        with closing(connection.getresponse()) as response:
            return Reply(response.status, _text(response.getheader("Location", "")))


def _connected(target: Target, addresses: Sequence[str], deadline: Deadline) -> socket.socket:
    sock = _opened(addresses[:MOST_ADDRESSES], target.port, deadline)
    if not target.is_secure:
        return sock
    try:
        sock.settimeout(deadline.left())
        return ssl.create_default_context().wrap_socket(sock, server_hostname=target.host)
    except BaseException:
        sock.close()
        raise


def _opened(addresses: Sequence[str], port: int, deadline: Deadline) -> socket.socket:
    """A connection to the first address that takes it; each has its share of the time."""
    *others, last = addresses
    for number, address in enumerate(others):
        with suppress(OSError):
            return socket.create_connection((address, port), deadline.left() / (len(addresses) - number))
    return socket.create_connection((last, port), deadline.left())


def _text(header: str) -> str:
    """``http.client`` reads headers as Latin-1; addresses in them are UTF-8 where they are not ASCII."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")
