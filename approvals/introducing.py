"""Telling the ledger, once, who is behind a pseudonym: a commitment to their name, which can be erased."""

from __future__ import annotations

from collections.abc import Iterable

from approvals.ledger import canonical, commitments
from approvals.ledger.writer import NewEntry
from approvals.models import SYSTEM, Person, SealedContent


def introduce(people: Iterable[Person]) -> list[NewEntry]:
    """The entries that introduce those of ``people`` whom the ledger does not know yet."""
    return [entry for person in people if not person.introduced_as for entry in _introduction(person)]


def _introduction(person: Person) -> list[NewEntry]:
    """None when another transaction was quicker: it waits for that one's end, whose entry stands before ours."""
    identity = {
        "id": str(person.user_id),
        "username": person.user.get_username(),
        "name": person.user.get_full_name(),
        "email": person.user.email,
    }
    sealed = commitments.seal(canonical.encode(identity))
    if not Person.objects.filter(pk=person.pk, introduced_as="").update(introduced_as=sealed.commitment):
        return []
    SealedContent.objects.bulk_create([sealed])
    data = {"person": person.code, "identity": sealed.commitment}
    return [NewEntry(kind="person.introduced", actor=SYSTEM, data=data)]
