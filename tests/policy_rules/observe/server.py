"""A real HTTP server on loopback, and questions that may go there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from policy_rules.observe.reach import Reach, is_public

Respond = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A server; ``asked`` is each request that came: its method, its path and its headers."""

    port: int
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def methods(self) -> list[str]:
        return [method for method, *_rest in self.asked]

    def reach(self, *, seconds: float = 5.0) -> Reach:
        """As far as the defaults go, and to this server."""
        return Reach(
            is_allowed=lambda address: address == "127.0.0.1" or is_public(address),
            ports=frozenset((80, 443, self.port)),
            seconds=seconds,
        )


@contextmanager
def serving(respond: Respond, *, tls=None) -> Iterator[Site]:
    """A server that answers every request as ``respond`` does; over when the block is."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.command, self.path, dict(self.headers)))
            respond(self)

        do_HEAD = do_GET

        def log_message(self, *_args) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address) -> None:
            """Whoever asks may leave in the middle."""

    with Server(("127.0.0.1", 0), Handler) as server:
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        site = Site(server.server_port)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield site
        finally:
            site.over.set()
            server.shutdown()
            thread.join()


def status(code: int, **headers: str) -> Respond:
    """Answer with this status and these headers, and with no body."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return respond
