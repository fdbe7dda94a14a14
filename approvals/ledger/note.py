"""Signed checkpoints, in the formats that other transparency logs use.

A checkpoint (https://c2sp.org/tlog-checkpoint) names a ledger, its number of entries and its root. It is wrapped in a
signed note (https://c2sp.org/signed-note)::

    example.com/ledger
    17
    Zm9ybSBvZiBhIHJvb3QgaGFzaCBpbiBiYXNlNjQuLi4=

    — example.com/ledger q8Vw...
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from approvals.ledger.errors import BadNote

ED25519 = b"\x01"
_KEY_ID_SIZE = 4
_SIGNATURE_LINE = re.compile("— ([^ +]+) ([A-Za-z0-9+/]+={0,2})")
_NAME = re.compile(r"[^\s+]+")
_BETWEEN_NOTES = re.compile("\n\n(?!— )")
_SIZE = re.compile(r"0|[1-9]\d{0,18}", re.ASCII)


def is_name(text: str) -> bool:
    """Whether a text can name a ledger: not empty, with neither white space nor ``+``."""
    return _NAME.fullmatch(text) is not None


def key_id(name: str, public_key: bytes) -> bytes:
    """The four bytes that say which key made a signature: SHA-256(name || 0x0A || 0x01 || public key), cut."""
    return sha256(name.encode() + b"\n" + ED25519 + public_key).digest()[:_KEY_ID_SIZE]


def verifier_key(name: str, public_key: bytes) -> str:
    """A public key as other tools for signed notes take it: ``name+key id+base64(0x01 || public key)``."""
    return f"{name}+{key_id(name, public_key).hex()}+{_base64(ED25519 + public_key)}"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature under a note, by the key ``key_id`` of ``name``."""

    name: str
    key_id: bytes
    value: bytes


@dataclass(frozen=True, slots=True)
class SignedNote:
    """A text and the signatures over it. ``text`` ends with a line feed, which is signed too."""

    text: str
    signatures: tuple[Signature, ...]

    def encode(self) -> str:
        """The note as it is stored and sent."""
        lines = (f"— {one.name} {_base64(one.key_id + one.value)}\n" for one in self.signatures)
        return f"{self.text}\n{''.join(lines)}"

    @classmethod
    def parse(cls, note: str) -> Self:
        """Read a signed note. Raises :class:`BadNote` unless it is spelt exactly as :meth:`encode` would."""
        text, blank, lines = note.rpartition("\n\n")
        found = [_SIGNATURE_LINE.fullmatch(line) for line in lines.split("\n")[:-1]]
        if not blank or not found or None in found:
            raise BadNote("This is not a signed note.")
        parsed = cls(text + "\n", tuple(_signature(*line.groups()) for line in found))
        if parsed.encode() != note:
            raise BadNote("This signed note is not spelt as signed notes are.")
        return parsed


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A ledger at one moment: its name, its number of entries and its root."""

    origin: str
    size: int
    root: bytes

    def encode(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{_base64(self.root)}\n"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the text of a note. Raises :class:`BadNote` when it is not a checkpoint."""
        lines = text.split("\n")
        if len(lines) != 4 or not _SIZE.fullmatch(lines[1]):
            raise BadNote("This note is not a checkpoint of three lines.")
        parsed = cls(lines[0], int(lines[1]), _unbase64(lines[2]))
        if parsed.encode() != text:
            raise BadNote("This checkpoint is not spelt as checkpoints are.")
        return parsed


def notes_in(text: str) -> list[str]:
    """The signed notes in a file that holds one after the other, an empty line between them; none in an empty one."""
    parts = _BETWEEN_NOTES.split(text) if text else []
    return [f"{part}\n" for part in parts[:-1]] + parts[-1:]


def _signature(name: str, encoded: str) -> Signature:
    blob = _unbase64(encoded)
    return Signature(name, blob[:_KEY_ID_SIZE], blob[_KEY_ID_SIZE:])


def _base64(data: bytes) -> str:
    return b64encode(data).decode()


def _unbase64(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise BadNote("This is not base64.") from error
