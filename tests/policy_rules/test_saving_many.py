from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from policy_rules import register_writing, registers
from policy_rules.clearance import FIELD
from policy_rules.models import REGISTERS, ConfidentialTerm, LinkDomain, RegisterVersion, Topic
from tests.factories.registers import ConfidentialTermFactory, TopicFactory

pytestmark = pytest.mark.django_db


def terms(count: int, start: int = 0) -> list[ConfidentialTerm]:
    return [ConfidentialTerm(term=f"Projekt {number}") for number in range(start, start + count)]


def test_many_rows_are_added_and_changed_as_one_recorded_change(changes):
    old = ConfidentialTermFactory(term="Falken")
    before = RegisterVersion.current()
    old.owner = "Siv"

    done = registers.save_many(ConfidentialTerm, iter([*terms(3), old]), actor=None)

    assert (done.register, done.added, done.changed, done.actor) == ("confidentialterm", 3, 1, None)
    assert done.before_digest == before[1]
    assert changes[1:] == [done]
    assert (done.number, done.register_digest) == RegisterVersion.current() == (2, registers.digest_of_tables())
    assert ConfidentialTerm.objects.get(term="Falken").owner == "Siv"
    assert ConfidentialTerm.objects.count() == 4


def test_a_row_saved_with_many_is_as_one_saved_alone(changes):
    registers.save_many(ConfidentialTerm, terms(2), actor=None)

    for row in ConfidentialTerm.objects.all():
        assert row.row_digest == row.digest()
        row.owner = "Siv"
        registers.save(row, actor=None)
    assert RegisterVersion.current()[1] == registers.digest_of_tables()


def test_the_id_of_a_row_that_was_removed_is_not_given_again(changes):
    gone = ConfidentialTermFactory()
    gone_id = gone.pk
    registers.remove(gone, actor=None)

    registers.save_many(ConfidentialTerm, terms(1), actor=None)
    ConfidentialTermFactory(term="Falken")

    assert gone_id not in ConfidentialTerm.objects.values_list("pk", flat=True)


def test_one_row_that_makes_no_sense_keeps_all_of_them_out(changes, monkeypatch):
    monkeypatch.setattr(register_writing, "SAVED_AT_ONCE", 2)
    before = RegisterVersion.current()

    with pytest.raises(ValidationError, match="two letters or digits"):
        registers.save_many(ConfidentialTerm, [*terms(5), ConfidentialTerm(term="&&")], actor=None)

    assert not ConfidentialTerm.objects.exists()
    assert RegisterVersion.current() == before
    assert changes == []


@pytest.mark.parametrize("same", ["Projekt 0", "Falken"])
def test_a_row_that_is_there_already_keeps_all_of_them_out(changes, same):
    ConfidentialTermFactory(term="Falken")

    with pytest.raises(ValidationError, match="Nothing was saved"):
        registers.save_many(ConfidentialTerm, [*terms(3), ConfidentialTerm(term=same)], actor=None)

    assert ConfidentialTerm.objects.count() == 1


def test_a_row_is_written_as_the_model_cleans_it(changes):
    registers.save_many(LinkDomain, [LinkDomain(domain="Partner.Example", standing="vetted")], actor=None)

    assert LinkDomain.objects.get().domain == "partner.example"


def test_a_row_that_is_gone_meanwhile_is_not_brought_back_with_many(changes):
    row = TopicFactory()
    registers.remove(Topic.objects.get(), actor=None)

    with pytest.raises(ValidationError, match="meanwhile"):
        registers.save_many(Topic, [row], actor=None)

    assert not Topic.objects.exists()


def test_nothing_to_save_is_no_change(changes):
    assert registers.save_many(Topic, [], actor=None) is None
    assert changes == []


@pytest.mark.parametrize("missing", ["add", "change"])
def test_who_saves_many_may_both_add_and_change(changes, missing):
    actor = get_user_model().objects.create_user("keeper")
    held = {"add", "change"} - {missing}
    actor.user_permissions.set(Permission.objects.filter(codename__in=[f"{verb}_topic" for verb in held]))

    with pytest.raises(PermissionDenied, match="topics"):
        registers.save_many(Topic, [Topic(name="Kaffe", slug="kaffe")], actor=actor)

    assert not Topic.objects.exists()


def test_without_somebody_who_records_nothing_is_saved():
    previous = registers.set_recorder(None)
    try:
        with pytest.raises(ImproperlyConfigured, match="Nobody records"):
            registers.save_many(Topic, [Topic(name="Kaffe", slug="kaffe")], actor=None)
    finally:
        registers.set_recorder(previous)
    assert not Topic.objects.exists()


def test_the_door_is_closed_while_the_rows_are_made(changes):
    def rows():
        yield Topic(name="Kaffe", slug="kaffe")
        Topic(name="Te", slug="te").save()

    with pytest.raises(PermissionDenied, match="record the change"):
        registers.save_many(Topic, rows(), actor=None)

    assert not Topic.objects.exists()


def test_a_chunk_costs_as_many_queries_in_a_full_register_as_in_an_empty_one(changes):
    costs = []
    for start in (0, 300):
        with CaptureQueriesContext(connection) as queries:
            registers.save_many(ConfidentialTerm, terms(300, start), actor=None)
        costs.append(len(queries))

    assert costs[1] <= costs[0] <= 20


@pytest.mark.parametrize("register", REGISTERS)
def test_what_must_be_unique_in_a_register_is_what_a_person_calls_a_row_by(register):
    for constraint in register._meta.total_unique_constraints:
        assert set(constraint.fields) - {FIELD} == set(register.KEY)
    assert register.KEY or register._meta.pk.default == 1
