"""The tables of guards in tests/README.md are those of tests/proofs/, and name tests that there are."""

from __future__ import annotations

import re

from tests.tools.prove_guards import ROOT, Guard, rooms, tables


def _is_there(guard: Guard) -> bool:
    file, _colons, name = guard.test.partition("::")
    test = ROOT / "tests" / file
    return test.exists() and re.search(rf"^def {name}\(", test.read_text(), re.MULTILINE) is not None


def test_the_readme_holds_the_tables():
    assert tables() in (ROOT / "tests" / "README.md").read_text()


def test_a_room_says_each_thing_once():
    for room in rooms():
        assert len({guard.says for guard in room.guards}) == len(room.guards)


def test_every_guard_and_its_test_are_there():
    guards = [guard for room in rooms() for guard in room.guards]
    assert [guard.test for guard in guards if not _is_there(guard)] == []
    assert [guard.where for guard in guards if not (ROOT / guard.where).exists()] == []
    assert [guard.says for guard in guards if (ROOT / guard.where).read_text().count(guard.code) != 1] == []
