from __future__ import annotations

import string

import pytest

from approvals.ledger import kinds
from approvals.ledger.errors import BadEntry, UnknownKind
from approvals.ledger.shapes import COUNT
from tests.approvals.ledger.ledgers import HAPPENED

HEX = "0123456789abcdef" * 4


@pytest.mark.parametrize("kind", kinds.KINDS.values(), ids=lambda kind: kind.name)
def test_a_sentence_names_only_what_the_entry_holds(kind):
    named = {name for _, name, _, _ in string.Formatter().parse(str(kind.says)) if name}
    assert named <= {"actor", *kind.data.fields}


def test_a_kind_is_declared_once():
    with pytest.raises(ValueError, match="twice"):
        kinds.declare("ledger.opened", "again")


def test_a_kind_nobody_declared_is_unknown():
    with pytest.raises(UnknownKind, match=r"post\.vanished"):
        kinds.get("post.vanished")


def test_a_kind_says_its_sentence():
    assert HAPPENED.sentence({"actor": "Anna", "number": 3}) == "Anna: 3"


@pytest.mark.parametrize("actor", ["", "anna", "System", None, 7])
def test_an_actor_is_a_pseudonym_or_the_system(actor):
    with pytest.raises(BadEntry, match="actor"):
        HAPPENED.check(actor, {"number": 1, "words": ""})


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"number": 1},
        {"number": 1, "words": "", "more": 1},
        {"number": "1", "words": ""},
        {"number": 1, "words": "free words"},
    ],
)
def test_data_is_exactly_what_the_kind_declares(data):
    with pytest.raises(BadEntry):
        HAPPENED.check("system", data)


def test_what_was_refused_is_not_repeated():
    with pytest.raises(BadEntry) as caught:
        HAPPENED.check("system", {"number": 1, "words": "Anna is ill"})
    assert "Anna" not in str(caught.value)


def test_an_own_kind_can_be_declared(monkeypatch):
    monkeypatch.setattr(kinds, "KINDS", {})
    kind = kinds.declare("site.tidied", "{actor} tidied {number} rooms.", number=COUNT)
    assert kinds.get("site.tidied") is kind
    kind.check("system", {"number": 3})
