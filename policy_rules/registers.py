"""The verbs that change the registers. Each change is permitted, valid, counted and recorded, or it does not happen.

A person's change that loosens something waits until a second person confirms it (:mod:`policy_rules.second_person`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Value
from django.utils.translation import gettext as _

from policy_rules import second_person
from policy_rules.barred import Barred, codes_of
from policy_rules.clearance import Clearance
from policy_rules.models import REGISTERS, ProposedChange, RegisterRow, RegisterVersion
from policy_rules.models.guard import inside_a_verb
from policy_rules.register_events import (
    SYSTEM,
    Recorded,
    RegisterChange,
    RegisterImport,
    RegisterProposal,
    RegisterRefusal,
    SecondLook,
    Verb,
)
from policy_rules.register_writing import delete_row, require_clearance, row_there, save_all, write_row

Recorder = Callable[[Recorded], None]

_recorder: Recorder | None = None


def set_recorder(recorder: Recorder | None) -> Recorder | None:
    """Say who writes changes down, inside the transaction of the change; return who did until now.

    What the recorder raises undoes the change. While there is none, every change is refused. Of what was refused it is
    told after the transaction, which is undone by then.
    """
    global _recorder
    previous, _recorder = _recorder, recorder
    return previous


def save(row: RegisterRow, *, actor, reason: str = "") -> ProposedChange | None:
    """Add ``row`` to its register, or change it there; when that has to wait, keep it and return the proposal.

    ``reason`` says why, to whoever confirms it. Raises ``PermissionDenied`` when ``actor`` may not, ``ValidationError``
    when the row makes no sense, is kept from ``actor`` or would be, or when a change of it waits already, and
    ``ImproperlyConfigured`` when nobody would record the change.
    """
    verb: Verb = "add" if row._state.adding else "change"
    with _refusals_told("change_register", type(row)._meta.model_name, actor):
        _require_permission(actor, type(row), verb)
        with _one_at_a_time() as version:
            before = None if verb == "add" else row_there(row, actor)
            require_clearance(row, Clearance(actor))
            row.vouch(actor)
            row.full_clean()
            second = _second_look(actor, before, row)
            if second is None:
                return _propose(type(row), verb, [second_person.pack(row, before)], actor, reason)
            _write(version, row, verb, before, actor, second)
        return None


def save_many(
    register: type[RegisterRow], rows: Iterable[RegisterRow], *, actor, reason: str = ""
) -> RegisterImport | ProposedChange | None:
    """Add to ``register`` or change there each of ``rows``: all of them, or none.

    The rows are read as a stream, inside the transaction, and recorded as one change; ``None`` when there were none.
    When one of them has to wait, all of them do, as one proposal. Each is checked as :func:`save` does it, but whether
    it stands alone is asked of the database's own constraints. Every other change of the registers waits meanwhile (on
    SQLite: everything that writes).

    Raises ``PermissionDenied`` unless ``actor`` may both add and change, ``ValidationError`` when a row makes no sense
    or is there already, and ``ImproperlyConfigured`` when nobody would record the change.
    """
    with _refusals_told("import_register", register._meta.model_name, actor):
        for verb in ("add", "change"):
            _require_permission(actor, register, verb)
        judge = None if actor is None else second_person.Judge(register)
        with _one_at_a_time() as version:
            with transaction.atomic():
                added, changed = save_all(register, iter(rows), (actor,), Clearance(actor), judge)
                second = SYSTEM if judge is None else second_person.second_look(judge.loosening > 0)
                transaction.set_rollback(second is None)
            if second is None:
                return _propose(register, "import", judge.rows, actor, reason)
            return _imported(version, register, added, changed, actor, second)


def confirm(proposal: ProposedChange, *, actor, saw: str | None = None) -> None:
    """Make the change that waits, as ``actor``, a second person; ``saw`` is the digest of what that person looked at.

    It is checked as if it were made now. Raises ``PermissionDenied`` when ``actor`` proposed it or may not change the
    register, or when who proposed it no longer may; ``ValidationError`` when it is decided already, is not what was
    proposed or seen, or makes no sense any more; ``ImproperlyConfigured`` when nobody would record it.
    """
    told = _refusals_told("confirm_change", proposal.register, actor, proposal.digest)
    with told, _one_at_a_time() as version:
        stored = second_person.held(proposal)
        second_person.require_second_person(stored, actor)
        second_person.require_as_seen(stored, proposal.digest if saw is None else saw)
        second = SecondLook("confirmed", stored.digest, stored.proposed_by)
        _make(version, stored, actor, second)
        second_person.close(stored, ProposedChange.Outcome.CONFIRMED, actor=actor)
        _say_once_certain(stored)


def decline(proposal: ProposedChange, *, actor, reason: str = "") -> None:
    """Let a change that waits not happen. Who proposed it withdraws it, with or without a reason.

    Raises ``PermissionDenied`` when ``actor`` could not confirm it either, ``ValidationError`` when it is decided
    already or the reason is missing, and ``ImproperlyConfigured`` when nobody would record it.
    """
    told = _refusals_told("decline_change", proposal.register, actor, proposal.digest)
    with told, _one_at_a_time():
        stored = second_person.held(proposal)
        is_theirs = actor is not None and stored.proposed_by_id == actor.pk
        if not is_theirs and actor is not None and not second_person.may_change(actor, stored):
            raise PermissionDenied(_("You may not change this register. Ask somebody who keeps it."))
        if not is_theirs and not reason.strip():
            raise ValidationError(_("A reason is missing: say in a sentence why."))
        outcome = ProposedChange.Outcome.WITHDRAWN if is_theirs else ProposedChange.Outcome.DECLINED
        second_person.close(stored, outcome, actor=actor, answer=reason)
        _record_proposal(stored, actor, stored.answer)


def remove(row: RegisterRow, *, actor, reason: str = "") -> ProposedChange | None:
    """Take ``row`` out of its register; when that has to wait, keep it there and return the proposal.

    Raises ``PermissionDenied`` when ``actor`` may not, ``ValidationError`` when something still needs the row or a
    change of it waits already, and ``ImproperlyConfigured`` when nobody would record the change.
    """
    with _refusals_told("change_register", type(row)._meta.model_name, actor):
        _require_permission(actor, type(row), "delete")
        with _one_at_a_time() as version:
            before = row_there(row, actor)
            second = _second_look(actor, before, None)
            if second is None:
                with transaction.atomic():  # now, and not only when somebody confirms it, is it said what needs the row
                    delete_row(row_there(row, actor))
                    transaction.set_rollback(True)
                return _propose(type(row), "delete", [second_person.pack_removal(before)], actor, reason)
            _write(version, row, "delete", before, actor, second)
        return None


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
def _one_at_a_time() -> Iterator[RegisterVersion]:
    """Let the registers be changed inside by nobody else, if somebody records it."""
    _require_recorder()
    with transaction.atomic():
        with inside_a_verb():
            version = RegisterVersion.locked()
        yield version


@contextmanager
def _refusals_told(deed: str, register: str, actor, digest: str = "") -> Iterator[None]:
    """Tell whoever records changes of what is refused inside. Enter it before the transaction that is undone then."""
    try:
        yield
    except (PermissionDenied, Barred) as error:
        if _recorder is not None:
            _recorder(RegisterRefusal(register, deed, actor, tuple(codes_of(error)), digest))
        raise


def _second_look(actor, before: RegisterRow | None, after: RegisterRow | None) -> SecondLook | None:
    """What to say of a change that goes through at once; ``None`` when it has to wait. The system waits for nobody."""
    if actor is None:
        return SYSTEM
    return second_person.second_look(type(before or after).loosens(before, after))


def _propose(register: type[RegisterRow], verb: str, rows: list[dict], actor, reason: str) -> ProposedChange:
    proposal = second_person.propose(register, verb, rows, actor=actor, reason=reason)
    _record_proposal(proposal, actor, proposal.reason)
    return proposal


def _record_proposal(proposal: ProposedChange, actor, reason: str) -> None:
    _require_recorder()(
        RegisterProposal(
            register=proposal.register,
            verb=proposal.verb,
            rows=proposal.count,
            digest=proposal.digest,
            outcome=proposal.outcome,
            actor=actor,
            reason=reason,
        )
    )
    _say_once_certain(proposal)


def _say_once_certain(proposal: ProposedChange) -> None:
    transaction.on_commit(lambda: second_person.moved.send_robust(ProposedChange, proposal=proposal))


def _make(version: RegisterVersion, stored: ProposedChange, actor, second: SecondLook) -> None:
    """Make a change that waited, with whatever the verbs check."""
    register = second_person.register_of(stored)
    there = second_person.rows_there(register, stored.rows)
    people = (stored.proposed_by, actor)
    rows = [second_person.unpack(register, packed, there.get(packed["id"])) for packed in stored.rows]
    if stored.verb == ProposedChange.Verb.IMPORT:
        added, changed = save_all(register, iter(rows), people, Clearance(actor))
        _imported(version, register, added, changed, actor, second)
        return
    (row,) = rows
    before = None if stored.verb == "add" else row_there(row, actor)
    if stored.verb != "delete":
        row.vouch(*people)
        row.full_clean()
    _write(version, row, stored.verb, before, actor, second)


def _write(
    version: RegisterVersion, row: RegisterRow, verb: Verb, before: RegisterRow | None, actor, second: SecondLook
) -> None:
    """Write one row or delete it, count the change and record it."""
    row_id = row.pk
    if verb == "delete":
        delete_row(row)
        row.row_digest = ""
    else:
        write_row(row, verb)
        second_person.keep_as_rows(type(row), row.pk)
    _count(version)
    _require_recorder()(
        RegisterChange(
            register=row.register,
            row_id=row.pk or row_id,
            verb=verb,
            before_digest=before.row_digest if before else "",
            after_digest=row.row_digest,
            register_digest=version.digest,
            number=version.number,
            actor=actor,
            second=second,
        )
    )


def _imported(
    version: RegisterVersion, register: type[RegisterRow], added: int, changed: int, actor, second: SecondLook
) -> RegisterImport | None:
    """Count many rows that were saved as one change, and record it; ``None`` when there were none."""
    if not added + changed:
        return None
    before = version.digest
    second_person.keep_as_rows(register)
    _count(version)
    done = RegisterImport(
        register=register._meta.model_name,
        added=added,
        changed=changed,
        before_digest=before,
        register_digest=version.digest,
        number=version.number,
        actor=actor,
        second=second,
    )
    _require_recorder()(done)
    return done


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
