"""The verbs that change the registers. Each change is permitted, valid, counted and recorded, or it does not happen."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Value
from django.utils.translation import gettext as _

from policy_rules.models import REGISTERS, RegisterRow, RegisterVersion
from policy_rules.models.guard import inside_a_verb
from policy_rules.models.ids import reserve_ids

Verb = Literal["add", "change", "delete"]

SAVED_AT_ONCE = 1_000
"""Rows that :func:`save_many` holds in memory and writes together."""


@dataclass(frozen=True, slots=True)
class RegisterChange:
    """One change of one row: the digests of the row before and after (empty: it was not there), and of all registers.

    ``number`` counts all changes; ``actor`` is a user, or ``None`` for the system itself. Nothing here says what the
    row says.
    """

    register: str
    row_id: int
    verb: Verb
    before_digest: str
    after_digest: str
    register_digest: str
    number: int
    actor: object


@dataclass(frozen=True, slots=True)
class RegisterImport:
    """One change of many rows: how many were added and changed, and the digests of all registers before and after."""

    register: str
    added: int
    changed: int
    before_digest: str
    register_digest: str
    number: int
    actor: object


Recorder = Callable[[RegisterChange | RegisterImport], None]

_recorder: Recorder | None = None


def set_recorder(recorder: Recorder | None) -> Recorder | None:
    """Say who writes changes down, inside the transaction of the change; return who did until now.

    What the recorder raises undoes the change. While there is none, every change is refused.
    """
    global _recorder
    previous, _recorder = _recorder, recorder
    return previous


def save(row: RegisterRow, *, actor) -> None:
    """Add ``row`` to its register, or change it there.

    Raises ``PermissionDenied`` when ``actor`` may not, ``ValidationError`` when the row makes no sense, and
    ``ImproperlyConfigured`` when nobody would record the change.
    """
    verb: Verb = "add" if row._state.adding else "change"
    with _recorded(row, verb, actor):
        row.vouch(actor)
        row.full_clean()
        row.save(force_insert=verb == "add", force_update=verb == "change")
        row.row_digest = row.digest()
        row.save(update_fields=["row_digest"])


def save_many(register: type[RegisterRow], rows: Iterable[RegisterRow], *, actor) -> RegisterImport | None:
    """Add to ``register`` or change there each of ``rows``: all of them, or none.

    The rows are read as a stream, inside the transaction, and recorded as one change; ``None`` when there were none.
    Each is checked as :func:`save` does it, but whether it stands alone is asked of the database's own constraints.
    Every other change of the registers waits meanwhile (on SQLite: everything that writes).

    Raises ``PermissionDenied`` unless ``actor`` may both add and change, ``ValidationError`` when a row makes no sense
    or is there already, and ``ImproperlyConfigured`` when nobody would record the change.
    """
    record = _require_recorder()
    for verb in ("add", "change"):
        _require_permission(actor, register, verb)
    try:
        with transaction.atomic():
            with inside_a_verb():
                version = RegisterVersion.locked()
            before = version.digest
            added, changed = _save_stream(register, iter(rows), actor)
            if not added + changed:
                return None
            _count(version)
            done = RegisterImport(
                register=register._meta.model_name,
                added=added,
                changed=changed,
                before_digest=before,
                register_digest=version.digest,
                number=version.number,
                actor=actor,
            )
            record(done)
            return done
    except IntegrityError as error:
        raise ValidationError(
            _("Two of the rows are the same, or one is in the register already. Nothing was saved.")
        ) from error


def _save_stream(register: type[RegisterRow], rows: Iterator[RegisterRow], actor) -> tuple[int, int]:
    """Save ``rows`` a chunk at a time; how many were added, and how many changed."""
    added = saved = 0
    while chunk := list(islice(rows, SAVED_AT_ONCE)):
        added += sum(row._state.adding for row in chunk)
        saved += len(chunk)
        for row in chunk:
            row.vouch(actor)
        _save_chunk(register, chunk)
    return added, saved - added


def _save_chunk(register: type[RegisterRow], chunk: Sequence[RegisterRow]) -> None:
    """Check the rows, give the new ones their ids, and write all of them with their digests in one go."""
    _require_still_there(register, [row.pk for row in chunk if not row._state.adding])
    nameless = [row for row in chunk if row.pk is None]
    for row, row_id in zip(nameless, reserve_ids(register, len(nameless)), strict=True):
        row.pk = row_id
    for row in chunk:
        row.clean_alone()
        row.row_digest = row.digest()
    with inside_a_verb():
        register.objects.bulk_create(
            chunk,
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=[field.name for field in register._meta.concrete_fields if not field.primary_key],
        )


def _require_still_there(register: type[RegisterRow], ids: list[int]) -> None:
    if len(set(ids)) != len(ids) or register.objects.filter(pk__in=ids).exclude(row_digest="").count() != len(ids):
        raise ValidationError(_("Somebody has removed a row from the register meanwhile. Nothing was saved."))


def remove(row: RegisterRow, *, actor) -> None:
    """Take ``row`` out of its register.

    Raises ``PermissionDenied`` when ``actor`` may not, ``ValidationError`` when something still needs the row, and
    ``ImproperlyConfigured`` when nobody would record the change.
    """
    with _recorded(row, "delete", actor):
        try:
            row.delete()
        except IntegrityError as error:  # Django's own, or a trigger's where a post is sealed with the row
            raise ValidationError(
                _("“%(row)s” is still in use, so it stays in the register.") % {"row": row}
            ) from error
        row.row_digest = ""


def rows() -> Iterator[RegisterRow]:
    """Every row of every register in the digest's order, read as a stream."""
    for register in REGISTERS:
        yield from register.objects.order_by("pk").iterator()


def digest_of_rows(digests: Iterable[str]) -> str:
    """The digest of the registers whose rows have ``digests``, in the order of :func:`rows`.

    One hash over the digests of all rows, which name register and id: nothing can be put in, left out or swapped. It is
    read anew at each change, in one streamed query a register (a second or so for a million rows); a sum of digests
    could be kept up to date without reading, but a plain sum can be forged.
    """
    hasher = hashlib.sha256()
    for digest in digests:
        hasher.update(bytes.fromhex(digest))
    return hasher.hexdigest()


def digest_of_tables() -> str:
    """The digest of what the tables say now, computed from their contents.

    It is the recorded one (:meth:`RegisterVersion.current`) unless somebody changed a row behind the verbs' back.
    """
    return digest_of_rows(row.digest() for row in rows())


@contextmanager
def _recorded(row: RegisterRow, verb: Verb, actor) -> Iterator[None]:
    """Let the row be changed inside, by one at a time, and record the change before it is committed."""
    record = _require_recorder()
    _require_permission(actor, type(row), verb)
    with transaction.atomic(), inside_a_verb():
        version = RegisterVersion.locked()
        row_id, before = row.pk, _recorded_digest(row)
        if verb != "add" and not before:
            raise ValidationError(_("Somebody has removed “%(row)s” from the register meanwhile.") % {"row": row})
        yield
        _count(version)
        record(
            RegisterChange(
                register=row.register,
                row_id=row.pk or row_id,
                verb=verb,
                before_digest=before,
                after_digest=row.row_digest,
                register_digest=version.digest,
                number=version.number,
                actor=actor,
            )
        )


def _count(version: RegisterVersion) -> None:
    """Give the registers their next number and the digest of what they say now."""
    version.number += 1
    version.digest = digest_of_rows(_recorded_digests())
    with inside_a_verb():
        version.save()


def _recorded_digests() -> Iterator[str]:
    """In the order of :func:`rows`; one query, however many registers there are."""
    first, *others = (
        register.objects.order_by().annotate(place=Value(number)).values_list("place", "id", "row_digest")
        for number, register in enumerate(REGISTERS)
    )
    for _place, _id, digest in first.union(*others, all=True).order_by("place", "id").iterator():
        yield digest


def _recorded_digest(row: RegisterRow) -> str:
    return type(row).objects.filter(pk=row.pk).values_list("row_digest", flat=True).first() or ""


def _require_recorder() -> Recorder:
    if _recorder is None:
        raise ImproperlyConfigured(
            "Nobody records changes of the registers, so none is made. Add “approvals” to INSTALLED_APPS, "
            "or call policy_rules.registers.set_recorder()."
        )
    return _recorder


def _require_permission(actor, register: type[RegisterRow], verb: Verb) -> None:
    permission = f"{register._meta.app_label}.{verb}_{register._meta.model_name}"
    if actor is not None and not actor.has_perm(permission):
        raise PermissionDenied(
            _("You may not change the register “%(register)s”. Ask somebody who keeps it.")
            % {"register": register._meta.verbose_name_plural}
        )
