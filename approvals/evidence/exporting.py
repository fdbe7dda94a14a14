"""Taking evidence out of the house: a bundle, and the entry that says so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from django.db import transaction
from django.utils import timezone

from approvals.evidence import bundle
from approvals.evidence.bundle import Written
from approvals.evidence.scope import Scope
from approvals.introducing import introduce
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, person_of


@dataclass(frozen=True, slots=True)
class Exported:
    """A bundle that was written, and SHA-256 of its bytes as the ledger has it."""

    written: Written
    digest: str


def export(
    scope: Scope, out: IO[bytes], *, actor=None, progress: Callable[[int], None] = lambda entries: None
) -> Exported:
    """Write the bundle of ``scope`` to ``out``, which can be read and sought, and record that ``actor`` took it.

    ``actor`` is a user, or ``None`` for whoever has the server's command line. The entry comes after the bundle, so it
    is not in it. Raises what :func:`approvals.evidence.bundle.write` raises; then nothing is recorded.
    """
    written = bundle.write(scope, out, made_at=timezone.now(), progress=progress)
    out.seek(0)
    digest = hashlib.file_digest(out, "sha256")
    out.seek(0)
    with transaction.atomic():
        record("evidence.exported", {"posts": written.posts, "digest": digest.hexdigest()}, actor)
    return Exported(written, digest.hexdigest())


def record(kind: str, data: dict, actor) -> None:
    """Tell the ledger, in the caller's transaction, what ``actor`` took out of the house."""
    person = person_of(actor) if actor else None
    newcomers = introduce([person]) if person else []
    append(*newcomers, NewEntry(kind, person.code if person else SYSTEM, data))
