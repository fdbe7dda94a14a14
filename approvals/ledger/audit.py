"""Holding the database's tables against the ledger: a row that its owner changed with SQL is found here.

An audit reads every entry once, in the same pass that proves the ledger, and then looks at its table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from django.db import DatabaseError, router
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from approvals import guards
from approvals.ledger import kinds
from approvals.ledger.defects import Defect
from approvals.ledger.keys import PublicKey
from approvals.ledger.moment import one_moment
from approvals.ledger.note import Checkpoint
from approvals.ledger.verify import Entry, Row, verify
from approvals.models.ledger import LedgerEntry, SealBroken, SealedContent
from approvals.models.submission import SealedFile
from policy_rules import registers
from policy_rules.models import RegisterVersion

ROWS_AT_ONCE = 2000
SEALED_AT_ONCE = 8  # each may be a picture


class Audit:
    """One comparison. Register a subclass with :func:`register`; an instance lives for one run.

    ``compares`` names the fields of models that nobody can change without a defect of this audit.
    """

    compares: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def read(self, entry: Entry) -> None:
        """Take from an entry what the tables are to be compared with. Entries come in order, altered ones too."""

    def defects(self) -> Iterator[Defect]:
        """Compare, after the last entry."""
        raise NotImplementedError


AUDITS: list[type[Audit]] = []


def register(audit: type[Audit]) -> type[Audit]:
    """Add an audit; a class decorator."""
    AUDITS.append(audit)
    return audit


def run(
    *, origin: str, key: PublicKey, seen: Iterable[Checkpoint] = (), every_signature: bool = True, count=lambda: None
) -> Iterator[Defect]:
    """Prove the ledger and hold the tables against it, all as they stood at one moment.

    The arguments are those of :func:`~approvals.ledger.verify.verify`; ``count`` is called once for each row.
    """
    audits = [_Unstoppable(audit()) for audit in AUDITS]

    def rows() -> Iterator[Row]:
        stored = LedgerEntry.objects.order_by("seq").values_list("seq", "body", "peaks", "note")
        for seq, *texts in stored.iterator(chunk_size=ROWS_AT_ONCE):
            count()
            yield Row(seq, *map(str, texts))  # SQLite keeps bytes and numbers where texts belong

    def read(entry: Entry) -> None:
        for audit in audits:
            audit.read(entry)

    with one_moment():
        try:
            yield from verify(rows(), origin=origin, key=key, seen=seen, every_signature=every_signature, read=read)
        except DatabaseError as error:
            yield _unreadable(error, LedgerEntry._meta.db_table)
        for audit in audits:
            yield from audit.defects()


class _Unstoppable(Audit):
    """Another audit. A row in which it stumbles is a defect like any other, and does not hide those of the rest."""

    def __init__(self, audit: Audit) -> None:
        self.audit = audit
        self.stumbled: list[Defect] = []

    def read(self, entry: Entry) -> None:
        try:
            self.audit.read(entry)
        except Exception as error:  # noqa: BLE001 - whoever alters a row chooses what it raises
            self.stumbled.append(_unreadable(error, type(self.audit).__name__, entry.seq))

    def defects(self) -> Iterator[Defect]:
        yield from self.stumbled
        try:
            yield from self.audit.defects()
        except Exception as error:  # noqa: BLE001
            yield _unreadable(error, type(self.audit).__name__)


def _unreadable(error: Exception, what: str, seq: int | None = None) -> Defect:
    message = _("What is stored cannot be read, so it cannot be compared (%(error)s).")
    return Defect("audit.unreadable", message % {"error": type(error).__name__}, seq, what)


@register
class GuardsAreThere(Audit):
    """The triggers that refuse changes are in place, and there are no others on the tables that are compared here."""

    def defects(self) -> Iterator[Defect]:
        using = router.db_for_read(LedgerEntry)
        for name in guards.missing(using):
            yield Defect("guard.missing", _("A trigger that refuses changes is missing or switched off."), row=name)
        for name in guards.foreign(using):
            yield Defect("guard.foreign", _("A trigger or rule that is none of ours acts on evidence."), row=name)


@register
class SealedContentIsWhole(Audit):
    """Every sealed value is the one that was committed to; those that entries commit to are there, unless erased.

    There are no others, but for copies of pictures: those are made before anybody knows whether the seal comes about.
    """

    compares = {"approvals.SealedContent": ("commitment", "salt", "value")}

    def __init__(self) -> None:
        self.first_named: dict[str, int] = {}
        self.erased: dict[str, int] = {}

    def read(self, entry: Entry) -> None:
        if entry.kind in kinds.ERASING:
            self.erased |= dict.fromkeys(entry.data["values"], entry.seq)
        if kind := kinds.KINDS.get(entry.kind):
            for commitment in kind.commitments(entry.data):
                self.first_named.setdefault(commitment.digest, entry.seq)

    def defects(self) -> Iterator[Defect]:
        rows = SealedContent.objects.annotate(is_file=Exists(SealedFile.objects.filter(commitment=OuterRef("pk"))))
        for sealed in rows.iterator(chunk_size=SEALED_AT_ONCE):
            is_known = self.first_named.pop(sealed.commitment, None) is not None or sealed.is_file
            if sealed.commitment in self.erased:
                message = _("A value that was erased is here.")
                yield Defect("erased.present", message, self.erased[sealed.commitment], sealed.commitment)
            try:
                sealed.reveal()
            except SealBroken:
                yield Defect("sealed.altered", _("A sealed value is not what was committed to."), row=sealed.commitment)
                continue
            if not is_known and sealed.commitment not in self.erased:
                yield Defect("sealed.stray", _("No entry commits to this sealed value."), row=sealed.commitment)
        for commitment, seq in self.first_named.items():
            if commitment not in self.erased:
                message = _("A sealed value that the entry commits to is missing, and no entry erased it.")
                yield Defect("sealed.missing", message, seq, commitment)


@register
class RegistersAreAsRecorded(Audit):
    """The registers say what they said after the last recorded change, and so does their version, which counts them."""

    compares: ClassVar = {
        "policy_rules.RegisterVersion": ("number", "digest"),
        **{register._meta.label: register.fields_in_digest() for register in registers.REGISTERS},
    }

    def __init__(self) -> None:
        self.changes = 0
        self.recorded = registers.digest_of_rows(())

    def read(self, entry: Entry) -> None:
        if entry.kind in (kinds.REGISTER_CHANGED.name, kinds.REGISTER_IMPORTED.name):
            self.changes += 1
            self.recorded = entry.data.get("digest")

    def defects(self) -> Iterator[Defect]:
        if registers.digest_of_tables() != self.recorded:
            yield Defect("register.altered", _("The registers are not as the last recorded change left them."))
        if RegisterVersion.current() != (self.changes, self.recorded):
            yield Defect("register.version", _("The registers' version is not that of the last recorded change."))
