from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from home.settings.secrets import read_or_make_secret


def test_a_secret_is_made_once_and_kept(tmp_path):
    path = tmp_path / "secret_key"

    made = read_or_make_secret(path)

    assert len(made) >= 50
    assert read_or_make_secret(path) == made


def test_only_the_owner_may_read_a_secret(tmp_path):
    path = tmp_path / "secret_key"

    read_or_make_secret(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_processes_that_start_at_once_share_one_secret(tmp_path, monkeypatch):
    path = tmp_path / "secret_key"
    everyone_saw_none, link = Barrier(4), os.link

    def link_together(source, target):
        everyone_saw_none.wait(timeout=10)
        link(source, target)

    monkeypatch.setattr(os, "link", link_together)
    with ThreadPoolExecutor(4) as pool:
        secrets = set(pool.map(read_or_make_secret, [path] * 4))

    assert len(secrets) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]
