from __future__ import annotations

import asyncio

import pytest
from django.core import serializers
from django.db import IntegrityError, transaction

from approvals.ledger.commitments import seal
from approvals.models import SealedContent
from approvals.models.insert_only import InsertOnlyError
from tests.guards import remove_guards

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed() -> SealedContent:
    row = seal(b"words")
    row.save()
    return row


def unchanged(sealed: SealedContent) -> bool:
    return SealedContent.open(sealed.commitment) == b"words"


def save_again(row):
    row.value = b"other words"
    row.save()


REFUSED = {
    "save": save_again,
    "delete": lambda row: row.delete(),
    "update": lambda row: SealedContent.objects.update(value=b""),
    "filtered update": lambda row: SealedContent.objects.filter(pk=row.pk).update(value=b""),
    "query set delete": lambda row: SealedContent.objects.all().delete(),
    "raw delete": lambda row: SealedContent.objects.all()._raw_delete("default"),
    "bulk_update": lambda row: SealedContent.objects.bulk_update([row], ["value"]),
    "update_or_create": lambda row: SealedContent.objects.update_or_create(pk=row.pk, defaults={"value": b""}),
    "upsert": lambda row: SealedContent.objects.bulk_create(
        [row], update_conflicts=True, update_fields=["value"], unique_fields=["commitment"]
    ),
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED.keys())
def test_python_refuses_to_change_what_is_written(sealed, change):
    with pytest.raises(InsertOnlyError, match="approvals_sealedcontent is insert-only"):
        change(sealed)
    assert unchanged(sealed)


def test_the_asynchronous_spellings_are_refused_too(sealed):
    with pytest.raises(InsertOnlyError):
        asyncio.run(SealedContent.objects.aupdate(value=b""))


def test_a_new_row_never_takes_the_place_of_one_that_is_there_even_without_the_triggers(sealed):
    remove_guards()
    with pytest.raises(IntegrityError), transaction.atomic():
        SealedContent(commitment=sealed.commitment, salt=b"", value=b"other words").save()
    assert unchanged(sealed)


def test_a_fixture_cannot_overwrite_what_is_written(sealed):
    text = serializers.serialize("json", [SealedContent(commitment=sealed.commitment, salt=b"", value=b"other words")])
    (loaded,) = serializers.deserialize("json", text)
    with pytest.raises(IntegrityError, match="approvals_sealedcontent is insert-only"):
        loaded.save()


def test_rows_can_be_added():
    SealedContent.objects.bulk_create([seal(b"one"), seal(b"two")])
    SealedContent.objects.create(commitment="0" * 64, salt=b"", value=b"")
    assert SealedContent.objects.count() == 3


def test_a_manager_offers_no_delete():
    assert not hasattr(SealedContent.objects, "delete")
