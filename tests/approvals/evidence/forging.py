"""Bundles in memory, signed with a key of the tests' own: what a lying house could write, or a thief."""

from __future__ import annotations

import hashlib
import hmac
import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from approvals.evidence import verify
from approvals.ledger import canonical
from approvals.ledger.keys import Signer
from approvals.ledger.tree import CompactRange, leaf_hash
from tests.approvals.ledger.ledgers import ORIGIN, SIGNER

POST = "11111111-2222-3333-4444-555555555555"
ANNA, PETRA, ERIK, PIA = (f"{number:032x}" for number in (1, 2, 3, 4))
REGISTERS = "6" * 64
PARTS = {"code": "5" * 64, "packages": [], "enforcement": "4" * 64, "limits": [], "registers": REGISTERS}
BEGINNING = datetime(2026, 11, 22, 12)
PICTURE = b"a picture"
ROW = {"register": "account", "action": "add", "row": "1", "before": "", "after": "8" * 64}


@dataclass(frozen=True)
class Said:
    """An entry before it has a number. ``at`` is its second."""

    kind: str
    actor: str
    data: dict[str, Any]
    at: int | None = None

    def but(self, **data: Any) -> Said:
        """The same entry with other data."""
        return replace(self, data=self.data | data)

    def by(self, actor: str) -> Said:
        """The same entry by somebody else."""
        return replace(self, actor=actor)


@dataclass
class Forged:
    """A bundle in the making. Change what you like, then :meth:`zipped`."""

    entries: list[Said]
    values: dict[str, tuple[bytes, bytes]]
    posts: list[str] = field(default_factory=lambda: [POST])
    asked: dict[str, str] = field(default_factory=lambda: {"posts": POST})
    asked_when: int | None = None
    anchors: list[tuple[str, bytes]] = field(default_factory=list)
    origin: str = ORIGIN
    signer: Signer = SIGNER
    signers: dict[int, Signer] = field(default_factory=dict)
    respelt: dict[int, Callable[[str], str]] = field(default_factory=dict)
    beside: dict[str, bytes] = field(default_factory=dict)
    lines: list[dict] | None = None
    openings: list[dict] | None = None

    def signed(self) -> list[dict]:
        """The lines of the ledger, each entry under its checkpoint."""
        tree, lines = CompactRange(), []
        for seq, one in enumerate(self.entries):
            at = BEGINNING + timedelta(seconds=seq if one.at is None else one.at)
            said = {"v": 1, "seq": seq, "kind": one.kind, "actor": one.actor, "data": one.data}
            body = canonical.dumps(said | {"at": f"{at:%Y-%m-%dT%H:%M:%S}.000000Z"})
            body = self.respelt.get(seq, str)(body)
            tree = tree.append(leaf_hash(body.encode()))
            lines.append({"body": body, "note": self.signers.get(seq, self.signer).sign(tree.size, tree.root())})
        return lines

    def note(self, size: int) -> str:
        """The checkpoint under the entry that makes the ledger so long."""
        return self.signed()[size - 1]["note"]

    def opened(self) -> list[dict]:
        """The lines about the values."""
        return [
            {"commitment": name, "salt": salt.hex(), "file": f"values/{name}"}
            for name, (salt, _) in self.values.items()
        ]

    def zipped(self) -> BytesIO:
        """The bundle."""
        out = BytesIO()
        manifest = {"format": verify.FORMAT, "version": verify.VERSION, "origin": self.origin, "posts": self.posts}
        manifest |= {"asked": self.asked, "entries": len(self.entries) if self.asked_when is None else self.asked_when}
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("manifest.json", json.dumps(manifest))
            archive.writestr("ledger.jsonl", _lines(self.signed() if self.lines is None else self.lines))
            archive.writestr("openings.jsonl", _lines(self.opened() if self.openings is None else self.openings))
            for name, (_salt, value) in self.values.items():
                archive.writestr(f"values/{name}", value)
            for name, value in self.beside.items():
                archive.writestr(name, value)
            for number, (note, stamp) in enumerate(self.anchors):
                archive.writestr(f"anchors/{number}.note", note)
                archive.writestr(f"anchors/{number}.tsr", stamp)
            index = [
                {"place": "mail", "note": f"anchors/{n}.note", "stamp": f"anchors/{n}.tsr"}
                for n in range(len(self.anchors))
            ]
            archive.writestr("anchors.jsonl", _lines(index))
        return out

    def find(self, kind: str, **data: Any) -> int:
        """The number of the first entry of a kind, with such data."""
        return next(
            number
            for number, one in enumerate(self.entries)
            if one.kind == kind and all(one.data[key] == value for key, value in data.items())
        )

    def change(self, kind: str, by: str = "", where: dict | None = None, **data: Any) -> None:
        """Let the first such entry say something else; everything is signed anew."""
        number = self.find(kind, **(where or {}))
        one = self.entries[number].but(**data)
        self.entries[number] = one.by(by) if by else one

    def drop(self, kind: str, **where: Any) -> None:
        """Leave the first such entry out; everything is signed anew."""
        del self.entries[self.find(kind, **where)]


def _lines(values: list[dict]) -> str:
    return "".join(f"{json.dumps(value)}\n" for value in values)


def salted(value: bytes, salt: bytes = b"s" * 32) -> tuple[str, tuple[bytes, bytes]]:
    """A commitment, and what opens it."""
    return hmac.digest(salt, value, "sha256").hex(), (salt, value)


def unsalted(value: bytes) -> tuple[str, tuple[bytes, bytes]]:
    """The commitment to a value that carries its own salt."""
    return hashlib.sha256(value).hexdigest(), (b"", value)


def composed(number: int = 1, **other: Any) -> tuple[str, Said]:
    """A ruleset's digest, and the entry that says what it is made of."""
    parts = PARTS | other
    digest = hashlib.sha256(canonical.encode(parts)).hexdigest()
    return digest, Said("ruleset.composed", "system", parts | {"ruleset": digest, "number": number})


RULESET, COMPOSED = composed()


def honest() -> Forged:
    """The story of one post: sealed, checked, a finding waived, approved, published; every word of it is true."""
    digest, payload = said_in(pictures=[PICTURE])
    findings = canonical.encode([{"code": "CON001", "enforcement": "waivable", "id": "f1"}])
    values = dict([(digest, payload), unsalted(findings), salted(PICTURE), salted(b"It is public by now.")])
    digest, found, picture, reason = values
    identities = {one: salted(canonical.encode({"id": one[-1], "username": one})) for one in (ANNA, PETRA, ERIK, PIA)}
    values |= dict(identities.values())
    confirmed = {"digest": REGISTERS, "second": "confirmed", "proposal": "7" * 64, "proposed_by": ANNA}
    waived = {"post": POST, "digest": digest, "finding": "f1", "code": "CON001", "reason": reason}
    return Forged(
        [
            Said("ledger.opened", "system", {"origin": ORIGIN, "public_key": SIGNER.public_key.raw.hex()}),
            *(
                Said("person.introduced", "system", {"person": one, "identity": identity})
                for one, (identity, _) in identities.items()
            ),
            Said("settings.changed", "system", {"settings": ["MAX_IMAGES:10"], "versions": []}),
            Said("register.proposed", ANNA, {"register": "account", "action": "add", "proposal": "7" * 64}),
            Said("register.changed", PETRA, ROW | confirmed),
            COMPOSED,
            sealed(digest, files=[picture]),
            check("submit", digest, found),
            step("submit", ANNA, "draft", "policy_check", digest),
            Said("waiver.given", PETRA, waived),
            check("pass_policy", digest, found),
            step("pass_policy", PETRA, "policy_check", "it_security_review", digest),
            check("approve", digest, found),
            step("approve", ERIK, "it_security_review", "approved", digest),
            check("publish", digest, found),
            Said("release.printed", PIA, {"post": POST, "digest": digest, "supersedes": "", "expires_at": ""}),
            step("publish", PIA, "approved", "published", digest),
        ],
        values,
    )


def said_in(salt: str = "1", pictures: Sequence[bytes] = (), **other: Any) -> tuple[str, tuple[bytes, bytes]]:
    """The digest of what is handed in, and its words."""
    images = [{"sha256": hashlib.sha256(picture).hexdigest()} for picture in pictures]
    return unsalted(canonical.encode({"salt": salt, "post": POST, "expires_at": None, "images": images, **other}))


def sealed(digest: str, number: int = 1, authors: Sequence[str] = (ANNA,), files: Sequence[str] = ()) -> Said:
    """That Anna handed in what these people wrote."""
    said = {"post": POST, "number": number, "digest": digest, "authors": list(authors), "files": list(files)}
    return Said("submission.sealed", ANNA, said)


def check(name: str, digest: str, found: str, count: int = 1) -> Said:
    """That the rules found something before a step."""
    about = {"post": POST, "digest": digest, "ruleset": RULESET}
    return Said("check.run", "system", about | {"step": name, "findings": found, "count": count})


def step(name: str, actor: str, source: str, target: str, digest: str, why: str = "") -> Said:
    """A step, with the ruleset that is in force where the rules are asked before it."""
    ruleset = RULESET if name in verify.CHECKED_STEPS else ""
    said = {"post": POST, "step": name, "from": source, "to": target, "digest": digest, "ruleset": ruleset}
    return Said("step.taken", actor, said | {"reason": why, "checklist": []})
