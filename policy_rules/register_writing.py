"""Rows into their tables and out of them. For the verbs of :mod:`policy_rules.registers` alone, which record it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from policy_rules import second_person
from policy_rules.clearance import FIELD, KEEPS_NOT_FROM_YOURSELF, Clearance
from policy_rules.models import RegisterRow
from policy_rules.models.guard import inside_a_verb
from policy_rules.models.ids import reserve_ids
from policy_rules.register_events import Verb

SAVED_AT_ONCE = 1_000
"""Rows that :func:`save_all` holds in memory and writes together."""


def row_there(row: RegisterRow, actor) -> RegisterRow:
    """The row as the register has it. Raises ``ValidationError`` when it has none that ``actor`` sees."""
    before = Clearance(actor).rows(type(row).objects.filter(pk=row.pk)).first()
    if before is None or not before.row_digest:
        raise ValidationError(_("Somebody has removed “%(row)s” from the register meanwhile.") % {"row": row})
    return before


def require_clearance(row: RegisterRow, clearance: Clearance) -> None:
    """Nobody writes a row that they could not see afterwards."""
    if not clearance.covers(row):
        raise ValidationError({FIELD: KEEPS_NOT_FROM_YOURSELF})


def save_all(
    register: type[RegisterRow],
    rows: Iterator[RegisterRow],
    people: tuple,
    clearance: Clearance,
    judge: second_person.Judge | None = None,
) -> tuple[int, int]:
    """Save ``rows`` a chunk at a time, vouched for by ``people``; how many were added, and how many changed."""
    added = saved = 0
    try:
        while chunk := list(islice(rows, SAVED_AT_ONCE)):
            added += sum(row._state.adding for row in chunk)
            saved += len(chunk)
            for row in chunk:
                row.vouch(*people)
            _save_chunk(register, chunk, clearance, judge)
    except IntegrityError as error:
        raise ValidationError(
            _("Two of the rows are the same, or one is in the register already. Nothing was saved.")
        ) from error
    return added, saved - added


def _save_chunk(
    register: type[RegisterRow], chunk: Sequence[RegisterRow], clearance: Clearance, judge: second_person.Judge | None
) -> None:
    """Check the rows, give the new ones their ids, and write all of them with their digests in one go."""
    _require_still_there(register, [row.pk for row in chunk if not row._state.adding], clearance)
    nameless = [row for row in chunk if row.pk is None]
    for row, row_id in zip(nameless, reserve_ids(register, len(nameless)), strict=True):
        row.pk = row_id
    for row in chunk:
        row.clean_alone()
        require_clearance(row, clearance)
        row.row_digest = row.digest()
    if judge:
        judge.look(chunk)
    with inside_a_verb():
        register.objects.bulk_create(
            chunk,
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=[field.name for field in register._meta.concrete_fields if not field.primary_key],
        )


def _require_still_there(register: type[RegisterRow], ids: list[int], clearance: Clearance) -> None:
    there = clearance.rows(register.objects.filter(pk__in=ids)).exclude(row_digest="")
    if len(set(ids)) != len(ids) or there.count() != len(ids):
        raise ValidationError(_("Somebody has removed a row from the register meanwhile. Nothing was saved."))


def write_row(row: RegisterRow, verb: Verb) -> None:
    """Add one row or change it, with the digest of what it now says."""
    with inside_a_verb():
        row.save(force_insert=verb == "add", force_update=verb == "change")
        row.row_digest = row.digest()
        row.save(update_fields=["row_digest"])


def delete_row(row: RegisterRow) -> None:
    """Take one row out. Raises ``ValidationError`` when something still needs it."""
    try:
        with inside_a_verb():
            row.delete()
    except IntegrityError as error:  # Django's own, or a trigger's where a post is sealed with the row
        raise ValidationError(_("“%(row)s” is still in use, so it stays in the register.") % {"row": row}) from error
