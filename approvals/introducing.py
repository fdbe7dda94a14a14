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
    sealed = commitments.seal(canonical.encode(_identity(person)))
    if not Person.objects.filter(pk=person.pk, introduced_as="").update(introduced_as=sealed.commitment):
        return []
    SealedContent.objects.bulk_create([sealed])
    data = {"person": person.code, "identity": sealed.commitment}
    return [NewEntry(kind="person.introduced", actor=SYSTEM, data=data)]


def _identity(person: Person) -> dict[str, str]:
    """Who somebody is now. Of who wrote in a draft and left before anybody handed it in, nothing is known any more."""
    user = person.user
    if user is None:
        return dict.fromkeys(("id", "username", "name", "email"), "")
    named = {"username": user.get_username(), "name": user.get_full_name(), "email": user.email}
    return {"id": str(person.user_id), **named}
