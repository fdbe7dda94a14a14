#!/usr/bin/env python
"""Run a command beside a private PostgreSQL server: `with_postgres.py COMMAND [ARGUMENT ...]`.

The server lives in a temporary folder, speaks through a socket inside that folder and on no port, and is gone when the
command ends, however it ends. The command finds it through IMPRIMATUR_TEST_POSTGRES. The exit status is the command's;
2 when there is no PostgreSQL to start.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROLE = "imprimatur"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 20
# A test's data need not outlive a power cut.
SPEED_OVER_SAFETY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")

WHAT_TO_INSTALL = """\
No PostgreSQL server was found (initdb and postgres, on PATH or in /usr/lib/postgresql/*/bin). Install one:
  Debian, Ubuntu:  apt-get install postgresql
  Fedora:          dnf install postgresql-server
  macOS:           brew install postgresql
It need not be running: the tests start their own."""


class PostgresError(Exception):
    """The server cannot be found or does not start; the message says what to do."""


def find_binaries(debian: Path = Path("/usr/lib/postgresql")) -> Path:
    """Return the folder that holds `initdb` and `postgres`: the one on PATH, else Debian's newest version."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    found = [path.parent for path in debian.glob("[0-9]*/bin/initdb")]
    if not found:
        raise PostgresError(WHAT_TO_INSTALL)
    return max(found, key=lambda folder: float(folder.parent.name))


def unprivileged() -> dict[str, object]:
    """Return how to start PostgreSQL, which refuses to run as root: as somebody else when we are root."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    account = known.get("postgres") or known["nobody"]
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


@contextmanager
def running_server(binaries: Path) -> Iterator[str]:
    """Make a cluster, start it, give its libpq connection string, and stop and remove it at the end."""
    # Not in TMPDIR: the path of a socket may have 107 bytes at most, and a TMPDIR can be long.
    folder = Path(tempfile.mkdtemp(prefix="imprimatur-postgres-", dir="/tmp"))
    account = unprivileged()
    if account:
        os.chown(folder, account["user"], account["group"])
    try:
        make_cluster(binaries, folder, account)
        server = start(binaries, folder, account)
        try:
            wait_until_ready(binaries, folder, server)
            yield f"postgresql:///{ROLE}?host={folder}&user={ROLE}"
        finally:
            stop(server)
    finally:
        shutil.rmtree(folder)


def make_cluster(binaries: Path, folder: Path, account: dict[str, object]) -> None:
    """Run initdb. Anyone who reaches the socket is trusted: the folder is closed to all but its owner."""
    command = [binaries / "initdb", "--pgdata", folder / "data", "--username", ROLE, "--auth", "trust", "--no-sync"]
    made = subprocess.run(
        [*command, "--encoding", "UTF8", "--locale", "C.UTF-8"], cwd=folder, capture_output=True, text=True, **account
    )
    if made.returncode:
        raise PostgresError(f"initdb failed:\n{made.stdout}{made.stderr}")


def start(binaries: Path, folder: Path, account: dict[str, object]) -> subprocess.Popen[bytes]:
    """Start the server in a session of its own, so that Ctrl-C ends the tests first and the server after them."""
    options = [f"unix_socket_directories={folder}", "listen_addresses=", *SPEED_OVER_SAFETY]
    command = [binaries / "postgres", "-D", folder / "data", *(part for option in options for part in ("-c", option))]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, start_new_session=True, **account)


def wait_until_ready(binaries: Path, folder: Path, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while subprocess.run([binaries / "pg_isready", "--quiet", "--host", folder]).returncode:
        if server.poll() is not None or time.monotonic() > deadline:
            raise PostgresError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        time.sleep(0.1)


def stop(server: subprocess.Popen[bytes]) -> None:
    """Ask for a fast shutdown, which drops open connections; insist when it does not come."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait()


def main(command: list[str]) -> int:
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        with running_server(find_binaries()) as url:
            return subprocess.run(command, env=os.environ | {"IMPRIMATUR_TEST_POSTGRES": url}).returncode
    except PostgresError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
