from __future__ import annotations

import datetime

import pytest
from django.db import connection

from approvals.models import LedgerEntry, Person
from tests.factories.people import marketer
from tests.factories.posts import published, submitted

pytestmark = pytest.mark.django_db

QUESTIONS = {
    "imprimatur_ledger_post": lambda: LedgerEntry.objects.about("00000000-0000-0000-0000-000000000000"),
    "imprimatur_ledger_kind": lambda: LedgerEntry.objects.of_kind("publish.ordered"),
    "imprimatur_ledger_actor": lambda: LedgerEntry.objects.by(["a" * 32]),
    "imprimatur_ledger_at": lambda: LedgerEntry.objects.between(datetime.datetime.now(datetime.UTC), None),
}


@pytest.mark.parametrize("index", QUESTIONS)
def test_each_question_has_an_index(index):
    if connection.vendor == "postgresql":
        pytest.skip("PostgreSQL reads an empty table by its primary key, whatever else there is")

    assert index in QUESTIONS[index]().explain()


def test_the_entries_about_a_post_are_all_of_its_own_and_nobody_elses():
    post, other = published(), submitted()

    mine = [entry.said for entry in LedgerEntry.objects.about(post.public_id)]
    rest = [entry.said for entry in LedgerEntry.objects.exclude(seq__in=[said["seq"] for said in mine])]

    assert {said["data"]["post"] for said in mine} == {str(post.public_id)}
    assert not any(said["data"].get("post") == str(post.public_id) for said in rest)
    assert any(said["data"].get("post") == str(other.public_id) for said in rest)


def test_entries_are_found_by_kind_and_by_who_did_it():
    anna, bo = marketer(), marketer()
    submitted(by=anna), submitted(by=bo)
    code = Person.objects.get(user=anna).code

    found = LedgerEntry.objects.of_kind("submission.sealed").by([code])

    assert [(entry.said["kind"], entry.said["actor"]) for entry in found] == [("submission.sealed", code)]


def test_a_period_includes_its_start_and_not_its_end():
    submitted()
    moments = sorted({datetime.datetime.fromisoformat(entry.said["at"]) for entry in LedgerEntry.objects.all()})
    first, last = moments[0], moments[-1]

    found = {entry.said["at"] for entry in LedgerEntry.objects.between(first, last)}

    assert first.strftime("%Y-%m-%dT%H:%M:%S.%fZ") in found
    assert last.strftime("%Y-%m-%dT%H:%M:%S.%fZ") not in found
