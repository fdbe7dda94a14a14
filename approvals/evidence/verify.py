#!/usr/bin/env python3
"""Verify an Imprimatur evidence bundle, with nothing but Python's standard library (3.11 or newer).

    python3 -I verify.py BUNDLE.zip --key FINGERPRINT

The bundle holds every entry of the ledger. This file grows the Merkle tree (RFC 6962) over the entries again, compares
it with the signed checkpoint under each entry (C2SP signed notes, Ed25519 as in RFC 8032), opens the values that came
with the bundle, and asks of every release whether it was sealed, checked, and approved by people who did not write it.
It is one file on purpose, for a stranger to take along, to read from the top, and to run with nothing beside it.

A bundle cannot vouch for itself: whoever could forge it could sign it with a key of their own. Get the fingerprint of
the key, and a copy of this file, from the company's own public address, and name the fingerprint with --key.

Exit status: 0 intact (with --key), or consistent with itself (without); 1 defects; 2 this is not a bundle.
"""

from __future__ import annotations

import argparse
import base64
import gc
import hashlib
import hmac
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from io import TextIOWrapper
from itertools import zip_longest
from typing import NamedTuple

FORMAT = "imprimatur-evidence"
VERSION = 1
SYSTEM = "system"
MOST_BYTES = 2**28  # of one value, unpacked
MOST_OF_A_LINE = 2**24  # characters
CLOCKS_DIFFER = timedelta(minutes=5)
UNREADABLE = (KeyError, ValueError, TypeError, RuntimeError, OSError, EOFError, zipfile.BadZipFile, zlib.error)
"""What reading a zip file, or JSON, raises that somebody made for that; nesting without end is a RuntimeError."""

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
PSEUDONYM = re.compile(r"[0-9a-f]{32}", re.ASCII)
SIZE = re.compile(r"\d{1,18}", re.ASCII)
HEX_64 = re.compile(r"[0-9a-f]{64}", re.ASCII)
BETWEEN_NOTES = re.compile("\n\n(?!— )")
SIGNATURE_LINE = re.compile("— ([^ +]+) ([A-Za-z0-9+/]+={0,2})")

#: Kind of entry -> the keys of its data that commit to a value. An empty list: it commits to nothing.
COMMITMENTS: dict[str, tuple[str, ...]] = {
    "ledger.opened": (),
    "key.rotated": (),
    "key.in_use": (),
    "ledger.anchored": ("note", "stamp"),
    "person.introduced": ("identity",),
    "submission.sealed": ("digest",),
    "check.run": (),
    "waiver.given": ("reason", "fingerprint"),
    "step.taken": ("reason",),
    "step.refused": (),
    "post.copied": (),
    "publish.ordered": (),
    "publish.order_cancelled": ("reason",),
    "release.printed": (),
    "release.ended": ("reason", "public_reason"),
    "publishing.paused": ("reason",),
    "publishing.resumed": ("reason",),
    "register.changed": (),
    "register.imported": (),
    "lookback.started": (),
    "lookback.finished": (),
    "takedown.opened": (),
    "takedown.extended": (),
    "takedown.closed": ("reason",),
    "register.proposed": ("reason",),
    "register.declined": ("reason",),
    "register.withdrawn": ("reason",),
    "policy.adopted": ("policy",),
    "group.changed": ("called",),
    "group.removed": (),
    "access.changed": (),
    "access.removed": (),
    "token.issued": ("called",),
    "token.changed": ("called",),
    "token.revoked": ("called",),
    "token.removed": (),
    "settings.changed": (),
    "ruleset.composed": (),
    "evidence.exported": (),
    "post.erased": ("reason",),
    "person.erased": ("reason",),
    "value.erased": ("reason",),
    "hold.placed": ("reason",),
    "hold.lifted": ("reason",),
    "list.exported": ("asked", "file"),
}
BESIDE = frozenset({"manifest.json", "ledger.jsonl", "openings.jsonl", "anchors.jsonl", "verify.py"})
KEY_ENTRIES = frozenset({"ledger.opened", "key.rotated", "key.in_use"})  # every key has signed one of them
HOLDS = frozenset({"hold.placed", "hold.lifted"})  # their reasons are not opened: they are counsel's
ERASING = frozenset({"post.erased", "person.erased", "value.erased"})
GROUNDS = frozenset({"no_longer_needed", "consent_withdrawn", "objection", "unlawful", "legal_duty", "retention"})

#: Step -> where it leads from each state it can be taken in.
STEPS: dict[str, dict[str, str]] = {
    "submit": {"draft": "policy_check"},
    "pass_policy": {"policy_check": "it_security_review"},
    "approve": {"it_security_review": "approved"},
    "publish": {"approved": "published"},
    "request_changes": dict.fromkeys(("policy_check", "it_security_review", "approved"), "draft"),
    "withdraw": dict.fromkeys(("policy_check", "it_security_review", "approved"), "draft"),
    "return_to_check": dict.fromkeys(("it_security_review", "approved"), "policy_check"),
    "revise": dict.fromkeys(("published", "ended"), "draft"),
    "retract": {
        "draft": "draft",
        "policy_check": "policy_check",
        "it_security_review": "it_security_review",
        "approved": "approved",
        "published": "ended",
    },
    "archive": {"draft": "ended"},
}
BY_PEOPLE = frozenset({"submission.sealed", "waiver.given", "step.taken", "publish.ordered", "release.printed"})
CHECKED_STEPS = frozenset({"submit", "pass_policy", "approve", "publish", "return_to_check"})


class NotABundle(Exception):
    """The file is no evidence bundle, or one of a version that this verifier does not know."""


@dataclass(frozen=True)
class Defect:
    """One thing that is not as it should be: a stable code, a sentence, and the number of the entry that shows it."""

    code: str
    message: str
    entry: int | None = None


Say = Callable[[Defect], None]
"""Where a defect is told, in the order in which they are found; a call costs less than a generator for each entry."""


# ---- the tree: RFC 6962, section 2.1, as a compact range -------------------------------------------------------------


def leaf_hash(body: bytes) -> bytes:
    """SHA-256(0x00 || body)."""
    return hashlib.sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """The roots of the full subtrees over the leaves so far, the largest first."""

    def __init__(self) -> None:
        self.size = 0
        self.peaks: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Add one leaf, given by its hash."""
        size = self.size
        while size & 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            size >>= 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        """The Merkle Tree Hash over all leaves so far."""
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        root, hashed = self.peaks[-1], hashlib.sha256
        for peak in self.peaks[-2::-1]:
            root = hashed(b"\x01" + peak + root).digest()  # node_hash, a million times
        return root


# ---- Ed25519: RFC 8032, section 5.1 ----------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)

Point = tuple[int, int, int, int]


def _add(one: Point, other: Point) -> Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _multiply(scalar: int, point: Point) -> Point:
    product: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            product = _add(product, point)
        point = _add(point, point)
        scalar >>= 1
    return product


def _decompress(data: bytes) -> Point | None:
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P:
        x = x * SQRT_M1 % P
    if (x * x - xx) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


def _compress(point: Point) -> bytes:
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


_Y = 4 * pow(5, P - 2, P) % P
BASE = _decompress(_Y.to_bytes(32, "little"))


def is_signed(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the 64 bytes of ``signature`` were made over ``message`` with the key whose public half is given."""
    if len(public_key) != 32 or len(signature) != 64:
        return False
    key, s = _decompress(public_key), int.from_bytes(signature[32:], "little")
    if key is None or s >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % ORDER
    minus_key = (P - key[0], key[1], key[2], P - key[3])
    return _compress(_add(_multiply(s, BASE), _multiply(challenge, minus_key))) == signature[:32]


# ---- keys and notes --------------------------------------------------------------------------------------------------


def fingerprint(public_key: bytes) -> str:
    """SHA-256 over the key's DER-encoded SubjectPublicKeyInfo (RFC 8410), as hexadecimal digits."""
    return hashlib.sha256(bytes.fromhex("302a300506032b6570032100") + public_key).hexdigest()


def key_id(name: str, public_key: bytes) -> bytes:
    """The four bytes by which a signature line names its key (https://c2sp.org/signed-note)."""
    return hashlib.sha256(name.encode() + b"\n\x01" + public_key).digest()[:4]


@dataclass(frozen=True)
class Note:
    """A signed note: the text, which ends with a line feed, and (name, key id, signature) of each line below it."""

    text: str
    signatures: tuple[tuple[str, bytes, bytes], ...]

    @classmethod
    def parse(cls, note: str) -> Note:
        """Read a signed note. Raises ``ValueError`` for anything else."""
        text, blank, lines = note.rpartition("\n\n")
        found = [SIGNATURE_LINE.fullmatch(line) for line in lines.split("\n")[:-1]]
        if not blank or not found or None in found or not lines.endswith("\n"):
            raise ValueError("not a signed note")
        blobs = [(line[1], base64.b64decode(line[2], validate=True)) for line in found]
        return cls(text + "\n", tuple((name, blob[:4], blob[4:]) for name, blob in blobs))

    @property
    def size(self) -> int:
        """The number of entries that the checkpoint counts; -1 when the text is no checkpoint."""
        lines = self.text.split("\n")
        return int(lines[1]) if len(lines) == 4 and SIZE.fullmatch(lines[1]) else -1


def checkpoint_text(origin: str, tree: Tree) -> str:
    """What the note over a tree must say (https://c2sp.org/tlog-checkpoint)."""
    return f"{origin}\n{tree.size}\n{base64.b64encode(tree.root()).decode()}\n"


# ---- the bundle ------------------------------------------------------------------------------------------------------


class Bundle:
    """The zip file, member by member. Raises :class:`NotABundle` for what cannot be read."""

    def __init__(self, path: str) -> None:
        try:
            self.zip = zipfile.ZipFile(path)
            self.members = self._members()
            self.manifest = read_json(self.read("manifest.json").decode())
            known = (self.manifest["format"], self.manifest["version"]) == (FORMAT, VERSION)
            self.origin, self.posts = str(self.manifest["origin"]), frozenset(map(str, self.manifest["posts"]))
            self.asked = Asked.parse(self.manifest["asked"], self.manifest["entries"])
            self.origin.encode()
        except UNREADABLE as error:
            raise NotABundle(f"{path} is not an evidence bundle ({error}).") from error
        if not known:
            raise NotABundle(f"{path} is an evidence bundle of a version that this verifier does not know.")

    def _members(self) -> set[str]:
        """The names in the zip file. Raises ``ValueError`` where two readers could see two different things."""
        infos = self.zip.infolist()
        names = {info.filename for info in infos}
        if len(names) != len(infos):
            raise ValueError("two files in it have one name")
        if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
            raise ValueError("it is packed in a way that this verifier does not read")
        return names

    def unlisted(self) -> list[str]:
        """Files in it that nothing names. Nobody should think that what is in them was proven."""
        named = {str(line.get("file")) for line in self.lines("openings.jsonl")} | BESIDE
        named |= {f"report/{page}.html" for page in ("index", *self.posts)}
        if "anchors.jsonl" in self.members:
            named |= {str(line.get(key)) for line in self.lines("anchors.jsonl") for key in ("note", "stamp")}
        return sorted(self.members - named)

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises ``KeyError`` when it is not there, and one of ``UNREADABLE`` when it is damaged."""
        if self.zip.getinfo(name).file_size > MOST_BYTES:
            raise NotABundle(f"{name} is larger than anything that a bundle holds.")
        return self.zip.read(name)

    def lines(self, name: str) -> Iterator[dict]:
        """The JSON objects of a member, one a line. Raises :class:`NotABundle` for a line that is none."""
        try:
            with self.zip.open(name) as file, TextIOWrapper(file, "utf-8", newline="\n") as lines:
                while line := lines.readline(MOST_OF_A_LINE):
                    if len(line) == MOST_OF_A_LINE:
                        raise ValueError("a line has no end")
                    value = read_json(line)
                    if not isinstance(value, dict):
                        raise ValueError("a line is no JSON object")
                    yield value
        except UNREADABLE as error:
            raise NotABundle(f"{name} cannot be read ({error}).") from error


class Asked(NamedTuple):
    """What somebody asked for when the ledger had ``entries``: posts, what a person acted on, or a period."""

    entries: int
    posts: frozenset[str] = frozenset()
    person: str = ""
    start: str = ""
    end: str = ""

    @classmethod
    def parse(cls, asked: object, entries: object) -> Asked:
        """Read the manifest. Raises ``ValueError`` for what nobody can ask, such as no post at all."""
        if type(entries) is not int or not isinstance(asked, dict) or {type(one) for one in asked.values()} != {str}:
            raise ValueError("nobody can tell what it is about")
        start, end = asked.get("from", ""), asked.get("to", "")
        is_period = all(not one or TIME.fullmatch(one) for one in (start, end)) and (not end or start < end)
        match sorted(asked):
            case ["posts"] if posts := asked["posts"].split():
                return cls(entries, posts=frozenset(posts))
            case ["person"] if PSEUDONYM.fullmatch(asked["person"]):
                return cls(entries, person=asked["person"])
            case ["from", "to"] if is_period:
                return cls(entries, start=start, end=end or "~")  # which no time is beyond
        raise ValueError("nobody can ask for what it says it is about")

    def names(self, entry: Entry) -> bool:
        """Whether the post of the entry belongs to what was asked for."""
        if entry.seq >= self.entries:
            return False
        return entry.actor == self.person if self.person else self.start <= entry.at < self.end


def read_json(text: str) -> object:
    """The value of a JSON text. Raises ``ValueError`` for anything else, and for space around it but one line feed."""
    value, end = JSON.raw_decode(text)
    if text[end:] not in ("", "\n"):
        raise ValueError("something follows the value")
    return value


def _without_twins(pairs: list[tuple[str, object]]) -> dict:
    """An object whose keys differ: two readers may understand a repeated key in two ways."""
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return value


JSON = json.JSONDecoder(object_pairs_hook=_without_twins)
FORM = {"v": int, "seq": int, "at": str, "kind": str, "actor": str, "data": dict}


class Entry(NamedTuple):
    """What an entry of the ledger says."""

    seq: int
    at: str
    kind: str
    actor: str
    data: dict

    @classmethod
    def parse(cls, body: str) -> Entry:
        """Read a body. Raises ``ValueError`` unless it has an entry's form."""
        value = read_json(body)
        if not isinstance(value, dict) or {key: type(part) for key, part in value.items()} != FORM:
            raise ValueError("an entry has exactly the keys v, seq, at, kind, actor and data, each of its type")
        if value["v"] != 1 or not TIME.fullmatch(value["at"]):
            raise ValueError("v is 1, and at a time in UTC with microseconds")
        return cls(value["seq"], value["at"], value["kind"], value["actor"], value["data"])


# ---- the ledger ------------------------------------------------------------------------------------------------------


class Ledger:
    """Walks the entries: their order and clock, the tree, the notes and the keys."""

    def __init__(self, origin: str, every_signature: bool, say: Say) -> None:
        self.origin = origin
        self.say = say
        self.every_signature = every_signature
        self.tree: Tree | None = Tree()
        self.next = 0
        self.at = ""
        self.now = (datetime.now(UTC) + CLOCKS_DIFFER).isoformat()
        self.ahead = 0
        self.keys: list[bytes] = []
        self.signers: list[bytes] = []
        self.is_handed_over = False
        self.kept_elsewhere: dict[int, set[str]] = {}
        self.times: dict[int, str] = {}
        self.unchecked: tuple[int, str, bytes] | None = None

    def walk(self, lines: Iterator[dict]) -> Iterator[Entry]:
        """Every entry that can be read."""
        for line in lines:
            body, note = line.get("body"), line.get("note")
            if not isinstance(body, str) or not isinstance(note, str):
                raise NotABundle("ledger.jsonl holds a line without a body and a note.")
            entry = self._entry(body)
            self._note(body, note, entry)
            if entry:
                yield entry
            self.next += 1
        self._check_signature()
        if self.is_handed_over:
            self.say(
                Defect("key.untaken", "The ledger was handed over to a key that has signed nothing.", self.next - 1)
            )

    def _entry(self, body: str) -> Entry | None:
        try:
            entry = Entry.parse(body)
        except (ValueError, RecursionError) as error:
            self.say(Defect("body.form", f"The entry cannot be read: {error}.", self.next))
            return None
        if entry.seq != self.next:
            self._out_of_order(entry.seq)
        if entry.at < self.at:
            self.say(Defect("body.clock", f"The clock went back from {self.at} to {entry.at}.", entry.seq))
        else:
            self.at = entry.at
        self.ahead += entry.at > self.now
        if entry.kind not in COMMITMENTS:
            self.say(Defect("body.kind", f"This verifier knows no entries of the kind {entry.kind!r}.", entry.seq))
        if entry.seq == 0:
            self._opened(entry)
        if self.is_handed_over:
            self._taken_up(entry)
        return entry

    def _out_of_order(self, seq: int) -> None:
        """The entry is not the one that comes next; where entries are left out, no later tree can be grown."""
        self.tree = None
        if seq > self.next:
            self.say(Defect("entry.missing", f"The entries {self.next} to {seq - 1} are missing.", self.next))
        else:
            self.say(Defect("entry.order", f"Entry {seq} stands after a later one, or a second time.", seq))
        self.next = seq

    def _opened(self, entry: Entry) -> None:
        if entry.kind != "ledger.opened":
            self.say(Defect("ledger.opened", "The first entry does not open the ledger and name its key.", 0))
        elif entry.data.get("origin") != self.origin:
            self.say(Defect("ledger.name", f"The ledger calls itself {entry.data.get('origin')!r}.", 0))
        self._hand_over(entry)

    def _hand_over(self, entry: Entry) -> None:
        named = str(entry.data.get("public_key"))
        if HEX_64.fullmatch(named):
            self.keys.append(bytes.fromhex(named))

    def _taken_up(self, entry: Entry) -> None:
        """The first word of a key is whose place it takes: until then it is one that somebody else named."""
        self.is_handed_over = False
        replaced, key = ([b""] * 2 + self.keys)[-2:]
        if (entry.kind, entry.data) != ("key.in_use", {"public_key": key.hex(), "replaces": replaced.hex()}):
            self.say(Defect("key.untaken", "A key was named that does not say here that it signs now.", entry.seq))

    def _note(self, body: str, note: str, entry: Entry | None) -> None:
        seq = self.next
        is_about_keys = entry is not None and entry.kind in KEY_ENTRIES
        text = ""
        if self.tree:
            self.tree.append(leaf_hash(body.encode("utf-8", "surrogatepass")))
            text = checkpoint_text(self.origin, self.tree)
            if kept := self.kept_elsewhere.get(seq + 1):
                self.times[seq + 1] = self.at
                if kept != {text}:
                    self.say(Defect("history.forked", "A checkpoint kept elsewhere shows another history.", seq))
        if not note.startswith(f"{text}\n— "):
            self._difference(seq, note)
        if self.keys:
            self.unchecked = (seq, note, self.keys[-1])
            if self.every_signature or is_about_keys:
                self._check_signature()
        if entry and entry.kind == "key.rotated":
            self._hand_over(entry)
            self.is_handed_over = True

    def _difference(self, seq: int, note: str) -> None:
        """The note is about another tree, or none: which of the two was altered shows in the signature.

        After an altered body no later tree can be grown, so the trees of later entries are not looked at.
        """
        try:
            signed = Note.parse(note)
        except ValueError as error:
            self.say(Defect("note.form", f"The checkpoint under the entry cannot be read: {error}.", seq))
            return
        if self.tree is None:
            return
        if self._is_valid(signed, self.keys[-1] if self.keys else b""):
            self.tree = None
            self.say(Defect("body.altered", "The entry is not what was signed.", seq))
        else:
            self.say(Defect("note.altered", "The checkpoint under the entry is not about the entries up to here.", seq))

    def _check_signature(self) -> None:
        if self.unchecked is None:
            return
        (seq, note, key), self.unchecked = self.unchecked, None
        try:
            signed = Note.parse(note)
        except ValueError as error:
            self.say(Defect("note.form", f"The checkpoint under the entry cannot be read: {error}.", seq))
            return
        if [(name, by) for name, by, _value in signed.signatures] != [(self.origin, key_id(self.origin, key))]:
            self.say(Defect("note.key", "The checkpoint is not signed with the key of its time alone.", seq))
        elif not self._is_valid(signed, key):
            self.say(Defect("note.signature", "The signature of the checkpoint is not valid.", seq))
        elif key not in self.signers:
            self.signers.append(key)

    def _is_valid(self, signed: Note, key: bytes) -> bool:
        text = signed.text.encode("utf-8", "surrogatepass")
        return any(is_signed(key, text, value) for _name, _by, value in signed.signatures)

    def signs(self, signed: Note) -> bool:
        """Whether one of the keys that signed the ledger signed a checkpoint that was kept elsewhere."""
        return any(self._is_valid(signed, key) for key in self.signers)


# ---- values behind commitments ---------------------------------------------------------------------------------------


class Openings:
    """The values that came with the bundle, against the commitments in the entries.

    Every value that the posts of the bundle commit to is there, unless an entry erased it; then it is not. The reasons
    of legal holds stay in the house.
    """

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.wanted: dict[str, int] = {}
        self.named: set[str] = set()
        self.erased: dict[str, int] = {}
        self.files: dict[str, list] = {}
        self.people: dict[str, tuple[str, int]] = {}
        self.acted: set[str] = set()
        self.texts: dict[str, bytes] = {}
        self.findings: dict[str, bytes] = {}
        self.reasons: set[str] = set()
        self.asked_for = set(bundle.asked.posts)
        self.opened = 0
        self.promised = 0

    def read(self, entry: Entry, named: list[str]) -> None:
        """Keep in mind what an entry commits to: ``named``."""
        said = entry.data
        match entry.kind:
            case "submission.sealed":
                self.files[str(said.get("digest"))] = [str(one) for one in _list(said.get("files"))]
            case "check.run":
                named = _texts([said.get("findings")])
            case "waiver.given":
                self.reasons.add(str(said.get("reason")))
            case "person.introduced":
                self.people[str(said.get("person"))] = (str(said.get("identity")), entry.seq)
            case kind if kind in ERASING:
                self.erased |= dict.fromkeys(map(str, _list(said.get("values"))), entry.seq)
        self.named.update(named)
        post = said.get("post")
        if post and isinstance(post, str) and self.bundle.asked.names(entry):
            self.asked_for.add(post)
        if str(post) in self.bundle.posts:
            self.acted |= {entry.actor, *map(str, _list(said.get("authors")))}
            for commitment in named if entry.kind not in HOLDS else ():
                self.wanted.setdefault(commitment, entry.seq)

    def defects(self) -> Iterator[Defect]:
        """Open each value, and see what is missing: who acted on these posts belongs to them."""
        if self.asked_for != self.bundle.posts:
            yield Defect("bundle.scope", "It is not about the posts that what was asked for names.")
        self.wanted |= dict(self.people[one] for one in self.acted & self.people.keys())
        self.promised = len(self.wanted.keys() - self.erased.keys())
        hashes: set[str] = set()
        for line in self.bundle.lines("openings.jsonl"):
            yield from self._open(line, hashes)
        for commitment, seq in ((one, seq) for one, seq in self.wanted.items() if one not in self.erased):
            yield Defect("opening.missing", f"The value of {commitment[:16]}… is missing.", seq)
        for commitment, payload in self.texts.items():
            kept = [one not in self.erased for one in self.files.get(commitment, ())]
            yield from _missing_pictures(commitment, payload, hashes, kept)

    def _open(self, line: dict, hashes: set[str]) -> Iterator[Defect]:
        commitment, salt, name = (str(line.get(key)) for key in ("commitment", "salt", "file"))
        try:
            value = self.bundle.read(name)
            is_right = _commit(value, bytes.fromhex(salt)) == commitment
        except UNREADABLE as error:
            yield Defect("opening.form", f"The value {name} cannot be read ({error}).")
            return
        if not is_right:
            yield Defect("opening.altered", f"{name} is not the value that was committed to.")
        elif commitment in self.reasons and not value.decode(errors="replace").strip():
            yield Defect("waiver.blank", f"A finding was waived, and {name}, the reason, says nothing.")
        self.opened += is_right
        if commitment not in self.named:
            yield Defect("opening.unknown", f"No entry commits to {name}.")
        if commitment in self.erased:
            yield Defect("opening.erased", f"{name} is here although it was erased.", self.erased[commitment])
        self.wanted.pop(commitment, None)
        hashes.add(hashlib.sha256(value).hexdigest())
        if is_right and not salt:
            (self.texts if value.startswith(b"{") else self.findings)[commitment] = value


def _commit(value: bytes, salt: bytes) -> str:
    """HMAC-SHA256 keyed with the salt of 32 bytes, or SHA-256 of a value that carries its own salt."""
    if not salt:
        return hashlib.sha256(value).hexdigest()
    if len(salt) != 32:
        raise ValueError("a salt has 32 bytes, or none")
    return hmac.digest(salt, value, "sha256").hex()


def committed_to(entry: Entry) -> list[str]:
    """The commitments in an entry; those to the pictures of a submission come last."""
    named = [entry.data.get(key) for key in COMMITMENTS.get(entry.kind, ())]
    if entry.kind == "submission.sealed":
        named += _list(entry.data.get("files"))
    return _texts(named)


def _list(value: object) -> list:
    return value if isinstance(value, list) else []


def _texts(values: list) -> list[str]:
    return [one for one in values if one and isinstance(one, str)]


def _missing_pictures(commitment: str, payload: bytes, hashes: set[str], kept: list[bool]) -> Iterator[Defect]:
    """``kept`` says of each picture, in order, that nothing erased it."""
    try:
        images = [str(image["sha256"]) for image in json.loads(payload)["images"]]
    except UNREADABLE:
        return  # a list of findings, or another value that carries its own salt
    for sha256, is_kept in zip_longest(images, kept[: len(images)], fillvalue=True):
        if is_kept and sha256 not in hashes:
            yield Defect("media.missing", f"A picture of the submission {commitment[:16]}… is missing: {sha256[:16]}….")


# ---- policy ----------------------------------------------------------------------------------------------------------


@dataclass
class Submission:
    """What the entries say was done to one submission."""

    sealed_for: str
    authors: frozenset[str]
    settlers: set[str] = field(default_factory=set)
    is_settled: bool = False
    approver: str = ""
    last_step: str = ""
    is_released: bool = False
    waived: set[str] = field(default_factory=set)
    checks: dict[str, tuple[str, str]] = field(default_factory=dict)


class Policy:
    """Whether what the entries tell is what the house promises."""

    def __init__(self, say: Say) -> None:
        self.say = say
        self.states: dict[str, str] = {}
        self.submissions: dict[str, Submission] = {}
        self.live: dict[str, str] = {}
        self.is_paused = False
        self.printed: dict[str, int] = {}
        self.released: list[tuple[int, str, frozenset[str]]] = []
        self.introduced = {SYSTEM}
        self.holds: dict[str, tuple[str, str, str]] = {}
        self.acted: dict[str, set[str]] = {}
        self.beside: dict[str, list[tuple[str, set[str]]]] = {}

    def read(self, entry: Entry, named: list[str]) -> None:
        """Ask one entry, which commits to ``named``, in the light of those before it."""
        about = self.submissions.get(str(entry.data.get("digest")))
        self._people(entry, about)
        match entry.kind:
            case "submission.sealed":
                self._sealed(entry)
            case "check.run" if about and about.sealed_for == str(entry.data.get("post")):
                said = entry.data
                about.checks[str(said.get("step"))] = (str(said.get("ruleset")), str(said.get("findings")))
            case "waiver.given":
                self._waived(entry, about)
            case "step.taken":
                self._step(entry, about)
            case "release.printed":
                self._printed(entry, about)
            case "release.ended":
                self._ended(entry)
            case "publishing.paused" | "publishing.resumed":
                self.is_paused = entry.kind == "publishing.paused"
            case kind if kind in HOLDS:
                self._held(entry)
            case kind if kind in ERASING:
                self._erased(entry)
        self._keep_in_mind(entry, named)

    def _keep_in_mind(self, entry: Entry, named: list[str]) -> None:
        """What may be erased follows from the holds, from what is live, and from who acted on which post."""
        post = str(entry.data.get("post") or "")
        if not post and not named:
            return
        actors = {entry.actor, *map(str, _list(entry.data.get("authors")))} - {SYSTEM}
        if post and entry.kind not in ERASING:
            self.acted.setdefault(post, set()).update(actors)
        people = actors | {str(entry.data.get("person") or "")} - {""}
        for value in named:
            self.beside.setdefault(value, []).append((post, people))

    def _people(self, entry: Entry, about: Submission | None) -> None:
        """Whether those who acted are people of the house, and acted on what was sealed for this very post."""
        if entry.kind == "person.introduced":
            person = str(entry.data.get("person"))
            if person in self.introduced:
                self.say(Defect("person.twice", "This pseudonym was given to somebody before.", entry.seq))
            self.introduced.add(person)
        if entry.kind not in BY_PEOPLE:
            return
        if not self.introduced.issuperset((entry.actor, *map(str, _list(entry.data.get("authors"))))):
            self.say(Defect("person.unknown", "Somebody acted whom nobody introduced.", entry.seq))
        if entry.kind != "step.taken" or not entry.data.get("digest"):
            return
        if about is None or about.sealed_for != str(entry.data.get("post")):
            self.say(Defect("step.unsealed", "The step names what was never sealed for this post.", entry.seq))

    def _sealed(self, entry: Entry) -> None:
        digest, authors = str(entry.data.get("digest")), _list(entry.data.get("authors"))
        if digest in self.submissions:
            self.say(Defect("submission.twice", "The same submission was sealed before.", entry.seq))
        if not authors:
            self.say(Defect("submission.authors", "Nobody wrote what was sealed.", entry.seq))
        self.submissions[digest] = Submission(str(entry.data.get("post")), frozenset(map(str, authors)))

    def _waived(self, entry: Entry, about: Submission | None) -> None:
        if about is None or about.sealed_for != str(entry.data.get("post")):
            self.say(
                Defect("waiver.unsealed", "A finding was waived in what was never sealed for this post.", entry.seq)
            )
            return
        if about.is_released:
            self.say(Defect("waiver.late", "A finding was waived in what had gone out before.", entry.seq))
        if not HEX_64.fullmatch(str(entry.data.get("reason"))):
            self.say(Defect("waiver.reason", "A finding was waived without a reason.", entry.seq))
        if entry.actor in about.authors or entry.actor == SYSTEM:
            self.say(Defect("waiver.author", "A finding was waived by an author, or by nobody.", entry.seq))
        about.waived.add(str(entry.data.get("finding")))
        about.settlers.add(entry.actor)

    def _step(self, entry: Entry, about: Submission | None) -> None:
        said = {key: str(entry.data.get(key)) for key in ("post", "step", "from", "to", "ruleset")}
        if STEPS.get(said["step"], {}).get(said["from"]) != said["to"]:
            self.say(
                Defect(
                    "step.unknown", f"No step “{said['step']}” leads from {said['from']} to {said['to']}.", entry.seq
                )
            )
        if self.states.get(said["post"], "draft") != said["from"]:
            self.say(Defect("step.order", f"The post was not in the state {said['from']}.", entry.seq))
        self.states[said["post"]] = said["to"]
        if said["step"] in CHECKED_STEPS and (
            about is None or about.checks.get(said["step"], ("", ""))[0] != said["ruleset"]
        ):
            self.say(
                Defect("step.unchecked", "The step was taken without a check by the ruleset that it names.", entry.seq)
            )
        if about:
            about.last_step = said["step"]
            if said["step"] == "pass_policy":
                about.is_settled = True
                about.settlers |= {entry.actor} - {SYSTEM}
            elif said["step"] == "approve":
                about.approver = entry.actor
            elif said["step"] == "publish" and self.printed.pop(str(entry.data.get("digest")), None):
                self.released.append((entry.seq, about.checks.get("publish", ("", ""))[1], frozenset(about.waived)))

    def _printed(self, entry: Entry, about: Submission | None) -> None:
        digest, post, seq = str(entry.data.get("digest")), str(entry.data.get("post")), entry.seq
        if entry.actor == SYSTEM:
            self.say(Defect("release.nobody", "It went out, and no person pressed the button or ordered it.", seq))
        if self.is_paused:
            self.say(Defect("release.paused", "It went out while publishing was paused.", seq))
        before, self.live[post], self.printed[digest] = self.live.get(post, ""), digest, seq
        if before != str(entry.data.get("supersedes")):
            self.say(Defect("release.supersedes", "It does not name the release that was live before it.", seq))
        if about is None or about.sealed_for != post:
            self.say(Defect("release.unsealed", "What went out was never sealed as a submission of this post.", seq))
            return
        about.is_released = True
        if not about.is_settled:
            self.say(Defect("release.unsettled", "What went out did not pass the policy check.", seq))
        if about.last_step != "approve" or about.approver in ("", SYSTEM):
            self.say(Defect("release.unapproved", "What went out was not approved by a person.", seq))
        if about.approver in about.authors:
            self.say(Defect("release.approver_wrote", "Whoever approved it had written in it.", seq))
        if about.settlers & about.authors:
            self.say(Defect("release.settler_wrote", "Whoever settled its policy check had written in it.", seq))
        if about.approver in about.settlers:
            self.say(Defect("release.same_person", "The same person settled its policy check and approved it.", seq))

    def _ended(self, entry: Entry) -> None:
        post, digest, how = (str(entry.data.get(key)) for key in ("post", "digest", "how"))
        if how == "retracted" and self.live.pop(post, "") != digest:
            self.say(Defect("release.not_live", "A release ended that was not live.", entry.seq))

    def _held(self, entry: Entry) -> None:
        number = str(entry.data.get("hold"))
        if entry.kind == "hold.placed":
            self.holds[number] = tuple(str(entry.data.get(key)) for key in ("scope", "post", "person"))
        elif self.holds.pop(number, None) is None:
            self.say(
                Defect("hold.unknown", f"The legal hold {number} was lifted without having been placed.", entry.seq)
            )

    def _erased(self, entry: Entry) -> None:
        post, person = str(entry.data.get("post") or ""), str(entry.data.get("person") or "")
        if str(entry.data.get("ground")) not in GROUNDS:
            self.say(Defect("erasure.ground", "Something was erased without a ground in law.", entry.seq))
        beside = [one for value in _list(entry.data.get("values")) for one in self.beside.get(str(value), ())]
        if any(self._covers(hold, post, person, beside) for hold in self.holds.values()):
            self.say(Defect("erasure.held", "Something was erased that a legal hold covered.", entry.seq))
        if post in self.live and self.live[post] in _list(entry.data.get("values")):
            self.say(Defect("erasure.live", "What was erased was live.", entry.seq))

    def _covers(self, hold: tuple[str, str, str], post: str, person: str, beside: list[tuple[str, set[str]]]) -> bool:
        """A hold on a person keeps what they acted on and said; one on a post, who acted on it, and what was said.

        ``beside`` are the posts and the people of the entries that name what was erased.
        """
        scope, held_post, held_person = hold
        if scope == "everything" or person in self.acted.get(held_post, ()):
            return True
        return any(
            (held_post and about == held_post)
            or (held_person and (held_person in people or held_person in self.acted.get(about, ())))
            for about, people in ((post, {person}), *beside)
        )

    def end(self, findings: dict[str, bytes]) -> None:
        """What shows when all is read. ``findings`` are those of the checks that the bundle opens, by their digest."""
        for seq in self.printed.values():
            self.say(Defect("release.stepless", "No step led to this release.", seq))
        for seq, digest, waived in self.released:
            opened = findings.get(digest)
            for code in _barring(opened, waived) if opened else ():
                self.say(
                    Defect("release.finding", f"A finding of {code} barred what went out, and nobody waived it.", seq)
                )


class Rules:
    """Whether the rules that were asked are those that the registers made, and two people stood behind what loosened.

    That a change loosens nothing is the site's word: entries hold digests of rows, not what they say.
    """

    def __init__(self, say: Say) -> None:
        self.say = say
        self.registers = hashlib.sha256().hexdigest()
        self.changes = {("0", self.registers)}
        self.composed: dict[str, str] = {}
        self.proposed: dict[str, tuple[str, str, str]] = {}

    def read(self, entry: Entry) -> None:
        """Ask one entry, in the light of those before it."""
        ruleset = entry.data.get("ruleset")
        match entry.kind:
            case "register.proposed":
                self.proposed[str(entry.data.get("proposal"))] = (entry.actor, *_change_of(entry))
            case "register.declined" | "register.withdrawn":
                self.proposed.pop(str(entry.data.get("proposal")), None)
            case "register.changed" | "register.imported":
                self._changed(entry)
                self.registers = str(entry.data.get("digest"))
                self.changes.add((str(len(self.changes)), self.registers))
            case "ruleset.composed":
                self._composed(entry)
            case _ if ruleset and str(ruleset) not in self.composed:
                self.say(
                    Defect("ruleset.unknown", "Nothing says what the ruleset that it names was made of.", entry.seq)
                )
            case "check.run" | "step.taken" if self.composed.get(str(ruleset), "") != self.registers:
                if ruleset or entry.kind == "check.run":
                    self.say(
                        Defect("ruleset.stale", "Other registers were in force than it was checked with.", entry.seq)
                    )

    def _changed(self, entry: Entry) -> None:
        second = str(entry.data.get("second"))
        if second != "confirmed" and not entry.data.get("proposal"):
            return
        proposal, proposed_by = str(entry.data.get("proposal")), str(entry.data.get("proposed_by"))
        by, *what = self.proposed.pop(proposal, ("", "", ""))
        if not by or tuple(what) != _change_of(entry):
            self.say(
                Defect("register.unproposed", "This change of a register was not what somebody proposed.", entry.seq)
            )
        elif second != "confirmed" or proposed_by != by or entry.actor in (SYSTEM, by):
            self.say(Defect("register.alone", "No second person confirmed this change of a register.", entry.seq))

    def _composed(self, entry: Entry) -> None:
        ruleset, number, registers = (entry.data.get(key) for key in ("ruleset", "number", "registers"))
        parts = {key: part for key, part in entry.data.items() if key not in ("ruleset", "number")}
        text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
        if hashlib.sha256(text.encode()).hexdigest() != ruleset:
            self.say(Defect("ruleset.composition", "The ruleset's digest is not that of its parts.", entry.seq))
        self.composed[str(ruleset)] = str(registers)
        if (str(number), str(registers)) not in self.changes:
            self.say(Defect("ruleset.registers", "It is made of registers that no change led to.", entry.seq))


def _change_of(entry: Entry) -> tuple[str, str]:
    """Which register a proposal or a change is about, and what is done to it."""
    return str(entry.data.get("register")), str(entry.data.get("action", "import"))


def _barring(value: bytes, waived: frozenset[str]) -> list[str]:
    try:
        found = json.loads(value)
        return [
            str(one["code"])
            for one in found
            if one["enforcement"] == "mandatory"
            or (one["enforcement"] == "waivable" and not one.get("waivers") and one["id"] not in waived)
        ]
    except UNREADABLE:
        return ["(unreadable)"]


# ---- anchors: checkpoints that were kept elsewhere -------------------------------------------------------------------


@dataclass(frozen=True)
class Anchor:
    """A checkpoint that left the house, and the time stamp over it if there is one (RFC 3161).

    ``name`` says where it was kept, ``files`` where the two lie in the bundle.
    """

    name: str
    note: str
    stamp: bytes = b""
    files: tuple[str, str] = ("", "")
    is_outside: bool = False

    @property
    def size(self) -> int:
        """The number of entries that it counts; -1 when it is no checkpoint."""
        try:
            return Note.parse(self.note).size
        except ValueError:
            return -1

    @property
    def stamped(self) -> tuple[bytes, datetime]:
        """What the time stamp says: a digest, and when. Raises ``ValueError``."""
        digest, time = stamped(self.stamp)
        return digest, datetime.strptime(time[:14], "%Y%m%d%H%M%S")


def anchors_of(bundle: Bundle, files: list[str]) -> Iterator[Anchor]:
    """Those in the bundle, and those in files. Raises :class:`NotABundle` for a file that cannot be read."""
    if "anchors.jsonl" in bundle.zip.namelist():
        for line in bundle.lines("anchors.jsonl"):
            note, stamp = str(line.get("note", "")), str(line.get("stamp", ""))
            kept = _member(bundle, note).decode(errors="replace")
            yield Anchor(f"the checkpoint {note} ({line.get('place')})", kept, _member(bundle, stamp), (note, stamp))
    for path in files:
        try:
            with open(path, encoding="utf-8") as file:
                notes = BETWEEN_NOTES.split(file.read().rstrip("\n"))
        except (OSError, ValueError) as error:
            raise NotABundle(f"{path} cannot be read ({error}).") from error
        yield from (Anchor(path, f"{note}\n", is_outside=True) for note in notes)


def _member(bundle: Bundle, name: str) -> bytes:
    try:
        return bundle.read(name)
    except UNREADABLE:
        return b""  # no checkpoint has no bytes: whoever asks what they are says so


def missing_anchors(anchors: list[Anchor], told: dict[str, int]) -> Iterator[Defect]:
    """What the entries say was kept elsewhere, and the bundle does not show."""
    shown = {hashlib.sha256(one).hexdigest() for anchor in anchors for one in (anchor.note.encode(), anchor.stamp)}
    for digest, seq in told.items():
        if digest not in shown:
            yield Defect("anchor.missing", f"The checkpoint or time stamp {digest[:16]}… is not in the bundle.", seq)


def stamped(stamp: bytes) -> tuple[bytes, str]:
    """The digest that a time stamp is about, and its time: from the TSTInfo in an RFC 3161 response or token.

    Raises ``ValueError`` when there is none. Only these are read; ``openssl ts -verify`` proves the signature.
    """
    for content in _octet_strings(stamp):
        try:
            version, _policy, imprint, _serial, time, *_rest = _der_items(_der_items(content, whole=True)[0][1])
            _algorithm, hashed = _der_items(imprint[1])
        except (ValueError, IndexError):
            continue
        if [version[0], imprint[0], hashed[0], time[0]] == [0x02, 0x30, 0x04, 0x18]:
            return hashed[1], time[1].decode("ascii", "replace")
    raise ValueError("no time stamp token")


def _octet_strings(der: bytes, depth: int = 0) -> Iterator[bytes]:
    """Every OCTET STRING inside constructed values, outermost first."""
    for tag, value in _der_items(der):
        if tag == 0x04:
            yield value
        elif tag & 0x20 and depth < 12:
            yield from _octet_strings(value, depth + 1)


def _der_items(der: bytes, whole: bool = False) -> list[tuple[int, bytes]]:
    """The (tag, value) pairs of a DER sequence's content. Raises ``ValueError`` where it is none."""
    items, at = [], 0
    while at < len(der):
        if at + 2 > len(der):
            raise ValueError("cut short")
        tag, length, at = der[at], der[at + 1], at + 2
        if length & 0x80:
            count = length & 0x7F
            length, at = int.from_bytes(der[at : at + count], "big"), at + count
        if at + length > len(der):
            raise ValueError("cut short")
        items.append((tag, der[at : at + length]))
        at += length
    if whole and (len(items) != 1 or items[0][0] != 0x30):
        raise ValueError("not one sequence")
    return items


def stamp_hints(anchors: list[Anchor]) -> Iterator[str]:
    """How to prove each time stamp's own signature, which needs the certificate of the authority."""
    for anchor in anchors:
        with suppress(ValueError):  # read_anchors says what cannot be read
            _digest, time = anchor.stamped
            note, stamp = anchor.files
            yield f"{time} UTC: openssl ts -verify -in {stamp} -data {note} -CAfile AUTHORITY.pem"


def read_anchors(anchors: list[Anchor], ledger: Ledger) -> Iterator[Defect]:
    """Let the walk compare each checkpoint that was kept elsewhere with the tree of its size."""
    for anchor in anchors:
        try:
            note = Note.parse(anchor.note)
        except ValueError as error:
            yield Defect("anchor.form", f"{anchor.name} is no checkpoint: {error}.")
            continue
        if note.size < 0 or not note.text.startswith(f"{ledger.origin}\n"):
            yield Defect("anchor.form", f"{anchor.name} is no checkpoint of this ledger.")
        else:
            ledger.kept_elsewhere.setdefault(note.size, set()).add(note.text)
        try:
            if anchor.stamp and anchor.stamped[0] != hashlib.sha256(anchor.note.encode()).digest():
                yield Defect("anchor.imprint", f"The time stamp of {anchor.name} is about something else.")
        except ValueError as error:
            yield Defect("anchor.imprint", f"The time stamp of {anchor.name} cannot be read: {error}.")


def judge_anchors(anchors: list[Anchor], ledger: Ledger) -> Iterator[Defect]:
    """Whether each was signed with a key of the ledger, and counts no more entries than there are."""
    for anchor in anchors:
        try:
            note = Note.parse(anchor.note)
        except ValueError:
            continue  # read_anchors said so
        if not ledger.signs(note):
            yield Defect("anchor.signature", f"{anchor.name} is not signed with a key of this ledger.")
        elif _is_later(ledger.times.get(note.size, ""), anchor):
            yield Defect("anchor.time", f"The newest entry under {anchor.name} is later than its stamp.", note.size - 1)
        elif note.size > ledger.next:
            yield Defect(
                "tail.cut", f"{anchor.name} counts {note.size} entries; the last ones were cut off.", ledger.next
            )


def _is_later(at: str, anchor: Anchor) -> bool:
    """Whether an entry says that it was written after the time stamp that covers it, by more than clocks differ."""
    try:
        return at > (anchor.stamped[1] + CLOCKS_DIFFER).isoformat()
    except (ValueError, OverflowError):
        return False  # read_anchors says what cannot be read


# ---- the verdict -----------------------------------------------------------------------------------------------------


@dataclass
class Verdict:
    """What was found. ``signer`` is the newest key's fingerprint; ``is_confirmed``: --key named one of the keys."""

    origin: str
    entries: int
    signer: str
    is_confirmed: bool
    anchored: int
    claimed: int
    releases: int
    posts: list[str]
    opened: int
    promised: int
    ahead: int
    defects: list[Defect]
    hints: list[str]

    @property
    def word(self) -> str:
        """The verdict in a few words."""
        if self.defects:
            return "NOT INTACT"
        return "intact" if self.is_confirmed else "consistent, signer unconfirmed"


def verify(
    bundle: Bundle, pinned: str = "", every_signature: bool = False, checkpoints: list[str] | None = None
) -> Verdict:
    """Verify a bundle.

    ``pinned`` is the fingerprint of a key (64 hexadecimal digits) that came from somewhere else than the bundle;
    ``checkpoints`` are files with signed checkpoints that were kept elsewhere.
    """
    defects: list[Defect] = []
    ledger = Ledger(bundle.origin, every_signature, defects.append)
    openings, policy, rules = Openings(bundle), Policy(defects.append), Rules(defects.append)
    anchors, told = list(anchors_of(bundle, checkpoints or [])), {}
    defects += read_anchors(anchors, ledger)
    for entry in ledger.walk(bundle.lines("ledger.jsonl")):
        named = committed_to(entry)
        openings.read(entry, named)
        policy.read(entry, named)
        rules.read(entry)
        if entry.kind == "ledger.anchored":
            told |= dict.fromkeys(named, entry.seq)
    defects += [*judge_anchors(anchors, ledger), *missing_anchors(anchors, told)]
    defects += openings.defects()
    policy.end(openings.findings)
    for name in bundle.unlisted():
        defects.append(Defect("bundle.unlisted", f"Nothing in the bundle names the file {name}."))
    fingerprints = [fingerprint(key) for key in ledger.signers]
    if bundle.asked.entries > ledger.next:
        counted = bundle.asked.entries
        defects.append(
            Defect("tail.cut", f"The manifest counts {counted} entries; the last ones were cut off.", ledger.next)
        )
    if not ledger.next:
        defects.append(Defect("ledger.empty", "There is no entry."))
    if pinned and pinned not in fingerprints:
        defects.append(Defect("key.unknown", f"The key {pinned} signs nothing here."))
    return Verdict(
        origin=bundle.origin,
        entries=ledger.next,
        signer=fingerprints[-1] if fingerprints else "",
        is_confirmed=pinned in fingerprints,
        anchored=_longest(anchor for anchor in anchors if anchor.is_outside or anchor.stamp),
        claimed=_longest(anchors),
        releases=len(policy.released),
        posts=sorted(bundle.posts),
        opened=openings.opened,
        promised=openings.promised,
        ahead=ledger.ahead,
        defects=defects,
        hints=list(stamp_hints(anchors)),
    )


def _longest(anchors: Iterable[Anchor]) -> int:
    """The number of entries that the longest of these counts. They are judged elsewhere."""
    return max((anchor.size for anchor in anchors), default=0)


def shown(text: str) -> str:
    """A text on one line of a terminal: nothing in it moves, hides or colours what stands around it."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def _said_of_anchors(verdict: Verdict) -> str:
    waiting = max(0, verdict.entries - verdict.anchored)
    said = f"{verdict.anchored} entries, and {waiting} are not yet" if verdict.anchored else "no checkpoint came along"
    return f"{said}; the bundle itself says {verdict.claimed}" if verdict.claimed > verdict.anchored else said


def report(verdict: Verdict) -> str:
    """The verdict for people."""
    lines = [
        f"Ledger:    {verdict.origin}",
        f"Entries:   {verdict.entries}, of which {verdict.releases} are releases",
        f"Opened:    {verdict.opened} of {verdict.promised} values; about: {', '.join(verdict.posts) or 'no post'}",
        f"Signed by: {verdict.signer or 'nobody'}",
        f"Anchored:  {_said_of_anchors(verdict)}",
        *(
            f"  {defect.code}  {'' if defect.entry is None else f'entry {defect.entry}: '}{defect.message}"
            for defect in verdict.defects
        ),
        f"Verdict:   {verdict.word}",
        "The pages in report/ are for reading, and nobody signed them: what is proven is ledger.jsonl and values/.",
        "Whether they are as they left the house shows in the ledger's entry of the export: it names this SHA-256.",
    ]
    if not verdict.is_confirmed:
        lines.append("Get the key's fingerprint from the company's own public address, and name it with --key.")
    if verdict.ahead:
        lines.append(f"Entries that claim a later time than this computer's clock shows: {verdict.ahead}.")
    if verdict.anchored < verdict.entries:
        lines.append("Entries after the last checkpoint that was kept elsewhere could be cut off without a trace.")
    if verdict.hints:
        lines.append("To prove the time stamps, unpack the bundle and get the authority's certificate from itself:")
    lines += [f"  {hint}" for hint in verdict.hints]
    return "\n".join(map(shown, lines))


def main(arguments: list[str] | None = None) -> int:
    """The command line. Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", help="the zip file")
    parser.add_argument("--key", default="", metavar="FINGERPRINT", help="the key that must have signed it")
    parser.add_argument("--checkpoint", action="append", default=[], metavar="FILE", help="one that was kept elsewhere")
    parser.add_argument("--every-signature", action="store_true", help="verify all signatures (5 ms each)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args(arguments)
    gc.disable()  # nothing here points back to what points to it, and looking for that takes time
    try:
        pinned = given.key.replace(":", "").lower()
        verdict = verify(Bundle(given.bundle), pinned, given.every_signature, given.checkpoint)
    except NotABundle as error:
        print(shown(str(error)), file=sys.stderr)
        return 2
    with open(given.bundle, "rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    if given.json:
        print(json.dumps({**asdict(verdict), "verdict": verdict.word, "sha256": sha256}))
    else:
        print(f"File:      SHA-256 {sha256}\n{report(verdict)}")
    return 1 if verdict.defects else 0


if __name__ == "__main__":
    sys.exit(main())
