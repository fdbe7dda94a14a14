from __future__ import annotations

import pytest

from tests.tools import with_postgres


@pytest.fixture
def empty_path(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))


def install(folder, version):
    binary = folder / version / "bin" / "initdb"
    binary.parent.mkdir(parents=True)
    binary.touch(mode=0o755)
    return binary.parent


def test_the_newest_of_debians_versions_is_taken(empty_path, tmp_path):
    install(tmp_path, "9.6")
    install(tmp_path, "15")
    newest = install(tmp_path, "100")

    assert with_postgres.find_binaries(debian=tmp_path) == newest


def test_binaries_on_the_path_go_first(monkeypatch, tmp_path):
    install(tmp_path, "15")
    own = install(tmp_path / "own", "14")
    monkeypatch.setenv("PATH", str(own))

    assert with_postgres.find_binaries(debian=tmp_path) == own


def test_without_postgresql_one_is_told_what_to_install(empty_path, tmp_path):
    with pytest.raises(with_postgres.PostgresError, match="apt-get install postgresql"):
        with_postgres.find_binaries(debian=tmp_path)
