"""Writing an evidence bundle: a zip file that proves itself to a stranger, with the verifier that does it.

::

    manifest.json     format, version, the ledger's name, when it was made, what was asked for, of how many entries,
                      which posts it is about, the key's history
    ledger.jsonl      every entry of the ledger: {"body", "note"}, each as it is stored
    openings.jsonl    {"commitment", "salt", "file"} for each value that is opened
    values/           the values themselves: payloads, pictures, reasons (of holds: none), findings, who people are
    anchors.jsonl     {"place", "note", "stamp"} for each checkpoint that was kept elsewhere; the latter two are files
    anchors/          those checkpoints and the time stamps over them, as `openssl ts` takes them
    report/           a page a post, for people
    report.note       the digests of these pages, signed with the ledger's key
    verify.py         the verifier: Python's standard library, nothing else
"""

from __future__ import annotations

import datetime
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from approvals.evidence import openings, report, verify
from approvals.evidence.scope import Scope
from approvals.ledger import canonical, kinds
from approvals.ledger.keys import PublicKey, signer
from approvals.ledger.moment import one_moment
from approvals.models import LedgerEntry, SealedContent

VERIFIER = Path(verify.__file__)
ROWS_AT_ONCE = 2_000
KEPT_IN_MEMORY = 10_000_000


@dataclass(frozen=True, slots=True)
class Written:
    """What went into a bundle."""

    posts: int
    entries: int
    values: int


def write(
    scope: Scope,
    out: IO[bytes],
    *,
    made_at: datetime.datetime,
    progress: Callable[[int], None] = lambda entries: None,
) -> Written:
    """Write the bundle of ``scope`` to ``out``, all as it stood at one moment; nothing is kept in memory whole.

    ``progress`` is told how many entries are written. Raises ``SealBroken`` when a value is not the one that was
    committed to: such evidence is looked into (`manage.py verify_ledger`) before it is handed out.
    """
    by = signer()  # before that moment: a key that takes its place meanwhile signs nothing in the bundle
    with one_moment(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        manifest = _manifest(scope, made_at, by.origin)
        archive.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1))
        entries = _write_lines(archive, "ledger.jsonl", _entries(progress))
        values = _write_openings(scope, archive)
        _write_anchors(archive)
        archive.write(VERIFIER, "verify.py")
        report.write(scope, archive, made_at=made_at, by=by)
    return Written(len(scope.posts), entries, values)


def _manifest(scope: Scope, made_at: datetime.datetime, origin: str) -> dict:
    return {
        "format": verify.FORMAT,
        "version": verify.VERSION,
        "origin": origin,
        "made_at": canonical.instant(made_at),
        "asked": scope.asked,
        "entries": scope.entries,
        "posts": list(scope.posts),
        "keys": list(_keys()),
    }


def _keys() -> Iterator[dict]:
    """The keys that signed the ledger, each with the entry that names it."""
    for entry in LedgerEntry.objects.of_kind(kinds.OPENED.name, kinds.ROTATED.name):
        key = PublicKey.from_hex(entry.said["data"]["public_key"])
        yield {"named_by_entry": entry.seq, "public_key": key.raw.hex(), "fingerprint": key.fingerprint}


def _entries(progress: Callable[[int], None]) -> Iterator[dict]:
    rows = LedgerEntry.objects.order_by("seq").values_list("body", "note")
    for count, (body, note) in enumerate(rows.iterator(chunk_size=ROWS_AT_ONCE), start=1):
        yield {"body": body, "note": note}
        progress(count)


def _write_openings(scope: Scope, archive: zipfile.ZipFile) -> int:
    """The values, a file each; their list is kept aside meanwhile, as an archive is written one file at a time."""
    count = 0
    with SpooledTemporaryFile(max_size=KEPT_IN_MEMORY, mode="w+", encoding="utf-8") as index:
        for one in openings.of(openings.named_by(scope)):
            name = f"values/{one.commitment}{one.ending}"
            archive.writestr(name, one.value)
            index.write(f"{_line({'commitment': one.commitment, 'salt': one.salt.hex(), 'file': name})}\n")
            count += 1
        index.seek(0)
        with archive.open("openings.jsonl", "w", force_zip64=True) as member:
            for line in index:
                member.write(line.encode())
    return count


def _write_anchors(archive: zipfile.ZipFile) -> None:
    """The anchors that the ledger tells of; what is gone is left out, and missed by the verifier."""
    index, written = [], set()
    for entry in LedgerEntry.objects.of_kind(kinds.ANCHORED.name).order_by("seq").iterator(chunk_size=ROWS_AT_ONCE):
        data = entry.said["data"]
        opened = SealedContent.open_many([data["note"], data["stamp"]])
        names = {key: _anchor_name(data, key) for key in ("note", "stamp") if data[key] in opened}
        for key, name in names.items():
            if name not in written:
                archive.writestr(name, opened[data[key]])
                written.add(name)
        index.append({"place": data["place"], **names})
    _write_lines(archive, "anchors.jsonl", iter(index))


def _anchor_name(data: dict, key: str) -> str:
    """A file for a checkpoint, or for the time stamp over it: after its size, and told from others by its digest."""
    return f"anchors/{data['size']}-{data[key][:8]}.{'tsr' if key == 'stamp' else 'note'}"


def _write_lines(archive: zipfile.ZipFile, name: str, values: Iterator[dict]) -> int:
    count = 0
    with archive.open(name, "w", force_zip64=True) as member, TextIOWrapper(member, "utf-8", newline="\n") as text:
        for value in values:
            text.write(f"{_line(value)}\n")
            count += 1
    return count


def _line(value: dict) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
