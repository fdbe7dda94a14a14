from __future__ import annotations

import pytest
from django.db import connection

from policy_rules import registers, term_register
from policy_rules.models import ConfidentialTerm
from policy_rules.ruleset import RegistersTampered, current
from policy_rules.term_register import TermsRead, read
from tests.factories.registers import ConfidentialTermFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("changes")]


@pytest.fixture
def many() -> list[ConfidentialTerm]:
    return [ConfidentialTermFactory(term=f"Hemlighet {number}") for number in range(30)]


def names(found: TermsRead) -> list[str]:
    return sorted(term.name for term in found.index)


def test_terms_are_read_with_the_digests_of_their_rows(many):
    found = read(TermsRead())
    assert names(found) == sorted(row.term for row in many)
    assert list(found.row_digests()) == [row.row_digest for row in many]
    assert list(found.ids) == [row.pk for row in many]


def test_after_a_change_only_the_changed_row_is_read(many, django_assert_num_queries):
    before = read(TermsRead())
    many[3].term = "Falken"
    registers.save(many[3], actor=None)
    with django_assert_num_queries(2) as queries:
        after = read(before)
    assert f"({many[3].pk})" in queries[1]["sql"]
    assert names(after) == sorted(row.term for row in many)
    assert (after.ids, after.digests) == (read(TermsRead()).ids, read(TermsRead()).digests)


def test_rows_that_came_and_went_are_known(many):
    before = read(TermsRead())
    registers.remove(many.pop(), actor=None)
    many.append(ConfidentialTermFactory(term="Falken"))
    after = read(before)
    assert names(after) == sorted(row.term for row in many)
    assert list(after.row_digests()) == [row.row_digest for row in many]


def test_many_changes_are_read_at_once(many, monkeypatch):
    before = read(TermsRead())
    for row in many:
        registers.remove(row, actor=None)
    ConfidentialTermFactory.create_batch(5)
    monkeypatch.setattr(term_register, "_read_rows", None)
    assert len(read(before).index) == 5


def test_a_row_that_vanishes_between_the_queries_is_left_out(many, monkeypatch):
    before = read(TermsRead())
    many[3].term, many[5].term = "Falken", "Tjäder"
    registers.save(many[3], actor=None)
    registers.save(many[5], actor=None)
    in_bulk = ConfidentialTerm.objects.in_bulk
    without = lambda ids: {pk: row for pk, row in in_bulk(ids).items() if pk != many[3].pk}  # noqa: E731
    monkeypatch.setattr(ConfidentialTerm.objects, "in_bulk", without)

    after = read(before)

    left = [row for row in many if row.pk != many[3].pk]
    assert list(after.ids) == [row.pk for row in left]
    assert list(after.row_digests()) == [row.row_digest for row in left]
    assert names(after) == sorted(row.term for row in left)


def test_a_row_without_a_sound_digest_gets_its_own(many):
    before = read(TermsRead())
    many.append(ConfidentialTermFactory(term="Falken"))
    with connection.cursor() as cursor:
        for row in (many[3], many[-1]):
            cursor.execute("UPDATE policy_rules_confidentialterm SET row_digest = '' WHERE id = %s", [row.pk])

    assert list(read(before).row_digests()) == [row.row_digest for row in many]


def test_a_row_with_a_forged_digest_stops_all_checks(many):
    current()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE policy_rules_confidentialterm SET term = 'Harmless', row_digest = %s WHERE id = %s",
            ["0" * 64, many[0].pk],
        )
    ConfidentialTermFactory(term="Falken")
    with pytest.raises(RegistersTampered):
        current()
