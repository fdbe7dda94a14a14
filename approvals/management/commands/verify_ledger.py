"""``manage.py verify_ledger``"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser, OutputWrapper
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals.anchors import holding, places
from approvals.anchors.errors import BadAddress
from approvals.auditing import not_compared
from approvals.ledger import audit, signed
from approvals.ledger.defects import Defect
from approvals.ledger.errors import SigningKeyMissing
from approvals.ledger.keys import Signer, signer
from approvals.ledger.note import Checkpoint, SignedNote, notes_in

SHOWN_OF_A_CODE = 10
SECONDS_BETWEEN_REPORTS = 2
ENTRIES_BETWEEN_LOOKS = 500


class Command(BaseCommand):
    """Proves the ledger, and the database against it."""

    help = (
        "Prove the ledger and compare the database with it. "
        "Exit status: 0 intact, 1 defects (each with a code), 2 it could not be tried."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", dest="as_json", help="print one JSON object")
        parser.add_argument(
            "--quick", action="store_true", help="check the signatures of the newest entry and of key changes only"
        )
        parser.add_argument(
            "--checkpoint",
            action="append",
            default=[],
            type=Path,
            metavar="FILE",
            help="signed checkpoints that were kept elsewhere: the ledger must contain them (may be repeated)",
        )

    def handle(self, *, as_json: bool, quick: bool, checkpoint: list[Path], **options) -> None:
        """Print the verdict; leave with status 1 when there is a defect. Raises ``CommandError`` when it cannot try."""
        try:
            signing = signer()
        except SigningKeyMissing as error:
            raise CommandError(error, returncode=2) from error
        given = [one for path in checkpoint for one in _read_checkpoints(path)]
        try:
            anchored, unusable = holding.seen(places.configured())
        except BadAddress as error:
            raise CommandError(str(error), returncode=2) from error
        seen = [*given, *anchored]
        progress = _Progress(self.stderr)
        found = audit.run(
            origin=signing.origin, key=signing.public_key, seen=seen, every_signature=not quick, count=progress.count
        )
        defects = [*unusable, *found]
        if as_json:
            self.stdout.write(_report_as_json(progress.done, signing, defects))
        else:
            self._report(progress.done, signing, defects, limited=not seen)
        if defects:
            sys.exit(1)

    def _report(self, entries: int, signing: Signer, defects: list[Defect], limited: bool) -> None:
        self.stdout.write(_("Ledger:   %(origin)s") % {"origin": signing.origin})
        self.stdout.write(_("Entries:  %(entries)s") % {"entries": entries})
        self.stdout.write(_("Key:      %(fingerprint)s") % {"fingerprint": signing.public_key.fingerprint})
        for code, number in Counter(defect.code for defect in defects).items():
            for defect in [one for one in defects if one.code == code][:SHOWN_OF_A_CODE]:
                self.stdout.write(f"  {code}  {_place(defect)}: {defect.message}")
            if number > SHOWN_OF_A_CODE:
                more = _("and %(number)s more") % {"number": number - SHOWN_OF_A_CODE}
                self.stdout.write(f"  {code}  {more}")
        if defects:
            number = ngettext("%(number)s defect", "%(number)s defects", len(defects)) % {"number": len(defects)}
            self.stdout.write(self.style.ERROR(_("Verdict:  NOT INTACT, %(number)s") % {"number": number}))
            return
        self.stdout.write(self.style.SUCCESS(_("Verdict:  intact")))
        if limited:
            self.stdout.write(
                _(
                    "Whether entries were cut off the end shows only beside a checkpoint kept elsewhere "
                    "(--checkpoint, or IMPRIMATUR['ANCHORS'])."
                )
            )
        self.stdout.write(_("Not compared, and so neither proved nor denied:"))
        for one in not_compared.NOT_COMPARED:
            self.stdout.write(f"  - {one.what} ({one.because})")


def _report_as_json(entries: int, signing: Signer, defects: list[Defect]) -> str:
    report = {
        "origin": signing.origin,
        "entries": entries,
        "key": signing.public_key.fingerprint,
        "intact": not defects,
        "defects": [asdict(defect) for defect in defects],
        "not_compared": [{"what": str(one.what), "because": str(one.because)} for one in not_compared.NOT_COMPARED],
    }
    return json.dumps(report, ensure_ascii=False)


def _place(defect: Defect) -> str:
    place = [] if defect.seq is None else [_("entry %(seq)s") % {"seq": defect.seq}]
    return ", ".join([*place, *filter(None, [defect.row])])


def _read_checkpoints(path: Path) -> list[Checkpoint]:
    """The checkpoints of this ledger in a file, at least one.

    Raises ``CommandError`` for anything else: it would accuse an intact ledger.
    """
    try:
        notes = [SignedNote.parse(note) for note in notes_in(path.read_text(encoding="utf-8")) or [""]]
        checkpoints = [Checkpoint.parse(note.text) for note in notes]
    except (OSError, ValueError) as error:
        raise CommandError(f"{path}: {error}", returncode=2) from error
    if not all(map(signed.by_this_ledger, notes)):
        raise CommandError(_("%(path)s is not signed with this ledger's key.") % {"path": path}, returncode=2)
    return checkpoints


class _Progress:
    """Counts entries and, when it takes long, says how many are done."""

    def __init__(self, out: OutputWrapper):
        self.out = out
        self.done = 0
        self.next_report = time.monotonic() + SECONDS_BETWEEN_REPORTS

    def count(self) -> None:
        """One more entry."""
        self.done += 1
        if self.done % ENTRIES_BETWEEN_LOOKS == 0 and time.monotonic() > self.next_report:
            self.out.write(_("%(done)s entries proven so far") % {"done": self.done})
            self.next_report = time.monotonic() + SECONDS_BETWEEN_REPORTS
