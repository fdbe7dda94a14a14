#!/usr/bin/env python3
"""Verify an Imprimatur evidence bundle, with nothing but Python's standard library (3.11 or newer).

    python3 -I verify.py BUNDLE.zip --key FINGERPRINT

The bundle holds every entry of the ledger. This file grows the Merkle tree (RFC 6962) over the entries again, compares
it with the signed checkpoint under each entry (C2SP signed notes, Ed25519 as in RFC 8032), opens the values that came
with the bundle, and asks of every entry whether an honest house would have written it after those before it: that what
went out was sealed, checked, and approved by people who did not write it, and more (People, Workflow, GoingOut,
LookingBack, Rules, Erasing). It is one file on purpose, for a stranger to take along, to read from the top, and to run
with nothing beside it.

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
from binascii import b2a_base64
from collections import Counter, defaultdict
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
NOBODY = frozenset({"", SYSTEM})
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
    "deed.refused": (),
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
REPORT_NOTE = "report.note"
BESIDE = frozenset({"manifest.json", "ledger.jsonl", "openings.jsonl", "anchors.jsonl", "verify.py", REPORT_NOTE})
KEY_ENTRIES = frozenset({"ledger.opened", "key.rotated", "key.in_use"})  # every key has signed one of them
HOLDS = frozenset({"hold.placed", "hold.lifted"})  # their reasons are not opened: they are counsel's
ERASING = frozenset({"post.erased", "person.erased", "value.erased"})
GROUNDS = frozenset({"no_longer_needed", "consent_withdrawn", "objection", "unlawful", "legal_duty", "retention"})
REACHING_RELEASED = frozenset({"unlawful", "legal_duty", "retention"})
NOT_ERASED_WITH_POSTS = HOLDS | ERASING

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
#: Steps before which the rules are asked; those that a finding bars which nobody may waive; those that one bars which
#: nobody has waived; those that somebody explains; those that the system takes; those that end an order to publish.
CHECKED_STEPS = frozenset({"submit", "pass_policy", "approve", "publish", "return_to_check"})
BARRED_STEPS = CHECKED_STEPS - {"return_to_check"}
SETTLED_STEPS = BARRED_STEPS - {"submit"}
EXPLAINED_STEPS = frozenset({"request_changes", "retract"})
SYSTEM_STEPS = frozenset({"pass_policy", "return_to_check", "retract"})
ENDING_ORDERS = frozenset({"publish", "request_changes", "withdraw", "return_to_check"})

#: Kinds of entry that only people write, but for those about which more is asked; and that only the system writes.
BY_PEOPLE = frozenset(
    {
        "submission.sealed",
        "post.copied",
        "publish.ordered",
        "publish.order_cancelled",
        "register.proposed",
        "register.withdrawn",
        "hold.placed",
        "hold.lifted",
    }
)
BY_SYSTEM = frozenset(
    {
        *KEY_ENTRIES,
        "ledger.anchored",
        "person.introduced",
        "check.run",
        "settings.changed",
        "ruleset.composed",
        "lookback.started",
        "lookback.finished",
        "takedown.opened",
        "takedown.extended",
    }
)
#: Kinds of entry that name other people than the one who acts, and that name a ruleset without resting on it.
NAMING_PEOPLE = (
    "register.changed",
    "register.imported",
    "access.changed",
    "access.removed",
    "token.issued",
    "token.changed",
    "token.revoked",
)
NAMING_RULESETS = ("lookback.started", "lookback.finished", "takedown.opened", "takedown.extended")
SECOND_LOOKS = frozenset({"not_needed", "confirmed", "off", "system"})


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
    return f"{origin}\n{tree.size}\n{b2a_base64(tree.root()).decode()}"  # which ends with a line feed


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

    @property
    def pages(self) -> set[str]:
        """The names of the pages for people, as far as they may be in it."""
        return {f"report/{page}.html" for page in ("index", *self.posts)}

    def unlisted(self) -> list[str]:
        """Files in it that nothing names. Nobody should think that what is in them was proven."""
        named = {str(line.get("file")) for line in self.lines("openings.jsonl")} | BESIDE
        named |= self.pages
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
BEFORE_DATA = re.compile(rf'{{"actor":"([^"\\]*)","at":"({TIME.pattern})","data":', re.ASCII)
AFTER_DATA = re.compile(r',"kind":"([^"\\]*)","seq":(0|[1-9]\d{0,17}),"v":1}', re.ASCII)


class Entry(NamedTuple):
    """What an entry of the ledger says; ``post`` and ``digest`` are of its data, and empty where that has none."""

    seq: int
    at: str
    kind: str
    actor: str
    post: str
    digest: str
    data: dict

    def says(self, key: str) -> str:
        """What its data says under a key, as a text; empty where it says nothing."""
        return str(self.data.get(key, ""))

    def texts(self, key: str) -> list[str]:
        """The texts that its data lists under a key."""
        return [str(one) for one in _list(self.data.get(key))]

    @classmethod
    def parse(cls, body: str) -> Entry:
        """Read a body. Raises ``ValueError`` unless it has an entry's form, and is spelt as canonical JSON (RFC 8785).

        That its data is spelt so is not asked: there it is enough that no two readers read two things.
        """
        before = BEFORE_DATA.match(body)
        if not before:
            raise ValueError("it begins with who acted, and at what time in UTC with microseconds")
        data, end = JSON.raw_decode(body, before.end())
        after = AFTER_DATA.fullmatch(body, end)
        if not after or not isinstance(data, dict):
            raise ValueError(
                "its data is an object, and after that it ends with its kind, its number, and v, which is 1"
            )
        actor, at = before.groups()
        kind, seq = after.groups()
        return cls(int(seq), at, kind, actor, str(data.get("post", "")), str(data.get("digest", "")), data)


Ask = Callable[[Entry], None]
"""A question that is asked of an entry, in the light of those before it."""


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
        elif entry.kind in KEY_ENTRIES or self.is_handed_over:
            self._about_keys(entry)
        return entry

    def _about_keys(self, entry: Entry) -> None:
        if entry.kind == "ledger.opened":
            self.say(Defect("ledger.twice", "The ledger was opened before.", entry.seq))
        if self.is_handed_over:
            self._taken_up(entry)
        elif entry.kind == "key.in_use":
            self.say(
                Defect("key.unnamed", "A key says that it signs now, and the one before did not name it.", entry.seq)
            )

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
        self.identities: dict[str, bytes] = {}
        self.findings: dict[str, bytes] = {}
        self.reasons: set[str] = set()
        self.asked_for, self.is_by_time = set(bundle.asked.posts), not bundle.asked.posts
        self.opened = 0
        self.promised = 0
        self.asks: dict[str, Ask] = {
            "submission.sealed": self._sealed,
            "check.run": self._checked,
            "person.introduced": self._introduced,
            **dict.fromkeys(("waiver.given", "step.taken", "takedown.closed"), self._explained),
            **dict.fromkeys(ERASING, self._erased),
        }

    def read(self, entry: Entry, named: list[str]) -> None:
        """Keep in mind what an entry commits to: ``named``."""
        if named:
            self.named.update(named)
        if entry.post and self.is_by_time and self.bundle.asked.names(entry):
            self.asked_for.add(entry.post)
        if entry.post in self.bundle.posts:
            self.acted.add(entry.actor)
            for commitment in named if entry.kind not in HOLDS else ():
                self.wanted.setdefault(commitment, entry.seq)

    def _sealed(self, entry: Entry) -> None:
        self.files[entry.digest] = entry.texts("files")
        if entry.post in self.bundle.posts:
            self.acted.update(entry.texts("authors"))

    def _checked(self, entry: Entry) -> None:
        """The findings carry no salt and are not erased, so that no other entry names them as a value."""
        findings = entry.says("findings")
        self.named.add(findings)
        if entry.post in self.bundle.posts:
            self.wanted.setdefault(findings, entry.seq)

    def _explained(self, entry: Entry) -> None:
        """A reason that is given says something; whether one has to be given is asked elsewhere."""
        if entry.data.get("reason"):
            self.reasons.add(entry.says("reason"))

    def _introduced(self, entry: Entry) -> None:
        self.people[entry.says("person")] = (entry.says("identity"), entry.seq)
        self.identities[entry.says("identity")] = b""

    def _erased(self, entry: Entry) -> None:
        self.erased |= dict.fromkeys(entry.texts("values"), entry.seq)

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
        for seq in self._twins():
            yield Defect("person.twins", "Two pseudonyms belong to one account.", seq)

    def _twins(self) -> Iterator[int]:
        """The later one of each two introductions of one account, as far as the bundle opens who they are."""
        first: dict[str, int] = {}
        for identity, seq in self.people.values():
            account = _payload(self.identities[identity]).get("id")
            if account and first.setdefault(str(account), seq) != seq:
                yield seq

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
            yield Defect("reason.blank", f"{name} is given as a reason, and says nothing.")
        self.opened += is_right
        if commitment not in self.named:
            yield Defect("opening.unknown", f"No entry commits to {name}.")
        if commitment in self.erased:
            yield Defect("opening.erased", f"{name} is here although it was erased.", self.erased[commitment])
        self.wanted.pop(commitment, None)
        hashes.add(hashlib.sha256(value).hexdigest())
        if is_right and not salt:
            (self.texts if value.startswith(b"{") else self.findings)[commitment] = value
        elif is_right and commitment in self.identities:
            self.identities[commitment] = value


def _commit(value: bytes, salt: bytes) -> str:
    """HMAC-SHA256 keyed with the salt of 32 bytes, or SHA-256 of a value that carries its own salt."""
    if not salt:
        return hashlib.sha256(value).hexdigest()
    if len(salt) != 32:
        raise ValueError("a salt has 32 bytes, or none")
    return hmac.digest(salt, value, "sha256").hex()


def committed_to(entry: Entry) -> list[str]:
    """The commitments in an entry; those to the pictures of a submission come last."""
    keys = COMMITMENTS.get(entry.kind)
    if not keys:
        return []
    named = [one for one in map(entry.data.get, keys) if one and isinstance(one, str)]
    return [*named, *entry.texts("files")] if entry.kind == "submission.sealed" else named


def _list(value: object) -> list:
    return value if isinstance(value, list) else []


def _missing_pictures(commitment: str, payload: bytes, hashes: set[str], kept: list[bool]) -> Iterator[Defect]:
    """``kept`` says of each picture, in order, that nothing erased it."""
    try:
        images = [str(image["sha256"]) for image in json.loads(payload)["images"]]
    except UNREADABLE:
        return  # a list of findings, or another value that carries its own salt
    for sha256, is_kept in zip_longest(images, kept[: len(images)], fillvalue=True):
        if is_kept and sha256 not in hashes:
            yield Defect("media.missing", f"A picture of the submission {commitment[:16]}… is missing: {sha256[:16]}….")


# ---- policy: what is known of posts ----------------------------------------------------------------------------------


class Check(NamedTuple):
    """What the rules found before a step: the ruleset, the digest of the findings, how many there were."""

    ruleset: str
    findings: str
    count: object


@dataclass(slots=True)
class Submission:
    """What the entries say was done to one submission."""

    digest: str
    post: str
    authors: frozenset[str]
    files: frozenset[str]
    settlers: set[str] = field(default_factory=set)
    approvers: set[str] = field(default_factory=set)
    last_step: str = ""
    is_released: bool = False
    waived: set[tuple[str, str]] = field(default_factory=set)
    checks: dict[str, Check] = field(default_factory=dict)


@dataclass(slots=True)
class Post:
    """Where the entries say that one post stands.

    ``newest`` is the submission that was handed in last, ``live`` the digest of what readers see, ``ended`` what they
    no longer see, and how that ended. ``writers`` have written in it since its last release, ``authors`` ever.
    ``task`` is what may have to be taken down, and whether a rule does so without asking a person.
    """

    state: str = "draft"
    number: int = 0
    newest: str = ""
    live: str = ""
    ended: tuple[str, str] = ("", "")
    is_ordered: bool = False
    writers: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    acted: set[str] = field(default_factory=set)
    task: tuple[str, bool] | None = None


class Known:
    """What the entries so far say of every post and submission: all the questions share it."""

    def __init__(self) -> None:
        self.posts: dict[str, Post] = defaultdict(Post)
        self.submissions: dict[str, Submission] = {}
        self.erased: set[str] = set()

    def submission(self, entry: Entry) -> Submission | None:
        """The submission that an entry is about; ``None`` unless it was sealed for the entry's very post."""
        found = self.submissions.get(entry.digest)
        return found if found and found.post == entry.post else None


# ---- policy: who acts, and when --------------------------------------------------------------------------------------


class People:
    """Whether those who act are people of the house, and do what people do; and whether the times are possible."""

    def __init__(self, say: Say) -> None:
        self.say = say
        self.introduced = {SYSTEM}
        self.erased: set[str] = set()
        self.asks: dict[str, Ask] = {
            "person.introduced": self._introduced,
            "person.erased": self._erased,
            "submission.sealed": self._authors,
            **dict.fromkeys(NAMING_PEOPLE, self._named),
        }

    def read(self, entry: Entry) -> None:
        """Ask one entry, of whatever kind."""
        actor = entry.actor
        if actor == SYSTEM:
            if entry.kind in BY_PEOPLE:
                self.say(Defect("actor.nobody", "Only a person does this, and no person did.", entry.seq))
        else:
            if entry.kind in BY_SYSTEM:
                self.say(Defect("actor.by_hand", "Only the system itself does this, and a person did.", entry.seq))
            if actor not in self.introduced:
                self._unknown(entry.seq)
            elif actor in self.erased:
                self.say(Defect("person.gone", "Somebody acted who had been erased, with their account.", entry.seq))
        if str(entry.data.get("when", "")) > entry.at:
            self._when(entry)

    def _when(self, entry: Entry) -> None:
        """What an entry tells of happened before it was written, but for a clock that was set in between."""
        when = entry.says("when")
        if not TIME.fullmatch(when) or _moment(when) - _moment(entry.at) > CLOCKS_DIFFER:
            self.say(Defect("body.when", "It tells of something that happened after it was written.", entry.seq))

    def _unknown(self, seq: int) -> None:
        self.say(Defect("person.unknown", "It is about somebody whom nobody introduced.", seq))

    def _introduced(self, entry: Entry) -> None:
        person = entry.says("person")
        if person in self.introduced:
            self.say(Defect("person.twice", "This pseudonym was given to somebody before.", entry.seq))
        self.introduced.add(person)

    def _erased(self, entry: Entry) -> None:
        self.erased.add(entry.says("person"))

    def _authors(self, entry: Entry) -> None:
        if not self.introduced.issuperset(map(str, _list(entry.data.get("authors")))):
            self._unknown(entry.seq)

    def _named(self, entry: Entry) -> None:
        for key in ("person", "proposed_by"):
            if entry.data.get(key) and entry.says(key) not in self.introduced:
                self._unknown(entry.seq)


def _moment(time: str) -> datetime:
    """The time of a text that has the form of one; the end of all time for a day that there is not."""
    try:
        return datetime.fromisoformat(time)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)


# ---- policy: the workflow --------------------------------------------------------------------------------------------


class Workflow:
    """Whether what was handed in was checked, settled and approved, step by step, by people who did not write it."""

    def __init__(self, say: Say, known: Known, opened: frozenset[str]) -> None:
        self.say = say
        self.known = known
        self.opened = opened
        self.sealed: dict[tuple[str, ...], int] = {}
        self.checked: list[tuple[int, str, Check, frozenset[tuple[str, str]]]] = []
        self.asks: dict[str, Ask] = {
            "post.copied": self._copied,
            "submission.sealed": self._sealed,
            "check.run": self._check,
            "waiver.given": self._waived,
            "step.refused": self._refused,
            "step.taken": self._step,
        }

    def _copied(self, entry: Entry) -> None:
        """Who wrote the words is an author of their copy, too."""
        self.known.posts[entry.post].writers = self.known.posts[entry.says("source")].authors

    def _sealed(self, entry: Entry) -> None:
        digest, post, authors = entry.digest, self.known.posts[entry.post], frozenset(entry.texts("authors"))
        if digest in self.known.submissions:
            self.say(Defect("submission.twice", "The same submission was sealed before.", entry.seq))
        if not authors:
            self.say(Defect("submission.authors", "Nobody wrote what was sealed.", entry.seq))
        if not authors >= post.writers:
            self.say(Defect("submission.disowned", "Somebody who wrote in it is not among its authors.", entry.seq))
        if entry.data.get("number") != post.number + 1:
            self.say(Defect("submission.number", "It is not numbered as the post's next submission.", entry.seq))
        post.number, post.newest, post.writers, post.authors = post.number + 1, digest, authors, post.authors | authors
        sealed_for = entry.post
        self.known.submissions[digest] = Submission(digest, sealed_for, authors, frozenset(entry.texts("files")))
        self.sealed[sealed_for, digest, entry.actor] = entry.seq

    def _check(self, entry: Entry) -> None:
        about = self.known.submission(entry)
        if about is None or self.known.posts[entry.post].newest != about.digest:
            self.say(Defect("check.unsealed", "The rules looked at something else than was handed in.", entry.seq))
        else:
            said = Check(entry.says("ruleset"), entry.says("findings"), entry.data.get("count"))
            about.checks[entry.says("step")] = said

    def _waived(self, entry: Entry) -> None:
        about, seq = self.known.submission(entry), entry.seq
        if about is None:
            self.say(Defect("waiver.unsealed", "A finding was waived in what was never sealed for this post.", seq))
            return
        if about.is_released:
            self.say(Defect("waiver.late", "A finding was waived in what had gone out before.", seq))
        elif (self.known.posts[entry.post].state, self.known.posts[entry.post].newest) != (
            "policy_check",
            about.digest,
        ):
            self.say(Defect("waiver.order", "A finding was waived while the post was not in its policy check.", seq))
        if not HEX_64.fullmatch(entry.says("reason")):
            self.say(Defect("waiver.reason", "A finding was waived without a reason.", seq))
        if entry.actor in about.authors or entry.actor == SYSTEM:
            self.say(Defect("waiver.author", "A finding was waived by an author, or by nobody.", seq))
        waived = (entry.says("finding"), entry.says("code"))
        if waived in about.waived:
            self.say(Defect("waiver.twice", "The same finding was waived before.", seq))
        about.waived.add(waived)
        self._settled(entry, about)

    def _settled(self, entry: Entry, about: Submission) -> None:
        """Somebody stands for it that nothing bars the submission, or that what does may pass."""
        if entry.actor in about.approvers:
            self.say(Defect("step.approver_settled", "Whoever settled its policy check had approved it.", entry.seq))
        about.settlers |= {entry.actor} - {SYSTEM}

    def _refused(self, entry: Entry) -> None:
        if self.known.posts[entry.post].state != entry.says("state"):
            self.say(Defect("refusal.state", "The post was not in the state that the refusal names.", entry.seq))

    def _step(self, entry: Entry) -> None:
        post, step, source, target = self.known.posts[entry.post], *map(entry.says, ("step", "from", "to"))
        if STEPS.get(step, {}).get(source) != target:
            self.say(Defect("step.unknown", f"No step “{step}” leads from {source} to {target}.", entry.seq))
        if post.state != source:
            self.say(Defect("step.order", f"The post was not in the state {source}.", entry.seq))
        if step in EXPLAINED_STEPS and not HEX_64.fullmatch(entry.says("reason")):
            self.say(Defect("step.reason", "The step was taken without a reason.", entry.seq))
        post.state = target
        about = self._words(entry, post, step)
        self._actor(entry, about, step)
        if step in CHECKED_STEPS:
            self._rules(entry, about, step)
        if step == "submit" and self.sealed.pop((entry.post, entry.digest, entry.actor), None) is None:
            self.say(Defect("step.sealed_nothing", "Who handed in had nothing sealed that was not in yet.", entry.seq))
        if about:
            self._four_eyes(entry, about, step)
            about.last_step = step

    def _words(self, entry: Entry, post: Post, step: str) -> Submission | None:
        """The submission that the step is about: the newest, but for the end of a release, which may be older."""
        about, digest = self.known.submission(entry), entry.digest
        if digest and about is None:
            self.say(Defect("step.unsealed", "The step names what was never sealed for this post.", entry.seq))
        elif digest != post.newest and step != "retract":
            self.say(Defect("step.stale", "The step is not about what was handed in last.", entry.seq))
        return about

    def _actor(self, entry: Entry, about: Submission | None, step: str) -> None:
        """Whether it is this actor's step; what the system lets pass the policy check it lets pass at once."""
        is_later = step == "pass_policy" and (about is None or about.last_step != "submit" or about.waived)
        if entry.actor != SYSTEM:
            if step == "return_to_check":
                self.say(Defect("step.by_hand", "Only the system itself takes this step, and a person did.", entry.seq))
        elif step not in SYSTEM_STEPS or is_later:
            self.say(Defect("step.nobody", "Only a person takes this step, and no person did.", entry.seq))
        if about and step == "withdraw" and entry.actor not in about.authors:
            self.say(Defect("step.not_theirs", "Somebody withdrew what they had not written in.", entry.seq))

    def _four_eyes(self, entry: Entry, about: Submission, step: str) -> None:
        """Nobody judges their own words, and nobody judges twice."""
        actor, seq = entry.actor, entry.seq
        if step == "pass_policy":
            if actor in about.authors:
                self.say(Defect("step.settler_wrote", "Whoever settled its policy check had written in it.", seq))
            self._settled(entry, about)
        elif step == "approve":
            if actor in about.authors:
                self.say(Defect("step.approver_wrote", "Whoever approved it had written in it.", seq))
            if actor in about.settlers:
                self.say(Defect("step.settler_approved", "Whoever approved it had settled its policy check.", seq))
            about.approvers.add(actor)

    def _rules(self, entry: Entry, about: Submission | None, step: str) -> None:
        """Each step has a check of its own."""
        check = about.checks.pop(step, None) if about else None
        if check is None or check.ruleset != entry.says("ruleset"):
            self.say(
                Defect("step.unchecked", "The step was taken without a check by the ruleset that it names.", entry.seq)
            )
        elif about.post in self.opened:
            self.checked.append((entry.seq, step, check, frozenset(about.waived)))

    def end(self, texts: dict[str, bytes], findings: dict[str, bytes]) -> None:
        """What shows when all is read, in the words and the findings that the bundle opens, by their digest."""
        for seq in self.sealed.values():
            self.say(Defect("submission.stepless", "No step handed this submission in.", seq))
        for seq, step, check, waived in self.checked:
            opened = findings.get(check.findings)
            for found in _findings(opened) if opened else ():
                if found.bars(step, waived):
                    self.say(Defect("step.finding", f"A finding of {found.code} barred it, and nobody waived it.", seq))
            if opened and len(list(_findings(opened))) != check.count:
                self.say(Defect("check.count", "The rules found more, or less, than the check says.", seq))
        for digest, opened in texts.items():
            about = self.known.submissions.get(digest)
            if about and _payload(opened).get("post") != about.post:
                self.say(Defect("submission.post", f"The words of {digest[:16]}… are those of another post."))


class Finding(NamedTuple):
    """What a check keeps of a finding."""

    id: str
    code: str
    enforcement: str
    has_standing_waiver: bool

    def bars(self, step: str, waived: frozenset[tuple[str, str]]) -> bool:
        """Whether a step could not be taken with it: what goes back to the policy check goes because of it."""
        if self.enforcement == "mandatory":
            return step in BARRED_STEPS
        is_passed = self.has_standing_waiver or (self.id, self.code) in waived
        return self.enforcement == "waivable" and step in SETTLED_STEPS and not is_passed


def _findings(value: bytes) -> list[Finding]:
    try:
        return [
            Finding(str(one["id"]), str(one["code"]), str(one["enforcement"]), bool(one.get("waivers")))
            for one in json.loads(value)
        ]
    except UNREADABLE:
        return [Finding("", "(unreadable)", "mandatory", has_standing_waiver=False)]


def _payload(value: bytes) -> dict:
    """What was handed in; nothing where that cannot be read."""
    try:
        payload = json.loads(value)
    except UNREADABLE:
        return {}
    return payload if isinstance(payload, dict) else {}


# ---- policy: going out, and going ------------------------------------------------------------------------------------


class GoingOut:
    """Whether what went out was approved and not paused, who ordered or printed it, and how it ended."""

    def __init__(self, say: Say, known: Known) -> None:
        self.say = say
        self.known = known
        self.is_paused = False
        self.printed: dict[tuple[str, ...], int] = {}
        self.superseded: dict[tuple[str, ...], int] = {}
        self.retracted: dict[tuple[str, ...], int] = {}
        self.released: list[tuple[int, str, str]] = []
        self.asks: dict[str, Ask] = {
            "publish.ordered": self._ordered,
            "publish.order_cancelled": self._cancelled,
            "publishing.paused": self._pause,
            "publishing.resumed": self._pause,
            "release.printed": self._print,
            "release.ended": self._end,
            "step.taken": self._step,
        }

    def _ordered(self, entry: Entry) -> None:
        post = self.known.posts[entry.post]
        if (post.state, post.newest) != ("approved", entry.digest):
            self.say(Defect("order.unapproved", "It was ordered to go out and was not approved.", entry.seq))
        post.is_ordered = True

    def _cancelled(self, entry: Entry) -> None:
        post = self.known.posts[entry.post]
        if not post.is_ordered or post.newest != entry.digest:
            self.say(Defect("order.unknown", "An order was cancelled that nobody had given.", entry.seq))
        post.is_ordered = False

    def _pause(self, entry: Entry) -> None:
        is_paused = entry.kind == "publishing.paused"
        if is_paused == self.is_paused:
            self.say(Defect("pause.twice", "Publishing was paused, or resumed, when it was so already.", entry.seq))
        if not HEX_64.fullmatch(entry.says("reason")):
            self.say(Defect("pause.reason", "Publishing was paused or resumed without a reason.", entry.seq))
        self.is_paused = is_paused

    def _print(self, entry: Entry) -> None:
        """The step stands behind this entry, names the same words and person, and says whether those may be."""
        post, about, digest, seq = self.known.posts[entry.post], self.known.submission(entry), entry.digest, entry.seq
        if self.is_paused:
            self.say(Defect("release.paused", "It went out while publishing was paused.", seq))
        if digest in self.known.erased:
            self.say(Defect("release.erased", "What went out had been erased.", seq))
        expires = entry.says("expires_at")
        if expires and expires <= entry.says("when"):
            self.say(Defect("release.expired", "What went out had expired.", seq))
        if post.live != entry.says("supersedes"):
            self.say(Defect("release.supersedes", "It does not name the release that was live before it.", seq))
        elif post.live:
            self.superseded[entry.post, post.live, entry.actor] = seq
        post.live, post.writers = digest, frozenset()
        self.printed[entry.post, digest, entry.actor] = seq
        self.released.append((seq, digest, expires))
        if about is None:
            return
        if about.is_released:
            self.say(Defect("release.twice", "What went out had gone out before.", seq))
        about.is_released = True
        if about.last_step != "approve":
            self.say(Defect("release.unapproved", "What went out was not approved.", seq))

    def _end(self, entry: Entry) -> None:
        """Another release took its place a moment before, or it is retracted; nothing else ends one."""
        post, about = self.known.posts[entry.post], (entry.post, entry.digest, entry.actor)
        if entry.says("how") == "superseded":
            if self.superseded.pop(about, None) is None:
                self.say(Defect("release.unreplaced", "A release was superseded, and none took its place.", entry.seq))
        else:
            if post.live != entry.digest or entry.says("how") != "retracted":
                self.say(Defect("release.not_live", "A release ended that was not live.", entry.seq))
            post.live = ""
            self.retracted[about] = entry.seq
        post.ended = (entry.digest, entry.says("how"))

    def _step(self, entry: Entry) -> None:
        post, step, about = self.known.posts[entry.post], entry.says("step"), (entry.post, entry.digest, entry.actor)
        if step == "publish":
            if self.printed.pop(about, None) is None:
                self.say(Defect("step.printed_nothing", "Who took the step published, and printed nothing.", entry.seq))
        elif step == "retract":
            if self.retracted.pop(about, None) is None:
                self.say(Defect("step.ended_nothing", "Who took the step retracted, and ended nothing.", entry.seq))
        elif step == "archive" and post.live:
            self.say(Defect("step.still_live", "The post was put away while a release of it was live.", entry.seq))
        if step in ENDING_ORDERS:
            post.is_ordered = False

    def end(self, texts: dict[str, bytes]) -> None:
        """What shows when all is read, in the words that the bundle opens, by their digest."""
        for seq in self.printed.values():
            self.say(Defect("release.stepless", "No step led to this release.", seq))
        for seq in self.superseded.values():
            self.say(Defect("release.unended", "It took the place of a release of whose end nothing tells.", seq))
        for seq in self.retracted.values():
            self.say(Defect("release.end_stepless", "No step ended this release.", seq))
        for seq, digest, expires in self.released:
            if digest in texts and (_payload(texts[digest]).get("expires_at") or "") != expires:
                self.say(Defect("release.expiry", "It does not expire when the words that were sealed say so.", seq))


class LookingBack:
    """Whether look-backs, and the takedown tasks that they open, began, went on and ended as they say."""

    def __init__(self, say: Say, known: Known) -> None:
        self.say = say
        self.known = known
        self.running: tuple[str, str] | None = None
        self.done: Counter[str] = Counter()
        self.asks: dict[str, Ask] = {
            "lookback.started": self._started,
            "lookback.finished": self._finished,
            "takedown.opened": self._opened,
            "takedown.extended": self._extended,
            "takedown.closed": self._closed,
            "release.ended": self._ended,
            "step.taken": self._step,
        }

    def _started(self, entry: Entry) -> None:
        """Whatever was running is over: it was begun with other rules, or on another day."""
        self.running = (entry.says("ruleset"), entry.says("day"))
        self.done.clear()

    def _finished(self, entry: Entry) -> None:
        running, self.running = self.running, None
        if running != (entry.says("ruleset"), entry.says("day")):
            self.say(Defect("lookback.unstarted", "A look-back ended that had not begun.", entry.seq))
            return
        opened, *others = (_number(entry.data.get(key)) for key in ("opened", "returned", "retracted"))
        told = (self.done["return_to_check"], self.done["retract"])
        if opened != self.done["opened"] or any(one > most for one, most in zip(others, told, strict=True)):
            self.say(Defect("lookback.count", "It did not do what the entries since its beginning tell.", entry.seq))

    def _opened(self, entry: Entry) -> None:
        post, digest = self.known.posts[entry.post], entry.digest
        if post.live != digest:
            self.say(Defect("takedown.not_live", "It asks about a release that was not live.", entry.seq))
        if post.task:
            self.say(Defect("takedown.twice", "It asks about a release that was asked about already.", entry.seq))
        post.task = (digest, entry.says("decides") == "rule")
        self.done["opened"] += 1

    def _extended(self, entry: Entry) -> None:
        post = self.known.posts[entry.post]
        if post.task is None or post.task[0] != entry.digest:
            self.say(Defect("takedown.unopened", "There is no takedown task that it could be about.", entry.seq))
        post.task = (entry.digest, entry.says("decides") == "rule" or (post.task or ("", False))[1])

    def _closed(self, entry: Entry) -> None:
        post, digest, how, seq = self.known.posts[entry.post], entry.digest, entry.says("how"), entry.seq
        task, post.task = post.task, None
        if task is None or task[0] != digest:
            self.say(Defect("takedown.unopened", "There is no takedown task that it could be about.", seq))
        if how != "kept":
            if post.ended != (digest, how):
                self.say(Defect("takedown.how", "It was settled by an end of the release that did not come.", seq))
            return
        about = self.known.submission(entry)
        if entry.actor == SYSTEM or (about and entry.actor in about.authors):
            self.say(Defect("takedown.keeper", "An author, or nobody, let stay what the rules say no to.", seq))
        if not HEX_64.fullmatch(entry.says("reason")):
            self.say(Defect("takedown.reason", "What the rules say no to was let stay without a reason.", seq))

    def _ended(self, entry: Entry) -> None:
        task = self.known.posts[entry.post].task
        if entry.actor == SYSTEM and entry.says("how") == "retracted" and task != (entry.digest, True):
            self.say(Defect("release.no_rule", "The system ended a release that no rule ends by itself.", entry.seq))

    def _step(self, entry: Entry) -> None:
        post = self.known.posts[entry.post]
        if post.task and post.task[0] != post.live:
            self.say(Defect("takedown.left", "A release ended, and its takedown task stayed open.", entry.seq))
            post.task = None
        if entry.actor == SYSTEM:
            self.done[entry.says("step")] += 1


def _number(value: object) -> int:
    return value if isinstance(value, int) else -1


# ---- policy: the rules that were asked -------------------------------------------------------------------------------


class Rules:
    """Whether the rules that were asked are those that the registers made, and two people stood behind what loosened.

    That a change loosens nothing is the site's word: entries hold digests of rows, not what they say.
    """

    def __init__(self, say: Say) -> None:
        self.say = say
        self.registers = hashlib.sha256().hexdigest()
        self.changes = {("0", self.registers)}
        self.rows: dict[str, dict[str, str]] = defaultdict(dict)
        self.imported: set[str] = set()
        self.composed: dict[str, str] = {}
        self.proposed: dict[str, tuple[str, str, str]] = {}
        self.settings: list[str] = []
        self.asks: dict[str, Ask] = {
            "settings.changed": self._settings,
            "register.proposed": self._proposed,
            "register.declined": self._answered,
            "register.withdrawn": self._answered,
            "register.changed": self._changed,
            "register.imported": self._imported,
            "ruleset.composed": self._composed,
            **dict.fromkeys(NAMING_RULESETS, self._named),
            "check.run": self._asked,
            "step.taken": self._asked,
        }

    def _settings(self, entry: Entry) -> None:
        self.settings = entry.texts("settings")

    def _proposed(self, entry: Entry) -> None:
        self.proposed[entry.says("proposal")] = (entry.actor, *_change_of(entry))

    def _answered(self, entry: Entry) -> None:
        """Who proposed it takes it back; others decline it."""
        by, *what = self.proposed.pop(entry.says("proposal"), ("", "", ""))
        is_theirs = entry.kind == "register.withdrawn"
        if tuple(what) != _change_of(entry) or is_theirs != (entry.actor == by):
            self.say(Defect("register.unasked", "It answers what nobody proposed, or is not theirs.", entry.seq))

    def _changed(self, entry: Entry) -> None:
        rows, row, action = self.rows[entry.says("register")], entry.says("row"), entry.says("action")
        before, after = entry.says("before"), entry.says("after")
        is_new = row not in rows and entry.says("register") in self.imported
        if (bool(before), bool(after)) != (action != "add", action != "delete") or not (
            is_new or before == rows.get(row, "")
        ):
            self.say(Defect("register.row", "The row was not so before the change as it says.", entry.seq))
        rows[row] = after
        self._now(entry)

    def _imported(self, entry: Entry) -> None:
        """Which rows it wrote is not told: from here on they are as the next change of each finds them."""
        if entry.says("before") != self.registers:
            self.say(Defect("register.before", "The registers were not so before the import as it says.", entry.seq))
        self.rows.pop(entry.says("register"), None)
        self.imported.add(entry.says("register"))
        self._now(entry)

    def _now(self, entry: Entry) -> None:
        self._second(entry)
        self.registers = entry.digest
        self.changes.add((str(len(self.changes)), self.registers))

    def _second(self, entry: Entry) -> None:
        """Whether somebody else stood behind it; ``off``: the site's settings let one person loosen rules alone."""
        second, seq = entry.says("second"), entry.seq
        if (second == "system") != (entry.actor == SYSTEM) or second not in SECOND_LOOKS:
            self.say(Defect("register.second", "What it says of a second person does not fit who changed it.", seq))
        if second == "off" and "SECOND_PERSON:False" not in self.settings:
            self.say(Defect("register.off", "No second person looked, and the settings ask for one.", seq))
        if second != "confirmed" and not entry.data.get("proposal"):
            return
        by, *what = self.proposed.pop(entry.says("proposal"), ("", "", ""))
        if not by or tuple(what) != _change_of(entry):
            self.say(Defect("register.unproposed", "This change of a register was not what somebody proposed.", seq))
        elif second != "confirmed" or entry.says("proposed_by") != by or entry.actor in (SYSTEM, by):
            self.say(Defect("register.alone", "No second person confirmed this change of a register.", seq))

    def _composed(self, entry: Entry) -> None:
        ruleset, number, registers = map(entry.says, ("ruleset", "number", "registers"))
        parts = {key: part for key, part in entry.data.items() if key not in ("ruleset", "number")}
        try:
            text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
        except RecursionError:
            text = ""  # what can just be read may be nested too deeply to be spelt: of no ruleset that is the digest
        if hashlib.sha256(text.encode()).hexdigest() != ruleset:
            self.say(Defect("ruleset.composition", "The ruleset's digest is not that of its parts.", entry.seq))
        self.composed[ruleset] = registers
        if (number, registers) not in self.changes:
            self.say(Defect("ruleset.registers", "It is made of registers that no change led to.", entry.seq))

    def _named(self, entry: Entry) -> None:
        if entry.says("ruleset") not in self.composed:
            self.say(Defect("ruleset.unknown", "Nothing says what the ruleset that it names was made of.", entry.seq))

    def _asked(self, entry: Entry) -> None:
        """A step that asks no rules names none."""
        ruleset = entry.says("ruleset")
        if not ruleset and entry.kind == "step.taken":
            return
        if ruleset not in self.composed:
            self._named(entry)
        elif self.composed[ruleset] != self.registers:
            self.say(Defect("ruleset.stale", "Other registers were in force than it was checked with.", entry.seq))


def _change_of(entry: Entry) -> tuple[str, str]:
    """Which register a proposal or a change is about, and what is done to it."""
    return entry.says("register"), entry.says("action") or "import"


# ---- policy: evidence that is erased, and what stops it --------------------------------------------------------------


class Erasing:
    """Whether what was erased might be: on a ground, not what is live or held, and nothing but what entries name."""

    def __init__(self, say: Say, known: Known) -> None:
        self.say = say
        self.known = known
        self.holds: dict[str, tuple[str, str, str]] = {}
        self.placed = 0
        self.beside: dict[str, list[Beside]] = defaultdict(list)
        self.asks: dict[str, Ask] = {
            "hold.placed": self._placed,
            "hold.lifted": self._lifted,
            **dict.fromkeys(ERASING, self._erased),
        }

    def keep_in_mind(self, entry: Entry, named: list[str]) -> None:
        """What may be erased follows from the holds, from what is live, and from who acted on which post."""
        actor, kind, post = entry.actor, entry.kind, entry.post
        authors = entry.texts("authors") if kind == "submission.sealed" else ()
        if post and kind not in ERASING:
            acted = self.known.posts[post].acted
            acted.update(authors)
            if actor != SYSTEM:
                acted.add(actor)
        if named:
            people = {actor, entry.says("person"), *authors} - NOBODY
            beside = Beside(post, people, entry.digest if kind not in NOT_ERASED_WITH_POSTS else "")
            for value in named:
                self.beside[value].append(beside)

    def _placed(self, entry: Entry) -> None:
        self.placed += 1
        if entry.data.get("hold") != self.placed:
            self.say(Defect("hold.number", "It is not numbered as the next legal hold.", entry.seq))
        self._reason(entry)
        self.holds[entry.says("hold")] = _held(entry)

    def _lifted(self, entry: Entry) -> None:
        self._reason(entry)
        if self.holds.pop(entry.says("hold"), None) != _held(entry):
            self.say(
                Defect(
                    "hold.unknown",
                    f"The legal hold {entry.says('hold')} was lifted without having been placed.",
                    entry.seq,
                )
            )

    def _reason(self, entry: Entry) -> None:
        if not HEX_64.fullmatch(entry.says("reason")):
            self.say(Defect("hold.reason", "A legal hold was placed or lifted without a reason.", entry.seq))

    def _erased(self, entry: Entry) -> None:
        post, person, values, seq = entry.post, entry.says("person"), entry.texts("values"), entry.seq
        if entry.says("ground") not in GROUNDS:
            self.say(Defect("erasure.ground", "Something was erased without a ground in law.", seq))
        if entry.says("ground") == "retention" and entry.actor != SYSTEM:
            self.say(Defect("erasure.schedule", "A person erased what only the retention schedule does.", seq))
        if entry.data.get("count") != len(values):
            self.say(Defect("erasure.count", "It does not count the values that it erased.", seq))
        beside = [one for value in values for one in self.beside.get(value, ())]
        if not self.beside.keys() >= set(values):
            self.say(Defect("erasure.unknown", "Something was erased that no entry before it names.", seq))
        if not self.known.erased.isdisjoint(values):
            self.say(Defect("erasure.twice", "Something was erased that had been erased before.", seq))
        if any(self._covers(hold, post, person, beside) for hold in self.holds.values()):
            self.say(Defect("erasure.held", "Something was erased that a legal hold covered.", seq))
        if any(self._is_live(one, values) for one in {post, *(one.post for one in beside)}):
            self.say(Defect("erasure.live", "What was erased was live.", seq))
        if entry.kind == "post.erased":
            self._whole(entry, post, beside)
        self.known.erased.update(values)

    def _whole(self, entry: Entry, about: str, beside: list[Beside]) -> None:
        """The words of a post go when nobody works on it; those that went out stay on most grounds."""
        post = self.known.posts[about]
        if post.live or post.state not in ("draft", "ended"):
            self.say(Defect("erasure.early", "A post was erased while it was live or in review.", entry.seq))
        released = [one for one in beside if one.post == about and self._is_released(one.digest)]
        if released and entry.says("ground") not in REACHING_RELEASED:
            self.say(Defect("erasure.released", "What went out was erased on a ground that spares it.", entry.seq))

    def _is_released(self, digest: str) -> bool:
        return digest in self.known.submissions and self.known.submissions[digest].is_released

    def _is_live(self, post: str, values: list[str]) -> bool:
        """Whether the words or a picture of the live release of a post are among these values."""
        live = self.known.posts[post].live if post else ""
        shown = self.known.submissions.get(live)
        return bool(live) and (live in values or (shown is not None and not shown.files.isdisjoint(values)))

    def _covers(self, hold: tuple[str, str, str], post: str, person: str, beside: list[Beside]) -> bool:
        """A hold on a person keeps what they acted on and said; one on a post, who acted on it, and what was said.

        ``beside`` are the posts and the people of the entries that name what was erased.
        """
        scope, held_post, held_person = hold
        acted = {about: self.known.posts[about].acted for about in (held_post, post, *(one.post for one in beside))}
        if scope == "everything" or person in acted[held_post]:
            return True
        return any(
            (held_post and about == held_post)
            or (held_person and (held_person in people or held_person in acted[about]))
            for about, people, _digest in (Beside(post, {person}, ""), *beside)
        )


class Beside(NamedTuple):
    """What an entry says besides a value: the post, who acted or is named, and the submission that it is about."""

    post: str
    people: set[str]
    digest: str


def _held(entry: Entry) -> tuple[str, str, str]:
    return entry.says("scope"), entry.post, entry.says("person")


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


class Anchored:
    """What the entries say was kept elsewhere: the digests of checkpoints and time stamps, each with its entry."""

    def __init__(self, say: Say) -> None:
        self.say = say
        self.told: dict[str, int] = {}
        self.asks: dict[str, Ask] = {"ledger.anchored": self._anchored}

    def _anchored(self, entry: Entry) -> None:
        if _number(entry.data.get("size")) > entry.seq:
            self.say(Defect("anchor.size", "More entries are said to be kept elsewhere than there were.", entry.seq))
        self.told |= dict.fromkeys(committed_to(entry), entry.seq)


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


# ---- all questions ---------------------------------------------------------------------------------------------------


class Questions:
    """All that is asked of the entries: of each what its kind has to answer, which for most is little."""

    def __init__(self, say: Say, openings: Openings, anchored: Anchored) -> None:
        known = Known()
        self.openings = openings
        self.people = People(say)
        self.workflow = Workflow(say, known, openings.bundle.posts)
        self.going_out = GoingOut(say, known)
        self.erasing = Erasing(say, known)
        self.asks: dict[str, list[Ask]] = defaultdict(list)
        by_subject = (self.people, self.workflow, self.going_out, LookingBack(say, known), Rules(say), self.erasing)
        for subject in (openings, anchored, *by_subject):
            for kind, ask in subject.asks.items():
                self.asks[kind].append(ask)

    def ask(self, entry: Entry) -> None:
        """Ask one entry, in the light of those before it, and keep in mind what it says."""
        self.people.read(entry)
        for ask in self.asks.get(entry.kind, ()):
            ask(entry)
        named = committed_to(entry)
        self.openings.read(entry, named)
        self.erasing.keep_in_mind(entry, named)

    def end(self) -> None:
        """Ask what shows when all is read and opened."""
        self.workflow.end(self.openings.texts, self.openings.findings)
        self.going_out.end(self.openings.texts)

    @property
    def releases(self) -> int:
        """How many releases were printed."""
        return len(self.going_out.released)


# ---- the pages for people --------------------------------------------------------------------------------------------


class Report:
    """The pages in report/, against the note in which the house signed them. A bundle may come without any.

    The note is a text of lines: the ledger's name and "/report", when they were made, and of each page its SHA-256 and
    name, as `sha256sum` prints them.
    """

    def __init__(self, bundle: Bundle) -> None:
        self.pages = bundle.members & bundle.pages
        self.lines = {f"{_sha256_of(bundle, name)}  {name}" for name in self.pages}
        self.what = f"{bundle.origin}/report"
        self.made_at, self.signed = "", None
        if REPORT_NOTE in bundle.members:
            with suppress(*UNREADABLE):
                self.signed = Note.parse(bundle.read(REPORT_NOTE).decode())

    def defects(self, ledger: Ledger) -> Iterator[Defect]:
        """What is wrong with them, page by page."""
        text = self.signed.text.split("\n") if self.signed else [""]
        self.made_at, said = "".join(text[1:2]), text[2:-1]
        if (self.pages or said) and not (self.signed and text[0] == self.what and ledger.signs(self.signed)):
            yield Defect("report.unsigned", "The pages in report/ are not signed with a key of this ledger.")
            return
        for name in sorted({line.partition("  ")[2] for line in self.lines ^ set(said)}):
            yield Defect("report.altered", f"The page {name} is not the one that the house signed.")


def _sha256_of(bundle: Bundle, name: str) -> str:
    """Of a member's bytes; empty when they cannot be read."""
    try:
        return hashlib.sha256(bundle.read(name)).hexdigest()
    except UNREADABLE:
        return ""


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
    pages: int
    pages_made_at: str
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
    openings, anchored = Openings(bundle), Anchored(defects.append)
    questions = Questions(defects.append, openings, anchored)
    anchors = list(anchors_of(bundle, checkpoints or []))
    defects += read_anchors(anchors, ledger)
    for entry in ledger.walk(bundle.lines("ledger.jsonl")):
        questions.ask(entry)
    defects += [*judge_anchors(anchors, ledger), *missing_anchors(anchors, anchored.told)]
    defects += openings.defects()
    questions.end()
    pages = Report(bundle)
    defects += pages.defects(ledger)
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
        releases=questions.releases,
        posts=sorted(bundle.posts),
        opened=openings.opened,
        promised=openings.promised,
        pages=len(pages.pages),
        pages_made_at=pages.made_at,
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


def _said_of_pages(verdict: Verdict) -> list[str]:
    if not verdict.pages:
        return ["No pages for reading came along: what is proven is ledger.jsonl and values/."]
    is_altered = any(defect.code.startswith("report.") for defect in verdict.defects)
    about = "NOT those that the house signed" if is_altered else f"as the house signed them at {verdict.pages_made_at}"
    return [f"The pages in report/ are {about}. They are its word; what is proven is ledger.jsonl and values/."]


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
        *_said_of_pages(verdict),
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
