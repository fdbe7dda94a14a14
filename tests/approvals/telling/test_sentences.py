"""Every kind of entry is told, in both languages, whether or not what may be left out of it is there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils.translation import override

from approvals.ledger import kinds, shapes
from approvals.ledger.keys import PublicKey
from approvals.ledger.shapes import Count, Many, OrBlank, Pattern, Shape
from approvals.models import LedgerEntry
from approvals.telling.sentences import Told, tell

pytestmark = pytest.mark.django_db

SAMPLES = {
    shapes.CODE.expression: "7",
    shapes.POST.expression: "5e0cbd1c-0a3e-4b0f-9d56-4a1f1f3e2b11",
    shapes.PERSON.expression: "5" * 32,
    shapes.TIME.expression: "2026-11-23T09:00:00.000000Z",
    shapes.NAME.expression: "news.example.com/ledger",
    shapes.DIGEST.expression: "a" * 64,
}

OURS = [kind for name, kind in kinds.KINDS.items() if not name.startswith("test.")]
"""All but those that tests declare."""


def sample(shape: Shape, *, is_blank: bool) -> Any:
    """A value of that shape; ``is_blank``: the least that it accepts."""
    match shape:
        case OrBlank():
            return "" if is_blank else sample(shape.inner, is_blank=False)
        case Many():
            return [] if is_blank else [sample(shape.inner, is_blank=False)]
        case Count():
            return 0 if is_blank else 3
        case Pattern():
            return SAMPLES[shape.expression]


def entry(kind: kinds.Kind, *, is_blank: bool, **given: Any) -> LedgerEntry:
    data = {key: sample(shape, is_blank=is_blank) for key, shape in kind.data.fields.items()} | given
    said = {"v": 1, "seq": 1, "at": "2026-11-23T09:00:00.000000Z", "kind": kind.name, "actor": "5" * 32, "data": data}
    return LedgerEntry(seq=1, body=json.dumps(said))


@pytest.mark.parametrize("is_blank", [True, False], ids=["blank", "filled"])
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.name)
def test_a_kind_is_told_whatever_may_be_left_out_of_it(kind, language, is_blank):
    with override(language):
        (told,) = tell([entry(kind, is_blank=is_blank)])
    assert isinstance(told, Told), "its data is not what the kind declares"
    assert "{" not in told.sentence
    assert " )" not in told.sentence


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.name)
def test_a_kind_is_told_in_swedish(kind):
    with override("sv"):
        swedish = str(kind.says)
    with override("en"):
        assert swedish != str(kind.says)


def told(kind: str, **data: Any) -> str:
    """The sentence of an entry, in which ``data`` stands in place of the samples."""
    return tell([entry(kinds.get(kind), is_blank=False, **data)])[0].sentence


@pytest.mark.parametrize(
    ("step", "label"),
    [("publish", "Publish"), ("waive", "Waive a finding"), ("order", "Publish at a time"), ("keep", "Keep it live")],
)
def test_what_was_refused_is_called_as_people_call_it(step, label):
    assert f"“{label}”" in told("step.refused", step=step)


def test_a_step_that_is_no_more_is_called_by_its_name():
    assert "“bless”" in told("step.refused", step="bless")


def test_both_keys_of_a_handover_are_called_by_their_fingerprints():
    old, new = "a" * 64, "b" * 64
    sentence = told("key.in_use", public_key=new, replaces=old)
    assert all(PublicKey.from_hex(one).fingerprint in sentence for one in (old, new))
    assert old not in sentence
