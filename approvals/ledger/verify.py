"""Proving a ledger from its rows alone: pure, and reading each row once.

Every tree is grown again from the bodies and compared with the stored peaks and with the signed root. After a defect
the walk goes on from what was signed, so that one altered row gives one defect and not one for every row after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals.ledger import canonical, kinds, note
from approvals.ledger.defects import Code, Defect
from approvals.ledger.errors import BadNote, NotCanonical
from approvals.ledger.keys import PublicKey
from approvals.ledger.note import Checkpoint, SignedNote
from approvals.ledger.shapes import TIME
from approvals.ledger.tree import CompactRange, leaf_hash

_TIME = re.compile(TIME.expression, re.ASCII)


class Row(NamedTuple):
    """A ledger entry as it is stored."""

    seq: int
    body: str
    peaks: str
    note: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says."""

    v: int
    seq: int
    at: str
    kind: str
    actor: str
    data: dict[str, Any]

    @classmethod
    def parse(cls, body: str) -> Entry:
        """Read a body. Raises :class:`NotCanonical` unless it is spelt and built as the writer does it."""
        value = canonical.loads(body)
        match value:
            case {"v": 1, "seq": int(), "at": str(at), "kind": str(), "actor": str(), "data": dict()}:
                if len(value) == len(cls.__slots__) and _TIME.fullmatch(at):
                    return cls(**value)
        raise NotCanonical("An entry has exactly the keys v (1), seq, at, kind, actor and data, in their own forms.")


def verify(
    rows: Iterable[Row],
    *,
    origin: str,
    key: PublicKey,
    seen: Iterable[Checkpoint] = (),
    every_signature: bool = True,
    read: Callable[[Entry], None] = lambda entry: None,
) -> Iterator[Defect]:
    """Walk the rows in order and yield what is wrong with them; nothing yielded means intact.

    ``origin`` and ``key`` are the ledger's name and the public key that signs it now; they must come from outside the
    database. ``seen`` are checkpoints of this ledger that were kept elsewhere: without one, nobody can miss entries
    that were cut off the end. With ``every_signature`` false only the newest entry's signature and those of key
    rotations are checked: they cover every body, but not the notes in between. ``read`` is given each entry that can
    be read.
    """
    roots: dict[int, set[bytes]] = {}
    for one in seen:
        roots.setdefault(one.size, set()).add(one.root)
    walk = _Walk(origin, key, roots, every_signature)
    for row in rows:
        yield from walk.order(row)
        yield from walk.body(row, read)
        yield from walk.tree_and_note(row)
    yield from walk.end()


class _Walk:
    """What the walk knows between two rows. ``tree`` is ``None`` where the rows before do not say what it was."""

    def __init__(self, origin: str, key: PublicKey, seen: dict[int, set[bytes]], every_signature: bool):
        self.expected_origin = self.origin = origin
        self.expected_key = self.signed_with = self.key = key
        self.seen = seen
        self.every_signature = every_signature
        self.next = 0
        self.at = ""
        self.tree: CompactRange | None = CompactRange()
        self.entry: Entry | None = None
        self.unchecked: tuple[int, SignedNote] | None = None
        self.is_handed_over = False

    def order(self, row: Row) -> Iterator[Defect]:
        """Whether this is the row that comes next."""
        if row.seq > self.next:
            gap = row.seq - self.next
            message = ngettext("Entry %(first)s is missing.", "Entries %(first)s to %(last)s are missing.", gap)
            yield Defect(Code.ENTRY_MISSING, message % {"first": self.next, "last": row.seq - 1}, self.next)
            self.tree = None
        elif row.seq < self.next:
            yield Defect(Code.ENTRY_ORDER, _("The entry stands after a later one."), row.seq)
            self.tree = None
        self.next = row.seq + 1

    def body(self, row: Row, read: Callable[[Entry], None]) -> Iterator[Defect]:
        """Whether the body can be read and agrees with its place; what the ledger says about its own name and key."""
        try:
            entry = self.entry = Entry.parse(row.body)
        except NotCanonical as error:
            self.entry = None
            yield Defect(Code.BODY_FORM, _("The body cannot be read: %(why)s") % {"why": error}, row.seq)
            return
        if entry.seq != row.seq:
            message = _("The body says that it is entry %(number)s.") % {"number": entry.seq}
            yield Defect(Code.BODY_NUMBER, message, row.seq)
        if entry.at < self.at:
            message = _("The clock went back from %(before)s to %(at)s.") % {"before": self.at, "at": entry.at}
            yield Defect(Code.BODY_CLOCK, message, row.seq)
        if entry.kind not in kinds.KINDS:
            yield Defect(Code.BODY_KIND, _("Nobody declared the kind “%(kind)s”.") % {"kind": entry.kind}, row.seq)
        self.at = entry.at
        if entry.kind == kinds.OPENED.name and row.seq == 0:
            yield from self._opened(entry)
        if self.is_handed_over:
            yield from self._taken_up(entry)
        read(entry)

    def _taken_up(self, entry: Entry) -> Iterator[Defect]:
        """The first word of a key is whose place it takes: until then it is one that somebody else named."""
        self.is_handed_over = False
        keys = {"public_key": self.key.raw.hex(), "replaces": self.signed_with.raw.hex()}
        if (entry.kind, entry.data) != (kinds.IN_USE.name, keys):
            message = _("The entry before hands the ledger over to a key that does not say here that it signs now.")
            yield Defect(Code.KEY_UNTAKEN, message, entry.seq)

    def _opened(self, entry: Entry) -> Iterator[Defect]:
        """The first entry names the ledger and its first key."""
        self.key = _named_key(entry) or self.key
        self.origin = str(entry.data.get("origin"))
        if self.origin != self.expected_origin:
            message = _("The ledger is called %(name)s and not %(expected)s.")
            yield Defect(Code.LEDGER_NAME, message % {"name": self.origin, "expected": self.expected_origin}, entry.seq)

    def tree_and_note(self, row: Row) -> Iterator[Defect]:
        """Whether body, peaks and signed note belong together."""
        try:
            signed = SignedNote.parse(row.note)
        except BadNote as error:
            yield Defect(Code.NOTE_FORM, _("The signed note cannot be read: %(why)s") % {"why": error}, row.seq)
            signed = None
        grown = self.tree.append(leaf_hash(row.body.encode())) if self.tree is not None else None
        if grown and signed and row.peaks == grown.encode() and signed.text == self._text(grown):
            self.tree = grown
        else:
            yield from self._diagnose(row, grown, signed.text if signed else None)
        if self.tree and self.tree.size in self.seen and self.seen[self.tree.size] != {self.tree.root()}:
            message = _("A checkpoint that was kept elsewhere shows another history up to here.")
            yield Defect(Code.HISTORY_FORKED, message, row.seq)
        if signed:
            yield from self._signature(row.seq, signed)
        self.signed_with = self.key
        if self.entry and self.entry.kind == kinds.ROTATED.name:
            self.is_handed_over = True
            self.key = _named_key(self.entry) or self.key

    def _diagnose(self, row: Row, grown: CompactRange | None, signed: str | None) -> Iterator[Defect]:
        """Say which of body, peaks and note does not agree with the other two, and go on from what was signed."""
        try:
            stored = CompactRange.decode(row.seq + 1, row.peaks)
        except ValueError:
            stored = None
        if grown is not None and signed == self._text(grown):
            self.tree = grown
            yield Defect(Code.PEAKS_ALTERED, _("The peaks are not those of the tree up to here."), row.seq)
        elif stored is not None and signed == self._text(stored):
            self.tree = stored
            if grown is not None:
                yield Defect(Code.BODY_ALTERED, _("The body is not the one that was signed."), row.seq)
        else:
            self.tree = grown if grown == stored else None
            if stored is None or grown not in (None, stored):
                yield Defect(Code.PEAKS_ALTERED, _("The peaks are not those of the tree up to here."), row.seq)
            if signed is not None:
                yield Defect(Code.NOTE_ALTERED, _("The signed note is not about the tree up to here."), row.seq)

    def _signature(self, seq: int, signed: SignedNote) -> Iterator[Defect]:
        """Check the signature now, or keep it in mind in case this is the newest entry."""
        rotates = self.entry is not None and self.entry.kind == kinds.ROTATED.name
        self.unchecked = (seq, signed)
        if self.every_signature or rotates:
            yield from self._check_signature()

    def _check_signature(self) -> Iterator[Defect]:
        if self.unchecked is None:
            return
        (seq, signed), self.unchecked = self.unchecked, None
        (signature, *others) = signed.signatures
        if others or (signature.name, signature.key_id) != (self.origin, note.key_id(self.origin, self.key.raw)):
            yield Defect(Code.NOTE_KEY, _("The note is not signed with the key of that time alone."), seq)
        elif not self.key.verifies(signature.value, signed.text):
            yield Defect(Code.NOTE_SIGNATURE, _("The signature is not valid."), seq)

    def end(self) -> Iterator[Defect]:
        """What only the whole ledger shows."""
        yield from self._check_signature()
        if self.signed_with != self.expected_key:
            message = _("The newest entry is signed with the key %(found)s and not with the expected key %(expected)s.")
            found, expected = self.signed_with.fingerprint, self.expected_key.fingerprint
            yield Defect(Code.HEAD_KEY, message % {"found": found, "expected": expected}, self.next - 1)
        elif self.is_handed_over:
            message = _("The newest entry hands the ledger over to a key that has signed nothing.")
            yield Defect(Code.KEY_UNTAKEN, message, self.next - 1)
        if (longest := max(self.seen, default=0)) > self.next:
            message = _("A checkpoint that was kept elsewhere counts %(size)s entries; the last ones were cut off.")
            yield Defect(Code.TAIL_CUT, message % {"size": longest}, self.next)

    def _text(self, tree: CompactRange) -> str:
        """What the note at a tree must say."""
        return Checkpoint(self.origin, tree.size, tree.root()).encode()


def _named_key(entry: Entry) -> PublicKey | None:
    """The key that an entry names; ``None`` when it names none that can be read."""
    try:
        return PublicKey.from_hex(entry.data["public_key"])
    except (KeyError, TypeError, ValueError):
        return None
