from __future__ import annotations

import pytest
from django.utils.translation import override

from approvals.models import LedgerEntry
from approvals.telling.registers import change_called, import_told, register_called
from approvals.telling.sentences import tell
from tests.factories.registers import ConfidentialTermFactory

pytestmark = pytest.mark.django_db


def test_a_change_of_a_register_is_told_in_the_language_of_who_reads_it():
    ConfidentialTermFactory()
    entry = LedgerEntry.objects.order_by("-seq").first()

    with override("sv"):
        (told,) = tell([entry])

    assert "ändrade registret ”konfidentiella termer” (en ny rad;" in told.sentence


def test_what_nobody_knows_keeps_its_code():
    assert (register_called("crystalball"), change_called("polish")) == ("crystalball", "polish")


def test_what_came_of_a_file_is_told_in_numbers_that_can_be_read():
    assert import_told(1_000_000, 0) == "Imported: 1,000,000 rows were added and 0 changed."
