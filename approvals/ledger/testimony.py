"""What the ledger tells of one post, each entry proved before it is believed.

Rows of the workflow can be written by whoever has the database's password. An entry cannot: it is signed with a key
that lies elsewhere. So the last gate before the public asks here.
"""

from __future__ import annotations

from uuid import UUID

from django.db.models import F, Q
from django.utils.translation import gettext as _

from approvals.ledger import signed
from approvals.ledger.errors import LedgerDamaged
from approvals.ledger.verify import Entry
from approvals.models.ledger import LedgerEntry


def of_post(public_id: UUID | str, *wanted: str) -> list[Entry]:
    """The entries of the kinds ``wanted`` about the post, the oldest first; one query, whatever the ledger's length.

    Raises :class:`LedgerDamaged` when one of them is not what was signed, and :class:`SigningKeyMissing`.
    """
    about = LedgerEntry.objects.about(public_id).of_kind(*wanted)
    numbers, before = about.values("seq"), about.annotate(before=F("seq") - 1).values("before")
    rows = {row.seq: row for row in LedgerEntry.objects.filter(Q(seq__in=numbers) | Q(seq__in=before))}
    entries = []
    for seq in sorted(rows):
        entry = _parsed(rows[seq])
        if entry.kind in wanted and entry.data.get("post") == str(public_id):
            _prove(rows[seq], rows.get(seq - 1))
            entries.append(entry)
    return entries


def _parsed(row: LedgerEntry) -> Entry:
    try:
        return Entry.parse(row.body)
    except ValueError as error:
        raise _damaged(row) from error


def _prove(row: LedgerEntry, before: LedgerEntry | None) -> None:
    if not is_proven(row.seq, row.body, row.note, before.peaks if before else ""):
        raise _damaged(row)


def is_proven(seq: int, body: str, note: str, before: str) -> bool:
    """Whether we signed the tree that this body makes of the one before, which ``before`` are the peaks of."""
    try:
        return signed.by_this_ledger(signed.note_under(seq, body, note, before))
    except ValueError:
        return False


def _damaged(row: LedgerEntry) -> LedgerDamaged:
    return LedgerDamaged(
        _("Entry %(seq)s is not what was signed. Nothing was done; run `manage.py verify_ledger`.") % {"seq": row.seq}
    )
