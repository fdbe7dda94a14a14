"""Attacks on the values that entries commit to: words, pictures, reasons, people, and what the rules found."""

from __future__ import annotations

from django.db import connection

from approvals.models import LedgerEntry, SealedContent
from tests.attacks.attack import Act, Attack, does

SEALED = SealedContent._meta.db_table

WORDS, REASON, PUBLIC = "submission.sealed digest", "waiver.given reason", "release.ended public_reason"
PICTURE, PERSON, OTHER = "submission.sealed files", "person.introduced identity", "person.introduced identity last"


def committed(where: str) -> str:
    """The commitment in the first entry of ``kind key`` that has one, or with ``last`` in the last."""
    kind, key, *which = where.split()
    found = [entry.said["data"][key] for entry in LedgerEntry.objects.of_kind(kind).order_by("seq")]
    value = [one for one in found if one][-1 if which else 0]
    return value[0] if isinstance(value, list) else value


def set_parts(commitment: str, salt: bytes, value: bytes) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {SEALED} SET salt = %s, value = %s WHERE commitment = %s", [salt, value, commitment])


def exchanged(where: str) -> Act:
    """The value says something else, under its own salt."""

    def act(scene) -> None:
        row = SealedContent.objects.get(pk=committed(where))
        set_parts(row.commitment, row.salt, b'{"images": [], "id": "1"}')

    return act


def swapped(one: str, other: str) -> Act:
    """Two values change places, salts and all: each still opens something."""

    def act(scene) -> None:
        rows = SealedContent.objects.in_bulk([committed(one), committed(other)])
        first, second = rows.values()
        set_parts(first.commitment, second.salt, second.value)
        set_parts(second.commitment, first.salt, first.value)

    return act


def gone(where: str) -> Act:
    """The value is not there, and no entry says that it was erased."""

    def act(scene) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {SEALED} WHERE commitment = %s", [committed(where)])

    return act


ATTACKS = (
    Attack("exchange the words that were approved", exchanged(WORDS), "sealed.altered", "opening.altered"),
    Attack("exchange a picture", exchanged(PICTURE), "sealed.altered", "opening.altered"),
    Attack("exchange the reason of a waiver", exchanged(REASON), "sealed.altered", "opening.altered"),
    Attack("exchange what readers were told", exchanged(PUBLIC), "sealed.altered", "opening.altered"),
    Attack("exchange who somebody is", exchanged(PERSON), "sealed.altered", "opening.altered"),
    Attack("swap the openings of two reasons", swapped(REASON, PUBLIC), "sealed.altered", "opening.altered"),
    Attack("swap the openings of two people", swapped(PERSON, OTHER), "sealed.altered", "opening.altered"),
    Attack("delete the words that were approved", gone(WORDS), "sealed.missing", "opening.missing"),
    Attack("delete a picture", gone(PICTURE), "file.altered", "opening.missing"),
    Attack("delete the reason of a waiver", gone(REASON), "sealed.missing", "opening.missing"),
    Attack("delete who somebody is", gone(PERSON), "sealed.missing", "opening.missing"),
    Attack(
        "delete what the rules found",
        does("DELETE FROM approvals_rulefound", "DELETE FROM approvals_checkrun"),
        "check_run.missing",
        "opening.missing",
    ),
    Attack(
        "have the rules find nothing",
        does("UPDATE approvals_checkrun SET findings = '[]'"),
        "check_run.altered",
        "opening.missing",
    ),
)
