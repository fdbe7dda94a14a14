"""The erasure itself: the entry, the rows that open the guards, and the openings that go. All in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from approvals.introducing import introduce
from approvals.ledger import canonical
from approvals.ledger.commitments import keep_words
from approvals.ledger.writer import NewEntry, append
from approvals.models import SYSTEM, ErasedValue, Erasure, Post, ReleasedWords, SealedContent, SealedFile, person_of

AT_ONCE = 500


def erase_openings(
    kind: str,
    about: Mapping[str, Any],
    values: Sequence[str],
    *,
    ground: str,
    actor,
    reason: str = "",
    replays: str = "",
    post: Post | None = None,
) -> Erasure:
    """Record an erasure and delete the openings of ``values``; ``about`` is what its kind says besides.

    ``post`` is the one whose words go as a whole. What lies beside the openings is deleted afterwards, in the same
    transaction: the guards let nothing go before the row that this returns.
    """
    person = person_of(actor) if actor else None
    newcomers = introduce([person]) if person else []
    now = timezone.now()
    data = {
        **about,
        "ground": ground,
        "values": list(values),
        "count": len(values),
        "reason": keep_words(reason),
        "replays": replays,
        "when": canonical.instant(now),
    }
    entry = append(*newcomers, NewEntry(kind, person.code if person else SYSTEM, data))[-1]
    row = Erasure(entry=entry.seq, post=post, person=about.get("person", ""), ground=ground, erased_at=now)
    Erasure.objects.bulk_create([row])
    ErasedValue.objects.bulk_create(ErasedValue(commitment=value, erasure=row) for value in values)
    for at in range(0, len(values), AT_ONCE):
        ReleasedWords.objects.filter(release__digest__in=values[at : at + AT_ONCE]).delete()
        SealedFile.objects.filter(commitment__in=values[at : at + AT_ONCE]).erase()
        SealedContent.objects.filter(pk__in=values[at : at + AT_ONCE]).erase()
    return row
