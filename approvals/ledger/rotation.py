"""Handing the ledger over from one signing key to the next.

The old key signs an entry that names the new one; the new key signs the entry after it. Between the two nobody can
write, so that no entry is ever signed by a key that the ledger has not named.
"""

from __future__ import annotations

import os
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from approvals.ledger import kinds
from approvals.ledger.errors import SigningKeyMissing
from approvals.ledger.keys import ENVIRONMENT_VARIABLE, PublicKey, key_file, make_key_file, public_key_in, signer
from approvals.ledger.kinds import Kind
from approvals.ledger.writer import NewEntry, append
from approvals.models.ledger import LedgerEntry
from approvals.models.person import SYSTEM


def next_key_file() -> Path:
    """Where the new key waits until the ledger has named it: beside the old one."""
    path = key_file()
    return path.with_name(f"{path.name}.next")


def hand_over() -> PublicKey:
    """Make a new key, have the old one name it, put it in its place, and have it sign; return it.

    It can be killed anywhere and called again: it goes on where it was. The old key's file is kept beside the new one,
    named after its fingerprint, for the operator to destroy. Raises :class:`SigningKeyMissing` when the key does not
    lie in a file, and what :func:`approvals.ledger.writer.append` raises.
    """
    if os.environ.get(ENVIRONMENT_VARIABLE):
        raise SigningKeyMissing(
            _("The signing key comes from the environment. Put it into the file of the settings to hand over from it.")
        )
    named = _named_last()
    if named != signer().public_key:  # else only the last entry is left to write
        waiting = next_key_file()
        if not waiting.exists():
            make_key_file(waiting)
        if named != public_key_in(waiting):
            _write(kinds.ROTATED, public_key_in(waiting))
        _put_in_place(waiting)
    _write(kinds.IN_USE, signer().public_key)
    return signer().public_key


@transaction.atomic
def _write(kind: Kind, key: PublicKey) -> None:
    append(NewEntry(kind.name, SYSTEM, {"public_key": key.raw.hex()}))


def _named_last() -> PublicKey | None:
    """The key that the newest entry hands over to."""
    newest = LedgerEntry.objects.order_by("-seq").first()
    if newest is None or newest.said["kind"] != kinds.ROTATED.name:
        return None
    return PublicKey.from_hex(newest.said["data"]["public_key"])


def _put_in_place(waiting: Path) -> None:
    """The new key takes the old one's name in one move, so that there is a key at every moment."""
    path = key_file()
    kept = path.with_name(f"{path.name}.until-{signer().public_key.fingerprint[:16]}")
    if not kept.exists():
        os.link(path, kept)
    os.replace(waiting, path)
