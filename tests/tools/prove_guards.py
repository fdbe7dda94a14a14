#!/usr/bin/env python
"""Take guards away, one at a time, and see a test fail: `prove_guards.py [ROOM ...]`, or all rooms.

A room is a file of tests/proofs/. Each guard in it names the code that guards, what is left `without` it, and a test
that fails then. It is done in a clone of the last commit in a temporary folder; the tree itself is not touched. The
exit status is 1 when a guard can be taken away unseen or its code is no longer there.

`prove_guards.py --tables` prints the tables that tests/README.md holds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROOFS = ROOT / "tests" / "proofs"
SETTINGS = "settings_of_proofs"
# Making a database takes longer than most tests: it is made once, and each test gets a copy.
KEPT_DATABASE = """
from home.settings.test import *
from home.settings.databases import sqlite
DATABASES = {{"default": sqlite("{file}", synchronous="OFF") | {{"TEST": {{"NAME": "{file}"}}}}}}
"""
FAILED = 1
"""What pytest exits with when a test failed; other errors have other numbers."""


@dataclass(frozen=True, slots=True)
class Guard:
    """``code`` in the file ``where`` guards; ``without`` is what is left when it is taken away, and ``test`` fails."""

    says: str
    where: str
    code: str
    without: str
    test: str
    database: str = "SQLite"


@dataclass(frozen=True, slots=True)
class Room:
    """Guards of one kind, from one file."""

    name: str
    title: str
    guards: tuple[Guard, ...]


def rooms(names: Iterable[str] = ()) -> list[Room]:
    """The rooms with these names; all when there are none. Raises ``FileNotFoundError`` for one that does not exist."""
    files = [PROOFS / f"{name}.toml" for name in names] or sorted(PROOFS.glob("*.toml"))
    return [_read(file) for file in files]


def _read(file: Path) -> Room:
    said = tomllib.loads(file.read_text())
    return Room(file.stem, said["room"], tuple(Guard(**guard) for guard in said["guard"]))


def tables() -> str:
    """All guards as tables in Markdown."""
    return "\n\n".join("\n".join(_table(room)) for room in rooms())


def _table(room: Room) -> Iterator[str]:
    yield f"### {room.title}: `{room.name}`\n"
    yield "| guard | where | the test that fails without it |\n|---|---|---|"
    for guard in room.guards:
        file, _colons, name = guard.test.partition("::")
        only = "" if guard.database == "SQLite" else f" ({guard.database})"
        yield f"| {guard.says} | `{guard.where}` | `{file}` `{name}`{only} |"


class Clone:
    """A copy of the last commit that may be broken."""

    def __init__(self, folder: Path):
        self.tree = folder / "tree"
        self.kept, self.made = folder / "kept.sqlite3", folder / "made.sqlite3"
        self.passing: set[str] = set()
        self.seconds = count(1)
        subprocess.run(["git", "clone", "--quiet", ROOT, self.tree], check=True)
        (self.tree / f"{SETTINGS}.py").write_text(KEPT_DATABASE.format(file=self.kept))

    def verdict(self, guard: Guard) -> str:
        """Empty when the test passes with the guard and fails without it; else what is wrong."""
        file = self.tree / guard.where
        source = file.read_text()
        if source.count(guard.code) != 1:
            return "its code is not there, or more than once"
        if not self._passes(guard):
            return "its test fails with the guard in place"
        self._write(file, source.replace(guard.code, guard.without))
        try:
            return "" if self._run(guard.test, on=guard.database) == FAILED else "its test does not fail without it"
        finally:
            self._write(file, source)

    def _write(self, file: Path, source: str) -> None:
        """Write it at a time of its own: compiled code is known by the second in which its source was written."""
        file.write_text(source)
        second = next(self.seconds)
        os.utime(file, (second, second))

    def try_all(self, guards: Iterable[Guard]) -> None:
        """Run the tests of ``guards`` with every guard in place: at once, for most of the time goes into starting."""
        tests: dict[str, set[str]] = {}
        for guard in guards:
            tests.setdefault(guard.database, set()).add(guard.test)
        for database, names in tests.items():
            if self._run(*sorted(names), on=database) == 0:
                self.passing |= names

    def _passes(self, guard: Guard) -> bool:
        """Whether its test passes with the guard; by itself, when one that ran beside it did not."""
        return guard.test in self.passing or self._run(guard.test, on=guard.database) == 0

    def _run(self, *tests: str, on: str) -> int:
        """The exit status of these tests on that database."""
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(f"tests/{test}" for test in tests)]
        if on == "PostgreSQL":
            return self._call([sys.executable, "tests/tools/with_postgres.py", *command])
        if self.made.exists():
            shutil.copy(self.made, self.kept)
        status = self._call([*command, f"--ds={SETTINGS}", "--reuse-db"])
        if self.kept.exists() and not self.made.exists():
            shutil.copy(self.kept, self.made)
        return status

    def _call(self, command: list[str]) -> int:
        return subprocess.run(command, cwd=self.tree, capture_output=True, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """Prove the rooms that are named and print a line a guard; the exit status."""
    if "--tables" in arguments:
        print(tables())
        return 0
    unproved = 0
    with tempfile.TemporaryDirectory(prefix="imprimatur-guards-") as folder:
        clone = Clone(Path(folder))
        for room in rooms(arguments):
            clone.try_all(room.guards)
            for guard in room.guards:
                wrong = clone.verdict(guard)
                unproved += bool(wrong)
                print(f"{room.name}: {guard.says}: {wrong or 'proved'}", flush=True)
    print(f"{unproved} not proved.")
    return 1 if unproved else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
