"""Bringing the newest checkpoint to a place, and recording that it is there."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from approvals.anchors.errors import AnchorFailed
from approvals.anchors.places import Place
from approvals.anchors.standing import first_since, size_at
from approvals.ledger import checkpoint, kinds, signed
from approvals.ledger.checkpoint import Latest
from approvals.ledger.commitments import seal_salted
from approvals.ledger.errors import BadNote
from approvals.ledger.note import Checkpoint, SignedNote
from approvals.ledger.tree import CompactRange
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, LedgerEntry, SealedContent


@dataclass(frozen=True, slots=True)
class Anchored:
    """How many entries are anchored at a place now, and whether that is new."""

    size: int
    is_new: bool


def anchor(place: Place) -> Anchored:
    """Have ``place`` keep the newest checkpoint, unless nothing has happened since the one that it keeps.

    What is there is first held against the ledger: an old backup or a rewritten history never goes over it. The place
    comes before the entry that tells of it, so whoever is killed between the two can call this again.

    Raises :class:`AnchorFailed`, what :func:`approvals.ledger.writer.append` raises, and ``LookupError`` before the
    first entry.
    """
    latest = checkpoint.latest()
    if latest is None:
        raise LookupError("The ledger has no entry yet.")
    kept, recorded = _kept(place, latest), size_at(place.name)
    is_lost = kept is not None and kept < recorded
    if recorded and not is_lost and not first_since(recorded):
        return Anchored(recorded, is_new=False)
    _record(place, latest, place.keep(latest.note))
    if is_lost:
        raise AnchorFailed(
            _("The checkpoint of %(size)d entries that was kept there is gone. The newest one was put there.")
            % {"size": recorded}
        )
    return Anchored(latest.size, is_new=True)


def _kept(place: Place, latest: Latest) -> int | None:
    """The size of the newest checkpoint that the place keeps; ``None`` where nobody can ask."""
    if not place.can_be_asked:
        return None
    note = place.newest()
    return held_against_ledger(note, latest).size if note else 0


def held_against_ledger(note: str, latest: Latest) -> Checkpoint:
    """The checkpoint in a note that was kept elsewhere. Raises :class:`AnchorFailed` unless the ledger contains it."""
    try:
        parsed = SignedNote.parse(note)
        kept = Checkpoint.parse(parsed.text)
    except BadNote as error:
        raise AnchorFailed(_("What is kept there is no checkpoint.")) from error
    if not signed.by_this_ledger(parsed):
        raise AnchorFailed(_("What is kept there is not signed with a key of this ledger."))
    if kept.size > latest.size:
        raise AnchorFailed(
            _(
                "It counts %(kept)d entries, and the ledger only %(size)d: the last ones were cut off, or an old "
                "backup was restored. Nothing was anchored."
            )
            % {"kept": kept.size, "size": latest.size}
        )
    row = LedgerEntry.objects.filter(seq=kept.size - 1).first()
    if row is None or CompactRange.decode(kept.size, row.peaks).root() != kept.root:
        raise AnchorFailed(
            _("It shows another history of the first %(size)d entries. Nothing was anchored.") % {"size": kept.size}
        )
    return kept


@transaction.atomic
def _record(place: Place, latest: Latest, stamp: bytes) -> None:
    sealed = [seal_salted(value) for value in (latest.note.encode(), stamp) if value]
    SealedContent.objects.bulk_create(sealed, ignore_conflicts=True)  # another place may keep the same checkpoint
    data = {
        "place": place.name,
        "size": latest.size,
        "note": sealed[0].commitment,
        "stamp": sealed[1].commitment if stamp else "",
    }
    append(NewEntry(kinds.ANCHORED.name, SYSTEM, data))
