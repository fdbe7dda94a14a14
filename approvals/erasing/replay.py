"""Forgetting again: a backup is older than the erasures after it, so what they erased is back when it is restored.

The erasures come from the list that is kept outside the database (:mod:`approvals.erasing.listing`). Each line is
proved before it is believed: whoever could write into the file could otherwise have evidence erased.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from approvals.erasing import listing
from approvals.erasing.people import erase_person
from approvals.erasing.posts import erase_post
from approvals.erasing.values import erase_value
from approvals.ledger import kinds
from approvals.ledger.testimony import is_proven
from approvals.ledger.verify import Entry
from approvals.models import LedgerEntry, LiveRelease, Person, Post, SealedContent
from approvals.steps import take


@dataclass(frozen=True, slots=True)
class Replayed:
    """What became of one line: ``done``, ``known`` (the ledger still has it), ``nothing`` to erase, or ``failed``."""

    seq: int
    kind: str
    outcome: str
    why: str = ""


def replay(path: Path, *, actor=None) -> Iterator[Replayed]:
    """Erase again what the list says was erased and the database no longer knows to be, line by line.

    ``actor`` is who retracts what is live again; without one, a post that is live fails.
    It may be interrupted and run again. Raises ``ValueError`` for a file that is no list, and ``OSError``.
    """
    for line in list(listing.read(path)):  # it grows meanwhile
        entry = Entry.parse(line["body"])
        yield _again(entry, line, actor)


def _again(entry: Entry, line: Mapping[str, str], actor) -> Replayed:
    if entry.kind not in kinds.ERASING or not is_proven(entry.seq, line["body"], line["note"], line["before"]):
        return Replayed(entry.seq, entry.kind, "failed", _("The line was not signed with a key of this ledger."))
    digest = hashlib.sha256(line["body"].encode()).hexdigest()
    is_known = LedgerEntry.objects.filter(seq=entry.seq, body=line["body"]).exists()
    replayed = LedgerEntry.objects.of_kind(*kinds.ERASING).filter(body__contains=f'"replays":"{digest}"')
    if is_known or replayed.exists():
        return Replayed(entry.seq, entry.kind, "known")
    given = {"ground": entry.data["ground"], "actor": None, "replays": digest}
    try:
        found = _VERBS[entry.kind](entry.data, given, actor)
    except ValidationError as error:
        return Replayed(entry.seq, entry.kind, "failed", " ".join(error.messages))
    return Replayed(entry.seq, entry.kind, "done" if found else "nothing")


def _post(data: Mapping, given: Mapping, actor) -> bool:
    """A release that was retracted after the backup is live again: it is retracted first."""
    post = Post.objects.filter(public_id=data["post"]).first()
    if post is None:
        return False
    live = LiveRelease.objects.filter(post=post).select_related("release").first()
    if live and actor is not None:
        why = _("It was erased before the backup was restored.")
        outcome = take("retract", post, actor=actor, saw=live.release.digest, reason=why)
        if not outcome.taken:
            raise ValidationError(outcome.why)
    erase_post(post, **given)
    return True


def _person(data: Mapping, given: Mapping, actor) -> bool:
    """An account that was deactivated after the backup is active again: it is deactivated first."""
    person = Person.objects.select_related("user").filter(code=data["person"]).first()
    if person is None:
        return False
    if person.user and person.user.is_active:
        person.user.is_active = False
        person.user.save(update_fields=["is_active"])
    erase_person(person, **given)
    return True


def _values(data: Mapping, given: Mapping, actor) -> bool:
    there = SealedContent.objects.filter(pk__in=data["values"]).values_list("pk", flat=True)
    for commitment in list(there):
        erase_value(commitment, **given)
    return bool(there)


_VERBS: dict[str, Callable[..., bool]] = {
    kinds.POST_ERASED.name: _post,
    kinds.PERSON_ERASED.name: _person,
    kinds.VALUE_ERASED.name: _values,
}
