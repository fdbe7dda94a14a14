"""Every reason for a refusal has words on the ledger's screens."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import approvals
from approvals.steps import ORDER_GONE
from approvals.telling.refusals import REFUSALS, refusal_called

REFUSE = ("Refusal", "_refused_for")


def codes_in_the_code() -> Iterator[str]:
    for path in Path(approvals.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=code), *_]) if name in REFUSE:
                    yield code


def test_every_refusal_has_words_and_no_other():
    assert set(REFUSALS) == {*codes_in_the_code(), ORDER_GONE}


def test_the_code_of_a_rule_stays_as_it_is():
    assert refusal_called("CON001") == "CON001"
