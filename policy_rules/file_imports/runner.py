"""The work: files are looked over, and written when their person has said yes. One runner at a time.

A kill loses nothing: what was begun is begun anew. Nothing is half done: what is written and that it was written stand
in one transaction.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from typing import Any, BinaryIO

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from policy_rules.exchange import importing, report
from policy_rules.exchange.errors import FileRefused
from policy_rules.file_imports import folder
from policy_rules.file_imports.errors import SomebodyElse, Withdrawn
from policy_rules.file_imports.progress import Sign
from policy_rules.file_imports.verbs import forget_old
from policy_rules.models import REGISTERS, FileImport, ProposedChange, RegisterRow, RegisterVersion

State = FileImport.State


def import_due() -> Iterator[FileImport]:
    """Do what is to be done about each file, the longest waiting first; each as it is then.

    Raises :class:`SomebodyElse` while another runner is at work.
    """
    if folder.root() is None:
        return
    with _alone():
        forget_old()
        due = FileImport.objects.filter(state__in=FileImport.DUE).select_related("person")
        for which in list(due.order_by("moved_at").values_list("pk", flat=True)):
            if (one := due.filter(pk=which).first()) and _do(one):
                yield one


@contextmanager
def _alone() -> Iterator[None]:
    """The folder's lock, which the system takes back from whoever is killed."""
    folder.root().mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = os.open(folder.root() / "lock", os.O_RDWR | os.O_CREAT, mode=0o600)
    try:
        _take(lock)
        yield
    finally:
        os.close(lock)


def _take(lock: int) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise SomebodyElse from error


def _do(one: FileImport) -> bool:
    """Look ``one`` over, or write it; whether nobody took it back meanwhile.

    What is wrong with it is said to its person, in their language.
    """
    look = one.state == State.LOOKING
    try:
        with translation.override(one.language), open(folder.place(one.pk, folder.FILE), "rb") as source:
            _require_same(source, one.sha256)
            (_look_over if look else _write)(one, source)
    except Withdrawn:
        return False
    except (FileRefused, PermissionDenied, FileNotFoundError) as error:
        with translation.override(one.language):
            why = _("The file is no longer there.") if isinstance(error, FileNotFoundError) else str(error)
        _end(one, State.REFUSED if look else State.FAILED, {"why": why})
    return True


def _look_over(one: FileImport, source: BinaryIO) -> None:
    sign, number = Sign(one.pk), RegisterVersion.current()[0]
    with folder.write(one.pk, folder.REPORT, "w", encoding="utf-8", newline="") as target:
        target.write(report.begin())
        overview = importing.look_over(
            _register(one),
            source,
            user=one.person,
            refused=lambda refusal: target.write(report.line(refusal)),
            progress=lambda lines: sign(lines, source.tell() / one.size),
        )
    counts = ("lines", "new", "changed", "same", "refused")
    counted = {name: getattr(overview, name) for name in counts}
    counted |= {"loosening": len(overview.loosening), "number": number}
    said = {
        "note": overview.note,
        "columns": [str(column.label) for column in overview.columns],
        "rows": [
            [str(column.show(line.row)) for column in overview.columns] for line in overview.first if not line.refusals
        ],
        "refusals": [asdict(refusal) for refusal in overview.refusals],
    }
    if overview.refused:
        _end(one, State.REFUSED, said, **counted)
    elif overview.may_go_in:
        folder.write_overview(one.pk, said)
        _move(one, State.READY, **counted)
    else:
        _move(one, State.DONE, **counted)
        folder.forget(one.pk)


def _write(one: FileImport, source: BinaryIO) -> None:
    """Import all of it, unless the registers are no longer those that it was looked over with: then look again."""
    if one.number != RegisterVersion.current()[0]:
        _move(one, State.LOOKING)
        return
    if one.state == State.ORDERED:
        _move(one, State.WRITING)
    sign = Sign(one.pk)
    with transaction.atomic():
        done = importing.import_file(
            _register(one),
            source,
            actor=one.person,
            reason=one.reason,
            progress=lambda lines: sign(lines, lines / one.lines),
        )
        waits = isinstance(done, ProposedChange)
        _move(one, State.WAITS if waits else State.DONE, reason="", proposal=done if waits else None)
    folder.forget(one.pk)


def _move(one: FileImport, state: State, **more: Any) -> None:
    """Let ``one`` go on to ``state``. Raises :class:`Withdrawn` when it is no longer where it was."""
    more |= {"state": state, "moved_at": timezone.now()}
    if not FileImport.objects.filter(pk=one.pk, state=one.state).update(**more):
        raise Withdrawn
    for name, value in more.items():
        setattr(one, name, value)


def _end(one: FileImport, state: State, said: dict[str, Any], **more: Any) -> None:
    """Let ``one`` come to an end without its file; what is said of it is kept for its person."""
    with suppress(FileNotFoundError):  # its person, or somebody on the server, has deleted all of it
        folder.write_overview(one.pk, said)
    with suppress(Withdrawn):
        _move(one, state, reason="", **more)
    folder.forget_file(one.pk)


def _require_same(source: BinaryIO, sha256: str) -> None:
    """Raises :class:`FileRefused` unless the file is the one that was uploaded."""
    if hashlib.file_digest(source, "sha256").hexdigest() != sha256:
        raise FileRefused(_("The file is not the one that you uploaded. Tell whoever runs the site."))
    source.seek(0)


def _register(one: FileImport) -> type[RegisterRow]:
    return next(register for register in REGISTERS if register._meta.model_name == one.register)
