"""What the places kept, brought back to hold the ledger against it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from approvals.anchors.errors import AnchorFailed
from approvals.anchors.places import Place
from approvals.ledger import signed
from approvals.ledger.defects import Defect
from approvals.ledger.errors import BadNote
from approvals.ledger.note import Checkpoint, SignedNote


def seen(places: Iterable[Place]) -> tuple[list[Checkpoint], list[Defect]]:
    """Every checkpoint of this ledger that the places keep; and a defect for each place or note that cannot be used.

    A place that does not answer is a defect: what it keeps may be what would have shown one.
    """
    checkpoints: list[Checkpoint] = []
    defects: list[Defect] = []
    for place in places:
        try:
            for note in place.every():
                parsed = SignedNote.parse(note)
                if signed.by_this_ledger(parsed):
                    checkpoints.append(Checkpoint.parse(parsed.text))
                else:
                    message = _("A checkpoint that is kept there is not signed with a key of this ledger.")
                    defects.append(Defect("anchor.signature", message, row=place.name))
        except (AnchorFailed, BadNote) as error:
            message = _("What is kept there cannot be read: %(why)s") % {"why": error}
            defects.append(Defect("anchor.unreadable", message, row=place.name))
    return checkpoints, defects
