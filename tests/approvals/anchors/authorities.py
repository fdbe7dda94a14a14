"""A time-stamping authority on this machine: OpenSSL signs, and a small server hands its answers out."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = {who}
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[here]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/leaf.pem
signer_key = {folder}/leaf.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
"""


@dataclass
class Authority:
    """Its folder, its address, and the requests that it got. ``answer``, when it is set, is what it says instead."""

    folder: Path
    url: str = ""
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answer: tuple[int, bytes] | None = None

    @property
    def root(self) -> Path:
        """The certificate that its own is signed with."""
        return self.folder / "root.pem"

    def stamp(self, query: bytes) -> bytes:
        """The signed answer to a request."""
        asked, said = self.folder / "query.tsq", self.folder / "reply.tsr"
        asked.write_bytes(query)
        openssl(
            "ts", "-reply", "-config", self.folder / "tsa.cnf", "-section", "here", "-queryfile", asked, "-out", said
        )
        return said.read_bytes()


def openssl(*arguments: object) -> None:
    """Run OpenSSL; what it says is told only when it fails."""
    done = subprocess.run([shutil.which("openssl"), *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def found(folder: Path, who: str) -> Authority:
    """An authority of its own, with fresh keys, in ``folder``."""
    (folder / "tsa.cnf").write_text(CONFIG.format(folder=folder, who=who))
    (folder / "serial").write_text("01")
    new = ("req", "-config", folder / "tsa.cnf", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    root = ("-x509", "-extensions", "root", "-days", "30", "-subj", f"/CN={who} root")
    openssl(*new, *root, "-keyout", folder / "root.key", "-out", folder / "root.pem")
    openssl(*new, "-keyout", folder / "leaf.key", "-out", folder / "leaf.csr")
    signed_by = ("-CA", folder / "root.pem", "-CAkey", folder / "root.key", "-CAcreateserial", "-days", "30")
    extended = ("-extfile", folder / "tsa.cnf", "-extensions", "leaf")
    openssl("x509", "-req", "-in", folder / "leaf.csr", *signed_by, *extended, "-out", folder / "leaf.pem")
    return Authority(folder)


@contextmanager
def serving(authority: Authority) -> Iterator[Authority]:
    """Let it answer on the loopback address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            authority.got.append((dict(self.headers), query))
            status, body = authority.answer or (200, authority.stamp(query))
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said: object) -> None:
            """Nothing: the tests' output is for people."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    authority.url = f"http://127.0.0.1:{server.server_port}/tsr"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield authority
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
