"""Handing the ledger over from one signing key to the next.

The old key signs an entry that names the new one, and the new key signs the entry after it, in one transaction: the
newest entry is always signed with the key that goes on. Until the new key lies in its place nobody can write.
"""

from __future__ import annotations

import os
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from approvals.ledger import writer
from approvals.ledger.errors import SigningKeyMissing
from approvals.ledger.keys import ENVIRONMENT_VARIABLE, PublicKey, key_file, make_key_file, signer, signer_in


def next_key_file() -> Path:
    """Where the new key waits until the ledger has named it: beside the old one."""
    path = key_file()
    return path.with_name(f"{path.name}.next")


def hand_over() -> PublicKey:
    """Make a new key, have the old one name it and the new one sign, and put it in the old one's place; return it.

    It can be killed anywhere and called again: it goes on where it was. The old key's file is kept beside the new one,
    named after its fingerprint, for the operator to destroy. Raises :class:`SigningKeyMissing` when the key does not
    lie in a file, and what :func:`approvals.ledger.writer.hand_over` raises.
    """
    if os.environ.get(ENVIRONMENT_VARIABLE):
        raise SigningKeyMissing(
            _("The signing key comes from the environment. Put it into the file of the settings to hand over from it.")
        )
    waiting = next_key_file()
    if not waiting.exists():
        make_key_file(waiting)
    heir = signer_in(waiting)
    if not writer.goes_on_with(heir):  # else only its place is left to take
        with transaction.atomic():
            writer.hand_over(heir)
    _put_in_place(waiting)
    return signer().public_key


def _put_in_place(waiting: Path) -> None:
    """The new key takes the old one's name in one move, so that there is a key at every moment."""
    path = key_file()
    kept = path.with_name(f"{path.name}.until-{signer().public_key.fingerprint[:16]}")
    if not kept.exists():
        os.link(path, kept)
    os.replace(waiting, path)
