"""Every reason for a refusal has words on the ledger's screens."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils.translation import override

import approvals
import policy_rules
from approvals.erasing.plan import OVERTAKEN
from approvals.refusing import Deed
from approvals.steps import ORDER_GONE
from approvals.telling.refusals import REFUSALS, refusal_called

REFUSE = ("Refusal", "_refused_for")
BAR = "Barred"
FORBID = "Forbidden"


def calls(package) -> Iterator[ast.Call]:
    for path in Path(package.__file__).parent.rglob("*.py"):
        yield from (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))


def codes_of_steps() -> Iterator[str]:
    for call in calls(approvals):
        match call:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=code), *_]) if name in REFUSE:
                yield code


def codes_of_deeds() -> Iterator[str]:
    for call in (*calls(approvals), *calls(policy_rules)):
        match call:
            case ast.Call(func=ast.Name(id=name), args=[_, ast.Constant(value=code)]) if name == FORBID:
                yield code
            case ast.Call(func=ast.Name(id=name), keywords=[ast.keyword(arg="code", value=ast.Constant(value=code))]):
                if name == BAR:
                    yield code


def test_every_refusal_has_words_and_no_other():
    assert set(REFUSALS) == {*codes_of_steps(), *codes_of_deeds(), ORDER_GONE, OVERTAKEN}


@pytest.mark.parametrize("deed", Deed)
def test_every_deed_is_called_something_in_both_languages(deed):
    with override("sv"):
        swedish = str(deed.label)
    with override("en"):
        assert swedish != str(deed.label)


def test_the_code_of_a_rule_stays_as_it_is():
    assert refusal_called("CON001") == "CON001"
