"""Telling the ledger, once, who is behind a pseudonym: a commitment to their name, which can be erased."""

from __future__ import annotations

from collections.abc import Iterable

from approvals.ledger import canonical, commitments
from approvals.ledger.writer import NewEntry
from approvals.models import SYSTEM, Person, SealedContent


def introduce(people: Iterable[Person]) -> list[NewEntry]:
    """The entries that introduce those of ``people`` whom the ledger does not know yet."""
    return [_introduction(person) for person in people if not person.introduced_as]


def _introduction(person: Person) -> NewEntry:
    identity = {
        "id": str(person.user_id),
        "username": person.user.get_username(),
        "name": person.user.get_full_name(),
        "email": person.user.email,
    }
    sealed = commitments.seal(canonical.encode(identity))
    SealedContent.objects.bulk_create([sealed])
    Person.objects.filter(pk=person.pk).update(introduced_as=sealed.commitment)
    data = {"person": person.code, "identity": sealed.commitment}
    return NewEntry(kind="person.introduced", actor=SYSTEM, data=data)
