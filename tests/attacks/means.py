"""What an attacker has: SQL as the owner of the database, with the triggers gone; and at the worst the signing key."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db import connection, transaction
from django.utils import timezone

from approvals.ledger import canonical, keys, kinds
from approvals.ledger.keys import Signer
from approvals.ledger.note import Signature, SignedNote
from approvals.ledger.verify import Row
from approvals.ledger.writer import NewEntry, append
from approvals.models import LedgerEntry
from tests.approvals.ledger.ledgers import STRANGER, body, sign, stored_rows

LEDGER = "approvals_ledgerentry"
AWAY = 100_000
"""Added to numbers while rows change places."""


def sql(*statements: str) -> None:
    """Run each statement."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def number_of(kind: str, last: bool = False) -> int:
    """The number of the first entry of a kind, or of the last."""
    return LedgerEntry.objects.of_kind(kind).order_by("-seq" if last else "seq").values_list("seq", flat=True)[0]


def rewrite(seq: int, old: str, new: str) -> None:
    """Replace a text in a body; it has to be there."""
    body = LedgerEntry.objects.get(seq=seq).body
    assert old in body
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {LEDGER} SET body = %s WHERE seq = %s", [body.replace(old, new, 1), seq])


def exchange(column: str, one: int, other: int) -> None:
    """Let two entries change a column."""
    values = dict(LedgerEntry.objects.filter(seq__in=(one, other)).values_list("seq", column))
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {LEDGER} SET {column} = %s WHERE seq = %s", [values[other], one])
        cursor.execute(f"UPDATE {LEDGER} SET {column} = %s WHERE seq = %s", [values[one], other])


def move(condition: str, by: int) -> None:
    """Give entries other numbers."""
    sql(f"UPDATE {LEDGER} SET seq = seq + {AWAY} WHERE {condition}")
    sql(f"UPDATE {LEDGER} SET seq = seq - {AWAY - by} WHERE seq >= {AWAY}")


def put(rows: Iterable[Row]) -> None:
    """Let the ledger consist of these rows."""
    sql(f"DELETE FROM {LEDGER}")
    LedgerEntry.objects.bulk_create([LedgerEntry(**row._asdict()) for row in rows])


def stranger() -> Signer:
    """Another key under the ledger's own name."""
    return Signer(keys.signer().origin, STRANGER.private_key)


def note_of(seq: int) -> SignedNote:
    """The checkpoint under an entry."""
    return SignedNote.parse(LedgerEntry.objects.get(seq=seq).note)


def sign_one(seq: int, key_id: bytes) -> None:
    """Have the stranger sign the checkpoint under an entry, and name the key ``key_id``."""
    text = note_of(seq).text
    forged = Signature(keys.signer().origin, key_id, STRANGER.private_key.sign(text.encode()))
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {LEDGER} SET note = %s WHERE seq = %s", [SignedNote(text, (forged,)).encode(), seq])


def sign_again(signer: Signer, respell: Callable[[str], str] = str) -> None:
    """Sign every entry anew, each as ``respell`` has it."""
    put(sign([respell(row.body) for row in stored_rows()], signer))


def hand_over_to_ours() -> None:
    """Sign every entry anew with a key of one's own, and let the last one name the house's."""
    ours, other = keys.signer(), stranger()
    named = {"public_key": ours.public_key.raw.hex()}
    texts = [row.body.replace(named["public_key"], other.public_key.raw.hex()) for row in stored_rows()]
    at = LedgerEntry.objects.order_by("-seq")[0].said["at"]
    put(sign([*texts, body(len(texts), "key.rotated", at=at, **named)], other))


def go_on_with_ours() -> None:
    """Put one more entry behind, signed with the house's key: what an accomplice with the key would do."""
    rows = stored_rows()
    at = LedgerEntry.objects.order_by("-seq")[0].said["at"]
    said = body(len(rows), "settings.changed", at=at, settings=[], versions=[])
    put([*rows, sign([*(row.body for row in rows), said], keys.signer())[-1]])


def say(kind: str, actor: str, **data: object) -> None:
    """Write an entry with the house's own key, through no door."""
    if "when" in kinds.get(kind).data.fields:
        data["when"] = canonical.instant(timezone.now())
    with transaction.atomic():
        append(NewEntry(kind, actor, data))
