"""The one writer: the only code that adds an entry to the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, connections, router
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals.ledger import canonical, kinds
from approvals.ledger.errors import LedgerBusy, LedgerDamaged, OutsideTransaction, WrongSigner
from approvals.ledger.keys import Signer, signer
from approvals.ledger.note import Checkpoint, SignedNote
from approvals.ledger.tree import CompactRange, leaf_hash
from approvals.ledger.turns import wait_for_ledger
from approvals.ledger.verify import Entry
from approvals.models.ledger import LedgerEntry
from approvals.models.person import SYSTEM

BODY_VERSION = 1


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is to be written: a kind from ``kinds``, a pseudonym or ``system``, and the data that the kind declares."""

    kind: str
    actor: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the ledger stands: its tree, and the time of its newest entry."""

    tree: CompactRange
    at: str


def append(*new: NewEntry) -> list[LedgerEntry]:
    """Write entries, in this order, in the caller's transaction, and return them. The first ever opens the ledger.

    Call it last in the transaction: the ledger's lock is held from here to the commit. It costs at most three queries.

    Raises :class:`UnknownKind` or :class:`BadEntry` for an entry that may not be written, :class:`SigningKeyMissing`
    or :class:`WrongSigner` when it cannot be signed, :class:`LedgerDamaged` when the newest entry is not what was
    signed, :class:`OutsideTransaction`, and :class:`LedgerBusy` when the whole transaction must be tried again.
    """
    if not new:
        return []
    ours = signer()
    return _write([(ours, one) for one in new])


def hand_over(heir: Signer) -> list[LedgerEntry]:
    """Write that the key of ``heir`` signs from now on: our key says so, and the new one after it, both or neither.

    So the newest entry is always signed with the key that goes on, and a key that was only named never counts.
    Otherwise as :func:`append`.
    """
    ours, named = signer(), {"public_key": heir.public_key.raw.hex()}
    taken_up = named | {"replaces": ours.public_key.raw.hex()}
    return _write(
        [(ours, NewEntry(kinds.ROTATED.name, SYSTEM, named)), (heir, NewEntry(kinds.IN_USE.name, SYSTEM, taken_up))]
    )


def goes_on_with(signing: Signer) -> bool:
    """Whether this key signed the newest entry. Raises :class:`LedgerDamaged` when that is not what was signed."""
    try:
        return bool(_head(signing).tree.size)
    except WrongSigner:
        return False


def _write(new: Sequence[tuple[Signer, NewEntry]]) -> list[LedgerEntry]:
    """Write each entry, signed by who stands beside it; the first of these has to be who signed the newest entry."""
    connection = connections[router.db_for_write(LedgerEntry)]
    if not connection.in_atomic_block:
        raise OutsideTransaction("Write ledger entries inside transaction.atomic(), with what they record.")
    for _signer, one in new:
        kinds.get(one.kind).check(one.actor, one.data)
    ours = new[0][0]
    wait_for_ledger()
    head = _head(ours)
    opening = [] if head.tree.size else [(ours, _opening(ours))]
    entries = _grow(head, [*opening, *new])
    try:
        LedgerEntry.objects.bulk_create(entries)
    except IntegrityError as error:
        raise LedgerBusy(_("Somebody else wrote to the ledger at this moment. Nothing was done; try again.")) from error
    return entries[len(opening) :]


def _head(signing: Signer) -> _Head:
    """Prove the newest entry again before anything is built on it, with the tree of the one before."""
    last, before = (*LedgerEntry.objects.order_by("-seq")[:2], None, None)[:2]
    if last is None:
        return _Head(CompactRange(), "")
    try:
        tree = CompactRange.decode(last.seq + 1, last.peaks)
        grown = CompactRange.decode(last.seq, before.peaks if before else "").append(leaf_hash(last.body.encode()))
        note = SignedNote.parse(last.note)
        checkpoint = Checkpoint.parse(note.text)
        said = Entry.parse(last.body)
    except ValueError as error:
        raise _damaged(last) from error
    if grown != tree or (checkpoint.size, checkpoint.root) != (tree.size, tree.root()):
        raise _damaged(last)
    _check_signer(last, said, note, signing)
    return _Head(tree, said.at)


def _check_signer(last: LedgerEntry, said: Entry, note: SignedNote, signing: Signer) -> None:
    """Refuse to go on with another key or name than the newest entry is signed with.

    A handover that the new key did not sign at once is never gone on from: whoever owns the database could write a
    ledger under a key of their own, and have it end by naming ours.
    """
    signature = note.signatures[0]
    goes_on = (signature.name, signature.key_id) == (signing.origin, signing.key_id)
    if goes_on and not signing.public_key.verifies(signature.value, note.text):
        raise _damaged(last)
    if said.kind == kinds.ROTATED.name or not goes_on:
        raise WrongSigner(
            _(
                "The settings give the ledger's name as %(origin)s and its key as %(fingerprint)s. The ledger goes on "
                "with another; nothing was written. Put the right name and key back."
            )
            % {"origin": signing.origin, "fingerprint": signing.public_key.fingerprint}
        )


def _opening(signing: Signer) -> NewEntry:
    data = {"origin": signing.origin, "public_key": signing.public_key.raw.hex()}
    return NewEntry(kinds.OPENED.name, SYSTEM, data)


def _grow(head: _Head, new: Sequence[tuple[Signer, NewEntry]]) -> list[LedgerEntry]:
    """The signed entries that follow ``head``. Their time is now, but never before that of an earlier entry."""
    at = max(canonical.instant(timezone.now()), head.at)
    tree, entries = head.tree, []
    for signing, one in new:
        seq = tree.size
        body = canonical.dumps(
            {"v": BODY_VERSION, "seq": seq, "at": at, "kind": one.kind, "actor": one.actor, "data": dict(one.data)}
        )
        tree = tree.append(leaf_hash(body.encode()))
        note = signing.sign(tree.size, tree.root())
        entries.append(LedgerEntry(seq=seq, body=body, peaks=tree.encode(), note=note))
    return entries


def _damaged(last: LedgerEntry) -> LedgerDamaged:
    return LedgerDamaged(
        _("Entry %(seq)s, the newest, is not what was signed. Nothing was written; run `manage.py verify_ledger`.")
        % {"seq": last.seq}
    )
