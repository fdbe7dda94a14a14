"""Places on this machine that keep checkpoints."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.approvals.anchors import authorities, seaweed
from tests.approvals.anchors.authorities import Authority


@pytest.fixture(scope="session")
def founded(tmp_path_factory) -> Authority:
    """Keys and certificates are made once."""
    return authorities.found(tmp_path_factory.mktemp("tsa"), "An authority of the tests")


@pytest.fixture
def authority(founded: Authority, settings) -> Iterator[Authority]:
    """A time-stamping authority that answers, and that the site believes."""
    settings.IMPRIMATUR = settings.IMPRIMATUR | {"TSA_CERTIFICATES": founded.root}
    fresh = Authority(founded.folder)
    with authorities.serving(fresh):
        yield fresh


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where a file of checkpoints will be."""
    return tmp_path / "checkpoints.txt"


@pytest.fixture(scope="session")
def seaweedfs() -> Iterator[str]:
    """The address of an S3 server that is started once."""
    program = seaweed.installed()
    if program is None:
        pytest.skip(seaweed.HOW_TO_GET_IT)
    with seaweed.serving(program) as address:
        yield address
